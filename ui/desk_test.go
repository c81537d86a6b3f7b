package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
	"vagvisare/ui/theme"
)

// desk begins a call at a desk, in Swedish, with a caller who speaks English.
func desk(t *testing.T) *visitor {
	c := config(t)
	c.Profile, c.Visit = Desk("en"), c.Visit.OnPhone()
	return begin(t, c)
}

// atPage is the desk on a page.
func (v *visitor) atPage(code string) *visitor {
	v.t.Helper()
	return v.Press("ctrl+g").Type(code).Press("enter")
}

func TestDeskBeginsWithTheSearch(t *testing.T) {
	desk(t).See("Sök i guiden").Type("kalmar").See("kommun · Kalmar län").Press("enter").See("Kalmar kommun (Kalmar, 0880)")
	desk(t).Type("R13").See("sida R13").Press("enter").On(guide.Step)
	// Letters and digits are text there, but for the crisis key.
	desk(t).Type("cynLsmh?19").See("cynLsmh?19").Press("!").On(guide.Crisis)
	desk(t).Type("112").On(guide.Crisis).Back().See("Sök i guiden").Miss("> 112")
}

func TestDeskSearchMarksWhatWasTyped(t *testing.T) {
	v := desk(t).Type("misstanke")
	for _, row := range v.m.lay().body.Rows {
		for _, span := range row.Spans {
			if (span.Role == theme.Match || span.Role == theme.MarkedMatch) && strings.EqualFold(span.Text, "misstanke") {
				return
			}
		}
	}
	t.Fatalf("nothing is marked on\n%s", v.screen())
}

func TestDeskLineOpensTheCardOfItsOwner(t *testing.T) {
	v := desk(t).Type("029 151 2221").See("telefonlinje").Press("enter").See("Västra Nylands välfärdsområde", "029 151 2221")
	if !v.m.state.Visit.About().IsZero() {
		t.Fatal("a number that was looked up became the caller's place")
	}
	// The card of the caller's own place is another.
	v.Press("esc", "c").Miss("Västra Nylands välfärdsområde").See("Kommunen är inte vald")
}

func TestDeskShowsTwoLanguages(t *testing.T) {
	v := desk(t).atPage("r13").See("Säg:", "en Say:")
	v.Size(120, 40)
	rows := plain(v.m.lay().body.Rows)
	title, other := v.m.page.Title.String, theGuide(t).Page(v.m.state.Visit, "en", aDay())
	beside := false
	for _, row := range rows {
		beside = beside || strings.Contains(row, title) && strings.Contains(row, other.Title.String)
	}
	if !beside {
		t.Fatalf("the titles do not stand side by side:\n%s", v.screen())
	}
	v.Press("s").Miss("Säg:", "Say:").Press("s").See("Säg:")
	v.Press("L").See("English", "suomi").Choose("suomi").See("Sano:").Miss("Say:")
	v.Press("L").Choose("Byt plats på språken")
	if v.m.state.Language != "fi" || v.m.state.Caller != "sv" {
		t.Fatalf("swapped, the languages are %s and %s", v.m.state.Language, v.m.state.Caller)
	}
	v.Press("L").Choose("Vain yksi kieli").Miss("Säg:")
	// In the staff's own language the page stands once.
	v.Press("L").Choose("svenska").Press("l").Choose("svenska")
	if n := strings.Count(v.all(), "Säg:"); n != 1 {
		t.Fatalf("the question stands %d times in one language", n)
	}
}

func TestDeskChoosesFromBothSides(t *testing.T) {
	v := desk(t).Press("esc").Size(120, 40).On(guide.Home)
	v.Click("I am worried about a child").On(guide.Step).See("fråga 1")
	v.Press("down", "down", "enter").See("F1 Vad stämmer bäst på dig? (Granne, släkting eller vän)")
}

func TestDeskNewCall(t *testing.T) {
	v := desk(t).Type("kalmar").Press("enter", "esc", "2", "3").See("Det gäller Kalmar", "R1").Press("L", "2", "ctrl+n")
	if !v.wiped {
		t.Fatal("what stands above the window is not cleared")
	}
	v.See("Sök i guiden").Miss("Kalmar").Press("esc").On(guide.Home)
	if s := v.m.state; s.Caller != "en" || !s.Script || !s.Visit.About().IsZero() || len(s.Visit.Answered("sv")) != 0 {
		t.Fatalf("something is left of the call: %+v", s)
	}
}

func TestDeskPlaceStays(t *testing.T) {
	v := desk(t).Type("kalmar").Press("enter", "esc").See("Det gäller Kalmar").atPage("r8")
	v.Press("m").Type("esbo").Press("enter").See("Det gäller Esbo", "Platsen ligger i Finland")
	if v.m.page.Code != "R8" {
		t.Fatalf("the page is %s after the place changed", v.m.page.Code)
	}
	v.Press("h").On(guide.Home)
	if got := v.m.state.Visit.About().NameSV; got != "Esbo" {
		t.Fatalf("the topics forgot the caller's place, and have %q", got)
	}
}

func TestDeskCopies(t *testing.T) {
	v := desk(t).Type("kalmar").Press("enter", "esc").atPage("r8")
	for key, want := range map[string]string{"y": "+4620453900", "Y": "If you are not sure (R8)"} {
		next, cmd := v.m.Update(keyPress(key))
		m := next.(model)
		if cmd == nil || !strings.Contains(m.over.(screen.Selectable).Clip(), want) {
			t.Fatalf("%s copies no %q", key, want)
		}
		if m.View().MouseMode != tea.MouseModeNone {
			t.Fatalf("%s: the mouse is kept from the terminal", key)
		}
	}
	v.Press("n").See("vagvisare 2026.11 · R1>R2>R8 · contact 0880 · sv/en")
	if v.m.View().MouseMode != tea.MouseModeNone {
		t.Fatal("the note cannot be marked with the mouse")
	}
	if next, cmd := v.m.Update(keyPress("y")); cmd == nil || next.(model).over.(screen.Selectable).Clip() != "vagvisare 2026.11 · R1>R2>R8 · contact 0880 · sv/en" {
		t.Fatal("y does not copy the note that is seen")
	}
	v.Press("esc")
	if v.m.View().MouseMode == tea.MouseModeNone {
		t.Fatal("the mouse is not given back")
	}
}

// TestDeskLegend holds that ? shows all keys of the desk in one view.
func TestDeskLegend(t *testing.T) {
	for _, tag := range []string{"sv", "fi", "en"} {
		c := config(t)
		c.Profile, c.Language = Desk(""), tag
		v := begin(t, c).Press("esc", "?")
		if l := v.m.lay(); l.below() {
			t.Errorf("%s: there is more below\n%s", tag, v.screen())
		}
		for _, b := range screen.Bindings(v.m.theme.Glyphs, c.Profile.Keys...) {
			v.See(b.Help().Key)
		}
	}
}

// TestDeskRules holds on every page what must hold on every screen, with one language and with two.
func TestDeskRules(t *testing.T) {
	walk(t, theGuide(t).NewVisit().WithHere(place(t, "Umeå")).OnPhone(), func(v guide.Visit, _ guide.Page) {
		for i, s := range sizes() {
			c := config(t)
			c.Profile, c.Visit = Desk([]string{"fi", "", "en"}[i]), v
			c.Profile.First = screen.None
			m := newModel(c, false).resize(s.width, s.height)
			framed(t, m, s)
			listed(t, m)
		}
	})
}

// TestDeskOverlaysHold holds the same for what lies over a page; the crisis page is one key away from each.
func TestDeskOverlaysHold(t *testing.T) {
	for _, s := range sizes() {
		for _, key := range []string{"c", "y", "Y", "n", "L", "ctrl+g", "/", "m", "?"} {
			v := desk(t).Press("esc").Size(s.width, s.height).Press("7", "2", key)
			if v.m.over == nil {
				t.Fatalf("%s opens nothing", key)
			}
			framed(t, v.m, s)
			v.Press("!").On(guide.Crisis).Press("left").On(guide.Contact)
			if v.m.over == nil {
				t.Fatalf("%s: the crisis page closed what it lay over", key)
			}
			v.Press("esc").On(guide.Contact)
			if v.m.over != nil {
				t.Fatalf("Esc leaves what %s opened", key)
			}
		}
	}
}

// deskScenes are the screens of the desk that are compared with what somebody has looked at.
func deskScenes() []scene {
	kalmar := []string{"k", "a", "l", "m", "a", "r", "enter", "esc"}
	page := append(kalmar[:len(kalmar):len(kalmar)], "ctrl+g", "r", "8", "enter")
	after := func(keys []string, more ...string) []string { return append(keys[:len(keys):len(keys)], more...) }
	return []scene{
		{name: "desk-search", keys: []string{"k", "a", "l", "m", "a", "r"}},
		{name: "desk-question", keys: after(kalmar, "2")},
		{name: "desk-page", keys: page},
		{name: "desk-card", keys: after(page, "c")},
		{name: "desk-contact", keys: after(kalmar, "7")},
		{name: "desk-crisis", keys: after(page, "!")},
		{name: "desk-copied", keys: after(page, "y")},
		{name: "desk-note", keys: after(page, "n")},
		{name: "desk-jump", keys: after(kalmar, "ctrl+g", "n", "1")},
		{name: "desk-caller", keys: after(page, "L")},
		{name: "desk-help", keys: after(page, "?")},
	}
}

func TestDeskGolden(t *testing.T) {
	for _, sc := range deskScenes() {
		t.Run(sc.name, func(t *testing.T) {
			c := config(t)
			c.Profile, c.Visit = Desk("en"), c.Visit.OnPhone()
			sc.compareTo(t, c, []size{{80, 24}, {120, 40}})
		})
	}
}

// FuzzDesk presses any sequence of keys at a desk: nothing may panic, the window keeps its shape, and the crisis page is one key away.
func FuzzDesk(f *testing.F) {
	f.Add([]byte("kalmar\x00\x01cyYnsL1L3\x01h2"), uint8(0))
	f.Add([]byte("\x01\xf1r8\x00myL2\xf2ab\x00y\x01Y"), uint8(1))
	f.Add([]byte("029\x00y\x01!c\x05nyL4l1s7c"), uint8(2))
	f.Fuzz(func(t *testing.T, keys []byte, window uint8) {
		if len(keys) > 200 {
			keys = keys[:200]
		}
		v := desk(t)
		s := sizes()[int(window)%3]
		v.Size(s.width, s.height)
		for _, b := range keys {
			switch {
			case b == 0xf1:
				v.Press("ctrl+g")
			case b == 0xf2:
				v.Press("ctrl+n")
			case b < 0xb0:
				v.send(fuzzed(b))
			}
			if v.quit {
				return
			}
			_ = v.m.View()
		}
		v.Size(s.width, s.height)
		framed(t, v.m, s)
		v.Press("!").On(guide.Crisis)
	})
}
