//go:build linux

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"vagvisare/internal/ptyterm"
)

// straceSwitch is set by .ci/run. Without it a machine needs no strace to run the tests; with it, one that has none fails.
const straceSwitch = "E2E_STRACE"

// TestTraced tells whole visits to the program under strace: it opens no socket, starts no program, and opens no file for writing but the
// terminal and the printer.
func TestTraced(t *testing.T) {
	if os.Getenv(straceSwitch) == "" {
		t.Skip("set " + straceSwitch + "=1 to run whole visits under strace")
	}
	for _, visit := range []struct {
		name    string
		args    []string
		printer bool // it gets a FIFO to print to
		tell    func(*screen)
		end     func(*screen)
	}{
		{name: "open", args: []string{"--lang", "sv"}, tell: wholeVisit, end: func(s *screen) { s.press("q") }},
		{name: "open, at an office, ended from outside", args: []string{"--lang", "sv", "--place", "Umeå"}, tell: wholeVisit, end: terminate},
		{name: "kiosk", args: []string{"kiosk", "--place", "Umeå", "--office", "Socialkontoret Umeå", "--languages", "sv,fi,en"}, printer: true, tell: lobbyVisits, end: terminate},
	} {
		t.Run(visit.name, func(t *testing.T) {
			args, printer := visit.args, ""
			if visit.printer {
				printer = printerFIFO(t)
				args = append(args[:len(args):len(args)], "--printer", printer)
			}
			s, log := trace(t, append([]string{program}, args...)...)
			visit.tell(s)
			visit.end(s)
			s.ended(0)
			for _, wrong := range offences(log(), printer) {
				t.Error(wrong)
			}
		})
	}
}

// TestTraceSees proves that strace works here and that its log is read: what a visit must not do is done on purpose.
func TestTraceSees(t *testing.T) {
	if os.Getenv(straceSwitch) == "" {
		t.Skip("set " + straceSwitch + "=1 to run a program under strace")
	}
	file := filepath.Join(t.TempDir(), "left")
	s, log := trace(t, "/bin/sh", "-c", `: > "$1"; exec /bin/true`, "sh", file)
	s.ended(0)
	wrong := strings.Join(offences(log(), ""), "\n")
	for _, want := range []string{file, "/bin/true"} {
		if !strings.Contains(wrong, want) {
			t.Errorf("%s is not among what was seen:\n%s", want, wrong)
		}
	}
}

// wholeVisit goes everywhere, and leaves.
func wholeVisit(s *screen) {
	everywhere(s)
	s.press(ctrlX).see("Vad vill du ha hjälp med?")
}

// everywhere is the questions, the list of places, sources, help, search, the languages, the contact page and the crisis page.
func everywhere(s *screen) {
	s.choose("orolig för ett barn").choose("Granne").see("Var bor barnet?")
	s.choose("Välj kommun").see("Skriv en del av namnet").press("vännä").see("Vännäs").press(enter).see("R1")
	for _, over := range []string{"i", "?", "/", "l"} {
		before := flat(s.Screen())
		s.press(over).Until(patience, func(screen string) bool { return flat(screen) != before })
		s.press("\x1b").see("R1") // Esc
	}
	s.press(enter).choose("göra en anmälan")
	s.toContact()
	s.see("0935-142 11").press("!").see("Akut hjälp nu", "116 111")
}

// lobbyVisits are three visits to the kiosk: one that goes everywhere, one that prints a slip, and one line by line.
func lobbyVisits(s *screen) {
	s.attracting().press("1").see("Vad vill du ha hjälp med?")
	everywhere(s)
	s.press(ctrlX).see("Socialkontoret Umeå").press("y").attracting()
	s.press("171").see("Hit kan du höra av dig").press("p").see("Lappen är utskriven").press("k").see("kamera")
	s.press(ctrlX).see("Socialkontoret Umeå").press("y").attracting()
	s.press("r").see("1. svenska").press("1\r").see("Vad vill du ha hjälp med?").press("7\r").see("1. Umeå").press("1\r").see("Om du inte kan ringa")
	s.press("lapp\r").see("utskriven").press("lämna\r").attracting()
}

func terminate(s *screen) {
	s.t.Helper()
	if err := s.Signal(syscall.SIGTERM); err != nil {
		s.t.Fatal(err)
	}
}

// printerFIFO is a pipe with a printer at its other end, which takes everything.
func printerFIFO(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "printer")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0) // For reading alone it would wait for somebody who writes.
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	go func() {
		buf := make([]byte, 4096)
		for {
			if _, err := f.Read(buf); err != nil {
				return
			}
		}
	}()
	return path
}

// trace starts a program under strace in a terminal. The log is whole when the program has ended.
func trace(t *testing.T, command ...string) (s *screen, log func() string) {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Fatalf("%s is set, and there is no strace: %v", straceSwitch, err)
	}
	file := filepath.Join(t.TempDir(), "log")
	// The program is our own child and strace its grandchild (-D), so that signals and the exit code are the program's.
	args := append([]string{"-D", "-f", "-s", "200", "-o", file,
		"-e", "trace=%file,%net,clone,clone3,?fork,?vfork,?io_uring_setup", "-e", "signal=none", "--"}, command...)
	term, err := ptyterm.Start(ptyterm.Options{Columns: 80, Rows: 24, Env: env()}, strace, args...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(term.Close)
	s = &screen{term, t}
	return s, func() string {
		t.Helper()
		text := ""
		if !s.Until(patience, func(string) bool {
			data, _ := os.ReadFile(file)
			text = string(data)
			return ended(text)
		}) {
			t.Fatalf("strace does not say that the program ended. Where ptrace is forbidden, it says so here:\n%s\n%s", s.Screen(), text)
		}
		return text
	}
}
