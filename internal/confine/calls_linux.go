//go:build linux && (amd64 || arm64)

package confine

import (
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/unix"
)

// refused are the ways to a socket and to another program. Landlock knows TCP only from Linux 6.7 on, and other sockets hardly at all.
// io_uring goes with them, because it would do the same without being asked here.
func refused() []uint32 {
	return []uint32{unix.SYS_SOCKET, unix.SYS_SOCKETPAIR, unix.SYS_EXECVE, unix.SYS_EXECVEAT, unix.SYS_PTRACE, unix.SYS_IO_URING_SETUP}
}

func enforceCalls() outcome { return refuse(refused()) }

// refuse refuses calls with a seccomp filter, in all threads at once.
func refuse(calls []uint32) outcome {
	program := filter(calls)
	// Without new privileges a filter may be set by anybody. The thread that gives them up must be the one that sets the filter.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return outcome{err: fmt.Errorf("this kernel does not let a process give up privileges (%w)", err)}
	}
	prog := unix.SockFprog{Len: uint16(len(program)), Filter: &program[0]}
	straggler, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&prog)))
	switch {
	case errno != 0:
		return outcome{err: fmt.Errorf("this kernel sets no seccomp filter (%w)", errno)}
	case straggler != 0:
		return outcome{err: fmt.Errorf("the seccomp filter could not be set in thread %d", straggler)}
	}
	return outcome{means: "seccomp"}
}

// The places in what a filter is given of a call: its number and its architecture.
const (
	numberAt       = 0
	architectureAt = 4
)

// filter answers the calls with "permission denied", and with them every call of another architecture, whose numbers mean something
// else (on amd64 those from x32 on, too). Everything else is let through.
func filter(calls []uint32) []unix.SockFilter {
	const (
		load    = unix.BPF_LD | unix.BPF_W | unix.BPF_ABS
		equal   = unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K
		atLeast = unix.BPF_JMP | unix.BPF_JGE | unix.BPF_K
		answer  = unix.BPF_RET | unix.BPF_K
		x32     = 0x40000000
	)
	deny := uint8(len(calls)) + 1 // how far the answer "denied" is from the first of the comparisons
	program := []unix.SockFilter{
		{Code: load, K: architectureAt},
		{Code: equal, K: architecture(), Jf: deny + 2},
		{Code: load, K: numberAt},
		{Code: atLeast, K: x32, Jt: deny},
	}
	for i, call := range calls {
		program = append(program, unix.SockFilter{Code: equal, K: call, Jt: deny - 1 - uint8(i)})
	}
	return append(program,
		unix.SockFilter{Code: answer, K: unix.SECCOMP_RET_ALLOW},
		unix.SockFilter{Code: answer, K: unix.SECCOMP_RET_ERRNO | uint32(unix.EACCES)})
}

func architecture() uint32 {
	if runtime.GOARCH == "arm64" {
		return unix.AUDIT_ARCH_AARCH64
	}
	return unix.AUDIT_ARCH_X86_64
}
