//go:build unix

package e2e

import (
	"strings"
	"syscall"
	"testing"

	"vagvisare/internal/ptyterm"
)

const (
	// A terminal that puts text in order by itself says so (DECRPM), and is told to leave that, until the program ends.
	reorders     = "\x1b[8;1$y"
	leavesOrder  = "\x1b[8l"
	ordersAgain  = "\x1b[8h"
	drawnArabic  = "\ufe94\ufef4\ufe91\ufeae\ufecc\ufedf\ufe8d" // العربية, its letters joined and from the left
	fencedArabic = "العربية\u200e"                              // as it is read, and fenced
)

// TestTerminalThatReorders proves that such a terminal is asked after the first frame, set when it answers, and given back as it was found,
// however the program ends.
func TestTerminalThatReorders(t *testing.T) {
	for name, end := range map[string]func(*screen){
		"quit":    func(s *screen) { s.press("q").ended(0) },
		"SIGTERM": func(s *screen) { _ = s.Signal(syscall.SIGTERM); s.ended(0) },
		"SIGHUP":  func(s *screen) { _ = s.Signal(syscall.SIGHUP); s.ended(0) },
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, ptyterm.Options{Silent: true}, "--lang", "ar").see("[!]")
			if !s.Until(patience, func(string) bool { return strings.Contains(s.Raw(), "\x1b[8$p") }) {
				t.Fatal("the terminal is not asked")
			}
			if raw := s.Raw(); strings.Index(raw, "\x1b[8$p") < strings.Index(raw, "[!]") {
				t.Error("it is asked before the first frame")
			}
			s.press(reorders)
			if !s.Until(patience, func(string) bool { return strings.Contains(s.Raw(), leavesOrder) }) {
				t.Fatal("it answers, and nothing is set")
			}
			s.see("[!]")
			end(s)
			if raw := s.Raw(); strings.LastIndex(raw, ordersAgain) < strings.LastIndex(raw, leavesOrder) {
				t.Error("the terminal is left as the program needed it")
			}
		})
	}
}

// TestKonsole proves that a terminal that reorders whatever it is told gets fenced text.
func TestKonsole(t *testing.T) {
	s := open(t, ptyterm.Options{Silent: true}, "--lang", "ar").see("[!]")
	if !strings.Contains(s.Raw(), drawnArabic) {
		t.Errorf("the first frame has not the joined letters:\n%s", s.Screen())
	}
	s.press("\x1bP>|Konsole 22.12.3\x1b\\")
	if !s.Until(patience, func(string) bool { return strings.Contains(s.Raw(), fencedArabic) }) {
		t.Errorf("no fenced text:\n%s", s.Screen())
	}
	s.press("q").ended(0)
	if strings.Contains(s.Raw(), leavesOrder) {
		t.Error("it is told what it does not know")
	}
}

// TestFencedByTheOperator proves that --rtl decides, and that nothing is asked then.
func TestFencedByTheOperator(t *testing.T) {
	s := open(t, ptyterm.Options{}, "--lang", "ar", "--rtl", "fenced").see("[!]")
	if raw := s.Raw(); !strings.Contains(raw, fencedArabic) || strings.Contains(raw, drawnArabic) || strings.Contains(raw, "\x1b[8$p") {
		t.Errorf("it is not as the operator said:\n%s", s.Screen())
	}
	s.press("t").see(drawnArabic)
}
