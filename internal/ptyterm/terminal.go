package ptyterm

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/term"
)

// Options say what kind of terminal the program gets.
type Options struct {
	Columns, Rows int
	// Env is the whole environment; nothing of the test's own gets through.
	Env []string
	// Silent makes it a terminal that never answers a query, as some serial lines and old kiosks are.
	Silent bool
}

// Terminal is a program that runs, and the terminal that it runs in.
type Terminal struct {
	cmd    *exec.Cmd
	master *os.File
	slave  *os.File // kept open, so that the terminal outlives the program and can be looked at
	before *term.State
	drawn  chan struct{} // a word that something was drawn

	mu        sync.Mutex // guards the three below
	emulator  *vt.Emulator
	raw       bytes.Buffer
	clipboard string

	ended  chan struct{}
	result error
}

// Start runs a program.
func Start(o Options, name string, args ...string) (*Terminal, error) {
	master, slave, err := pty.Open()
	if err != nil {
		return nil, err
	}
	t := &Terminal{
		master: master, slave: slave, emulator: vt.NewEmulator(o.Columns, o.Rows),
		drawn: make(chan struct{}, 1), ended: make(chan struct{}),
	}
	if err := pty.Setsize(master, &pty.Winsize{Rows: uint16(o.Rows), Cols: uint16(o.Columns)}); err != nil {
		return nil, err
	}
	if t.before, err = term.GetState(int(slave.Fd())); err != nil {
		return nil, err
	}
	t.cmd = exec.Command(name, args...)
	t.cmd.Env = append([]string{}, o.Env...)
	t.cmd.Stdin, t.cmd.Stdout, t.cmd.Stderr = slave, slave, slave
	ownSession(t.cmd)
	if err := t.cmd.Start(); err != nil {
		return nil, err
	}
	t.emulator.RegisterOscHandler(52, t.copied)
	go t.show()
	go t.answer(o.Silent)
	go func() {
		t.result = t.cmd.Wait()
		close(t.ended)
	}()
	return t, nil
}

// show feeds what the program writes to the emulator.
func (t *Terminal) show() {
	buf := make([]byte, 64<<10)
	for {
		n, err := t.master.Read(buf)
		if n > 0 {
			t.mu.Lock()
			t.raw.Write(buf[:n])
			_, _ = t.emulator.Write(buf[:n])
			t.mu.Unlock()
			select {
			case t.drawn <- struct{}{}:
			default:
			}
		}
		if err != nil {
			return
		}
	}
}

// answer gives the program what the terminal has to say, or keeps it to itself. It reads from a pipe of the emulator's, which needs
// no guard, and must not wait for one: the emulator waits for it while it writes.
func (t *Terminal) answer(silent bool) {
	var to io.Writer = t.master
	if silent {
		to = io.Discard
	}
	_, _ = io.Copy(to, t.emulator)
}

// Type sends bytes as a keyboard would.
func (t *Terminal) Type(keys string) error {
	_, err := t.master.WriteString(keys)
	return err
}

// Resize changes the window's size.
func (t *Terminal) Resize(columns, rows int) error {
	t.mu.Lock()
	t.emulator.Resize(columns, rows)
	t.mu.Unlock()
	return pty.Setsize(t.master, &pty.Winsize{Rows: uint16(rows), Cols: uint16(columns)})
}

// Signal sends the program a signal.
func (t *Terminal) Signal(s os.Signal) error { return t.cmd.Process.Signal(s) }

// HangUp takes the terminal away, as when a window is closed.
func (t *Terminal) HangUp() error {
	// The read that waits in show keeps the terminal open, and a deadline does not reach it: one byte wakes it up.
	closed := t.master.Close()
	_, _ = t.slave.Write([]byte{0}) // It fails where nothing waited.
	return errors.Join(closed, t.slave.Close())
}

// Screen is the text on the screen, one line a row, without trailing spaces.
func (t *Terminal) Screen() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	var b strings.Builder
	for y := range t.emulator.Height() {
		var row strings.Builder
		for x := 0; x < t.emulator.Width(); {
			cell := t.emulator.CellAt(x, y)
			if cell == nil || cell.Content == "" {
				row.WriteByte(' ')
				x++
				continue
			}
			row.WriteString(cell.Content)
			x += max(cell.Width, 1)
		}
		b.WriteString(strings.TrimRight(row.String(), " ") + "\n")
	}
	return b.String()
}

// Scrollback is the text that can be scrolled back to.
func (t *Terminal) Scrollback() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	var b strings.Builder
	for y := range t.emulator.ScrollbackLen() {
		for x := range t.emulator.Width() {
			if cell := t.emulator.ScrollbackCellAt(x, y); cell != nil {
				b.WriteString(cell.Content)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Raw is everything that the program has written.
func (t *Terminal) Raw() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.raw.String()
}

// Clipboard is what the program last sent to the terminal's clipboard (OSC 52).
func (t *Terminal) Clipboard() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.clipboard
}

// copied takes what is sent to the clipboard. The emulator calls it while it writes, so that the guard is already held.
func (t *Terminal) copied(data []byte) bool {
	parts := strings.SplitN(string(data), ";", 3) // 52;c;text
	if len(parts) < 3 {
		return false
	}
	text, err := base64.StdEncoding.DecodeString(parts[2])
	if err == nil {
		t.clipboard = string(text)
	}
	return err == nil
}

// Cursor is the column and row of the cursor, counted from 0.
func (t *Terminal) Cursor() (x, y int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	p := t.emulator.CursorPosition()
	return p.X, p.Y
}

// AltScreen says whether the program has the alternate screen.
func (t *Terminal) AltScreen() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.emulator.IsAltScreen()
}

// Restored says whether the terminal's own settings (echo, line mode, signals) are as they were before the program.
func (t *Terminal) Restored() bool {
	now, err := term.GetState(int(t.slave.Fd()))
	return err == nil && *now == *t.before
}

// Until waits until the screen is as wanted, and says whether it came to that before the patience ran out. How long the
// program takes is not measured here: the patience only keeps a test that fails from waiting for ever.
func (t *Terminal) Until(patience time.Duration, wanted func(screen string) bool) bool {
	deadline := time.After(patience)
	for {
		if wanted(t.Screen()) {
			return true
		}
		select {
		case <-t.drawn:
		case <-time.After(20 * time.Millisecond):
		case <-deadline:
			return false
		}
	}
}

// Wait waits until the program has ended, and gives its exit code. ok is false when it has not ended in time.
func (t *Terminal) Wait(patience time.Duration) (code int, ok bool) {
	select {
	case <-t.ended:
		var exit *exec.ExitError
		if errors.As(t.result, &exit) {
			return exit.ExitCode(), true
		}
		return 0, true
	case <-time.After(patience):
		return 0, false
	}
}

// Close ends the program, if it still runs, and the terminal.
func (t *Terminal) Close() {
	_ = t.cmd.Process.Kill()
	<-t.ended
	_ = t.HangUp()
	if pipe, ok := t.emulator.InputPipe().(io.Closer); ok {
		_ = pipe.Close() // ends answer
	}
}
