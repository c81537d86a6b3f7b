package e2e

import (
	"strings"
	"testing"

	"vagvisare/internal/ptyterm"
)

// The keys as an xterm sends them.
const (
	enter = "\r"
	left  = "\x1b[D"
	down  = "\x1b[B"
	up    = "\x1b[A"
	f10   = "\x1b[21~"
	ctrlX = "\x18"
	ctrlC = "\x03"
)

func TestNeighbourInUmea(t *testing.T) {
	s := open(t, ptyterm.Options{}, "--place", "Umeå").see("svenska").choose("svenska")
	s.see("Umeå").choose("orolig för ett barn").choose("Granne").see("Var bor barnet?", "Umeå")
	s.choose("Välj kommun").see("Skriv en del av namnet").press("vännä").see("Vännäs").press(enter)
	s.see("R1").press(enter).choose("göra en anmälan")
	s.toContact()
	s.see("Vännäs kommun").see("0935-142 11").notSee("090-16 10 00")
	s.press("!").see("Akut hjälp nu", "116 111")
}

// toContact goes on, always with the way to somebody to call, until the contact page stands there.
func (s *screen) toContact() {
	s.t.Helper()
	for range 12 {
		if !strings.Contains(s.Screen(), "  K1") {
			before := s.Screen()
			if strings.Contains(before, "ringa") && strings.Contains(before, "fråga ") {
				s.choose("ringa")
			} else {
				s.press(enter)
			}
			s.Until(patience, func(now string) bool { return now != before })
		}
	}
	s.see("K1")
}

func TestParentInEsbo(t *testing.T) {
	s := open(t, ptyterm.Options{}, "--lang", "fi").choose("Kenelle soitan").choose("listasta")
	s.press("esbo").see("Espoo").press(enter)
	s.see("Länsi-Uudenmaan hyvinvointialue", "112").see("K1")
	for range 12 {
		if strings.Contains(s.Screen(), "029 151 2221") {
			return
		}
		s.press("\x1b[6~") // Page Down
	}
	s.see("029 151 2221").notSee("09 09 816")
}

func TestChild(t *testing.T) {
	s := open(t, ptyterm.Options{}, "--lang", "sv").choose("Jag är barn eller ung").see("Y1")
	s.see("[x] lämna genast")
	for range 8 {
		screen := s.Screen()
		if strings.Contains(screen, "I Sverige") {
			s.choose("I Sverige")
			break
		}
		s.press(enter)
		s.Until(patience, func(now string) bool { return now != screen })
	}
	s.notSee("orosanmälan görs")
	s.press("!").see("116 111", "Bris")
}

func TestCrisisFromTheThirdQuestionAndBack(t *testing.T) {
	s := open(t, ptyterm.Options{}, "--lang", "sv").choose("orolig för ett barn").choose("Granne").choose("I Finland")
	s.see("R1").press(enter).see("fråga 3", "R2")
	s.press("!").see("Akut hjälp nu", "080 005 005").notSee("020-50 50 50")
	s.press(left).see("fråga 3", "R2")
	s.press("\x1bOP").see("Akut hjälp nu").press(left).see("R2") // F1
}

func TestOneOneTwoTypedInFear(t *testing.T) {
	s := open(t, ptyterm.Options{}, "--lang", "sv").see("Vad vill du ha hjälp med?")
	s.press("112").see("Akut hjälp nu", "Ring 112")
	s.press(left).see("Vad vill du ha hjälp med?")
}

func TestResizeInTheMiddle(t *testing.T) {
	s := open(t, ptyterm.Options{}, "--lang", "sv").choose("orolig för ett barn").see("Granne").press(down).press(down)
	if !s.Until(patience, func(screen string) bool { return strings.Contains(screen, "› 3") }) {
		t.Fatalf("the marker is not on the third choice:\n%s", s.Screen())
	}
	for _, size := range [][2]int{{40, 12}, {120, 40}, {30, 8}, {80, 24}} {
		if err := s.Resize(size[0], size[1]); err != nil {
			t.Fatal(err)
		}
		s.see("112")
		if size[1] >= 12 {
			s.see("› 3", "tillbaka", "!")
		}
	}
	s.press(enter).see("Var bor barnet?")
}

func TestSilentTerminal(t *testing.T) {
	s := open(t, ptyterm.Options{Silent: true}, "--lang", "sv").see("Vad vill du ha hjälp med?")
	s.choose("orolig för ett barn").see("fråga 1")
}

func TestDrawsBeforeItAsks(t *testing.T) {
	s := open(t, ptyterm.Options{Silent: true}, "--lang", "sv").see("Vad vill du ha hjälp med?")
	raw := s.Raw()
	frame := strings.Index(raw, "Vad vill du")
	for _, query := range []string{"\x1b]10;?", "\x1b]11;?", "\x1b[c", "\x1b[>q", "\x1b[>c", "\x1b[?u", "$p"} {
		if at := strings.Index(raw, query); at >= 0 && at < frame {
			t.Errorf("the terminal is asked %q before the first frame", query)
		}
	}
}

func TestTooSmall(t *testing.T) {
	s := open(t, ptyterm.Options{Columns: 36, Rows: 9}, "--lang", "sv").see("Ring 112")
	s.notSee("Vad vill du")
}

// TestLeaving proves that leaving and quitting clear the screen and what can be scrolled back to, and give the terminal back.
func TestLeaving(t *testing.T) {
	for name, keys := range map[string]string{"x": "x", "F10": f10, "Ctrl+X": ctrlX} {
		t.Run(name, func(t *testing.T) {
			s := open(t, ptyterm.Options{}, "--lang", "sv").choose("orolig för ett barn").choose("Granne").see("Var bor barnet?")
			s.press(keys).see("Vad vill du ha hjälp med?").notSee("Var bor barnet?")
			s.clean("Var bor barnet?")
			s.press("2").see("fråga 1")
			if strings.Contains(s.Screen(), "ditt svar") {
				t.Error("an answer is left of the visit before")
			}
		})
	}
	for name, keys := range map[string]string{"q": "q", "Ctrl+C": ctrlC} {
		t.Run(name, func(t *testing.T) {
			s := open(t, ptyterm.Options{}, "--lang", "sv").choose("orolig för ett barn").see("Granne").press(keys)
			s.ended(0)
			s.clean("Granne")
		})
	}
}

// clean demands that nothing of a text can be read or scrolled back to.
func (s *screen) clean(text string) *screen {
	s.t.Helper()
	if !s.Until(patience, func(screen string) bool { return !strings.Contains(screen+s.Scrollback(), text) }) {
		s.t.Errorf("%q is still there:\n%s\nand above it:\n%s", text, s.Screen(), s.Scrollback())
	}
	return s
}

// ended demands that the program has ended with a code, and has given the terminal back as it was.
func (s *screen) ended(code int) {
	s.t.Helper()
	got, ok := s.Wait(patience)
	if !ok {
		s.t.Fatalf("the program goes on:\n%s", s.Screen())
	}
	if got != code {
		s.t.Errorf("exit code %d, want %d", got, code)
	}
	if !s.Restored() {
		s.t.Error("the terminal's settings are not as they were")
	}
	if !s.Until(patience, func(string) bool { return !s.AltScreen() }) {
		s.t.Error("the alternate screen is left on")
	}
	for on, off := range map[string]string{"\x1b[?1000h": "\x1b[?1000l", "\x1b[?1002h": "\x1b[?1002l", "\x1b[?1006h": "\x1b[?1006l",
		"\x1b[?2004h": "\x1b[?2004l", "\x1b[?25l": "\x1b[?25h"} {
		raw := s.Raw()
		if at := strings.LastIndex(raw, on); at >= 0 && strings.LastIndex(raw, off) < at {
			s.t.Errorf("%q is not undone by %q", on, off)
		}
	}
}
