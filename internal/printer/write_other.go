//go:build !unix

package printer

import (
	"context"
	"fmt"
)

// The kiosk's printers are devices and FIFOs, which only Unix has. Elsewhere there is none, and the slip is shown.

func writable(string) error { return nil }

func write(_ context.Context, path string, _ []byte) error {
	return fmt.Errorf("%w at %s: printing works on Unix alone", ErrMissing, path)
}
