//go:build unix

package printer

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// fifo makes a FIFO in a folder of its own.
func fifo(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "slips")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// reader opens a FIFO for reading. It is opened for writing too, so that it waits for a writer instead of seeing the end.
func reader(t *testing.T, path string) *os.File {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func open(t *testing.T, path string) *Printer {
	t.Helper()
	p, err := Open(path, ESCPOS)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// long is more than any pipe holds, so that writing it can't end before it is read.
func long() []byte { return bytes.Repeat([]byte("a slip\n"), 1<<20/7) }

// begun starts to print something long, and returns when the first byte has come out of the pipe. The printing then waits
// for the reader, whatever the machine's speed.
func begun(t *testing.T, ctx context.Context, p *Printer, r *os.File) <-chan error {
	t.Helper()
	done := make(chan error, 1)
	go func() { done <- p.Print(ctx, long()) }()
	if _, err := io.ReadFull(r, make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	return done
}

func want(t *testing.T, got, wanted error) {
	t.Helper()
	if !errors.Is(got, wanted) {
		t.Fatalf("the error is %v, not %v", got, wanted)
	}
}

func TestPrints(t *testing.T) {
	path := fifo(t)
	p, r := open(t, path), reader(t, path)
	for _, slip := range []string{"112\n", "Umeå kommun\n"} {
		if err := p.Print(t.Context(), []byte(slip)); err != nil {
			t.Fatal(err)
		}
		got := make([]byte, len(slip))
		if _, err := io.ReadFull(r, got); err != nil || string(got) != slip {
			t.Errorf("printed %q, %v", got, err)
		}
	}
}

// TestPrintsSlowly writes more than the pipe holds to a reader that takes it all.
func TestPrintsSlowly(t *testing.T) {
	path := fifo(t)
	p, r := open(t, path), reader(t, path)
	done := begun(t, t.Context(), p, r)
	rest := make([]byte, len(long())-1)
	if _, err := io.ReadFull(r, rest); err != nil || !bytes.Equal(rest, long()[1:]) {
		t.Errorf("what was printed is not what was read: %v", err)
	}
	want(t, <-done, nil)
}

func TestNobodyReads(t *testing.T) {
	want(t, open(t, fifo(t)).Print(t.Context(), []byte("112")), ErrMissing)
}

// TestStalls ends the limit itself, once the printer has taken something and no more.
func TestStalls(t *testing.T) {
	path := fifo(t)
	p, r := open(t, path), reader(t, path)
	limit := make(chan context.CancelFunc, 1)
	p.limited = func(ctx context.Context) (context.Context, context.CancelFunc) {
		ctx, cancel := context.WithCancel(ctx)
		limit <- cancel
		return ctx, cancel
	}
	done := begun(t, t.Context(), p, r)
	want(t, p.Print(t.Context(), []byte("112")), ErrBusy)
	(<-limit)()
	want(t, <-done, ErrBusy)
}

// TestLeft proves that a visitor who leaves takes the waiting with them, and that the printer is not blamed.
func TestLeft(t *testing.T) {
	path := fifo(t)
	p, r := open(t, path), reader(t, path)
	ctx, leave := context.WithCancel(t.Context())
	done := begun(t, ctx, p, r)
	leave()
	want(t, <-done, context.Canceled)
}

func TestGoesAway(t *testing.T) {
	path := fifo(t)
	p, r := open(t, path), reader(t, path)
	done := begun(t, t.Context(), p, r)
	r.Close()
	want(t, <-done, ErrGone)
}

// TestMissing proves that a printer may come later, and that none is made where there is none.
func TestMissing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lp0")
	p, err := Open(path, Text)
	want(t, err, ErrMissing)
	if p == nil || p.Kind() != Text {
		t.Fatal("there is no printer to look for again")
	}
	want(t, p.Print(t.Context(), []byte("112")), ErrMissing)
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("printing made a file: %v", err)
	}
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	reader(t, path)
	want(t, p.Print(t.Context(), []byte("112")), nil)
}

func TestUnfit(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{file, dir, filepath.Join(file, "under")} {
		if p, err := Open(path, Text); p != nil || !errors.Is(err, ErrUnfit) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if p, err := Open(fifo(t), "postscript"); p != nil || !errors.Is(err, ErrUnfit) {
		t.Errorf("postscript: %v", err)
	}
	// A FIFO that was one when the guide started.
	path := fifo(t)
	p := open(t, path)
	if err := os.Rename(file, path); err != nil {
		t.Fatal(err)
	}
	want(t, p.Print(t.Context(), []byte("112")), ErrUnfit)
	if got, err := os.ReadFile(path); err != nil || string(got) != "kept" {
		t.Errorf("the file holds %q now, %v", got, err)
	}
}

// TestDevice prints to the only device that every machine has, and through a link, as udev makes them.
func TestDevice(t *testing.T) {
	link := filepath.Join(t.TempDir(), "receipts")
	if err := os.Symlink(os.DevNull, link); err != nil {
		t.Fatal(err)
	}
	want(t, open(t, link).Print(t.Context(), long()), nil)
}
