package guide

import (
	"errors"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"vagvisare/contacts"
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

func TestNeighbourInUmea(t *testing.T) {
	s := visit(t).here("Umeå").see("112").choose("orolig för ett barn").pick("private")
	s.see("Var bor barnet?").see("Umeå").pick("another")
	s.about("Vännäs").goOn().pick("report").goOn()
	for s.v.Kind() == Step {
		s.pick("call").goOn()
	}
	s.see("Vännäs").see("0935-142 11").see("090-16 30 50").notSee("090-16 10 00")
	if got := s.v.About().NameSV; got != "Vännäs" {
		t.Errorf("the visit is about %s", got)
	}
	s.crisis().see("112").see("116 111")
	if first := s.page().Answers[0].Municipality; first == nil || first.Name != "Umeå" {
		t.Error("the crisis page is not for where the visitor is")
	}
}

func TestHereIsNeverTakenUnasked(t *testing.T) {
	s := visit(t).here("Umeå").pick("contact").see("Vilken kommun").see("Umeå").pick("unsure")
	if s.v.Kind() != Contact || !s.v.About().IsZero() {
		t.Errorf("kind %s, about %v", s.v.Kind(), s.v.About())
	}
	s.notSee("090-16 10 00")
}

func TestParentInEsbo(t *testing.T) {
	s := visit(t).pick("contact").about("Espoo")
	p := s.page()
	if p.Kind != Contact || p.Answers[0].Lines[0].Number != "112" {
		t.Fatalf("not a contact page with 112 first: %s", everything(p))
	}
	s.see("029 151 2221").see("09 816 42439").notSee("09 09 816")
}

func TestBackKeepsAnswers(t *testing.T) {
	s := visit(t).pick("report").pick("private").pick("se").back().chosen("se").back().chosen("private").back().chosen("report")
	s.pick("report").pick("private").chosen("se")
	s = visit(t).pick("report").pick("private").pick("se").back().back().pick("work").chosen("se")
	if s.page().Notice != nil {
		t.Error("an answer that still applies was dropped")
	}
}

func TestOtherAnswerDrops(t *testing.T) {
	s := visit(t).pick("report").pick("private").pick("se").goOn()
	before := s.v.Code()
	s.v = s.v.Choose(0)
	s.goOn()
	for s.v.Code() != before {
		s.back()
	}
	s.back()
	for s.v.Code() != "F2" {
		s.back()
	}
	s.pick("ax")
	if n := s.page().Notice; n == nil || !strings.Contains(n.String, "1 svar") {
		t.Fatalf("nothing is said of the answer that no longer applies: %+v", n)
	}
	s.v = s.v.Continue()
	if s.page().Notice != nil {
		t.Error("it is said more than once")
	}
}

func TestPlaceInAnotherCountry(t *testing.T) {
	s := visit(t).pick("report").pick("private").pick("se").goOn()
	s.about("Esbo").see("Finland")
	if got := s.v.facts()[flows.CountryFact]; got != "fi" {
		t.Errorf("country %s", got)
	}
	if got := s.v.facts()[flows.RoleFact]; got != "private" {
		t.Errorf("the answer that still applies is gone: role %q", got)
	}
	s = visit(t).pick("contact").about("Umeå").about("Esbo").see("Esbo")
	if s.v.Kind() != Contact {
		t.Error("a new place on the contact page leads away from it")
	}
}

func TestCrisisFromAnywhereAndBack(t *testing.T) {
	s := visit(t).crisis().see("112").see("Sverige").see("Finland")
	if got := s.v.Crisis().Continue().Kind(); got != Home {
		t.Errorf("it can wait leads to %s, not back", got)
	}
	s = visit(t).pick("report").pick("private").pick("fi")
	at := s.v.Code()
	s.crisis().see("080 005 005").notSee("020-50 50 50")
	if got := s.v.Continue().Code(); got != at {
		t.Errorf("it can wait leads to %s, not %s", got, at)
	}
	if got := s.v.Back().Code(); got != at {
		t.Errorf("back leads to %s, not %s", got, at)
	}
}

// TestPlaceOnTheCrisisPage proves that whoever says there where they are gets that place's numbers, and stays there.
func TestPlaceOnTheCrisisPage(t *testing.T) {
	s := visit(t).pick("report").crisis().about("Esbo").see("029 151 2221")
	if s.v.Kind() != Crisis {
		t.Errorf("the place leads to %s", s.v.Kind())
	}
	if got := s.v.Continue().Code(); got != "F1" {
		t.Errorf("it can wait leads to %s", got)
	}
}

func TestJump(t *testing.T) {
	g := load(t)
	g.Tree().Steps(func(s *flows.Step) {
		v, err := g.NewVisit().Jump(strings.ToLower(s.Code))
		if s.Fact != nil {
			if err == nil {
				t.Errorf("%s is a question that comes by itself, and can be jumped to", s.Code)
			}
			return
		}
		if err != nil {
			t.Errorf("%s: %v", s.Code, err)
			return
		}
		for range 4 { // The facts that the way leaves open are asked first.
			if shown := v.shown(); shown.Fact != nil {
				v = v.Choose(0)
			}
		}
		if v.shown() != s && !s.End() {
			t.Logf("%s: the first answers lead to %s", s.Code, v.Code())
		}
		for range 50 {
			v = v.Back()
		}
		if v.Kind() != Home {
			t.Errorf("%s: going back does not lead to the first page", s.Code)
		}
	})
	_, err := g.NewVisit().Jump("Z9")
	var jump *JumpError
	if !errors.As(err, &jump) || jump.Label != LabelNoPage {
		t.Errorf("Z9: %v", err)
	}
}

func TestAnswersAndReturn(t *testing.T) {
	s := visit(t).pick("report").pick("private").pick("se").goOn()
	answered := s.v.Answered("sv")
	if len(answered) != 2 || answered[0].Code != "F1" || answered[1].Question.String != "Var bor barnet?" {
		t.Fatalf("answered: %+v", answered)
	}
	if v := s.v.ReturnTo(1); v.Code() != "F2" {
		t.Errorf("return leads to %s", v.Code())
	}
	if v := s.v.ReturnTo(0); v.Code() != "F1" {
		t.Errorf("return leads to %s", v.Code())
	}
	if v := s.v.ReturnTo(7); v.Code() != s.v.Code() {
		t.Error("an answer that is not there leads away")
	}
}

func TestRestartForgets(t *testing.T) {
	s := visit(t).here("Umeå").pick("report").pick("private").about("Vännäs")
	v := s.v.Restart()
	if v.Kind() != Home || !v.About().IsZero() || len(v.done)+len(v.ahead) > 0 || v.Here().NameSV != "Umeå" {
		t.Errorf("not forgotten: %+v", v)
	}
}

// TestVisitsShareNothing proves that a move never changes the visit it was made from, however visits branch.
func TestVisitsShareNothing(t *testing.T) {
	s := visit(t).pick("report").pick("private").pick("se").goOn()
	v := s.v
	before := everything(s.g.Page(v, "sv", today()))
	for n := range 4 {
		w := v.Choose(n)
		w.Continue().Back().Back().Choose(1).Crisis().Restart()
		w.WithPlace(s.place("Esbo")).Back()
	}
	if after := everything(s.g.Page(v, "sv", today())); before != after {
		t.Errorf("the visit changed:\n%s\n---\n%s", before, after)
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

// TestImports keeps the house in order: imports run one way.
func TestImports(t *testing.T) {
	allowed := map[string][]string{
		"internal/problem":  {},
		"internal/yamlfile": {"internal/problem"},
		"flows":             {"internal/problem", "internal/yamlfile"},
		"locales":           {"internal/problem", "internal/yamlfile"},
		"contacts":          {"internal/problem"},
		"internal/guide":    {"flows", "locales", "contacts", "internal/problem", "internal/yamlfile"},
	}
	for pkg, ours := range allowed {
		out, err := exec.Command("go", "list", "-deps", "vagvisare/"+pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		for dep := range strings.FieldsSeq(string(out)) {
			if rest, ok := strings.CutPrefix(dep, "vagvisare/"); ok && rest != pkg && !slices.Contains(ours, rest) {
				t.Errorf("%s imports %s", pkg, rest)
			}
			if strings.HasPrefix(dep, "charm.land/") || dep == "os/exec" || dep == "net/http" {
				t.Errorf("%s imports %s: content knows no screen, no program and no network", pkg, dep)
			}
		}
	}
}
