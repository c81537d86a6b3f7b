//go:build unix

package ptyterm

import (
	"os/exec"
	"syscall"
)

// ownSession makes the terminal the program's controlling terminal, so that closing it hangs the program up.
func ownSession(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
}
