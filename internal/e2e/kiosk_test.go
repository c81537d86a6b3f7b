//go:build linux

package e2e

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"vagvisare/internal/ptyterm"
)

// lobby starts the guide as it stands in a lobby, so patient that a slow machine clears nothing. Later flags win.
func lobby(t *testing.T, flags ...string) *screen {
	t.Helper()
	return lobbyIn(t, ptyterm.Options{}, flags...)
}

func lobbyIn(t *testing.T, o ptyterm.Options, flags ...string) *screen {
	t.Helper()
	args := []string{"kiosk", "--place", "Umeå", "--office", "Socialkontoret Umeå", "--languages", "sv,fi,en", "--idle", "1h", "--idle-contact", "1h"}
	return open(t, o, append(args, flags...)...).attracting()
}

// attracting waits for the screen before a visit.
func (s *screen) attracting() *screen {
	s.t.Helper()
	return s.see("Socialkontoret Umeå", "Vi frågar inte vad du heter", "Mitään ei tallenneta")
}

// TestKioskClearsItself proves that nothing of a visit is left on the screen or above it when nobody is there any more.
func TestKioskClearsItself(t *testing.T) {
	for name, size := range map[string][2]int{"40x12": {40, 12}, "80x24": {80, 24}} {
		t.Run(name, func(t *testing.T) {
			s := lobbyIn(t, ptyterm.Options{Columns: size[0], Rows: size[1]}, "--idle", "3s", "--idle-contact", "3s")
			s.press("12").see("Vad stämmer bäst på dig?").see("Är du kvar?").attracting()
			s.clean("Vad stämmer").clean("fråga 1").clean("Jag är orolig").clean("Är du kvar?")
		})
	}
}

// TestLinesClearThemselves proves the same of the kiosk's line mode: after leaving, after the end of the input, and when nobody is there.
func TestLinesClearThemselves(t *testing.T) {
	for name, end := range map[string]func(s *screen){
		"leave":   func(s *screen) { s.press("lämna\r") },
		"quit":    func(s *screen) { s.press("avsluta\r") },
		"Ctrl+D":  func(s *screen) { s.press("\x04") },
		"nobody":  func(s *screen) { s.see("Är du kvar?") },
		"keys":    func(s *screen) { s.press("\x03\x1a\x1c\x13").press("\rlämna\r") },
		"keyless": func(s *screen) { s.press("\x11\r").press("x\r") },
	} {
		t.Run(name, func(t *testing.T) {
			idle := "1h"
			if name == "nobody" {
				idle = "3s"
			}
			s := lobby(t, "--idle", idle).press("r").see("1. svenska").press("1\r").see("Vad vill du ha hjälp med?").press("2\r").see("Vad stämmer bäst på dig?")
			end(s)
			s.attracting().clean("Vad stämmer").clean("Din fråga").clean("Ditt val")
			s.press("2").see("Missä asiassa haluat apua?") // The first key is the next visitor's, not that of the visit that ended.
		})
	}
}

func TestLeaveTheKiosk(t *testing.T) {
	for name, key := range map[string]string{"x": "x", "F10": f10, "Ctrl+X": ctrlX} {
		t.Run(name, func(t *testing.T) {
			s := lobby(t).press("12").see("Vad stämmer bäst på dig?").press(key)
			s.see("Socialkontoret Umeå").clean("Vad stämmer").notSee("Vad vill du").notSee("Mitään")
			s.press("x").attracting().press("2").see("Missä asiassa haluat apua?")
		})
	}
}

// places are the keys that lead from the attract screen to each kind of screen.
func places() map[string]string {
	return map[string]string{
		"attract": "", "languages": "z", "home": "1", "question": "12", "picker": "1m", "search": "1/", "sources": "12i", "answers": "12a",
		"help": "1?", "contact": "171", "slip": "171p", "code": "171k", "crisis": "1!", "left": "1x", "original": "22o", "lines": "r",
	}
}

// TestNoKeyLeadsOut types every control key, every function key and a thousand random bytes in each screen. The guide goes on, and the
// crisis page is one key away.
func TestNoKeyLeadsOut(t *testing.T) {
	var keys strings.Builder
	for b := range byte(0x20) {
		keys.WriteByte(b)
	}
	keys.WriteString("\x7f\x1bOP\x1bOQ\x1bOR\x1bOS\x1b[2~\x1b[3~\x1b[1;5C\x1b[Z\x1b[200~rm -rf\x03!\x1b[201~\x1b[M !!\x1b[<0;5;5M\x1b[<0;5;5m\x1b[I\x1b[O\x1b[?1;2c")
	for f := range 20 {
		keys.WriteString("\x1b[" + strconv.Itoa(f+11) + "~")
	}
	for name, way := range places() {
		t.Run(name, func(t *testing.T) {
			chance := rand.New(rand.NewPCG(3, uint64(len(name))))
			s := lobby(t).press(way).press(keys.String()).crisisIsNear()
			s.press("x").press(way)
			random := make([]byte, 1000)
			for i := range random {
				random[i] = byte(chance.IntN(256))
			}
			s.press(string(random)).crisisIsNear()
			if _, ended := s.Wait(0); ended {
				t.Fatal("the guide has ended")
			}
		})
	}
}

// crisisIsNear demands the crisis page after its key. What was typed before may have been the beginning of a longer key, which takes the
// first one; the line mode reads it at Enter.
func (s *screen) crisisIsNear() *screen {
	s.t.Helper()
	s.press("\x1b[201~")
	for range 10 {
		s.press("!\r")
		if s.Until(patience/10, func(screen string) bool { return strings.Contains(screen+s.Scrollback(), "116 111") }) {
			return s
		}
	}
	s.t.Fatalf("no crisis page, but\n%s", s.Screen())
	return s
}

func TestKioskSignals(t *testing.T) {
	for name, begin := range map[string]func(*screen) *screen{
		"screen": func(s *screen) *screen { return s.press("12") },
		"lines":  func(s *screen) *screen { return s.press("r").see("1. svenska").press("1\r2\r") },
	} {
		for _, ignored := range []syscall.Signal{syscall.SIGINT, syscall.SIGTSTP, syscall.SIGQUIT} {
			t.Run(name+", "+ignored.String(), func(t *testing.T) {
				s := begin(lobby(t)).see("Vad stämmer bäst på dig?")
				if err := s.Signal(ignored); err != nil {
					t.Fatal(err)
				}
				s.crisisIsNear()
			})
		}
		for _, ending := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
			t.Run(name+", "+ending.String(), func(t *testing.T) {
				s := begin(lobby(t)).see("Vad stämmer bäst på dig?")
				if err := s.Signal(ending); err != nil {
					t.Fatal(err)
				}
				s.ended(0)
				s.clean("Vad stämmer").clean("Umeå")
			})
		}
	}
}

// TestPrintsASlip reads what a printer gets: who answers, and nothing of what was answered.
func TestPrintsASlip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "printer")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0) // For reading alone it would wait for somebody who writes.
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	s := lobby(t, "--printer", path).press("171").see("Hit kan du höra av dig", "skriv ut").press("p").see("Lappen är utskriven")
	got := make([]byte, 16<<10)
	n, err := f.Read(got)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"112", "Umeå", "090-16 10 00", "K1", "\f"} {
		if !strings.Contains(string(got[:n]), want) {
			t.Errorf("no %q on the slip:\n%s", want, got[:n])
		}
	}
	s.press("!").see("Akut hjälp nu")
}

// TestMissingPrinter proves that a printer that is not there, and one that nobody reads, are told in the visitor's language, and that the
// slip is shown instead.
func TestMissingPrinter(t *testing.T) {
	dir := t.TempDir()
	fifo := filepath.Join(dir, "fifo")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{"missing": filepath.Join(dir, "nothing"), "nobody reads": fifo} {
		t.Run(name, func(t *testing.T) {
			s := lobby(t, "--printer", path).press("171").see("Hit kan du höra av dig").press("p")
			s.see("Det gick inte att skriva ut", "090-16 10 00").press("\x1b").see("Hit kan du höra av dig")
			if _, err := os.Stat(filepath.Join(dir, "nothing")); err == nil {
				t.Error("the slip became a file")
			}
			s.press("x").press("y").attracting().press("r").see("1. svenska").press("1\r").see("Vad vill du").press("7\r").see("1. Umeå").press("1\r").see("Visa eller läs upp")
			s.press("lapp\r")
			if !s.Until(patience, func(screen string) bool {
				return strings.Contains(s.Scrollback()+screen, "Det gick inte att skriva ut")
			}) {
				t.Errorf("the line mode does not tell it:\n%s", s.Screen())
			}
		})
	}
}

// TestOpenModeIdles proves that --idle clears a library's computer as well.
func TestOpenModeIdles(t *testing.T) {
	s := open(t, ptyterm.Options{}, "--idle", "3s", "--theme", "high-contrast").see("svenska").press("\r2").see("Vad stämmer bäst på dig?")
	s.see("Är du kvar?").see("Choose a language")
	s.clean("Vad stämmer").press("q").ended(0)
}

// TestPlainConsole proves that the plain Linux console gets no sign that its font lacks.
func TestPlainConsole(t *testing.T) {
	s := lobbyIn(t, ptyterm.Options{Env: []string{"TERM=linux"}, Columns: 40, Rows: 12}, "--theme", "high-contrast")
	s.press("1").see("Vad vill du").press("2").see("Vad stämmer").press("!").see("112")
	if at := strings.IndexAny(s.Raw(), "─›·█▀▄↑↓←…"); at >= 0 {
		t.Errorf("%q was written", s.Raw()[at:at+3])
	}
}
