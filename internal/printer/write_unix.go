//go:build unix

package printer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// writable is access(2) for writing, which opens nothing.
func writable(path string) error {
	const forWriting = 2 // W_OK of unistd.h
	return syscall.Access(path, forWriting)
}

// write opens the printer and writes until all is written or the context ends, which is ErrBusy. O_NONBLOCK makes open(2) fail with ENXIO on a
// FIFO that nobody reads (fifo(7)) instead of waiting for a reader; O_NOCTTY keeps a serial printer from becoming the
// guide's terminal. There is no O_CREATE: a printer that has been unplugged must not become a file in /dev.
func write(ctx context.Context, path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	if err != nil {
		return opening(path, err)
	}
	defer f.Close()
	// What was looked at when the guide started may be something else now.
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrGone, err)
	}
	if err := fit(path, info); err != nil {
		return err
	}
	// A deadline in the past wakes a write that waits. A driver without poll(2) takes none; rest looks at the context then.
	stop := context.AfterFunc(ctx, func() { _ = f.SetWriteDeadline(time.Unix(1, 0)) })
	defer stop()
	for len(data) > 0 {
		n, err := f.Write(data)
		data = data[n:]
		switch {
		case err == nil:
		case errors.Is(err, os.ErrDeadlineExceeded):
			return ErrBusy
		case errors.Is(err, syscall.EAGAIN):
			if err := rest(ctx); err != nil {
				return err
			}
		default:
			return fmt.Errorf("%w: %w", ErrGone, err)
		}
	}
	return nil
}

// opening names what kept the printer from being opened.
func opening(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENXIO), errors.Is(err, syscall.ENODEV):
		return fmt.Errorf("%w at %s: %w", ErrMissing, path, err)
	case errors.Is(err, syscall.EBUSY), errors.Is(err, syscall.EAGAIN):
		return fmt.Errorf("%w: %w", ErrBusy, err)
	}
	return fmt.Errorf("%w: %w", ErrUnfit, err)
}

// rest waits a little for a driver that cannot say when it is ready.
func rest(ctx context.Context) error {
	const while = 20 * time.Millisecond
	select {
	case <-ctx.Done():
		return ErrBusy
	case <-time.After(while):
		return nil
	}
}
