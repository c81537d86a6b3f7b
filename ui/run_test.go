package ui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// ran runs the whole program on bytes instead of a terminal.
func ran(t *testing.T, c Config, in io.Reader) (string, error) {
	t.Helper()
	var out bytes.Buffer
	c.In, c.Out = in, &out
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	err := Run(ctx, c)
	if ctx.Err() != nil {
		t.Fatal("the program did not end")
	}
	return out.String(), err
}

func TestRunEndsWithItsInput(t *testing.T) {
	out, err := ran(t, config(t), strings.NewReader(""))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(out, eraseScrollback) {
		t.Fatalf("the screen is not cleared at the end: %q", out)
	}
}

// typing is an input that has keys, and then stays open.
func typing(keys string) io.Reader {
	in, w := io.Pipe()
	go func() { _, _ = w.Write([]byte(keys)) }()
	return in
}

func TestRunQuits(t *testing.T) {
	out, err := ran(t, config(t), typing("q"))
	if err != nil || !strings.HasSuffix(out, eraseScrollback) {
		t.Fatalf("%v, %q", err, out)
	}
}

func TestRunAsksTheTerminalNothing(t *testing.T) {
	out, _ := ran(t, config(t), strings.NewReader(""))
	for _, query := range []string{
		ansi.RequestModeSynchronizedOutput, ansi.RequestModeUnicodeCore, ansi.RequestKittyKeyboard,
		ansi.RequestPrimaryDeviceAttributes, ansi.RequestBackgroundColor,
	} {
		if strings.Contains(out, query) {
			t.Errorf("the terminal is asked %q", query)
		}
	}
}

// TestRunFails holds that a failure shows one sentence with 112 and no stack, and tells the operator where, but not what somebody did.
func TestRunFails(t *testing.T) {
	c := config(t)
	calls := 0
	c.Now = func() time.Time {
		if calls++; calls > 3 { // The first page is made before the program runs.
			panic("what somebody typed")
		}
		return aDay()
	}
	out, err := ran(t, c, typing("x"))
	var failure *Failure
	if !errors.As(err, &failure) {
		t.Fatalf("got %v", err)
	}
	_, said, _ := strings.Cut(out, eraseScrollback)
	want := theGuide(t).Words("sv").Label(guide.LabelDisconnect)
	if strings.TrimSpace(said) != want || !strings.Contains(want, "112") {
		t.Errorf("said %q, want %q", said, want)
	}
	if strings.Contains(out+err.Error(), "somebody") || strings.Contains(out, "goroutine") {
		t.Errorf("a failure tells %q", err)
	}
}

// TestColdStart holds that the first frame has all languages' names and the way to 112, and that the rest comes without a key.
func TestColdStart(t *testing.T) {
	c := config(t)
	v := &visitor{t: t, m: newModel(c, true)}
	v.Size(80, 24).See("suomi", "English", "112").Miss("Danger now")
	v.Press("up").send(screen.Warm{}).See("Danger now? Call 112")
	if v.m.lay().body.From != begin(t, c).m.lay().body.From-1 {
		t.Fatal("the marker moved by itself")
	}
}

func TestColours(t *testing.T) {
	tests := []struct {
		environ []string
		given   colorprofile.Profile
		want    colorprofile.Profile
	}{
		{nil, colorprofile.Unknown, colorprofile.ANSI},
		{nil, colorprofile.TrueColor, colorprofile.ANSI},
		{nil, colorprofile.ASCII, colorprofile.ASCII},
		{[]string{"NO_COLOR=yes"}, colorprofile.TrueColor, colorprofile.ASCII},
		{[]string{"NO_COLOR="}, colorprofile.Unknown, colorprofile.ANSI},
	}
	for _, test := range tests {
		if got := (Config{Environ: test.environ, ColorProfile: test.given}).profile(); got != test.want {
			t.Errorf("%v with %v: %v, want %v", test.environ, test.given, got, test.want)
		}
	}
}

// TestConsoleIsASCII holds that the plain Linux console gets no sign of our own that its font may lack.
func TestConsoleIsASCII(t *testing.T) {
	c := config(t)
	c.Profile.First, c.Environ = screen.None, []string{"TERM=linux"}
	v := begin(t, c)
	for _, key := range []string{"!", "?", "esc", "left", "2"} {
		v.Press(key)
		if i := strings.IndexAny(v.screen(), "─›·█▀▄↑↓←…"); i >= 0 {
			t.Fatalf("%q is on\n%s", v.screen()[i:i+3], v.screen())
		}
	}
}

// TestNothingMoves holds that the program never does anything by itself: no message but a key changes a thing, and no key starts a clock.
func TestNothingMoves(t *testing.T) {
	m := on(t, theGuide(t).NewVisit(), "sv", size{80, 24})
	if m.Init() != nil {
		t.Fatal("the program begins with a command")
	}
	cold := newModel(config(t), true).resize(80, 24)
	if msg := cold.Init()(); msg != (screen.Warm{}) {
		t.Fatalf("a cold start is followed by %v", msg)
	}
	for _, key := range []string{"down", "1", "m", "a", "esc", "!", "left"} {
		next, cmd := m.Update(keyPress(key))
		if cmd != nil {
			t.Fatalf("%s starts a command", key)
		}
		m = next.(model)
	}
	before := m.View().Content
	next, _ := m.Update(tea.FocusMsg{})
	if next.View().Content != before {
		t.Fatal("the screen changed by itself")
	}
}
