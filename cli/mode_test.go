package cli

import (
	"os"
	"strings"
	"testing"

	"github.com/creack/pty"

	"vagvisare/ui"
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

// A fault of the program is told to a log, and not to the visitor, who has read the guide's own sentence.
func TestFaultIsNotToldToTheVisitor(t *testing.T) {
	fault := &ui.Failure{Where: "vagvisare/ui.View:1"}
	var log strings.Builder
	if code := report(fault, &log); code != codeNotFound || !strings.Contains(log.String(), fault.Where) {
		t.Errorf("code %d, and the log says %q", code, log.String())
	}
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("there are no terminals here: ", err)
	}
	defer master.Close()
	defer slave.Close()
	if code := report(fault, slave); code != codeNotFound {
		t.Errorf("code %d on a terminal", code)
	}
	if _, err := slave.WriteString("end"); err != nil {
		t.Fatal(err)
	}
	said := make([]byte, 200)
	if n, err := master.Read(said); err != nil || string(said[:n]) != "end" {
		t.Errorf("the visitor reads %q, %v", said[:n], err)
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
