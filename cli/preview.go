package cli

import (
	"slices"
	"time"

	"vagvisare/flows"
	"vagvisare/internal/guide"
)

// preview is a page as nobody in particular would read it. A visit is asked for the facts that a page depends on
// before it is shown; a preview gives every answer in turn, and lays what the page then says into one.
type preview struct {
	guide *guide.Guide
	step  *flows.Step
	tag   string
	now   time.Time
	views []view
}

// view is the page for one set of answers, and the country among them, if it was asked for.
type view struct {
	page    guide.Page
	country string
}

// showPage is the page of a step that a visit has jumped to, with the texts of all countries where it depends on them.
func showPage(g *guide.Guide, visit guide.Visit, step *flows.Step, tag string, now time.Time) guide.Page {
	if visit.Code() == step.Code {
		return g.Page(visit, tag, now)
	}
	p := preview{guide: g, step: step, tag: tag, now: now}
	p.walk(visit, "", len(g.Tree().Facts))
	if len(p.views) == 0 {
		return g.Page(visit, tag, now)
	}
	return p.merged()
}

// walk answers the questions before the page. The picker is left out: a country stands for all of its places.
func (p *preview) walk(v guide.Visit, country string, left int) {
	if v.Code() == p.step.Code {
		p.views = append(p.views, view{p.guide.Page(v, p.tag, p.now), country})
		return
	}
	question, ok := p.guide.Tree().Code(v.Code())
	if !ok || question.Fact == nil || left == 0 {
		return
	}
	for i, c := range p.guide.Page(v, p.tag, p.now).Choices {
		if c.Action != guide.Answers {
			continue
		}
		of := country
		if question.Fact.ID == flows.CountryFact {
			of = c.ID
		}
		p.walk(v.Choose(i), of, left-1)
	}
}

// merged is one page of all views. A statement that does not hold in every country says where it does.
func (p *preview) merged() guide.Page {
	page := p.views[0].page
	page.Number, page.Danger = 0, nil // They depend on the way here.
	page.Statements, page.Choices, page.Sources = nil, nil, nil
	var countries []string
	for _, v := range p.views {
		countries = addOnce(countries, v.country)
		page.Unreviewed = page.Unreviewed || v.page.Unreviewed
		if page.Caution == nil {
			page.Caution = v.page.Caution
		}
		for _, s := range v.page.Statements {
			page.Statements = merge(page.Statements, s, func(a, b guide.Statement) bool { return a.ID == b.ID })
		}
		for _, c := range v.page.Choices {
			page.Choices = merge(page.Choices, c, func(a, b guide.Choice) bool { return a.ID == b.ID })
		}
		for _, s := range v.page.Sources {
			page.Sources = merge(page.Sources, s, func(a, b guide.Source) bool { return a.ID == b.ID })
		}
	}
	for i := range page.Statements {
		if where := p.where(page.Statements[i].ID); len(where) < len(countries) {
			page.Statements[i].Countries = where
		}
	}
	for i := range page.Choices {
		if !p.sure(page.Choices[i]) {
			page.Choices[i].GoesTo = ""
		}
	}
	slices.SortStableFunc(page.Statements, func(a, b guide.Statement) int { return p.told(a.ID) - p.told(b.ID) })
	slices.SortStableFunc(page.Choices, func(a, b guide.Choice) int { return p.asked(a.ID) - p.asked(b.ID) })
	return page
}

// where are the countries in whose views a statement stands.
func (p *preview) where(statement string) []string {
	var out []string
	for _, v := range p.views {
		if slices.ContainsFunc(v.page.Statements, func(s guide.Statement) bool { return s.ID == statement }) {
			out = addOnce(out, v.country)
		}
	}
	return out
}

// sure says whether a choice leads to one page in all views.
func (p *preview) sure(c guide.Choice) bool {
	for _, v := range p.views {
		if slices.ContainsFunc(v.page.Choices, func(o guide.Choice) bool { return o.ID == c.ID && o.GoesTo != c.GoesTo }) {
			return false
		}
	}
	return true
}

// told and asked give the order of the tree.
func (p *preview) told(id string) int {
	return slices.IndexFunc(p.step.Tell, func(s flows.Statement) bool { return s.Say == id })
}

func (p *preview) asked(id string) int {
	return slices.IndexFunc(p.step.Ask, func(c flows.Choice) bool { return c.Pick == id })
}

func addOnce(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

func merge[T any](list []T, item T, same func(a, b T) bool) []T {
	if slices.ContainsFunc(list, func(o T) bool { return same(o, item) }) {
		return list
	}
	return append(list, item)
}
