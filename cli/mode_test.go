package cli

import (
	"os"
	"strings"
	"testing"
)

// Without a terminal on both sides the guide runs line by line, whatever else is said; so it does when any of the
// three signs asks for it. That a real terminal gets the screen is tested with the compiled program, in a pty.
func TestLinesWithoutATerminal(t *testing.T) {
	pipe, other, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close()
	defer other.Close()
	for name, sys := range map[string]System{
		"buffers": {In: strings.NewReader(""), Out: &strings.Builder{}},
		"pipes":   {In: pipe, Out: other},
	} {
		a := &app{System: &sys}
		if !a.lines(guideFlags{}) {
			t.Errorf("%s: the screen would be opened", name)
		}
	}
}

func TestEnvironment(t *testing.T) {
	sys := System{Environ: []string{"TERM=xterm", "ACCESSIBLE=", "TERM=dumb", "TERMINAL=1"}}
	for name, want := range map[string]string{"TERM": "dumb", "ACCESSIBLE": "", "NO_COLOR": "", "TERMINAL": "1"} {
		if got := sys.env(name); got != want {
			t.Errorf("%s is %q, not %q", name, got, want)
		}
	}
}
