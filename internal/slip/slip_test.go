package slip

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
)

var update = flag.Bool("update", false, "write the golden slips anew")

func today() time.Time { return time.Date(2026, 12, 1, 12, 34, 0, 0, time.UTC) }

func load(t testing.TB) *guide.Guide {
	t.Helper()
	g, problems := guide.Load(guide.Options{})
	if g == nil {
		t.Fatal(problems.Error())
	}
	return g
}

func place(t testing.TB, g *guide.Guide, name string) contacts.Place {
	t.Helper()
	found := g.Directory().Lookup(name)
	if len(found) != 1 {
		t.Fatalf("%d places are named %s", len(found), name)
	}
	return found[0]
}

// at is the contact page of a place, or of none.
func at(t testing.TB, g *guide.Guide, name string) guide.Visit {
	t.Helper()
	if name == "" {
		return Neutral(g, g.NewVisit())
	}
	return Neutral(g, g.NewVisit().WithPlace(place(t, g, name)))
}

// TestGolden compares slips with what somebody has looked at: go test ./internal/slip -run Golden -update writes them anew.
func TestGolden(t *testing.T) {
	g := load(t)
	visits := map[string]guide.Visit{
		"umea": at(t, g, "Umeå"), "esbo": at(t, g, "Esbo"), "unknown": at(t, g, ""), "crisis-umea": at(t, g, "Umeå").Crisis(),
	}
	for name, v := range visits {
		for _, tag := range []string{"sv", "fi", "en"} {
			t.Run(name+"/"+tag, func(t *testing.T) {
				compare(t, name+"-"+tag+".golden", Text(g.Page(v, tag, today()), g.Words(tag)))
			})
		}
	}
}

func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (go test ./internal/slip -run Golden -update writes it)", err)
	}
	if string(got) != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// every calls a function for the slips of places and of none, on both pages, in every language.
func every(t *testing.T, g *guide.Guide, check func(p guide.Page, w guide.Words)) {
	t.Helper()
	for _, lang := range g.Languages() {
		if testing.Short() && lang.Tag != "sv" && lang.Tag != "pl" {
			continue // The race detector needs no more of them.
		}
		w := g.Words(lang.Tag)
		for i, place := range append(g.Directory().Places(), contacts.Place{}) {
			if i%10 != 0 && !slices.Contains([]string{"sv", "fi", "en"}, lang.Tag) {
				continue // A tenth of the places has every kind of line; the words are the same on all slips.
			}
			v := Neutral(g, g.NewVisit().WithPlace(place))
			check(g.Page(v, lang.Tag, today()), w)
			check(g.Page(v.Crisis(), lang.Tag, today()), w)
		}
	}
}

// TestRules holds of every slip: no row is wider than the paper, every number has a row of its own, and 112 comes first.
func TestRules(t *testing.T) {
	every(t, load(t), func(p guide.Page, w guide.Words) {
		where := p.Kind + " " + guide.Kind(p.About) + " " + guide.Kind(p.Language.Tag)
		lines := Lines(p, w, Width)
		alone := map[string]bool{}
		for _, line := range lines {
			alone[line] = true
			if n := ansi.StringWidth(line); n > Width {
				t.Fatalf("%s: a row of %d cells: %q", where, n, line)
			}
			if strings.TrimSpace(line) != line {
				t.Fatalf("%s: a row with space at an end: %q", where, line)
			}
		}
		if first := strings.Join(lines[:slices.Index(lines, "")], " "); !strings.Contains(first, contacts.EmergencyNumber) {
			t.Fatalf("%s: the first rows are %q", where, first)
		}
		for _, a := range p.Answers {
			for _, l := range a.Lines {
				if !alone[l.Number] {
					t.Fatalf("%s: %s does not stand alone on a row", where, l.Number)
				}
			}
		}
		all := strings.Join(lines, "\n")
		if strings.Contains(all, "\n\n\n") {
			t.Fatalf("%s: two empty rows together:\n%s", where, all)
		}
	})
}

// TestNarrow proves that numbers stay whole and no word is lost, whatever the width.
func TestNarrow(t *testing.T) {
	g := load(t)
	p, w := g.Page(at(t, g, "Esbo"), "fi", today()), g.Words("fi")
	joined := func(width int) string {
		return strings.NewReplacer("\n", "", " ", "").Replace(strings.Join(Lines(p, w, width), "\n"))
	}
	for width := 14; width < 60; width++ {
		if joined(width) != joined(200) {
			t.Fatalf("at %d columns the slip says something else", width)
		}
		if !strings.Contains("\n"+strings.Join(Lines(p, w, width), "\n")+"\n", "\n029 151 2221\n") {
			t.Fatalf("at %d columns a number is broken", width)
		}
	}
}

// TestTellsNothing walks to the contact page as different people do, who are somewhere else than the child. What they
// answered is not on the slip, and the neutral slip is the same for all.
func TestTellsNothing(t *testing.T) {
	g := load(t)
	slips, differ := map[string]bool{}, map[string]bool{}
	for i := range 4 {
		v := g.NewVisit().WithHere(place(t, g, "Umeå")).Choose(1).Choose(i)
		for range 20 {
			if v.Kind() == guide.Contact {
				break
			}
			if next := v.Continue(); len(g.Page(v, "sv", today()).Choices) == 0 {
				v = next
			} else if v = v.WithPlace(place(t, g, "Vännäs")); v.Kind() == guide.Step {
				v = v.Choose(0)
			}
		}
		if v.Kind() != guide.Contact {
			v = v.ContactFor(place(t, g, "Vännäs"))
		}
		answered := v.Answered("sv")
		if len(answered) < 1 {
			t.Fatal("nothing was answered, so nothing can be told")
		}
		for _, at := range []guide.Visit{v, v.Crisis(), Neutral(g, v), Neutral(g, v.Crisis())} {
			said := string(Text(g.Page(at, "sv", today()), g.Words("sv")))
			for _, a := range answered {
				if strings.Contains(said, a.Question.String) || a.Answer.String != "Vännäs" && strings.Contains(said, a.Answer.String) {
					t.Errorf("%q, %q can be read on\n%s", a.Question.String, a.Answer.String, said)
				}
			}
			for _, never := range []string{"12:34", "1 december 2026", "2026-12-01"} {
				if strings.Contains(said, never) {
					t.Errorf("the slip says when it was printed: %s", never)
				}
			}
			if at.Kind() == guide.Contact && strings.Contains(said, "Umeå") {
				t.Errorf("the slip says where it was printed:\n%s", said)
			}
		}
		differ[string(Text(g.Page(v, "sv", today()), g.Words("sv")))] = true
		slips[string(Text(g.Page(Neutral(g, v), "sv", today()), g.Words("sv")))] = true
	}
	if len(differ) < 3 {
		t.Errorf("only %d of the pages differ, so the test tells nothing of the answers", len(differ))
	}
	if len(slips) != 1 {
		t.Errorf("there are %d different slips for one place", len(slips))
	}
}
