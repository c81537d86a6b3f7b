package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

type size struct{ width, height int }

func (s size) String() string { return fmt.Sprintf("%dx%d", s.width, s.height) }

func sizes() []size { return []size{{40, 12}, {80, 24}, {120, 40}} }

// on returns a model that shows a visit.
func on(t testing.TB, v guide.Visit, tag string, s size) model {
	c := config(t)
	c.Profile.First, c.Visit, c.Language = screen.None, v, tag
	return newModel(c, false).resize(s.width, s.height)
}

// TestRules holds what must hold on every page that can be reached: in the source language in every size, in the others in the narrowest,
// where words that are longer break first.
func TestRules(t *testing.T) {
	for _, lang := range theGuide(t).Languages() {
		t.Run(lang.Tag, func(t *testing.T) {
			start := theGuide(t).NewVisit().WithHere(place(t, "Umeå"))
			walk(t, start, func(v guide.Visit, p guide.Page) {
				for _, s := range sizes() {
					if s.width > 40 && lang.Tag != config(t).Language {
						break
					}
					m := on(t, v, lang.Tag, s)
					framed(t, m, s)
					listed(t, m)
				}
			})
		})
	}
}

// framed checks a window: its size, and the ways out of it.
func framed(t testing.TB, m model, s size) {
	t.Helper()
	where := fmt.Sprintf("%s at %s in %s", m.page.Code, s, m.state.Language)
	content := m.View().Content
	lines := strings.Split(content, "\n")
	if len(lines) != s.height {
		t.Fatalf("%s: %d rows", where, len(lines))
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w != s.width {
			t.Fatalf("%s: a row of %d cells: %q", where, w, ansi.Strip(line))
		}
	}
	for _, row := range m.lay().body.Rows {
		if row.Width() > m.measure() {
			t.Fatalf("%s: %q is wider than the measure", where, row.Plain())
		}
	}
	window := ansi.Strip(content)
	for _, must := range []string{"112", "[!]"} {
		if !strings.Contains(window, must) {
			t.Fatalf("%s: no %s on\n%s", where, must, window)
		}
	}
	footer := strings.Join(plain(m.footer()), " ")
	if m.page.Back && !strings.Contains(footer, "[←]") && !strings.Contains(footer, "[Esc]") {
		t.Fatalf("%s: no way back on\n%s", where, window)
	}
}

// listed checks that each choice has its digit, and no more than nine are offered.
func listed(t testing.TB, m model) {
	t.Helper()
	digits := 0
	for _, row := range m.lay().body.Rows {
		pick, ok := row.Do.(screen.Pick)
		if ok && strings.HasPrefix(strings.TrimLeft(row.Plain(), "› "), fmt.Sprintf("%d  ", pick.Index+1)) {
			digits++
		}
	}
	if n := len(m.page.Choices); digits != n || n > 9 {
		t.Fatalf("%s: %d choices, %d digits", m.page.Code, n, digits)
	}
}

// TestCrisisFits holds that the whole crisis page is seen at once on 80×24, wherever the visitor is, in every language.
func TestCrisisFits(t *testing.T) {
	g := theGuide(t)
	for _, lang := range g.Languages() {
		whole := func(v guide.Visit) {
			m := on(t, v.Crisis(), lang.Tag, size{80, 24})
			if l := m.lay(); l.below() {
				t.Fatalf("%s, %s: the crisis page has %d rows for %d:\n%s",
					lang.Tag, v.Here().NameSV, len(l.body.Rows), l.room, ansi.Strip(m.View().Content))
			}
			doubts(t, v.About().IsZero(), g.Page(v.Crisis(), lang.Tag, aDay()), ansi.Strip(m.View().Content))
		}
		whole(g.NewVisit())
		if small := on(t, g.NewVisit().Crisis(), lang.Tag, size{40, 12}); !strings.Contains(ansi.Strip(small.View().Content), "▄▄██") {
			t.Fatalf("%s: no large 112 at 40×12:\n%s", lang.Tag, ansi.Strip(small.View().Content))
		}
		about := place(t, "Vännäs")
		seen := map[string]bool{}
		for _, p := range g.Directory().Places() {
			if !seen[p.Organiser] {
				seen[p.Organiser] = true
				whole(g.NewVisit().WithHere(p))
				whole(g.NewVisit().WithHere(p).WithPlace(about))
			}
		}
	}
}

// TestOverlaysHold holds the same rules for what lies over a page.
func TestOverlaysHold(t *testing.T) {
	for _, s := range sizes() {
		for _, key := range []string{"l", "m", "/", "i", "a", "?", "o"} {
			v := visitFrom(t, "Umeå").Size(s.width, s.height)
			v.Press("7", "1", key)
			if v.m.over == nil {
				t.Fatalf("%s opens nothing", key)
			}
			framed(t, v.m, s)
			v.Press("esc").On(guide.Contact)
			if v.m.over != nil {
				t.Fatalf("Esc leaves what %s opened", key)
			}
		}
	}
}

// doubts holds that no unconfirmed number stands on the screen unmarked, and for one place that what is not current has its age and the
// website beside it.
func doubts(t *testing.T, one bool, p guide.Page, shown string) {
	t.Helper()
	words := strings.Join(strings.Fields(shown), " ")
	for _, a := range p.Answers {
		for _, l := range a.Lines {
			marked := l.Doubt == nil || strings.Contains(words, l.Doubt.String)
			dated := l.Status == contacts.Current || strings.Contains(words, l.Age.String) && strings.Contains(words, a.Website)
			if !marked || one && !dated {
				t.Fatalf("%s is %s, and the screen does not say so or has no website:\n%s", l.Number, l.Status, shown)
			}
		}
	}
}
