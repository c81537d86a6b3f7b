package contacts

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"vagvisare/internal/spell"
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
	slips := spell.Slips(q, n.folded)
	return slips, slips <= allowed
}
