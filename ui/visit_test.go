package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

func TestNeighbour(t *testing.T) {
	visitFrom(t, "Umeå").
		See("Vad vill du ha hjälp med?", "112").
		Choose("Jag är orolig för ett barn").See("fråga 1").
		Choose("granne").See("Var bor barnet?").
		Choose("Välj kommun").Type("vann").See("Vännäs").Press("enter").
		See("Det gäller Vännäs").Miss("där jag är nu")
}

func TestContactPage(t *testing.T) {
	visitFrom(t, "Umeå").Choose("Vem ringer jag?").Choose("Umeå").On(guide.Contact).
		See("Umeå kommun", "090-16 10 00", "https://www.umea.se", "112", "Bris").
		Size(40, 12).See("090-16 10 00")
}

func TestBackKeepsTheAnswer(t *testing.T) {
	visit(t).Choose("Jag är orolig för ett barn").Choose("granne").Back().See("(ditt svar)").Back().On(guide.Home)
}

func TestResizeAndLanguageLoseNothing(t *testing.T) {
	v := visit(t).Choose("Jag är orolig för ett barn").Press("down", "down")
	v.Size(40, 12).Size(20, 5).Size(120, 40)
	if from := v.m.lay().body; from.To <= from.From {
		t.Fatal("the marker is gone")
	}
	code := v.m.page.Code
	v.Press("enter")
	if v.m.page.Code == code {
		t.Fatal("Enter chose nothing")
	}
	code = v.m.page.Code
	v.Press("l").Choose("suomi")
	if v.m.page.Code != code || v.m.state.Language != "fi" {
		t.Fatalf("on %s in %s after the language changed on %s", v.m.page.Code, v.m.state.Language, code)
	}
}

func TestTooSmallTakesNoAnswer(t *testing.T) {
	v := visit(t).Size(39, 12).Press("1")
	if !strings.HasPrefix(v.screen(), "112") {
		t.Fatalf("the small window begins\n%s", v.screen())
	}
	v.Size(40, 12).On(guide.Home)
}

func TestCrisisFromAnywhere(t *testing.T) {
	for _, way := range [][]string{{}, {"l"}, {"?"}, {"m"}, {"m", "a", "b"}, {"/", "x"}, {"i"}, {"a"}, {"2"}, {"7", "1"}} {
		for _, key := range []string{"!", "f1"} {
			v := visitFrom(t, "Umeå").Press(way...)
			over, code := v.m.state.Over, v.m.page.Code
			v.Press(key).On(guide.Crisis).See("116 111")
			v.Back()
			if v.m.state.Over != over || v.m.page.Code != code {
				t.Fatalf("after %v and the crisis page: on %q with %q over it, want %q with %q", way, v.m.page.Code, v.m.state.Over, code, over)
			}
		}
	}
}

func TestCrisisPageLeadsElsewhere(t *testing.T) {
	v := visit(t).Press("m").Type("ume").Press("!", "/").Type("K1").Press("enter").On(guide.Step)
	if v.m.over != nil {
		t.Fatal("what lay under the crisis page lies over the page that was searched for")
	}
	v = begin(t, config(t)).Press("!", "?", "esc").On(guide.Crisis).Press("left").See("suomi")
	v.Press("!", "h").On(guide.Home)
	if v.m.over != nil {
		t.Fatal("the start has something over it")
	}
}

func TestEnterDoesNotCloseTheCrisisPage(t *testing.T) {
	visit(t).Press("!", "enter", "enter").On(guide.Crisis).Press("down", "enter").On(guide.Home)
}

func TestDialling(t *testing.T) {
	v := visit(t).Press("1", "1", "2").On(guide.Crisis)
	v.Back().On(guide.Home)
	if n := len(v.m.state.Visit.Answered("sv")); n != 0 {
		t.Fatalf("%d answers are left of the digits", n)
	}
	// Told that it can wait, the same digits are answers; the next time they are 112 again.
	v.Press("1", "1", "2").On(guide.Step)
	v.Press("h", "1", "1", "2").On(guide.Crisis)
}

func TestDiallingIsNotInterrupted(t *testing.T) {
	visit(t).Press("1", "1", "down", "2").On(guide.Step)
	begin(t, config(t)).Press("1", "1", "2").On(guide.Crisis)
	visit(t).Press("?", "1", "1", "2").On(guide.Crisis)
	visit(t).Press("!").Press("1", "1", "2").On(guide.Crisis)
}

func TestDiallingInAField(t *testing.T) {
	for _, key := range []string{"m", "/"} {
		v := visit(t).Press(key).Type("112").On(guide.Crisis).Back()
		if w, ok := v.m.over.(interface{ Text() string }); !ok || w.Text() != "" {
			t.Fatal("the field is not open and empty after the crisis page")
		}
	}
}

func TestPasteAnswersNothing(t *testing.T) {
	v := visit(t).send(tea.PasteMsg{Content: "112\n1\n2!"}).On(guide.Home)
	v.Press("m").send(tea.PasteMsg{Content: "ume\nx!"}).On(guide.Home).See("ume x").Miss("ume x!")
	v.Press("esc", "m").send(tea.PasteMsg{Content: "112"}).On(guide.Crisis)
}

func TestLettersAreTextInAField(t *testing.T) {
	v := visit(t).Press("m").Type("lhi?xq/moa").See("lhi?xq/moa")
	if v.quit || v.wiped {
		t.Fatal("a letter in a field did something")
	}
	v.Press("f10")
	if !v.wiped {
		t.Fatal("F10 did not leave")
	}
}

func TestLeavingClearsEverything(t *testing.T) {
	for _, key := range []string{"x", "f10", "ctrl+x"} {
		v := begin(t, config(t)).Press("3", "2", "3", key)
		if !v.wiped || v.quit {
			t.Fatalf("%s: wiped %v, quit %v", key, v.wiped, v.quit)
		}
		v.See("svenska").On(guide.Home)
		if n := len(v.m.state.Visit.Answered("sv")); n != 0 || v.m.offset != 0 {
			t.Fatalf("%s leaves %d answers", key, n)
		}
	}
}

func TestQuitting(t *testing.T) {
	if v := visit(t).Press("q"); !v.quit {
		t.Fatal("q did not quit")
	}
	if v := visit(t).Size(10, 3).Press("ctrl+c"); !v.quit {
		t.Fatal("Ctrl+C did not quit a small window")
	}
	c := config(t)
	c.Profile.CanQuit = false
	if v := begin(t, c).Press("q", "ctrl+c", "?").Miss("Ctrl+C"); v.quit {
		t.Fatal("a visitor quit a program that must not end")
	}
}

func TestMouse(t *testing.T) {
	v := visit(t).Click("Jag är orolig för ett barn").See("fråga 1")
	v.Click("[←]").On(guide.Home).Click("akut hjälp").On(guide.Crisis).Click("Det kan vänta").On(guide.Home)
	v.Click("språk").See("suomi").Click("suomi")
	if v.m.state.Language != "fi" {
		t.Fatal("a click on a language did not choose it")
	}
	v = visitFrom(t, "Umeå").Press("7", "1")
	v.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if v.m.offset == 0 {
		t.Fatal("the wheel does not scroll")
	}
	v.Click("[x]")
	if !v.wiped {
		t.Fatal("a click on [x] did not leave")
	}
}

func TestScrollingReachesEverything(t *testing.T) {
	v := visitFrom(t, "Umeå").Size(40, 12).Press("7", "1").On(guide.Contact)
	for range 200 {
		v.Press("down")
	}
	if v.m.lay().below() {
		t.Fatalf("there is more below the end:\n%s", v.screen())
	}
	for range 200 {
		v.Press("up")
	}
	if v.m.lay().above() {
		t.Fatal("there is more above the beginning")
	}
}

func TestMarkerScrolls(t *testing.T) {
	v := visit(t).Size(40, 12)
	for range 20 {
		v.Press("down")
	}
	if l := v.m.lay(); !l.sees() && l.below() {
		t.Fatalf("the last choice is out of sight:\n%s", v.screen())
	}
	for i, n := 0, len(v.m.page.Choices); i < n; i++ {
		v.Press("up")
		if l := v.m.lay(); !l.sees() {
			t.Fatalf("the marked choice is out of sight:\n%s", v.screen())
		}
	}
	// Wheeled out of sight, it is not chosen unseen.
	v.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown}).send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	v.Press("enter").On(guide.Home).Press("enter")
	if v.m.page.Kind == guide.Home {
		t.Fatal("Enter chose nothing in sight")
	}
}

func TestCursorStandsOnTheMarkedRow(t *testing.T) {
	v := visit(t).Press("down")
	view := v.m.View()
	line := strings.Split(v.screen(), "\n")[view.Cursor.Y]
	if !strings.HasPrefix(strings.TrimSpace(line), "› 2") || view.Cursor.Blink {
		t.Fatalf("the cursor stands on %q, blinking %v", line, view.Cursor.Blink)
	}
	v.Press("m").Type("ab")
	view = v.m.View()
	line = strings.Split(v.screen(), "\n")[view.Cursor.Y]
	if !strings.HasSuffix(line[:min(len(line), view.Cursor.X)], "ab") {
		t.Fatalf("the cursor stands at %d of %q", view.Cursor.X, line)
	}
}

func TestSearchGoesToPagesAndPlaces(t *testing.T) {
	visit(t).Press("/").Type("vannas").See("Vännäs").Press("enter").On(guide.Contact).See("Det gäller Vännäs")
	visit(t).Press("/").Type("R1").Press("enter").On(guide.Step).See("Jag är orolig för ett barn")
}

func TestOriginal(t *testing.T) {
	c := config(t)
	c.Profile.First, c.Language = screen.None, "en"
	v := begin(t, c).Press("2", "o").See("Which of these fits you best?", "Vad stämmer bäst på dig?").Miss("›")
	v.Press("enter", "1", "esc").See("I am worried about a child", "› 1")
}

func TestAnswersLeadBack(t *testing.T) {
	v := visit(t).Choose("Jag är orolig för ett barn").Choose("granne").Choose("I Sverige").Press("a").See("I Sverige")
	v.Press("1").On(guide.Step).See("fråga 1", "(ditt svar)")
}
