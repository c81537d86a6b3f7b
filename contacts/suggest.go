package contacts

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	maxSuggestions = 3
	// A longer query than any name is no slip of a name, and comparing it would only cost time.
	maxSuggestQuery = 60
)

// Suggest is for the sentence of an error, "did you mean …": at most three places whose name is nearly the one given.
func (d *Directory) Suggest(name string) []Place {
	q := fold(name)
	if q == "" || utf8.RuneCountInString(q) > maxSuggestQuery {
		return nil
	}
	type near struct{ slips, order, place int }
	var found []near
	for _, n := range d.names {
		slips, close := n.slips(q)
		if !close {
			continue
		}
		this := near{slips, n.order, n.place}
		if last := len(found) - 1; last >= 0 && found[last].place == n.place {
			if slips < found[last].slips {
				found[last] = this
			}
			continue
		}
		found = append(found, this)
	}
	slices.SortFunc(found, func(a, b near) int { return cmp.Or(a.slips-b.slips, a.order-b.order) })
	var places []Place
	for _, f := range found[:min(maxSuggestions, len(found))] {
		places = append(places, d.places[f.place])
	}
	return places
}

// slips says how far a folded query is from a name, and whether that is near enough to be meant.
func (n *name) slips(q string) (int, bool) {
	switch {
	case strings.HasPrefix(q, n.folded+" "):
		return 1, true // "Umeå kommun"
	case len(q) >= 3 && strings.HasPrefix(n.folded, q):
		return 1, true // "Upplands"
	}
	allowed := 1 + len(q)/5 // a short name has little to tell it by
	if diff := len(q) - len(n.folded); diff > allowed || -diff > allowed {
		return 0, false
	}
	slips := distance([]rune(q), []rune(n.folded))
	return slips, slips <= allowed
}

// distance counts the letters to insert, leave out, exchange or swap with their neighbour to make b of a.
func distance(a, b []rune) int {
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			change := 1
			if a[i] == b[j] {
				change = 0
			}
			row[j+1] = min(above[j]+change, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(b)]
}
