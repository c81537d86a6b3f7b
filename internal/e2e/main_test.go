package e2e

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vagvisare/internal/ptyterm"
)

// patience is how long a test waits for something that should come at once. It is long, because a test machine may be
// busy, and nothing is measured with it.
const patience = 20 * time.Second

var update = flag.Bool("update", false, "write the pictures of docs/screens anew")

// program is the path of the compiled program.
var program string

func TestMain(m *testing.M) {
	flag.Parse()
	dir, err := os.MkdirTemp("", "vagvisare")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "vagvisare")
	build := exec.Command("go", "build", "-o", program, "vagvisare")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%s", out)
		os.Exit(1)
	}
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// env is the whole environment of the program: nothing of the machine's gets through.
func env(extra ...string) []string {
	return append([]string{"TERM=xterm-256color", "LANG=sv_SE.UTF-8"}, extra...)
}

// screen is a visitor at a terminal.
type screen struct {
	*ptyterm.Terminal
	t *testing.T
}

// open starts the program in a terminal.
func open(t *testing.T, o ptyterm.Options, args ...string) *screen {
	t.Helper()
	if o.Columns == 0 {
		o.Columns, o.Rows = 80, 24
	}
	if o.Env == nil {
		o.Env = env()
	}
	term, err := ptyterm.Start(o, program, args...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(term.Close)
	return &screen{term, t}
}

// see waits until all the texts stand on the screen.
func (s *screen) see(texts ...string) *screen {
	s.t.Helper()
	for _, text := range texts {
		if !s.Until(patience, func(screen string) bool { return strings.Contains(flat(screen), text) }) {
			s.t.Fatalf("the screen does not say %q:\n%s", text, s.Screen())
		}
	}
	return s
}

// notSee demands that a text is not on the screen that stands there now. A see of something that comes with it goes before.
func (s *screen) notSee(text string) *screen {
	s.t.Helper()
	if strings.Contains(flat(s.Screen()), text) {
		s.t.Fatalf("the screen says %q:\n%s", text, s.Screen())
	}
	return s
}

// press types keys.
func (s *screen) press(keys string) *screen {
	s.t.Helper()
	if err := s.Type(keys); err != nil {
		s.t.Fatal(err)
	}
	return s
}

// choose presses the digit that stands before a choice.
func (s *screen) choose(words string) *screen {
	s.t.Helper()
	digit, listed := "", false
	if !s.Until(patience, func(screen string) bool {
		digit = digitOf(screen, words)
		listed = slices.ContainsFunc(strings.Split(screen, "\n"), func(row string) bool {
			return strings.HasPrefix(strings.TrimLeft(row, " ›"), words)
		})
		return digit != "" || listed
	}) {
		s.t.Fatalf("no choice says %q:\n%s", words, s.Screen())
	}
	if digit != "" {
		return s.press(digit)
	}
	return s.mark(words).press("\r")
}

// mark moves the marker of a list without digits to the row that begins with the words.
func (s *screen) mark(words string) *screen {
	s.t.Helper()
	marked := func(screen string) bool { return strings.Contains(screen, "› "+words) }
	for _, arrow := range []string{up, down} {
		for range 30 {
			if s.settle(); marked(s.Screen()) {
				return s
			}
			s.press(arrow)
		}
	}
	s.t.Fatalf("the marker does not come to %q:\n%s", words, s.Screen())
	return s
}

// digitOf is the digit before the choice that holds the words, or nothing.
func digitOf(screen, words string) string {
	for line := range strings.Lines(screen) {
		fields := strings.Fields(strings.TrimLeft(line, " ›>"))
		if strings.Contains(line, words) && len(fields) > 1 && len(fields[0]) == 1 && fields[0] >= "1" && fields[0] <= "9" {
			return fields[0]
		}
	}
	return ""
}

// flat joins lines, so that a text that the screen had to wrap is found.
func flat(screen string) string { return strings.Join(strings.Fields(screen), " ") }
