package guide

import (
	"slices"
	"testing"
	"time"

	"vagvisare/flows"
)

// TestEveryPageCanBeShown proves that every page can be shown without a place: it is the page itself and not a question
// before it, it tells everything that the step tells today, and what is not true in all countries says where it is.
func TestEveryPageCanBeShown(t *testing.T) {
	g := load(t)
	day := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	g.Tree().Steps(func(s *flows.Step) {
		if s.Fact != nil || s.End() {
			return
		}
		visit, err := g.NewVisit().OnPhone().Jump(s.Code)
		if err != nil {
			t.Errorf("%s: %v", s.Code, err)
			return
		}
		page := g.Preview(visit, "sv", day)
		if page.Code != s.Code {
			t.Errorf("%s is shown as %s", s.Code, page.Code)
			return
		}
		for _, told := range s.Tell {
			i := slices.IndexFunc(page.Statements, func(p Statement) bool { return p.ID == told.Say })
			if i < 0 {
				if told.Valid.Holds(day) {
					t.Errorf("%s does not show %s", s.Code, told.Say)
				}
				continue
			}
			for _, c := range told.When {
				if c.Fact != flows.CountryFact || len(page.Statements[i].Countries) == 0 {
					continue
				}
				for _, country := range page.Statements[i].Countries {
					if !slices.Contains(c.Values, country) {
						t.Errorf("%s shows %s for %s", s.Code, told.Say, country)
					}
				}
			}
		}
	})
}
