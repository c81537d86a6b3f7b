package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/internal/rtl"
	"vagvisare/ui/screen"
	"vagvisare/ui/theme"
)

// TestNumbersFromRightToLeft holds that every telephone number of every organiser stands whole and in reading order on a drawn line, in each
// language that runs from right to left, both ways of sending it, on the contact page and the crisis page, in a wide and the narrowest window.
func TestNumbersFromRightToLeft(t *testing.T) {
	g := theGuide(t)
	for _, lang := range spoken(t) {
		if !lang.RTL {
			continue
		}
		t.Run(lang.Tag, func(t *testing.T) {
			t.Parallel()
			numbers, organisers := 0, map[string]bool{}
			for _, p := range g.Directory().Places() {
				if organisers[p.Organiser] {
					continue
				}
				organisers[p.Organiser] = true
				contact := g.NewVisit().WithHere(p).WithPlace(p).Topics()
				for _, v := range []guide.Visit{toContact(t, contact), contact.Crisis()} {
					for _, s := range []size{{40, 12}, {80, 24}} {
						numbers += numbersStand(t, on(t, v, lang.Tag, s))
					}
				}
			}
			if numbers < 4*len(organisers) {
				t.Errorf("%d numbers for %d organisers", numbers, len(organisers))
			}
		})
	}
}

// toContact goes to the contact page the shortest way.
func toContact(t testing.TB, v guide.Visit) guide.Visit {
	t.Helper()
	at, err := v.Jump("K1")
	if err != nil {
		t.Fatal(err)
	}
	for range 9 {
		if at.Kind() == guide.Contact {
			return at
		}
		if p := theGuide(t).Page(at, "sv", aDay()); p.Continue {
			at = at.Continue()
		} else {
			at = at.Choose(0)
		}
	}
	t.Fatalf("the contact page is not reached: %s", at.Code())
	return at
}

func numbersStand(t testing.TB, m model) (n int) {
	t.Helper()
	for _, e := range []rtl.Encoding{rtl.Visual, rtl.Fenced} {
		look := m.theme.Toward(theme.Script{RTL: true, Encoding: e})
		var drawn []string
		for _, row := range m.lay().body.Rows {
			drawn = append(drawn, ansi.Strip(row.Draw(look, m.measure())))
		}
		all := strings.Join(drawn, "\n")
		for _, a := range m.page.Answers {
			for _, l := range a.Lines {
				number := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(l.Number)
				if number == "" {
					continue
				}
				n++
				if !strings.Contains(all, number) {
					t.Fatalf("%s in %s at %d cells, encoding %d: %q is not on a line of\n%s", m.page.Code, m.state.Language, m.width, e, number, all)
				}
			}
		}
	}
	return n
}

// TestMirrored holds what changes sides where text runs from right to left: the header, the marker, the arrow that leads back. What is
// a picture does not.
func TestMirrored(t *testing.T) {
	v := begin(t, withLanguage(t, "ar")).Size(80, 24).Press("2")
	window := strings.Split(v.screen(), "\n")
	if !strings.HasSuffix(window[0], "\ufedd\ufef4\ufedf\ufea9\ufedf\ufe8d") && !strings.Contains(strings.TrimSpace(window[0])[:8], "[l]") && !strings.HasPrefix(strings.TrimSpace(window[0]), "\ufe94") {
		t.Errorf("the header begins at the left: %q", window[0])
	}
	marked := ""
	for _, row := range window {
		if strings.HasSuffix(strings.TrimRight(row, " "), "‹") {
			marked = row
		}
	}
	if !strings.Contains(marked, "1 ‹") {
		t.Errorf("the marker is not at the right of its digit: %q", marked)
	}
	if footer := strings.Join(window[21:], "\n"); !strings.Contains(footer, "[→]") || strings.Contains(footer, "[←]") {
		t.Errorf("back is not the arrow to the right:\n%s", footer)
	}
	code := v.m.state.Visit.Code()
	if v.Press("left"); v.m.state.Visit.Code() != code {
		t.Error("the arrow to the left leads back")
	}
	if v.Press("right"); v.m.state.Visit.Code() == code {
		t.Error("the arrow to the right does not lead back")
	}
	v.Press("!")
	if !strings.Contains(v.screen(), "▄▄██    ▄▄██    ▀▀▀▀██") {
		t.Errorf("112 is turned round:\n%s", v.screen())
	}
}

func withLanguage(t testing.TB, tag string) Config {
	c := config(t)
	c.Language, c.Profile.First = tag, screen.None
	return c
}

// TestAnswersChooseTheEncoding holds what the guide does with what terminals answered when they were measured, in whatever order it comes.
func TestAnswersChooseTheEncoding(t *testing.T) {
	const explicit = "\x1b[8l"
	for name, c := range map[string]struct {
		answers []tea.Msg
		want    rtl.Encoding
		set     bool
	}{
		"nothing": {},
		"vte":     {[]tea.Msg{uv.SecondaryDeviceAttributesEvent{65, 7006, 1}, tea.ModeReportMsg{Mode: ansi.ANSIMode(8), Value: 1}}, rtl.Visual, true},
		"xterm":   {[]tea.Msg{tea.ModeReportMsg{Mode: ansi.ANSIMode(8), Value: 0}, tea.TerminalVersionMsg{Name: "XTerm(379)"}, uv.SecondaryDeviceAttributesEvent{41, 379, 0}}, rtl.Visual, false},
		"konsole": {[]tea.Msg{tea.TerminalVersionMsg{Name: "Konsole 22.12.3"}, uv.SecondaryDeviceAttributesEvent{1, 115, 0}}, rtl.Fenced, false},
		"mlterm":  {[]tea.Msg{tea.ModeReportMsg{Mode: ansi.ANSIMode(8), Value: 0}, uv.SecondaryDeviceAttributesEvent{24, 279, 0}}, rtl.Visual, true},
		"kitty":   {[]tea.Msg{tea.TerminalVersionMsg{Name: "kitty(0.26.5)"}}, rtl.Visual, false},
		"another": {[]tea.Msg{tea.ModeReportMsg{Mode: ansi.DECMode(2026), Value: 2}}, rtl.Visual, false},
	} {
		m := newModel(withLanguage(t, "ar"), false).resize(80, 24)
		for _, msg := range c.answers {
			next, _ := m.Update(msg)
			m = next.(model)
		}
		if m.script.encoding != c.want || (*m.script.undo != "") != c.set {
			t.Errorf("%s: encoding %d, undone with %q", name, m.script.encoding, *m.script.undo)
		}
		if hinted := strings.Contains(m.said(), "force_ltr yes"); hinted != (name == "kitty") {
			t.Errorf("%s: the hint for kitty is shown: %v", name, hinted)
		}
		if name == "vte" {
			// Somebody for whom the letters stand wrong all the same gets the other way, and the terminal its own order back.
			next, cmd := m.Update(tea.KeyPressMsg{Code: 't', Text: "t"})
			if m = next.(model); m.script.encoding != rtl.Fenced || *m.script.undo != "" || cmd == nil {
				t.Errorf("the key changes nothing: %d, %q", m.script.encoding, *m.script.undo)
			}
			next, _ = m.Update(tea.KeyPressMsg{Code: 't', Text: "t"})
			if m = next.(model); m.script.encoding != rtl.Visual || !strings.Contains(*m.script.undo, strings.ReplaceAll(explicit, "l", "h")) {
				t.Errorf("the key does not change back: %d, %q", m.script.encoding, *m.script.undo)
			}
		}
	}
}

// TestAsksOnce holds that the terminal is asked after the first frame, once, and only where a language needs it.
func TestAsksOnce(t *testing.T) {
	c := config(t)
	m := newModel(c, true).resize(80, 24)
	next, cmd := m.Update(screen.Warm{})
	if cmd == nil {
		t.Fatal("nothing is asked")
	}
	if _, cmd = next.Update(screen.Warm{}); cmd != nil {
		t.Error("it is asked twice")
	}
	c.Profile.Languages = []string{"sv", "fi"}
	if _, cmd = newModel(c, true).resize(80, 24).Update(screen.Warm{}); cmd != nil {
		t.Error("it is asked for languages that run from left to right")
	}
	c.Profile.Languages, c.RTL = nil, Fenced
	if _, cmd = newModel(c, true).resize(80, 24).Update(screen.Warm{}); cmd != nil {
		t.Error("it is asked where the operator has said how")
	}
}

// TestCodeFromRightToLeft holds that large digits and a code for a camera are cell for cell what they are from left to right, their empty
// cells and the quiet zone too, and that their rows stand below each other: the digits at the right, the code at the left.
func TestCodeFromRightToLeft(t *testing.T) {
	for _, office := range []string{"Umeå", "Sölvesborg"} {
		c := withLanguage(t, "ar")
		c.Visit = c.Visit.WithHere(place(t, office))
		v := begin(t, c).Size(160, 50).Press("7", "1")
		digits, at := 0, -1
		for _, row := range v.m.lay().body.Rows {
			drawn := ansi.Strip(row.Draw(v.m.theme, v.m.measure()))
			for _, span := range row.Spans {
				if !span.Picture {
					continue
				}
				if span.Role == theme.Number {
					digits++
					if !strings.HasSuffix(drawn, span.Text) {
						t.Errorf("%s: the digits %q are not at the right of %q", office, span.Text, drawn)
					}
					continue
				}
				before, _, found := strings.Cut(drawn, span.Text)
				column := len([]rune(before))
				if !found || at >= 0 && column != at {
					t.Errorf("%s: the code's row %q begins at %d, not at %d, of %q", office, span.Text, column, at, drawn)
				}
				at = column
			}
		}
		if digits == 0 || at < 0 {
			t.Errorf("%s: %d rows of digits, the code at %d", office, digits, at)
		}
		v.Press("k")
		for _, row := range v.m.lay().body.Rows {
			for _, span := range row.Spans {
				if drawn := ansi.Strip(row.Draw(v.m.theme, v.m.measure())); span.Picture && !strings.Contains(drawn, span.Text) {
					t.Errorf("%s: the code's row %q is torn: %q", office, span.Text, drawn)
				}
			}
		}
	}
}

// TestEssentialKeepsTheFrame holds that a page that had to stay in Swedish runs from left to right within a frame that does not.
func TestEssentialKeepsTheFrame(t *testing.T) {
	g, problems := guide.Load(guide.Options{Essential: true})
	if g == nil {
		t.Fatal(problems.Error())
	}
	c := withLanguage(t, "ar")
	c.Guide, c.Visit = g, g.NewVisit().WithHere(place(t, "Umeå"))
	v := begin(t, c).Size(80, 24).Press("2")
	if v.m.page.Language.Tag != "sv" || !v.m.theme.Script.RTL {
		t.Fatalf("the page is in %s, the frame from right to left: %v", v.m.page.Language.Tag, v.m.theme.Script.RTL)
	}
	if !strings.Contains(v.screen(), "\n    2  Förälder eller vårdnadshavare") || !strings.Contains(v.screen(), "[→]") {
		t.Errorf("the page or its frame has the wrong side:\n%s", v.screen())
	}
}
