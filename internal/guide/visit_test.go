package guide

import (
	"errors"
	"strings"
	"testing"

	"vagvisare/flows"
)

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

// TestBackPastACrisisThatWasAnAnswer holds that Back and "it can wait" do not lead to each other for ever.
func TestBackPastACrisisThatWasAnAnswer(t *testing.T) {
	v, err := load(t).NewVisit().OnPhone().Jump("Y2")
	if err != nil {
		t.Fatal(err)
	}
	question := v.Code() // The question of a fact may stand before the page.
	for question != "Y2" {
		v = v.Choose(0)
		question = v.Code()
	}
	after := v.Choose(0)
	if after.Kind() != Crisis {
		t.Fatalf("the first answer of Y2 leads to %s", after.Code())
	}
	if back := after.Back(); back.Code() != "Y2" {
		t.Errorf("back from the crisis page leads to %s", back.Code())
	}
	if back := after.Continue().Back(); back.Code() != "Y2" {
		t.Errorf("back from what comes after it leads to %s", back.Code())
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

// TestGate proves that whoever jumps to a part about violence sees first what the terminal keeps and how to leave, and
// that staff on the phone do not.
func TestGate(t *testing.T) {
	g := load(t)
	v, err := g.NewVisit().Jump("H12")
	if err != nil || v.Code() != "F2" {
		t.Fatalf("the way to H12 begins at %s (%v), not with the country", v.Code(), err)
	}
	if v = v.Choose(0); v.Code() != "H5" {
		t.Fatalf("H12 is reached by way of %s", v.Code())
	}
	if v = v.Continue(); v.Code() == "F1" {
		v = v.Choose(1)
	}
	if v.Code() != "H12" {
		t.Errorf("behind the gate stands %s", v.Code())
	}
	if again, _ := v.Jump("H12"); again.Code() == "H5" {
		t.Error("the gate comes a second time")
	}
	if v, _ := g.NewVisit().OnPhone().Jump("H12"); v.Code() == "H5" {
		t.Error("staff are stopped at the gate")
	}
}
