package guide

import (
	"slices"
	"strings"
	"testing"

	"vagvisare/contacts"
)

// story walks a visit the way a visitor would tell it. It fails the test at the first step that cannot be taken.
type story struct {
	t *testing.T
	g *Guide
	v Visit
}

func visit(t *testing.T) *story {
	g := load(t)
	return &story{t, g, g.NewVisit()}
}

func (s *story) page() Page { return s.g.Page(s.v, "sv", today()) }

func (s *story) place(name string) contacts.Place {
	s.t.Helper()
	found := s.g.Directory().Lookup(name)
	if len(found) != 1 {
		s.t.Fatalf("%d places are named %s", len(found), name)
	}
	return found[0]
}

func (s *story) here(name string) *story {
	s.t.Helper()
	s.v = s.v.WithHere(s.place(name))
	return s
}

func (s *story) about(name string) *story {
	s.t.Helper()
	s.v = s.v.WithPlace(s.place(name))
	return s
}

// see demands a text anywhere on the page.
func (s *story) see(text string) *story {
	s.t.Helper()
	if !strings.Contains(everything(s.page()), text) {
		s.t.Fatalf("page %s does not say %q:\n%s", s.v.Code(), text, everything(s.page()))
	}
	return s
}

func (s *story) notSee(text string) *story {
	s.t.Helper()
	if strings.Contains(everything(s.page()), text) {
		s.t.Fatalf("page %s says %q:\n%s", s.v.Code(), text, everything(s.page()))
	}
	return s
}

// choose makes the choice whose text holds the words.
func (s *story) choose(words string) *story {
	s.t.Helper()
	i := slices.IndexFunc(s.page().Choices, func(c Choice) bool { return strings.Contains(c.String, words) })
	if i < 0 {
		s.t.Fatalf("page %s has no choice %q:\n%s", s.v.Code(), words, everything(s.page()))
	}
	s.v = s.v.Choose(i)
	return s
}

// pick makes the choice with an id, which does not change with the wording.
func (s *story) pick(id string) *story {
	s.t.Helper()
	i := slices.IndexFunc(s.page().Choices, func(c Choice) bool { return c.ID == id })
	if i < 0 {
		s.t.Fatalf("page %s has no choice with the id %q:\n%s", s.v.Code(), id, everything(s.page()))
	}
	s.v = s.v.Choose(i)
	return s
}

// goOn goes on to the next question or end.
func (s *story) goOn() *story {
	for s.page().Continue && s.v.Kind() == Step {
		s.v = s.v.Continue()
	}
	return s
}

func (s *story) back() *story {
	s.v = s.v.Back()
	return s
}

func (s *story) crisis() *story {
	s.v = s.v.Crisis()
	return s
}

// chosen demands that the choice with an id stands chosen from before.
func (s *story) chosen(id string) *story {
	s.t.Helper()
	for _, c := range s.page().Choices {
		if c.Chosen != (c.ID == id) {
			s.t.Errorf("page %s: choice %s chosen %v", s.v.Code(), c.ID, c.Chosen)
		}
	}
	return s
}

// everything is all that a page says.
func everything(p Page) string {
	var b strings.Builder
	say := func(texts ...string) { b.WriteString(strings.Join(texts, " ") + "\n") }
	say(p.Code, p.Title.String)
	for _, t := range []*Text{p.Danger, p.Notice, p.Caution} {
		if t != nil {
			say(t.String)
		}
	}
	for _, s := range p.Statements {
		say(string(s.Part), s.String, strings.Join(s.Links, " "))
	}
	for _, c := range p.Choices {
		say("-", c.String)
	}
	for _, a := range p.Answers {
		say(a.CountryName.String, a.Organiser, a.Website)
		if a.Municipality != nil {
			say(a.Municipality.Name)
		}
		for _, l := range a.Lines {
			say(string(l.Kind), l.Name, l.Number, l.HoursText, l.Age.String)
			if l.Ask != nil {
				say(l.Ask.String)
			}
		}
	}
	for _, s := range p.Show {
		say(s.Words.String)
	}
	return b.String()
}
