package guide

import (
	"slices"
	"time"

	"vagvisare/contacts"
	"vagvisare/flows"
)

// Preview is the page of a step as nobody in particular would read it, for a visit that has jumped there. A visit is
// asked for the facts that the page depends on before it sees the page. A preview gives every answer in turn, and lays
// what the page then says into one; a statement that does not hold in every country says in Countries where it does.
func (g *Guide) Preview(v Visit, tag string, now time.Time) Page {
	if v.shown() == v.at {
		return g.Page(v, tag, now)
	}
	var views []view
	for _, answered := range v.everyAnswer(len(g.tree.Facts)) {
		country := contacts.Country(answered.facts()[flows.CountryFact])
		views = append(views, view{g.Page(answered, tag, now), country})
	}
	if len(views) == 0 {
		return g.Page(v, tag, now)
	}
	return merged(views, v.at)
}

// everyAnswer is the visit with every set of answers to the questions that stand before its page, most at most one
// after another. The picker is left out: a country stands for all of its places.
func (v Visit) everyAnswer(most int) []Visit {
	shown := v.shown()
	if shown == v.at {
		return []Visit{v}
	}
	if shown.Fact == nil || most == 0 {
		return nil // The answer led away from the page.
	}
	var answered []Visit
	for i, c := range v.choices() {
		if c.Place == "" {
			at, next := v.at, v.Choose(i)
			if next.at == at {
				answered = append(answered, next.everyAnswer(most-1)...)
			}
		}
	}
	return answered
}

// view is the page for one set of answers, and the country among them; "" where it was not asked for.
type view struct {
	page    Page
	country contacts.Country
}

// merged is one page of all views of a step, in the order of the tree.
func merged(views []view, s *flows.Step) Page {
	page := views[0].page
	page.Number, page.Danger = 0, nil // They depend on the way here.
	page.Statements, page.Choices, page.Sources = nil, nil, nil
	var countries []contacts.Country
	for _, v := range views {
		countries = addOnce(countries, v.country)
		page.Unreviewed = page.Unreviewed || v.page.Unreviewed
		if page.Caution == nil {
			page.Caution = v.page.Caution
		}
		for _, st := range v.page.Statements {
			page.Statements = merge(page.Statements, st, func(o Statement) bool { return o.ID == st.ID })
		}
		for _, c := range v.page.Choices {
			page.Choices = merge(page.Choices, c, func(o Choice) bool { return o.ID == c.ID })
		}
		for _, src := range v.page.Sources {
			page.Sources = merge(page.Sources, src, func(o Source) bool { return o.ID == src.ID })
		}
	}
	for i, st := range page.Statements {
		if where := toldIn(views, st.ID); len(where) < len(countries) {
			page.Statements[i].Countries = where
		}
	}
	for i, c := range page.Choices {
		if forks(views, c) {
			page.Choices[i].GoesTo = ""
		}
	}
	told := func(id string) int {
		return slices.IndexFunc(s.Tell, func(st flows.Statement) bool { return st.Say == id })
	}
	asked := func(id string) int {
		return slices.IndexFunc(s.Ask, func(c flows.Choice) bool { return c.Pick == id })
	}
	slices.SortStableFunc(page.Statements, func(a, b Statement) int { return told(a.ID) - told(b.ID) })
	slices.SortStableFunc(page.Choices, func(a, b Choice) int { return asked(a.ID) - asked(b.ID) })
	return page
}

// toldIn is the countries in whose views a statement stands.
func toldIn(views []view, statement string) []string {
	var countries []string
	for _, v := range views {
		if slices.ContainsFunc(v.page.Statements, func(st Statement) bool { return st.ID == statement }) {
			countries = addOnce(countries, string(v.country))
		}
	}
	return countries
}

// forks says whether a choice leads to another page in another view.
func forks(views []view, c Choice) bool {
	return slices.ContainsFunc(views, func(v view) bool {
		return slices.ContainsFunc(v.page.Choices, func(o Choice) bool { return o.ID == c.ID && o.GoesTo != c.GoesTo })
	})
}

// addOnce appends what the list does not have yet.
func addOnce[T comparable](list []T, item T) []T {
	return merge(list, item, func(o T) bool { return o == item })
}

// merge appends an item unless the list has the same already.
func merge[T any](list []T, item T, same func(T) bool) []T {
	if slices.ContainsFunc(list, same) {
		return list
	}
	return append(list, item)
}
