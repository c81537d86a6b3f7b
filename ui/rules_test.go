package ui

import (
	"fmt"
	"slices"
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

// TestRules holds what must hold on every page that can be reached, in every language and every size.
func TestRules(t *testing.T) {
	for _, lang := range spoken(t) {
		t.Run(lang.Tag, func(t *testing.T) {
			t.Parallel()
			start := theGuide(t).NewVisit().WithHere(place(t, "Umeå"))
			told := map[string]bool{}
			walk(t, start, func(v guide.Visit, _ guide.Page) {
				p := theGuide(t).Page(v, lang.Tag, aDay())
				if key := p.Code + said(p); told[key] {
					return // The same page, come to another way.
				} else {
					told[key] = true
				}
				for _, s := range sizes() {
					m := on(t, v, lang.Tag, s)
					framed(t, m, s)
					listed(t, m)
					uncut(t, m)
				}
			})
		})
	}
}

// spoken are the languages that a test goes through: with -short (under the race detector) the source, one from right to left and one in
// another script.
func spoken(t testing.TB) []guide.Language {
	all := theGuide(t).Languages()
	if !testing.Short() {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(l guide.Language) bool {
		return l.Tag != "sv" && l.Tag != "ar" && l.Tag != "ti"
	})
}

// said is all that a page says.
func said(p guide.Page) string {
	texts := []string{p.Name.String, p.Title.String}
	for _, s := range p.Statements {
		texts = append(append(texts, s.String), s.Links...)
	}
	for _, c := range p.Choices {
		texts = append(texts, c.String)
	}
	for _, a := range p.Answers {
		for _, l := range a.Lines {
			texts = append(texts, l.Label.String, l.Number)
		}
	}
	return strings.Join(texts, "\n")
}

// uncut holds that every word of a page stands in its rows, seen or a scroll away: nothing is cut off where a language needs more room.
func uncut(t testing.TB, m model) {
	t.Helper()
	squeeze := strings.NewReplacer(" ", "", "\n", "", "\u00a0", "", "\u202f", "", "\u00ad", "", "-", "",
		"\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "") // Where lines break, words may be parted by a hyphen.
	body := m.lay().body
	shown := squeeze.Replace(strings.Join(plain(append(body.Pinned, body.Rows...)), ""))
	texts := []string{m.page.Title.String}
	for _, c := range m.page.Choices {
		texts = append(texts, c.String)
	}
	for _, s := range m.page.Statements {
		texts = append(texts, s.String)
	}
	for _, text := range texts {
		for _, sentence := range strings.SplitAfter(text, " ") {
			if word := squeeze.Replace(sentence); !strings.Contains(shown, word) {
				t.Fatalf("%s at %dx%d in %s: %q of %q is not in the rows", m.page.Code, m.width, m.height, m.state.Language, sentence, text)
			}
		}
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
		if row.Cells(m.theme.Script) > m.measure() {
			t.Fatalf("%s: %q is wider than the measure", where, row.Plain())
		}
	}
	window := ansi.Strip(content)
	for _, must := range []string{"112", "[!]"} {
		if !strings.Contains(window, must) {
			t.Fatalf("%s: no %s on\n%s", where, must, window)
		}
	}
	footer := strings.Join(plain(m.lay().footer), " ")
	if m.page.Back && !strings.Contains(footer, "["+m.theme.Back+"]") && !strings.Contains(footer, "[Esc]") {
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
	for _, lang := range spoken(t) {
		held := map[string]bool{}
		whole := func(v guide.Visit) {
			if shape := shape(g.Page(v.Crisis(), lang.Tag, aDay())); held[shape] {
				return
			} else {
				held[shape] = true
			}
			m := on(t, v.Crisis(), lang.Tag, size{80, 24})
			if l := m.lay(); l.below() {
				t.Fatalf("%s, %s: the crisis page has %d rows for %d:\n%s",
					lang.Tag, v.Here().NameSV, len(l.body.Rows), l.room, ansi.Strip(m.View().Content))
			}
			doubts(t, v.About().IsZero(), g.Page(v.Crisis(), lang.Tag, aDay()), m.said())
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

// shape is what decides how much room the answers of a page take. Two organisers of one shape have pages alike but for the digits.
func shape(p guide.Page) string {
	var b strings.Builder
	for _, a := range p.Answers {
		fmt.Fprintln(&b, a.CountryName.String, (len(a.Website)+9)/10)
		for _, l := range a.Lines {
			ask := l.Ask != nil
			fmt.Fprintln(&b, l.Kind, l.Name, (len(l.Number)+1)/2, l.Status, l.Doubt != nil, ask, len(l.Age.String))
		}
	}
	return b.String()
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
	flat := func(s string) string { return strings.Join(strings.Fields(s), " ") } // No-break spaces are spaces here.
	words := flat(shown)
	for _, a := range p.Answers {
		for _, l := range a.Lines {
			marked := l.Doubt == nil || strings.Contains(words, flat(l.Doubt.String))
			dated := l.Status == contacts.Current || strings.Contains(words, flat(l.Age.String)) && strings.Contains(words, a.Website)
			if !marked || one && !dated {
				t.Fatalf("%s is %s, and the screen does not say so or has no website:\n%s", l.Number, l.Status, shown)
			}
		}
	}
}
