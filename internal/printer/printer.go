package printer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync/atomic"
	"time"
)

// Limit is how long a printer may take to accept a slip. A slip is at most a few kilobytes, which a printer takes into its
// memory at once; one that has not after 3 s is out of paper, switched off or held by another program, and the visitor
// should be shown the slip instead of waiting (issue 3, "Take-away").
const Limit = 3 * time.Second

// Kind is the language that a printer understands. Whoever prints makes the slip in it.
type Kind string

// The two kinds.
const (
	Text   Kind = "text"   // UTF-8
	ESCPOS Kind = "escpos" // Epson's commands, with code tables
)

// Error is why a slip was not printed. It is for operators; visitors are told by the screen.
type Error string

// Error says it.
func (e Error) Error() string { return string(e) }

// The errors. Those that Open and Print return may hold more words round one of these: compare with errors.Is.
const (
	// ErrMissing is no printer at the path, or nobody who reads the pipe. It may come later.
	ErrMissing Error = "there is no printer"
	// ErrBusy is a printer that did not take the slip within the limit, or still has another.
	ErrBusy Error = "the printer does not take the slip"
	// ErrGone is a printer that went away before it had all of the slip.
	ErrGone Error = "the printer went away while it was printing"
	// ErrUnfit is a path that is not a printer and never will be: a wrong setting.
	ErrUnfit Error = "this is not a printer"
)

// Printer is a printer at a path.
type Printer struct {
	path string
	kind Kind
	busy atomic.Bool
	// limited bounds how long a slip may take. Tests put one here that ends when they say so.
	limited func(context.Context) (context.Context, context.CancelFunc)
}

// Open looks whether there is a printer at a path. ErrMissing is no reason to stop: the printer is returned all the same,
// and looked for again whenever something is printed. With any other error the setting is wrong, and there is none.
// Nothing is opened yet: whoever reads a FIFO would take that for a slip of no length.
func Open(path string, kind Kind) (*Printer, error) {
	if kind != Text && kind != ESCPOS {
		return nil, fmt.Errorf("%w: the printer's type is %q; write %s or %s", ErrUnfit, kind, Text, ESCPOS)
	}
	p := &Printer{path: path, kind: kind, limited: func(ctx context.Context) (context.Context, context.CancelFunc) {
		return context.WithTimeout(ctx, Limit)
	}}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return p, fmt.Errorf("%w at %s", ErrMissing, path)
	case err != nil:
		return nil, fmt.Errorf("%w: %s cannot be looked at: %w", ErrUnfit, path, err)
	}
	if err := fit(path, info); err != nil {
		return nil, err
	}
	if err := writable(path); err != nil {
		return nil, fmt.Errorf("%w: %s cannot be written: %w; let the guide's user write it", ErrUnfit, path, err)
	}
	return p, nil
}

// Kind is what the printer understands.
func (p *Printer) Kind() Kind { return p.kind }

// Path is where the printer is, for the operator.
func (p *Printer) Path() string { return p.path }

// Print hands a slip over. It returns within the limit, or sooner when the context ends, and is called beside the loop
// that draws the screen. One slip is printed at a time: another is ErrBusy meanwhile.
func (p *Printer) Print(ctx context.Context, data []byte) error {
	if !p.busy.CompareAndSwap(false, true) {
		return ErrBusy
	}
	limited, cancel := p.limited(ctx)
	done := make(chan error, 1)
	go func() {
		defer cancel()
		err := write(limited, p.path, data)
		p.busy.Store(false)
		done <- err
	}()
	// A driver that blocks although it was told not to keeps the goroutine, not the caller: nothing more is printed until it
	// lets go.
	var err error
	select {
	case err = <-done:
	case <-limited.Done():
		select {
		case err = <-done: // It ended at the same moment, which is what ended the limit too.
		default:
			err = ErrBusy
		}
	}
	if errors.Is(err, ErrBusy) && ctx.Err() != nil {
		return ctx.Err() // Whoever prints has left; that is not the printer's fault.
	}
	return err
}

// fit refuses whatever is not a printer. A device with blocks is a disk.
func fit(path string, info fs.FileInfo) error {
	mode := info.Mode()
	switch {
	case mode.IsRegular():
		return fmt.Errorf("%w: %s is a file, and the guide writes no files; name a device or a FIFO", ErrUnfit, path)
	case mode.IsDir():
		return fmt.Errorf("%w: %s is a folder; name a device or a FIFO", ErrUnfit, path)
	case mode&fs.ModeNamedPipe != 0, mode&fs.ModeCharDevice != 0:
		return nil
	}
	return fmt.Errorf("%w: %s is neither a device that takes characters nor a FIFO", ErrUnfit, path)
}
