package e2e

import (
	"regexp"
	"strings"
	"testing"
)

// call is a line of strace's log: the thread, the call and what it was given. What a call answers when another came between stands in a
// line of its own ("<... resumed>"), which is none.
var call = regexp.MustCompile(`^(\d+) +([a-z0-9_]+)\((.*)`)

// ended says whether the log is whole: every thread that it has seen is gone.
func ended(log string) bool {
	alive := map[string]bool{}
	for line := range strings.Lines(log) {
		thread, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		alive[thread] = !strings.HasPrefix(strings.TrimSpace(rest), "+++ ")
	}
	for _, is := range alive {
		if is {
			return false
		}
	}
	return len(alive) > 0
}

// offences are the lines of a log that a visit must not have.
func offences(log, printer string) []string {
	var wrong []string
	started := 0
	for line := range strings.Lines(log) {
		line = strings.TrimSpace(line)
		parts := call.FindStringSubmatch(line)
		if parts == nil {
			continue
		}
		name, given := parts[2], parts[3]
		if name == "execve" {
			started++
		}
		if !harmless(name, given, printer) || started > 1 && name == "execve" {
			wrong = append(wrong, line)
		}
	}
	if started == 0 {
		wrong = append(wrong, "the log does not begin with the start of the program:\n"+log)
	}
	return wrong
}

// harmless names what is allowed, so that a call nobody thought of is not.
func harmless(name, given, printer string) bool {
	switch name {
	case "execve": // The first is the program itself; offences counts.
		return true
	case "access", "faccessat", "faccessat2", "stat", "lstat", "fstatat64", "newfstatat", "statx", "statfs", "readlink", "readlinkat", "getcwd":
		return true
	case "clone", "clone3":
		return strings.Contains(given, "CLONE_THREAD")
	case "open", "openat", "openat2":
		return !writes.MatchString(flagsOf(given)) || own(given, printer)
	}
	return false
}

// writes are the flags with which a file is changed or made.
var writes = regexp.MustCompile(`\b(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE)\b`)

// terminals are the paths of the terminal that the program runs in.
var terminals = regexp.MustCompile(`^/dev/(tty|console|pts/\d+)$`)

// pathOf is the path that a call was given, flagsOf what came after it.
func pathOf(given string) string {
	_, rest, _ := strings.Cut(given, `"`)
	path, _, _ := strings.Cut(rest, `"`)
	return path
}

func flagsOf(given string) string { return given[strings.LastIndex(given, `"`)+1:] }

// own says whether a file is the terminal or the printer.
func own(given, printer string) bool {
	path := pathOf(given)
	return terminals.MatchString(path) || printer != "" && path == printer
}

// TestOffences holds what is an offence and what is not.
func TestOffences(t *testing.T) {
	const start = `7 execve("/usr/bin/vagvisare", ["vagvisare"], 0x7ffd /* 2 vars */) = 0` + "\n"
	for line, want := range map[string]bool{
		`7 openat(AT_FDCWD, "/etc/localtime", O_RDONLY|O_CLOEXEC) = 3`:                                  false,
		`7 openat(AT_FDCWD, "/etc/O_RDWR", O_RDONLY) = 3`:                                               false,
		`7 openat(AT_FDCWD, "/dev/tty", O_RDWR|O_CLOEXEC) = 3`:                                          false,
		`7 openat(AT_FDCWD, "/run/printer", O_WRONLY|O_NONBLOCK|O_CLOEXEC <unfinished ...>`:             false,
		`7 <... openat resumed>) = 3`:                                                                   false,
		`7 clone3({flags=CLONE_VM|CLONE_THREAD, child_tid=0x7f}, 88) = 8`:                               false,
		`7 +++ exited with 0 +++`:                                                                       false,
		`7 openat(AT_FDCWD, "/tmp/x", O_WRONLY|O_CREAT|O_CLOEXEC, 0600) = 3`:                            true,
		`7 openat(AT_FDCWD, "/dev/ttyS0", O_RDWR) = 3`:                                                  true,
		`7 open("/tmp/x", O_RDONLY|O_CREAT, 0600 <unfinished ...>`:                                      true,
		`7 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5`:                                            true,
		`7 connect(5, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such)`: true,
		`8 execve("/bin/sh", ["sh"], 0x7ffd /* 2 vars */) = -1 EACCES (Permission denied)`:              true,
		`7 clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD) = 9`:                             true,
		`7 mkdir("/tmp/y", 0700) = 0`:                                                                   true,
		`7 io_uring_setup(8, {flags=0}) = 3`:                                                            true,
	} {
		if got := len(offences(start+line+"\n", "/run/printer")) > 0; got != want {
			t.Errorf("%s: an offence is %v, want %v", line, got, want)
		}
	}
	if len(offences("", "")) == 0 {
		t.Error("an empty log proves nothing, and passes")
	}
}

// TestEnded holds when a log is whole.
func TestEnded(t *testing.T) {
	for log, want := range map[string]bool{
		"":                              false,
		"7 execve(\"/bin/true\") = 0\n": false,
		"7 execve(\"/bin/true\") = 0\n7 +++ exited with 0 +++\n":                             true,
		"7 clone3({flags=CLONE_THREAD}) = 8\n8 access(\"x\") = 0\n7 +++ exited with 0 +++\n": false,
		"8 access(\"x\") = 0\n7 +++ exited with 0 +++\n8 +++ killed by SIGKILL +++\n":        true,
	} {
		if got := ended(log); got != want {
			t.Errorf("%q: whole is %v, want %v", log, got, want)
		}
	}
}
