package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/muesli/cancelreader"

	"vagvisare/ui"
	"vagvisare/ui/plain"
)

// kioskLines runs one visit after another line by line, where there is no screen. The end of the input of a terminal (Ctrl+D) ends a visit;
// that of anything else is the end.
func (a *app) kioskLines(ctx context.Context, c plain.Config) error {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends at once
	c.Patient = true
	for {
		ended, err := a.visitByLines(ctx, c)
		if err != nil || ctx.Err() != nil || ended && !terminal(a.In) {
			return err
		}
	}
}

// visitByLines runs one visit line by line on the kiosk's terminal, and says whether its input ended.
func (a *app) visitByLines(ctx context.Context, c plain.Config) (ended bool, err error) {
	if _, err := io.WriteString(a.Out, ui.Clearing); err != nil {
		return false, err
	}
	in := &lineInput{Reader: a.In}
	if f, ok := a.In.(*os.File); ok && terminal(f) {
		defer silenceKeys(f)()
		if r, err := cancelreader.NewReader(f); err == nil {
			in.Reader = r
			defer in.giveBack(r)
		}
	}
	c.Now, c.In, c.Out, c.Width = a.Now, in, a.Out, a.lineWidth(a.Out)
	err = plain.Run(ctx, c)
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.ended, err
}

// lineInput is the input of one visit. When the visit has ended, a read that still waits is called off: it would take the next visitor's
// first key.
type lineInput struct {
	io.Reader
	mu    sync.Mutex // guards ended
	ended bool
	reads sync.Mutex // is held while a read waits
}

func (l *lineInput) Read(p []byte) (int, error) {
	l.reads.Lock()
	defer l.reads.Unlock()
	n, err := l.Reader.Read(p)
	if err != nil && !errors.Is(err, cancelreader.ErrCanceled) {
		l.mu.Lock()
		l.ended = true
		l.mu.Unlock()
	}
	return n, err
}

// giveBack calls off what still reads. It waits for that only where it can be called off.
func (l *lineInput) giveBack(r cancelreader.CancelReader) {
	if r.Cancel() {
		l.reads.Lock()
		defer l.reads.Unlock()
		_ = r.Close()
	}
}
