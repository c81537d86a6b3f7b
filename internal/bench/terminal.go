//go:build linux

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// The window that every program gets.
const columns, rows = 80, 24

// chunk is what one read from the terminal brought, when, and what the program had used of the processors by then.
type chunk struct {
	at   time.Time
	cpu  time.Duration
	data []byte
}

// terminal is a program in a pseudo-terminal. Nothing is drawn while it is measured: what it writes is kept with its time, and is read
// through an emulator afterwards. That is why internal/ptyterm, whose emulator draws at once, does not serve here.
type terminal struct {
	cmd    *exec.Cmd
	master *os.File
	begun  time.Time
	ended  chan struct{}

	mu     sync.Mutex
	chunks []chunk
	last   time.Time // when the last of them came
}

// start runs a program. A silent terminal answers no query.
func start(silent bool, name string, args ...string) (*terminal, error) {
	master, slave, err := pty.Open()
	if err != nil {
		return nil, err
	}
	defer slave.Close()
	if err := pty.Setsize(master, &pty.Winsize{Rows: rows, Cols: columns}); err != nil {
		return nil, err
	}
	t := &terminal{cmd: exec.Command(name, args...), master: master, ended: make(chan struct{})}
	t.cmd.Env = []string{"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/bin:/bin"}
	t.cmd.Stdin, t.cmd.Stdout, t.cmd.Stderr = slave, slave, slave
	t.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	t.begun = time.Now()
	if err := t.cmd.Start(); err != nil {
		return nil, err
	}
	t.last = t.begun
	go t.read(silent)
	go func() {
		_ = t.cmd.Wait()
		close(t.ended)
	}()
	return t, nil
}

func (t *terminal) read(silent bool) {
	buf := make([]byte, 64<<10)
	for {
		n, err := t.master.Read(buf)
		if n > 0 {
			c := chunk{at: time.Now(), data: bytes.Clone(buf[:n])}
			if !silent {
				_, _ = t.master.Write(answers(c.data))
			}
			c.cpu = t.cpu()
			t.mu.Lock()
			t.chunks, t.last = append(t.chunks, c), c.at
			t.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

// answers is what a plain terminal of today says to the queries in what it was sent: xterm's words, with synchronized output.
func answers(sent []byte) []byte {
	var out []byte
	for _, a := range []struct{ query, answer string }{
		{"\x1b[c", "\x1b[?62;22c"}, {"\x1b[0c", "\x1b[?62;22c"}, {"\x1b[>c", "\x1b[>41;390;0c"}, {"\x1b[>q", "\x1bP>|XTerm(390)\x1b\\"},
		{"\x1b[?2026$p", "\x1b[?2026;2$y"}, {"\x1b[?2027$p", "\x1b[?2027;0$y"}, {"\x1b[8$p", "\x1b[8;0$y"}, {"\x1b[?u", "\x1b[?0u"},
		{"\x1b]10;?", "\x1b]10;rgb:0000/0000/0000\x1b\\"}, {"\x1b]11;?", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"}, {"\x1b[6n", "\x1b[1;1R"},
	} {
		if bytes.Contains(sent, []byte(a.query)) {
			out = append(out, a.answer...)
		}
	}
	return out
}

// cpu is what the process has used of the processors, in user and system time, of all its threads: its CPU clock, in nanoseconds.
func (t *terminal) cpu() time.Duration {
	const scheduled = 2
	var ts unix.Timespec
	if err := unix.ClockGettime(int32(^t.cmd.Process.Pid<<3|scheduled), &ts); err != nil {
		return 0
	}
	return time.Duration(ts.Nano())
}

// resident is the memory that the process has, in KiB: all of it, and what is its own and not part of a file.
func (t *terminal) resident() (all, own float64) {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", t.cmd.Process.Pid))
	for line := range strings.Lines(string(status)) {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		n, _ := strconv.ParseFloat(fields[1], 64)
		switch fields[0] {
		case "VmRSS:":
			all = n
		case "RssAnon:":
			own = n
		}
	}
	return all, own
}

// count is how many chunks there are.
func (t *terminal) count() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.chunks)
}

// since are the chunks from number n on.
func (t *terminal) since(n int) []chunk {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.chunks[n:len(t.chunks):len(t.chunks)]
}

// quiet is how long the program must write nothing for its frame to be whole. The slowest frame rate measured has 100 ms between frames.
const quiet = 250 * time.Millisecond

// settle waits until the program has written nothing for a while and the screen holds the text, and gives the screen.
func (t *terminal) settle(text string) (string, error) {
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		t.mu.Lock()
		still := time.Since(t.last) > quiet
		t.mu.Unlock()
		if !still {
			continue
		}
		if screen := draw(t.since(0)); strings.Contains(screen, text) {
			return screen, nil
		}
		select {
		case <-t.ended:
			return "", fmt.Errorf("%s ended before it showed %q:\n%s", t.cmd.Path, text, draw(t.since(0)))
		default:
		}
	}
	return "", fmt.Errorf("%s never showed %q:\n%s", t.cmd.Path, text, draw(t.since(0)))
}

// whole is the first chunk after which the screen is as it stays.
func (t *terminal) whole() chunk {
	chunks := t.since(0)
	final := draw(chunks)
	for i := range chunks {
		if draw(chunks[:i+1]) == final {
			return chunks[i]
		}
	}
	return chunk{}
}

func (t *terminal) press(key string) { _, _ = t.master.WriteString(key) }

// down and up are the arrow keys, as the program has asked for them (DECCKM).
func (t *terminal) arrow(letter string) string {
	var all []byte
	for _, c := range t.since(0) {
		all = append(all, c.data...)
	}
	if bytes.LastIndex(all, []byte("\x1b[?1h")) > bytes.LastIndex(all, []byte("\x1b[?1l")) {
		return "\x1bO" + letter
	}
	return "\x1b[" + letter
}

func (t *terminal) close() {
	_ = t.cmd.Process.Kill()
	<-t.ended
	_ = t.master.Close()
}

// draw is the text of the screen after the chunks.
func draw(chunks []chunk) string {
	e := vt.NewEmulator(columns, rows)
	go func() { _, _ = io.Copy(io.Discard, e) }() // What it answers has been answered already.
	for _, c := range chunks {
		_, _ = e.Write(c.data)
	}
	var b strings.Builder
	for y := range rows {
		var row strings.Builder
		for x := range columns {
			if cell := e.CellAt(x, y); cell != nil && cell.Content != "" {
				row.WriteString(cell.Content)
			} else {
				row.WriteByte(' ')
			}
		}
		b.WriteString(strings.TrimRight(row.String(), " ") + "\n")
	}
	if pipe, ok := e.InputPipe().(io.Closer); ok {
		_ = pipe.Close()
	}
	return b.String()
}

// visible is how many characters of a screen can be seen.
func visible(screen string) (n float64) {
	for _, r := range screen {
		if r != ' ' && r != '\n' {
			n++
		}
	}
	return n
}

// size is how many bytes the chunks have.
func size(chunks []chunk) (n float64) {
	for _, c := range chunks {
		n += float64(len(c.data))
	}
	return n
}
