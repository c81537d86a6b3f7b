package cli

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// jobSignals are those, beside the interrupt, that a keyboard sends.
func jobSignals() []os.Signal {
	return []os.Signal{syscall.SIGQUIT, syscall.SIGTSTP, syscall.SIGTTIN, syscall.SIGTTOU}
}

// silenceKeys takes from a terminal that hands over whole lines the keys that send signals and the one that stops the output (Ctrl+S): whoever
// hit it would meet a guide that is dead. The screen has its own way.
func silenceKeys(f *os.File) (restore func()) {
	was, err := unix.IoctlGetTermios(int(f.Fd()), unix.TCGETS)
	if err != nil {
		return func() {}
	}
	now := *was
	now.Lflag &^= unix.ISIG
	now.Iflag &^= unix.IXON
	_ = unix.IoctlSetTermios(int(f.Fd()), unix.TCSETS, &now)
	return func() { _ = unix.IoctlSetTermios(int(f.Fd()), unix.TCSETSF, was) } // What is typed ahead is nobody's any more.
}
