package ui

import (
	"flag"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
	"vagvisare/ui/theme"
)

// TestModel lets anything happen to a guide of any mode, in any order: keys, mouse, pasted text, windows of any size, other languages, time, and
// what terminals answer. What must hold whatever has happened is held after each step. For a long search:
//
//	go test ./ui -run TestModel -rapid.checks=10000
func TestModel(t *testing.T) {
	checks(t, 25)
	rapid.Check(t, func(r *rapid.T) {
		h := newHappening(t, r)
		r.Repeat(map[string]func(*rapid.T){
			"":         h.holds,
			"key":      h.key,
			"text":     h.text,
			"answer":   h.answer,
			"mouse":    h.mouse,
			"paste":    h.paste,
			"window":   h.window,
			"language": h.language,
			"time":     h.time,
			"terminal": h.terminal,
			"end":      h.end,
		})
	})
}

// checks is how many sequences are tried where the command line does not say: as many as take some seconds.
func checks(t *testing.T, n int) {
	t.Helper()
	f := flag.Lookup("rapid.checks")
	if f.Value.String() != f.DefValue {
		return
	}
	if err := flag.Set(f.Name, strconv.Itoa(n)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = flag.Set(f.Name, f.DefValue) })
}

// mode is one of the profiles that there are.
func mode(t *testing.T, r *rapid.T) Profile {
	switch rapid.SampledFrom([]string{"open", "kiosk", "touch", "desk"}).Draw(r, "mode") {
	case "kiosk":
		return Kiosk()
	case "touch":
		p := Kiosk()
		p.Touch = true
		return p
	case "desk":
		return Desk(rapid.SampledFrom(append(tags(t), "")).Draw(r, "caller"))
	}
	return Open()
}

// happening is a guide to which anything happens.
type happening struct {
	c   Config
	m   model
	now time.Time
}

func tags(t testing.TB) []string {
	var all []string
	for _, l := range theGuide(t).Languages() {
		all = append(all, l.Tag)
	}
	return all
}

// newHappening is a guide as some office might have set it up.
func newHappening(t *testing.T, r *rapid.T) *happening {
	h, p := &happening{now: aDay()}, mode(t, r)
	c := config(t)
	c.Now = func() time.Time { return h.now }
	c.Language = rapid.SampledFrom(tags(t)).Draw(r, "language")
	c.Environ = []string{rapid.SampledFrom([]string{"TERM=xterm", "TERM=linux", "NO_COLOR=1"}).Draw(r, "environment")}
	c.RTL = rapid.SampledFrom([]string{Auto, Visual, Fenced}).Draw(r, "rtl")
	c.Theme = rapid.SampledFrom([]theme.Name{theme.Terminal, theme.Mono, theme.HighContrast}).Draw(r, "theme")
	if rapid.Bool().Draw(r, "in an office") {
		places := theGuide(t).Directory().Places()
		c.Visit = c.Visit.WithHere(places[rapid.IntRange(0, len(places)-1).Draw(r, "office")])
	}
	if p.Script { // A desk.
		c.Visit = c.Visit.OnPhone()
	} else if rapid.Bool().Draw(r, "idle") {
		p.Idle, p.IdleContact = 90*time.Second, 180*time.Second
	}
	if rapid.Bool().Draw(r, "some languages") {
		some := rapid.SliceOfNDistinct(rapid.SampledFrom(tags(t)), 1, 4, rapid.ID[string]).Draw(r, "languages")
		p.Languages = append(some, c.Language)
	}
	if rapid.Bool().Draw(r, "printer") {
		p.Printer = noPrinter{}
	}
	c.Profile = p
	h.c, h.m = c, newModel(c, rapid.Bool().Draw(r, "cold"))
	h.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	return h
}

// noPrinter is never asked to print: commands are not run, and what comes of them is one of the things that happen.
type noPrinter struct{}

func (noPrinter) Print(guide.Visit, string, time.Time) error { return nil }

func (h *happening) send(msgs ...tea.Msg) {
	for _, msg := range msgs {
		next, _ := h.m.Update(msg)
		h.m = next.(model)
	}
}

func (h *happening) key(r *rapid.T) {
	codes := []rune{
		tea.KeyEnter, tea.KeyEscape, tea.KeyBackspace, tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight, tea.KeyPgUp, tea.KeyPgDown, tea.KeyHome,
		tea.KeyEnd, tea.KeyTab, tea.KeyDelete, tea.KeySpace, tea.KeyF1, tea.KeyF9, tea.KeyKp1, tea.KeyKpEnter, tea.KeyKpLeft,
	}
	switch rapid.IntRange(0, 3).Draw(r, "kind of key") {
	case 0:
		h.send(tea.KeyPressMsg{Code: rapid.SampledFrom(codes).Draw(r, "code")})
	case 1:
		h.send(keyPress(string(rune('1' + rapid.IntRange(0, 8).Draw(r, "digit")))))
	case 2:
		h.send(keyPress(string(rune(rapid.IntRange('!', '~').Draw(r, "sign")))))
	default: // Those that begin anew are at the end of a visit.
		code := rapid.SampledFrom([]rune("abcdefgijklmoprstuvwyz")).Draw(r, "letter")
		h.send(tea.KeyPressMsg{Code: code, Mod: rapid.SampledFrom([]tea.KeyMod{tea.ModCtrl, tea.ModAlt, tea.ModShift}).Draw(r, "with")})
	}
}

// words are what somebody may write: what is meant, what is not, and what would disturb a terminal.
var words = []string{
	"umeå", "esbo", "kalmar", "r8", "112", "1 1 2", "våld", "029 151 2221", "???", "العربية", "سوئد 112", "👩‍👩‍👧", "漢字", "e\u0301\u0302\u0303", "\u202e112\u2066",
	"\x1b[2J\x9b31m\x00", "a\tb\nc\r\nd", strings.Repeat("ö", 300), strings.Repeat("漢", 50), "!", "\xff\xfe",
}

func (h *happening) text(r *rapid.T) {
	for _, sign := range rapid.SampledFrom(words).Draw(r, "typed") {
		h.send(tea.KeyPressMsg{Code: sign, Text: string(sign)})
		if len(h.m.typed.digits) > len(emergency) {
			r.Fatalf("%d digits are kept", len(h.m.typed.digits))
		}
	}
}

func (h *happening) paste(r *rapid.T) {
	h.send(tea.PasteMsg{Content: rapid.SampledFrom(words).Draw(r, "pasted")})
}

// answer comes further into the tree than keys at random would.
func (h *happening) answer(r *rapid.T) {
	if h.m.over != nil {
		h.send(keyPress("esc"))
	}
	h.send(keyPress("right"), keyPress(string(rune('1'+rapid.IntRange(0, 5).Draw(r, "answer")))))
}

func (h *happening) mouse(r *rapid.T) {
	x, y := rapid.IntRange(-1, h.m.width).Draw(r, "x"), rapid.IntRange(-1, h.m.height).Draw(r, "y")
	switch rapid.IntRange(0, 3).Draw(r, "kind of mouse") {
	case 0:
		h.send(tea.MouseWheelMsg{X: x, Y: y, Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown, tea.MouseWheelLeft}).Draw(r, "wheel")})
	case 1:
		h.send(tea.MouseMotionMsg{X: x, Y: y}, tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	default:
		button := rapid.SampledFrom([]tea.MouseButton{tea.MouseLeft, tea.MouseLeft, tea.MouseRight, tea.MouseMiddle}).Draw(r, "button")
		h.send(tea.MouseClickMsg{X: x, Y: y, Button: button})
	}
}

func (h *happening) window(r *rapid.T) {
	s := rapid.SampledFrom(append(sizes(), size{0, 0}, size{1, 1}, size{39, 24}, size{80, 11}, size{500, 200})).Draw(r, "size")
	if rapid.Bool().Draw(r, "any size") {
		s = size{rapid.IntRange(0, 200).Draw(r, "width"), rapid.IntRange(0, 70).Draw(r, "height")}
	}
	h.send(tea.WindowSizeMsg{Width: s.width, Height: s.height})
}

func (h *happening) language(r *rapid.T) {
	if h.m.over != nil {
		h.send(keyPress("esc"))
	}
	h.send(keyPress("l"))
	if h.m.state.Over == screen.Language && !h.m.warned && !h.m.tooSmall() {
		offered := len(h.m.profile.languages(h.m.guide))
		h.m = h.m.send(screen.Pick{Index: rapid.IntRange(0, offered-1).Draw(r, "language")})
	}
}

// time passes, and the message of the timer comes if one is on its way.
func (h *happening) time(r *rapid.T) {
	h.wait(time.Duration(rapid.IntRange(0, 200).Draw(r, "seconds")) * time.Second)
}

func (h *happening) wait(d time.Duration) {
	h.now = h.now.Add(d)
	if h.m.ticking {
		h.send(tick{})
	}
}

// terminal is what nobody at the keyboard did.
func (h *happening) terminal(r *rapid.T) {
	h.send(rapid.SampledFrom([]tea.Msg{
		tea.ModeReportMsg{Mode: ansi.ANSIMode(bdsm), Value: ansi.ModeSet}, tea.ModeReportMsg{Mode: ansi.ANSIMode(bdsm), Value: ansi.ModeReset},
		tea.ModeReportMsg{Mode: ansi.ANSIMode(bdsm), Value: ansi.ModeSetting(77)}, tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput},
		tea.TerminalVersionMsg{Name: "Konsole 22.12.3"}, tea.TerminalVersionMsg{Name: "mlterm(3.9.3)"}, tea.TerminalVersionMsg{Name: "\x1b[2J"},
		uv.SecondaryDeviceAttributesEvent{1, 115, 0}, uv.SecondaryDeviceAttributesEvent{}, tea.FocusMsg{}, tea.BlurMsg{}, screen.Warm{},
		tea.KeyReleaseMsg{Code: 'x'}, linesEnded{}, printed{begun: h.m.begun}, printed{begun: h.m.begun, failed: true}, printed{begun: h.m.begun - 1, failed: true},
	}).Draw(r, "message"))
}

// end ends the visit, in one of the ways that there are, and nothing of it may be left.
func (h *happening) end(r *rapid.T) {
	clean := newModel(h.c, h.m.cold)
	clean.script = h.m.script
	clean = clean.begin().resize(h.m.width, h.m.height)
	switch how := rapid.SampledFrom([]string{"f10", "ctrl+x", "ctrl+n", "nobody"}).Draw(r, "how"); {
	case how == "ctrl+n" && !h.c.Profile.Script, how == "nobody" && h.c.Profile.Idle == 0:
		return
	case how == "nobody":
		for range 10 {
			h.wait(time.Hour)
		}
		if h.m.wait() != 0 || h.m.ticking {
			r.Fatalf("nobody comes, and something is still waited for on\n%s", ansi.Strip(h.m.View().Content))
		}
	default:
		warned := h.m.warned
		h.send(keyPress(how))
		if warned && h.m.tooSmall() {
			return // The key took the warning away: nobody is to decide what they can't see.
		}
		clean = must(clean.leave())
	}
	h.fresh(r, clean)
}

func must(m tea.Model, _ tea.Cmd) model { return m.(model) }

// fresh demands that the guide is as one in which nothing has happened. What it knows of the terminal stays: the next visitor has the same one.
func (h *happening) fresh(r *rapid.T, clean model) {
	got, want := h.m.state, clean.state
	got.Turn, want.Turn = 0, 0
	switch {
	case !reflect.DeepEqual(got, want):
		r.Fatalf("left is %+v, want %+v", got, want)
	case !reflect.DeepEqual(h.m.held, held{}) || !reflect.DeepEqual(h.m.typed, typed{}) || h.m.dialled || h.m.warned || h.m.printing:
		r.Fatalf("left are %+v, %+v, dialled %v, warned %v, printing %v", h.m.held, h.m.typed, h.m.dialled, h.m.warned, h.m.printing)
	case !reflect.DeepEqual(h.m.page, clean.page):
		r.Fatalf("the page is %+v, want %+v", h.m.page, clean.page)
	case h.m.offset != clean.offset || h.m.untouched != clean.untouched:
		r.Fatalf("scrolled to %d, want %d; untouched %v, want %v", h.m.offset, clean.offset, h.m.untouched, clean.untouched)
	case h.m.View().Content != clean.View().Content:
		r.Fatalf("the window says\n%s\nwant\n%s", ansi.Strip(h.m.View().Content), ansi.Strip(clean.View().Content))
	}
}

// holds is what must hold whatever has happened.
func (h *happening) holds(r *rapid.T) {
	h.frame(r)
	if h.m.tooSmall() {
		return
	}
	afraid := must(h.m.Update(keyPress("!")))
	if afraid.page.Kind != guide.Crisis || afraid.over != nil || afraid.warned {
		r.Fatalf("the crisis page is not one key away, but %s, %q:\n%s\nfrom\n%s",
			afraid.page.Kind, afraid.state.Over, ansi.Strip(afraid.View().Content), ansi.Strip(h.m.View().Content))
	}
	h.undoes(r)
}

// frame holds that the window is filled, with 112 in it wherever there is room for three digits, and that nothing in it moves a terminal but
// the looks of the theme.
func (h *happening) frame(r *rapid.T) {
	view := h.m.View()
	where := size{h.m.width, h.m.height}
	lines := strings.Split(view.Content, "\n")
	if h.m.width == 0 || h.m.height == 0 {
		return // There is no window.
	}
	if n := len(lines); n > where.height || n < where.height && !h.m.tooSmall() {
		r.Fatalf("%s: %d rows\n%s", where, n, ansi.Strip(view.Content))
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w != where.width {
			r.Fatalf("%s: a row of %d cells: %q", where, w, line)
		}
		if bare := ansi.Strip(line); strings.ContainsFunc(bare, func(c rune) bool { return c < ' ' || 0x7f <= c && c < 0xa0 }) {
			r.Fatalf("%s: a control character is drawn: %q", where, bare)
		}
	}
	if where.width >= len(emergency) && !strings.Contains(ansi.Strip(view.Content), emergency) {
		r.Fatalf("%s: no 112 on\n%s", where, ansi.Strip(view.Content))
	}
	if c := view.Cursor; c.X < 0 || c.Y < 0 || c.X >= where.width || c.Y >= where.height {
		r.Fatalf("%s: the cursor stands at %d, %d", where, c.X, c.Y)
	}
}

// undoes holds that Back after an answer leads to the same question, with that answer marked as chosen. Where the answer leads to the crisis page, its
// Back is "it can wait", which leads on to somebody to call; Back from there leads to the question. A choice that opens the picker answers nothing yet.
func (h *happening) undoes(r *rapid.T) {
	before := h.m
	if before.over != nil || before.warned || before.page.Kind != guide.Step || len(before.page.Choices) == 0 {
		return
	}
	i := rapid.IntRange(0, len(before.page.Choices)-1).Draw(r, "undone")
	if before.page.Choices[i].Action == guide.PickPlace {
		return
	}
	chosen := before.send(screen.Pick{Index: i})
	if chosen.state.Turn == before.state.Turn {
		r.Fatalf("choice %d of %s leads nowhere", i, before.page.Code)
	}
	after := must(chosen.do(screen.Back))
	if chosen.page.Kind == guide.Crisis {
		after = must(after.do(screen.Back))
	}
	if after.page.Code != before.page.Code || after.page.Number != before.page.Number || after.page.Title != before.page.Title {
		r.Fatalf("back from choice %d of %s leads to %s", i, before.page.Code, after.page.Code)
	}
	if !after.page.Choices[i].Chosen {
		r.Fatalf("back on %s, choice %d is not the one that was chosen", after.page.Code, i)
	}
}
