package guide

import (
	"slices"
	"strings"
	"testing"
	"time"

	"vagvisare/flows"
)

// today is a day on which the tests stand: after the facts were gathered, before the rules that end with the year.
func today() time.Time { return time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC) }

func load(t testing.TB) *Guide {
	t.Helper()
	g, problems := Load(Options{})
	if g == nil {
		t.Fatal(problems.Error())
	}
	return g
}

// TestContent proves all embedded content, in every language: no problem at all, not even a warning.
func TestContent(t *testing.T) {
	report, problems := Check(Options{})
	if len(problems) > 0 {
		t.Fatal(problems.Error())
	}
	for _, c := range report.Counts {
		if c.Ways == 0 || c.Longest > flows.MaxQuestions {
			t.Errorf("%s: %d ways, %d questions", c.Country, c.Ways, c.Longest)
		}
	}
}

// TestRulesThatEnd reads the tree through pages on the last day of each dated statement and on the day after.
func TestRulesThatEnd(t *testing.T) {
	g := load(t)
	last := time.Date(2026, 12, 31, 23, 0, 0, 0, time.UTC)
	checked := 0
	g.Tree().Steps(func(s *flows.Step) {
		for _, st := range s.Tell {
			if st.Valid.Until.IsZero() {
				continue
			}
			v, err := g.NewVisit().Jump(s.Code)
			if err != nil {
				t.Fatal(err)
			}
			v = answerFor(v, st)
			if v.shown() != s {
				continue
			}
			checked++
			say := func(day time.Time, id string) bool {
				return slices.ContainsFunc(g.Page(v, "sv", day).Statements, func(x Statement) bool { return x.ID == id })
			}
			if !say(last, st.Say) || say(last, st.Then) {
				t.Errorf("%s on the last day: %s is not told, or %s already is", s.ID, st.Say, st.Then)
			}
			if after := last.AddDate(0, 0, 1); say(after, st.Say) || !say(after, st.Then) {
				t.Errorf("%s on the day after: %s is still told, or %s is not", s.ID, st.Say, st.Then)
			}
		}
	})
	if checked == 0 {
		t.Error("no dated statement was reached")
	}
	clock := time.Date(2009, 1, 1, 0, 0, 0, 0, time.UTC)
	if got := g.day(clock); got.Year() != 2026 {
		t.Errorf("a clock without a battery makes it %s", got.Format(time.DateOnly))
	}
}

// answerFor answers the questions of facts so that a statement is told.
func answerFor(v Visit, st flows.Statement) Visit {
	for range 4 {
		s := v.shown()
		if s == nil || s.Fact == nil {
			return v
		}
		i := slices.IndexFunc(v.choices(), func(c flows.Choice) bool {
			if len(c.Set) == 0 {
				return false
			}
			f := flows.Facts{c.Set[0].Fact: c.Set[0].Value}
			return f.Holds(st.When) != flows.False
		})
		v = v.Choose(max(i, 0))
	}
	return v
}

// TestUnknownIsSafe proves that whoever would rather not say is never led anywhere without somebody to call.
func TestUnknownIsSafe(t *testing.T) {
	g := load(t)
	for n, topic := range g.Tree().Topics {
		v := g.NewVisit().Choose(n)
		for range 40 {
			if v.Kind() == Contact || v.Kind() == Crisis {
				break
			}
			choices := v.choices()
			i := slices.IndexFunc(choices, func(c flows.Choice) bool { return c.Pick == "unsure" || c.Pick == "rather-not" })
			switch {
			case len(choices) == 0:
				v = v.Continue()
			case i >= 0:
				v = v.Choose(i)
			default:
				v = v.Choose(len(choices) - 1)
			}
		}
		p := g.Page(v, "sv", today())
		if len(p.Answers) == 0 || p.Answers[0].Lines[0].Number != "112" {
			t.Errorf("%s: ends at %s without 112", topic.ID, p.Code)
		}
	}
}

// TestCrisisFits proves that the crisis page stays short enough for one 80×24 screen, for every place and role.
func TestCrisisFits(t *testing.T) {
	g := load(t)
	for _, p := range g.Directory().Places() {
		page := g.Page(g.NewVisit().WithHere(p).Crisis(), "sv", today())
		if page.Answers[0].NoNumber != nil {
			t.Errorf("%s: the crisis page speaks of the office's number", p.NameSV)
		}
		if lines := page.Answers[0].Lines; len(lines) > 5 || lines[0].Number != "112" {
			t.Errorf("%s: %d lines, first %s", p.NameSV, len(lines), lines[0].Number)
		}
	}
}

func TestSearch(t *testing.T) {
	g := load(t)
	for query, want := range map[string]string{"r1": "R1", "orosanmalan": "R", "ANONYM": "", "vännäs": "2460"} {
		found := g.Search(query, "sv", today(), 10)
		if len(found) == 0 {
			t.Errorf("%q finds nothing", query)
		} else if first := found[0].Code + found[0].Place; !strings.HasPrefix(first, want) {
			t.Errorf("%q finds %s first, want %s", query, first, want)
		}
	}
	if found := g.Search("  ", "sv", today(), 10); len(found) > 0 {
		t.Error("nothing typed finds something")
	}
}

// TestSearchLeadsNobodyAstray proves that a word of the guide never leads to a municipality that happens to have it in
// its name, and that a page for one country says so.
func TestSearchLeadsNobodyAstray(t *testing.T) {
	g := load(t)
	for tag, queries := range map[string][]string{"sv": {"våld", "slå", "oro", "skola"}, "fi": {"apua", "raha"}} {
		for _, query := range queries {
			if found := g.Search(query, tag, today(), 10); len(found) == 0 || found[0].Place != "" {
				t.Errorf("%q in %s finds a place first: %v", query, tag, found[:min(1, len(found))])
			}
		}
	}
	for _, query := range []string{"ume", "esb", "espoo", "2480"} {
		if found := g.Search(query, "sv", today(), 10); len(found) == 0 || found[0].Place == "" {
			t.Errorf("%q does not find its place first", query)
		}
	}
	titles := map[string]string{}
	for _, f := range g.Search("våld", "sv", today(), 20) {
		if f.Code != "" && f.Text == "" && titles[f.Title] != "" {
			t.Errorf("%s and %s are both called %q", titles[f.Title], f.Code, f.Title)
		}
		titles[f.Title] = f.Code
	}
}

// TestPlacesInTheLanguage proves that a page names a place and its area as its reader knows them.
func TestPlacesInTheLanguage(t *testing.T) {
	g := load(t)
	for code, want := range map[string]map[string]string{
		"049":  {"sv": "Esbo, Västra Nylands välfärdsområde", "fi": "Espoo, Länsi-Uudenmaan hyvinvointialue", "en": "Espoo, West Uusimaa wellbeing services county"},
		"478":  {"sv": "Mariehamn, Åland", "fi": "Maarianhamina, Ahvenanmaa", "en": "Mariehamn, Åland"},
		"2480": {"sv": "Umeå, Västerbottens län", "fi": "Uumaja, Västerbottens län", "en": "Umeå, Västerbottens län"},
	} {
		place, _ := g.Directory().Place(code)
		for tag, want := range want {
			m := g.Answer(place, tag).Municipality
			if got := m.Name + ", " + m.Region; got != want {
				t.Errorf("%s in %s is %q, want %q", code, tag, got, want)
			}
		}
	}
}

// TestEssential proves that an unsigned translation is limited to contact and crisis pages, and says so in its language.
func TestEssential(t *testing.T) {
	g, problems := Load(Options{Essential: true})
	if g == nil {
		t.Fatal(problems.Error())
	}
	v := g.NewVisit()
	home, source := g.Page(v, "fi", today()), g.Page(v, "sv", today())
	if home.Title != source.Title || home.Caution == nil || home.Caution.Lang != "fi" || source.Caution != nil {
		t.Errorf("the first page: %q, caution %+v", home.Title.String, home.Caution)
	}
	for _, p := range []Page{g.Page(v.Crisis(), "fi", today()), g.Page(v.Choose(6).Unsure(), "fi", today())} {
		if p.Language.Tag != "fi" || p.Title.Lang != "fi" {
			t.Errorf("page %s is in %s", p.Code, p.Title.Lang)
		}
	}
}
