package ui

import (
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// visitor tells a test as somebody's story: visit(t).See("…").Choose("…").Back(). It drives Update and reads View, nothing else.
type visitor struct {
	t *testing.T
	m model
	// quit says that the program was asked to end, wiped that the part above the window was cleared.
	quit, wiped bool
}

// loaded reads the guide once for all tests.
var loaded = sync.OnceValues(func() (*guide.Guide, error) {
	g, problems := guide.Load(guide.Options{})
	if g == nil {
		return nil, problems
	}
	return g, nil
})

func theGuide(t testing.TB) *guide.Guide {
	t.Helper()
	g, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// aDay is the day of all tests.
func aDay() time.Time { return time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC) }

func config(t testing.TB) Config {
	g := theGuide(t)
	return Config{
		Guide: g, Profile: Open(), Language: "sv", Visit: g.NewVisit(), Now: aDay,
		Environ: []string{"TERM=xterm"},
	}
}

// visit begins at the first page, in Swedish, in a window of 80×24.
func visit(t *testing.T) *visitor {
	c := config(t)
	c.Profile.First = screen.None
	return begin(t, c)
}

// visitFrom begins in an office.
func visitFrom(t *testing.T, office string) *visitor {
	c := config(t)
	c.Profile.First = screen.None
	c.Visit = c.Visit.WithHere(place(t, office))
	return begin(t, c)
}

func begin(t *testing.T, c Config) *visitor {
	v := &visitor{t: t, m: newModel(c, false)}
	return v.Size(80, 24)
}

func place(t testing.TB, name string) contacts.Place {
	t.Helper()
	places := theGuide(t).Directory().Lookup(name)
	if len(places) != 1 {
		t.Fatalf("%q is %d places, want one", name, len(places))
	}
	return places[0]
}

func (v *visitor) send(msg tea.Msg) *visitor {
	v.t.Helper()
	next, cmd := v.m.Update(msg)
	v.m = next.(model)
	v.run(cmd)
	return v
}

// run carries out the commands that are seen outside of the program.
func (v *visitor) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := cmd()
	if _, ok := msg.(tea.QuitMsg); ok {
		v.quit = true
	} else if reflect.TypeOf(msg) != reflect.TypeOf(tea.SetClipboard("")()) {
		v.wiped = true // The only other command is the sequence that clears the screen.
	}
}

func keyPress(name string) tea.KeyPressMsg {
	codes := map[string]tea.KeyPressMsg{
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "backspace": {Code: tea.KeyBackspace},
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
		"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "f1": {Code: tea.KeyF1}, "f10": {Code: tea.KeyF10},
		"ctrl+g": {Code: 'g', Mod: tea.ModCtrl}, "ctrl+n": {Code: 'n', Mod: tea.ModCtrl}, "ctrl+x": {Code: 'x', Mod: tea.ModCtrl}, "ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "space": {Code: tea.KeySpace, Text: " "},
	}
	if k, ok := codes[name]; ok {
		return k
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// Press presses keys by name, one after another.
func (v *visitor) Press(names ...string) *visitor {
	v.t.Helper()
	for _, name := range names {
		v.send(keyPress(name))
	}
	return v
}

// Type types letters.
func (v *visitor) Type(text string) *visitor {
	v.t.Helper()
	for _, r := range text {
		v.send(keyPress(string(r)))
	}
	return v
}

// Size changes the window.
func (v *visitor) Size(width, height int) *visitor {
	v.t.Helper()
	return v.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Back goes back with the arrow.
func (v *visitor) Back() *visitor { v.t.Helper(); return v.Press("left") }

// Choose chooses the row with this text, by its digit where it has one, else with the arrows and Enter.
func (v *visitor) Choose(text string) *visitor {
	v.t.Helper()
	for _, row := range v.m.lay().body.Rows {
		pick, ok := row.Do.(screen.Pick)
		if !ok || !strings.Contains(strings.ToLower(row.Plain()), strings.ToLower(text)) {
			continue
		}
		if pick.Index < 9 && strings.HasPrefix(strings.TrimLeft(row.Plain(), "› "), string(rune('1'+pick.Index))+"  ") {
			return v.Press(string(rune('1' + pick.Index)))
		}
		v.m = v.m.send(pick)
		return v
	}
	v.t.Fatalf("nothing to choose says %q on\n%s", text, v.screen())
	return v
}

// Continue reads on.
func (v *visitor) Continue() *visitor { v.t.Helper(); return v.Press("right") }

// Through reads on until the page with this code stands there.
func (v *visitor) Through(kind guide.Kind) *visitor {
	v.t.Helper()
	for range 10 {
		if v.m.page.Kind == kind {
			return v
		}
		v.Continue()
	}
	v.t.Fatalf("no %s page after ten pages; the last is\n%s", kind, v.screen())
	return v
}

// Click clicks the first cell in the window that this text covers.
func (v *visitor) Click(text string) *visitor {
	v.t.Helper()
	for y, line := range strings.Split(v.screen(), "\n") {
		if at := strings.Index(line, text); at >= 0 {
			x := ansi.StringWidth(line[:at])
			return v.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
		}
	}
	v.t.Fatalf("%q is not on\n%s", text, v.screen())
	return v
}

// screen is what stands in the window.
func (v *visitor) screen() string {
	lines := strings.Split(ansi.Strip(v.m.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// all is everything on the screen, in sight or not, as running text.
func (v *visitor) all() string {
	var words []string
	view := v.m.lay()
	for _, rows := range [][]string{plain(view.header), plain(view.body.Pinned), plain(view.body.Rows), plain(view.footer)} {
		for _, row := range rows {
			words = append(words, strings.Fields(row)...)
		}
	}
	return strings.Join(words, " ")
}

// See demands texts on the screen, in sight or not, wherever their lines break.
func (v *visitor) See(texts ...string) *visitor {
	v.t.Helper()
	for _, text := range texts {
		if !strings.Contains(v.all(), strings.Join(strings.Fields(text), " ")) {
			v.t.Fatalf("%q is not on\n%s", text, v.screen())
		}
	}
	return v
}

// Miss demands that texts are not on the screen.
func (v *visitor) Miss(texts ...string) *visitor {
	v.t.Helper()
	for _, text := range texts {
		if strings.Contains(v.all(), text) {
			v.t.Fatalf("%q is on\n%s", text, v.screen())
		}
	}
	return v
}

// On demands a kind of page.
func (v *visitor) On(kind guide.Kind) *visitor {
	v.t.Helper()
	if v.m.page.Kind != kind {
		v.t.Fatalf("on a %s page, want %s:\n%s", v.m.page.Kind, kind, v.screen())
	}
	return v
}
