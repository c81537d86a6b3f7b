//go:build unix

package e2e

import (
	"os"
	"strings"
	"syscall"
	"testing"

	"vagvisare/internal/ptyterm"
)

// TestSignals proves that a signal ends the program cleanly: the terminal as it was, nothing of the visit left.
func TestSignals(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		t.Run(signal.String(), func(t *testing.T) {
			s := open(t, ptyterm.Options{}, "--lang", "sv").choose("orolig för ett barn").see("Granne")
			if err := s.Signal(signal); err != nil {
				t.Fatal(err)
			}
			s.ended(0)
			s.clean("Granne")
			if raw := s.Raw(); strings.Contains(raw, "goroutine") || strings.Contains(raw, "panic") {
				t.Error("a stack trace reached the screen")
			}
		})
	}
}

// TestClosedTerminal proves that the program does not outlive its window.
func TestClosedTerminal(t *testing.T) {
	s := open(t, ptyterm.Options{}, "--lang", "sv").see("Vad vill du ha hjälp med?")
	if err := s.HangUp(); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Wait(patience); !ok {
		t.Error("the program goes on without a terminal")
	}
}

// TestWritesNothing proves that a visit leaves no file: the program runs where every folder it could write to is watched.
func TestWritesNothing(t *testing.T) {
	home := t.TempDir()
	s := open(t, ptyterm.Options{Env: env("HOME="+home, "TMPDIR="+home, "XDG_CACHE_HOME="+home, "XDG_STATE_HOME="+home, "TEA_TRACE="+home+"/trace")}, "--lang", "sv")
	s.choose("orolig för ett barn").choose("Granne").see("Var bor barnet?").press("!").see("Akut hjälp nu").press("q").ended(0)
	left, err := os.ReadDir(home)
	if err != nil || len(left) > 0 {
		t.Errorf("files were left: %v %v", left, err)
	}
}
