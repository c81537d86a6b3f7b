package guide

import (
	"strings"
	"testing"

	"vagvisare/contacts"
)

func TestNote(t *testing.T) {
	g := load(t)
	v := g.NewVisit()
	if got, want := g.Note(v, "sv"), "vagvisare 2026.11 · sv"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	v = v.WithPlace(placeOf(t, g, "Stockholm"))
	v = jumped(t, v, "R8")
	if got, want := g.Note(v, "sv", "en"), "vagvisare 2026.11 · R1>R2>R8 · contact 0180 · sv/en"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPassed(t *testing.T) {
	g := load(t)
	way := jumped(t, g.NewVisit(), "R8").Passed("sv")
	if len(way) != 2 || way[0].Code != "R1" || way[0].Answer != nil || way[1].Code != "R2" || way[1].Answer == nil {
		t.Errorf("the way to R8 is %v", way)
	}
}

// TestPlaceAfterAJump holds that a page that was jumped to stays when the place becomes one of another country that has it too.
func TestPlaceAfterAJump(t *testing.T) {
	g := load(t)
	v := jumped(t, g.NewVisit().WithPlace(placeOf(t, g, "Kalmar")), "R8").WithPlace(placeOf(t, g, "Esbo"))
	if v.Code() != "R8" || v.newCountry != contacts.Finland {
		t.Errorf("on %s with the new country %q", v.Code(), v.newCountry)
	}
	if v = v.Topics(); v.Kind() != Home || v.About().NameSV != "Esbo" {
		t.Errorf("the topics are a %s page about %q", v.Kind(), v.About().NameSV)
	}
}

// TestCrisisOnThePhone holds that a caller's place counts in a crisis, and not the place of the desk.
func TestCrisisOnThePhone(t *testing.T) {
	g := load(t)
	desk := g.NewVisit().WithHere(placeOf(t, g, "Kalmar"))
	for _, test := range []struct {
		visit Visit
		want  string
	}{
		{desk.OnPhone(), "Kalmar"},
		{desk.OnPhone().WithPlace(placeOf(t, g, "Esbo")), "Esbo"},
		{jumped(t, desk.OnPhone(), "R8").WithPlace(placeOf(t, g, "Esbo")).Topics(), "Esbo"},
		{desk.WithPlace(placeOf(t, g, "Esbo")), "Kalmar"},
	} {
		p := g.Page(test.visit.Crisis(), "sv", today())
		if len(p.Answers) != 1 || p.Answers[0].Municipality.Name != test.want {
			t.Errorf("the crisis page is for %v, want %s", p.Answers, test.want)
		}
	}
}

func TestContactText(t *testing.T) {
	g := load(t)
	w := g.Words("sv")
	got := w.ContactText(g.Contacts(g.NewVisit().WithPlace(placeOf(t, g, "Umeå")), "sv"))
	for _, want := range []string{"Umeå kommun (Umeå, 2480)\n", "Nödnummer: 112", "+4690161000", "https://www.umea.se"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, never := range []string{"\u00a0", "\u202f", "\u00ad", "090-16"} {
		if strings.Contains(got, never) {
			t.Errorf("%q is in\n%s", never, got)
		}
	}
	if got = w.ContactText(g.Contacts(g.NewVisit(), "sv")); !strings.Contains(got, "Sverige\n") || !strings.Contains(got, "Finland\n") {
		t.Errorf("without a place the two countries are not told apart:\n%s", got)
	}
}

// TestAnswerOf holds that every line that a search finds has an owner whose card has that line.
func TestAnswerOf(t *testing.T) {
	g := load(t)
	for _, query := range []string{"socialjour", "116 111", "växel", "polisen"} {
		for _, f := range g.Search(query, "sv", today(), 20) {
			if f.Kind != FoundLine {
				continue
			}
			found := false
			for _, a := range g.AnswerOf(f.Owner, "sv") {
				for _, l := range a.Lines {
					found = found || l.Tel == f.Line.Tel
				}
			}
			if !found {
				t.Errorf("%q finds %s of %q, whose card does not have it", query, f.Title, f.Owner)
			}
		}
	}
	if got := g.AnswerOf("nobody", "sv"); got != nil {
		t.Errorf("nobody answers: %v", got)
	}
}

func jumped(t *testing.T, v Visit, code string) Visit {
	t.Helper()
	j, err := v.Jump(code)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func placeOf(t *testing.T, g *Guide, name string) contacts.Place {
	t.Helper()
	places := g.Directory().Lookup(name)
	if len(places) != 1 {
		t.Fatalf("%q is %d places", name, len(places))
	}
	return places[0]
}
