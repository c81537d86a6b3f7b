package cli

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"vagvisare/internal/spell"
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

// maxWord bounds what is compared: a longer word is no slip of any name, and comparing it would only cost time.
const maxWord = 60

// near are the names that somebody may have meant, nearest first: at most three, with at most one slip in three
// letters.
func near(word string, names []string) []string {
	type hit struct {
		name  string
		slips int
	}
	if utf8.RuneCountInString(word) > maxWord {
		return nil
	}
	var hits []hit
	w := strings.ToLower(word)
	for _, name := range names {
		n := strings.ToLower(name)
		slips := spell.Slips(w, n)
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
