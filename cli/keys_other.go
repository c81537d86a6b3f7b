//go:build !linux

package cli

import (
	"os"
	"syscall"
)

// jobSignals are those, beside the interrupt, that a keyboard sends. The kiosk is made for Linux; elsewhere there may be more.
func jobSignals() []os.Signal { return []os.Signal{syscall.SIGQUIT} }

func silenceKeys(*os.File) (restore func()) { return func() {} }
