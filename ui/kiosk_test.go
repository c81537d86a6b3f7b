package ui

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// lobby is a kiosk in Umeå whose clock the test turns.
type lobby struct {
	*visitor
	now time.Time
}

func inLobby(t *testing.T, change ...func(*Config)) *lobby {
	t.Helper()
	l := &lobby{now: aDay()}
	c := config(t)
	c.Profile = Kiosk()
	c.Profile.Office, c.Profile.Languages = "Socialkontoret Umeå", []string{"sv", "fi", "en"}
	c.Profile.Idle, c.Profile.IdleContact = 90*time.Second, 180*time.Second
	c.Visit = c.Visit.WithHere(place(t, "Umeå"))
	c.Now = func() time.Time { return l.now }
	for _, f := range change {
		f(&c)
	}
	l.visitor = &visitor{t: t, m: newModel(c, false)}
	return l.Size(80, 24)
}

// Size, Press and After keep the story a lobby's. No command is run: a timer would be waited for.
func (l *lobby) Size(width, height int) *lobby {
	return l.get(tea.WindowSizeMsg{Width: width, Height: height})
}

func (l *lobby) Press(names ...string) *lobby {
	for _, name := range names {
		l.get(keyPress(name))
	}
	return l
}

func (l *lobby) get(msg tea.Msg) *lobby {
	next, _ := l.m.Update(msg)
	l.m = next.(model)
	return l
}

// After lets time pass, and sends the message that the timer would have sent by then.
func (l *lobby) After(d time.Duration) *lobby {
	l.now = l.now.Add(d)
	return l.get(tick{})
}

func (l *lobby) See(texts ...string) *lobby  { l.t.Helper(); l.visitor.See(texts...); return l }
func (l *lobby) Miss(texts ...string) *lobby { l.t.Helper(); l.visitor.Miss(texts...); return l }

// attracting demands that the screen before a visit stands there, and that nothing is known.
func (l *lobby) attracting() *lobby {
	l.t.Helper()
	l.See("Socialkontoret Umeå", "Mitään ei tallenneta", "Nothing is saved")
	if n := len(l.m.state.Visit.Answered("sv")); n > 0 || l.m.state.Language != "sv" || !l.m.state.Visit.About().IsZero() {
		l.t.Fatalf("%d answers, %s and the place %v are left", n, l.m.state.Language, l.m.state.Visit.About())
	}
	return l
}

func TestAttract(t *testing.T) {
	l := inLobby(t).attracting().See("1 svenska", "2 suomi", "3 English")
	if l.m.wait() != 0 {
		t.Error("there is a timer although nothing is to be cleared")
	}
	l.Press("2").See("Missä asiassa haluat apua?")
	inLobby(t).Press("z").See("suomi", "svenska").Press("2").See("Missä asiassa")
	inLobby(t).Press("!").See("Akut hjälp nu")
	inLobby(t).Press("1", "1", "2").See("Akut hjälp nu")
	inLobby(t, func(c *Config) { c.Profile.Languages = []string{"sv"} }).Press("z").See("Vad vill du ha hjälp med?")
	for _, s := range sizes() {
		l := inLobby(t).Size(s.width, s.height)
		framed(t, l.m, s)
		if !strings.Contains(l.screen(), "Mitään") || !strings.Contains(l.screen(), "Socialkontoret") {
			t.Errorf("%s:\n%s", s, l.screen())
		}
	}
}

// TestAttractWithALongName holds that the languages stand there whatever the office is called.
func TestAttractWithALongName(t *testing.T) {
	office := "Socialkontoret Umeå, barn- och ungdomsenheten, mottagningen för familjer, Skolgatan 31A, våning 3, ingång från gården"
	for _, s := range sizes() {
		l := inLobby(t, func(c *Config) { c.Profile.Office = office }).Size(s.width, s.height).See("Socialkontoret Umeå", "Inget sparas", "Mitään")
		framed(t, l.m, s)
	}
}

func TestIdle(t *testing.T) {
	l := inLobby(t).Press("2", "2", "1").After(89 * time.Second).Miss("Oletko vielä paikalla?")
	l.After(time.Second).See("Oletko vielä paikalla?").Miss("Missä lapsi asuu")
	l.After(29 * time.Second).See("Oletko vielä paikalla?")
	l.After(time.Second).attracting()

	// A key takes the warning away and does nothing else; the crisis key and leaving still do what they say.
	l = inLobby(t).Press("1", "2").After(90 * time.Second).See("Är du kvar?").Press("1").See("Vad stämmer bäst på dig?")
	l.After(90 * time.Second).See("Är du kvar?").Press("!").See("Akut hjälp nu")
	inLobby(t).Press("1", "2").After(90 * time.Second).Press("x").See("Socialkontoret Umeå").Miss("Vad stämmer")
	// 1 1 2 is heard through the warning.
	inLobby(t).Press("1", "2", "1").After(90*time.Second).Press("1", "1", "2").See("Akut hjälp nu")
}

func TestIdleIsLongerWhereNumbersAre(t *testing.T) {
	for _, keys := range [][]string{{"1", "!"}, {"1", "7", "1"}} {
		inLobby(t).Press(keys...).After(179 * time.Second).Miss("Är du kvar?").After(time.Second).See("Är du kvar?").
			After(30 * time.Second).attracting()
	}
}

// TestIdleCountsFromTheLastKey holds that one timer serves however many keys are pressed.
func TestIdleCountsFromTheLastKey(t *testing.T) {
	l := inLobby(t).Press("1")
	for range 10 {
		l.now = l.now.Add(60 * time.Second)
		l.Press("down").get(tick{}).Miss("Är du kvar?")
	}
	l.After(90 * time.Second).See("Är du kvar?")
}

func TestWarningStandsInEverySize(t *testing.T) {
	for _, s := range sizes() {
		l := inLobby(t).Size(s.width, s.height).Press("1", "2").After(90 * time.Second)
		if window := l.screen(); !strings.Contains(window, "Är du kvar?") || !strings.Contains(window, "[!]") || !strings.Contains(window, "[x] lämna genast") {
			t.Errorf("%s:\n%s", s, window)
		}
	}
}

func TestOpenModeIdles(t *testing.T) {
	l := inLobby(t, func(c *Config) { c.Profile = Open(); c.Profile.Idle = 3 * time.Minute })
	l.Press("1", "2").After(3 * time.Minute).After(30 * time.Second).See("Choose a language")
	if l.m.profile.Languages != nil || l.m.wait() != 0 {
		t.Error("the first screen of the open mode waits for something")
	}
}

func TestLeaveAtOnce(t *testing.T) {
	for _, key := range []string{"x", "f10", "ctrl+x"} {
		l := inLobby(t).Press("2", "2", "1", key).See("Socialkontoret Umeå").Miss("Mitään ei tallenneta", "lapsi")
		l.Press("x").attracting()
		inLobby(t).Press("1", "2", key).After(90 * time.Second).attracting()
	}
	for _, key := range []string{"f10", "ctrl+x"} { // In a field x is a letter.
		inLobby(t).Press("1", "m", "u", key).See("Socialkontoret Umeå").Miss("Skriv en del")
	}
	v := inLobby(t).Press("1", "2").visitor
	if v.send(keyPress("f10")); !v.wiped {
		t.Error("leaving does not clear the terminal")
	}
}

// TestLeaveIsNamed holds that the way out at once stands on every screen, and that no way leads out of the guide.
func TestLeaveIsNamed(t *testing.T) {
	label := theGuide(t).Words("sv").Label(guide.LabelLeave)
	for _, s := range sizes() {
		for _, keys := range [][]string{{}, {"l"}, {"m"}, {"/"}, {"?"}, {"i"}, {"a"}, {"o"}, {"!"}, {"2"}, {"7", "1"}, {"7", "1", "p"}, {"7", "1", "k"}, {"6"}} {
			l := inLobby(t).Size(s.width, s.height).Press("1").Press(keys...)
			if footer := strings.Join(plain(l.m.lay().footer), " "); !strings.Contains(footer, label) && !strings.Contains(footer, "[x]") && !strings.Contains(footer, "[F10]") {
				t.Errorf("%s, after %v: %s", s, keys, footer)
			}
		}
	}
}

// TestNoWayOut types keys at random in each screen. The guide never ends, and the crisis page stays one key away.
func TestNoWayOut(t *testing.T) {
	keys := []tea.KeyPressMsg{{Code: tea.KeyEnter}, {Code: tea.KeyEscape}, {Code: tea.KeyDown}, {Code: tea.KeyUp}, {Code: tea.KeyLeft}, {Code: tea.KeyTab}}
	for r := rune('a'); r <= 'z'; r++ {
		keys = append(keys, tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl}, tea.KeyPressMsg{Code: r, Mod: tea.ModAlt}, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	for r := rune('0'); r <= '9'; r++ {
		keys = append(keys, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	for f := range rune(20) {
		keys = append(keys, tea.KeyPressMsg{Code: tea.KeyF1 + f})
	}
	chance := rand.New(rand.NewPCG(1, 2))
	for _, seed := range [][]string{{}, {"1"}, {"1", "m"}, {"1", "!"}, {"1", "7", "1"}, {"1", "7", "1", "k"}, {"1", "x"}} {
		l := inLobby(t).Press(seed...)
		for range 300 {
			next, cmd := l.m.Update(keys[chance.IntN(len(keys))])
			l.m = next.(model)
			if l.m.quits(cmd) {
				t.Fatalf("after %v a key ends the guide on\n%s", seed, l.screen())
			}
		}
		l.Press("!").See("112", "116 111")
	}
}

// quits says whether a command ends the program. Timers and sequences are not run.
func (m model) quits(cmd tea.Cmd) bool {
	if cmd == nil || m.ticking {
		return false
	}
	_, is := cmd().(tea.QuitMsg)
	return is
}

func TestKioskHasNoQuit(t *testing.T) {
	for _, key := range []string{"q", "ctrl+c"} {
		l := inLobby(t, func(c *Config) { c.Profile.Idle = 0 })
		l.Press("1")
		if l.visitor.send(keyPress(key)); l.quit {
			t.Errorf("%s ends the kiosk", key)
		}
	}
	for _, s := range Kiosk().signals() {
		if s.String() == "interrupt" || s.String() == "quit" {
			t.Errorf("%s ends the kiosk", s)
		}
	}
}

// paper is a printer that takes slips or does not.
type paper struct {
	fails bool
	got   []guide.Visit
}

func (p *paper) Print(v guide.Visit, _ string, _ time.Time) error {
	p.got = append(p.got, v)
	if p.fails {
		return errors.New("no paper")
	}
	return nil
}

func TestPrinting(t *testing.T) {
	for _, fails := range []bool{false, true} {
		p := &paper{fails: fails}
		l := inLobby(t, func(c *Config) { c.Profile.Printer, c.Profile.Idle = p, 0 }).Press("1", "7", "1").See("skriv ut")
		next, cmd := l.m.Update(keyPress("p"))
		l.m = next.(model)
		l.See("Lappen skrivs ut.").Press("p")
		l.get(cmd())
		switch {
		case len(p.got) != 1:
			t.Errorf("%d slips for one key pressed twice", len(p.got))
		case fails:
			l.See("Det gick inte att skriva ut", "090-16 10 00").Press("esc").See("Hit kan du höra av dig")
		default:
			l.See("Lappen är utskriven")
		}
	}
	// Whoever comes next is not told of it.
	p := &paper{fails: true}
	l := inLobby(t, func(c *Config) { c.Profile.Printer, c.Profile.Idle = p, 0 }).Press("1", "7", "1")
	next, cmd := l.m.Update(keyPress("p"))
	l.m = next.(model)
	l.Press("x", "1", "1").get(cmd()).Miss("Det gick inte")
}

func TestWithoutPrinterTheSlipIsShown(t *testing.T) {
	inLobby(t).Press("1", "7", "1").See("skriv av").Press("p").See("Skriv av det här", "090-16 10 00").Press("esc").See("Hit kan du höra av dig")
	inLobby(t).Press("1", "2", "p").Miss("Skriv av det här")
}

// TestCode holds that the whole code is seen in a window of 80×24, in every language, and beside the contact from 120×40 on.
func TestCode(t *testing.T) {
	for _, lang := range []string{"1", "2", "3"} {
		l := inLobby(t).Press(lang, "7", "1", "k")
		drawn := strings.Count(l.screen(), "▀") > 40
		if v := l.m.lay(); !drawn || v.above() || v.below() {
			t.Errorf("language %s: the code is not seen whole on\n%s", lang, l.screen())
		}
		framed(t, l.m, size{80, 24})
	}
	l := inLobby(t).Size(120, 40).Press("1", "7", "1").See("Hit kan du höra av dig")
	if !strings.Contains(l.screen(), "█▀▀▀▀▀█") {
		t.Errorf("no code beside the contact:\n%s", l.screen())
	}
	inLobby(t).Size(40, 12).Press("1", "7", "1", "k").See("Koden får inte plats här")
	l = inLobby(t, func(c *Config) { c.Environ = append(c.Environ, "NO_COLOR=1") }).Size(120, 40).Press("1", "7", "1")
	if strings.Contains(l.screen(), "█▀▀▀▀▀█") {
		t.Error("there is a code although its colours are taken out")
	}
}

func TestLineModeFromTheKiosk(t *testing.T) {
	l := inLobby(t)
	l.m.lines = func() error { return nil }
	l.m.profile.Lines = nil
	l.See("Socialkontoret")
	next, cmd := l.m.lineByLine()
	if l.m = next.(model); cmd == nil {
		t.Fatal("the line mode does not begin")
	}
	l.get(linesEnded{}).attracting()
	if _, cmd := l.m.back(linesEnded{errors.New("gone")}); cmd == nil || !l.m.quits(cmd) {
		t.Error("the guide goes on without a terminal")
	}
}

// TestTouch tells a visit without a keyboard: every choice and every key is touched.
func TestTouch(t *testing.T) {
	l := inLobby(t, func(c *Config) { c.Profile.Touch = true }).See("Rör vid skärmen för att börja")
	l.tapOn("English").See("What do you want help with?")
	l.later().tapOn("worried about a child").later().See("best")
	l.tapOn("back").later().See("What do you want help with?")
	l.tapOn("language").later().tapOn("svenska").later().See("Vad vill du ha hjälp med?")
	l.get(screen.Place)
	l.m = l.m.give(screen.Place)
	for _, letter := range []string{"[V]", "[N]"} {
		l.tapOn(letter).later()
	}
	l.See("radera", "mellanslag")
	if w := l.m.current().(screen.Writer); w.Text() != "vn" {
		t.Fatalf("the field holds %q", w.Text())
	}
	l.tapOn("radera").later()
	if w := l.m.current().(screen.Writer); w.Text() != "v" {
		t.Fatalf("after the touch on radera the field holds %q", w.Text())
	}
	l.tapOn("akut hjälp").See("Akut hjälp nu", "116 111")
}

func TestDoubleTapAnswersOnce(t *testing.T) {
	touching := func(c *Config) { c.Profile.Touch = true }
	l := inLobby(t, touching).Press("1")
	l.tapOn("Jag är orolig för ett barn").See("fråga 1")
	at := l.m.tapped
	l.get(tea.MouseClickMsg{X: at.x, Y: at.y, Button: tea.MouseLeft}).See("fråga 1")
	l.later().get(tea.MouseClickMsg{X: at.x, Y: at.y, Button: tea.MouseLeft})
	if code := l.m.page.Code; code == "F1" {
		t.Error("a touch long after the first is taken for the same")
	}
}

// later lets a second pass.
func (l *lobby) later() *lobby {
	l.now = l.now.Add(time.Second)
	return l
}

// tapOn touches the row below the one with the text: what can be touched is two rows high.
func (l *lobby) tapOn(text string) *lobby {
	l.t.Helper()
	for y, line := range strings.Split(l.screen(), "\n") {
		if at := strings.Index(line, text); at >= 0 {
			return l.get(tea.MouseClickMsg{X: len([]rune(line[:at])) + 1, Y: y + 1, Button: tea.MouseLeft})
		}
	}
	l.t.Fatalf("%q is not on\n%s", text, l.screen())
	return l
}
