package guide

import (
	"strings"

	"vagvisare/contacts"
	"vagvisare/flows"
)

// Passed is one page on the way to where a visit stands, with what was answered there.
type Passed struct {
	Code  string
	Title Text
	// Answer is nil where one only read on.
	Answer *Text
}

// Passed is the way from the topic's start to the page, without the page itself. Unlike Answered it has the pages that
// ask nothing, so that somebody who has jumped to a page can tell how a caller would have come there.
func (v Visit) Passed(tag string) []Passed {
	w := v.guide.words.Words(tag)
	so := v
	so.done, so.place = nil, contacts.Place{}
	passed := make([]Passed, 0, len(v.done))
	for i, a := range v.done {
		so.done = v.done[:i]
		p := Passed{Code: a.shown.Code, Title: v.guide.text(w, a.shown.Title(so.asksYou()), nil)}
		if a.pick != "" {
			t := v.guide.picked(w, a, v.here)
			p.Answer = &t
		}
		passed = append(passed, p)
	}
	return passed
}

// Topics goes to the first page and keeps the place that the visit is about: staff look up another topic for the same
// caller. Restart forgets it.
func (v Visit) Topics() Visit {
	return Visit{guide: v.guide, here: v.here, phone: v.phone, place: v.About()}
}

// PagesFrom lists the pages whose code begins with what was typed, in the order of the tree. Pages that are only asked
// on a way, such as the country's, have no place to jump to.
func (g *Guide) PagesFrom(prefix, tag string) []Found {
	w := g.words.Words(tag)
	prefix = strings.ToUpper(strings.TrimSpace(prefix))
	var found []Found
	g.tree.Steps(func(s *flows.Step) {
		if s.Fact == nil && prefix != "" && strings.HasPrefix(s.Code, prefix) {
			found = append(found, Found{Code: s.Code, Title: w.Text(s.Title(false), nil).String})
		}
	})
	return found
}
