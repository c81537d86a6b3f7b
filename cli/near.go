package cli

import (
	"cmp"
	"slices"
	"strings"
)

// instead is the second half of an error's sentence: the nearest names if there are any, else all of them. Each name
// is written with what stands in front of it on a command line.
func instead(word string, names []string, front, all string) string {
	if found := near(word, names); len(found) > 0 {
		return "Did you mean " + front + strings.Join(found, " or "+front) + "?"
	}
	sorted := slices.Sorted(slices.Values(names))
	return all + strings.TrimPrefix(front, "vagvisare ") + strings.Join(sorted, ", "+strings.TrimPrefix(front, "vagvisare ")) + "."
}

// near are the names that somebody may have meant, nearest first: at most three, with at most one slip in three
// letters.
func near(word string, names []string) []string {
	type hit struct {
		name  string
		slips int
	}
	var hits []hit
	w := strings.ToLower(word)
	for _, name := range names {
		n := strings.ToLower(name)
		slips := distance(w, n)
		if len(w) > 1 && strings.HasPrefix(n, w) {
			slips = 0
		}
		if slips <= (len(n)+1)/3 {
			hits = append(hits, hit{name, slips})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(a.slips-b.slips, strings.Compare(a.name, b.name))
	})
	var found []string
	for _, h := range hits[:min(3, len(hits))] {
		found = append(found, h.name)
	}
	return found
}

// distance counts the letters to insert, leave out, exchange or swap with their neighbour to make b of a. Words of an
// endless length are not slips of anything, and are not compared.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) > 60 {
		return len(x)
	}
	before, above, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range above {
		above[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			row[j+1] = min(above[j], row[j], above[j+1]) + 1
			if x[i] == y[j] {
				row[j+1] = above[j]
			} else if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(y)]
}
