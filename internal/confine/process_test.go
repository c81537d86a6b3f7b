//go:build linux && (amd64 || arm64)

package confine

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// The child's orders, in its environment. Whoever is confined stays so, so that it can't be the test itself.
const (
	childFolder  = "CONFINE_TEST_FOLDER"
	childAddress = "CONFINE_TEST_ADDRESS"
	// childKernel takes something away from the kernel first: "old" has no Landlock.
	childKernel = "CONFINE_TEST_KERNEL"
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(childFolder); folder != "" {
		if os.Getenv(childKernel) == "old" {
			refuse([]uint32{unix.SYS_LANDLOCK_CREATE_RULESET})
		}
		report := child(folder, os.Getenv(childAddress))
		if err := json.NewEncoder(os.Stdout).Encode(report); err != nil {
			panic(err)
		}
		return
	}
	os.Exit(m.Run())
}

// report is what the child tells: the sentence, and what became of each attempt ("" where it succeeded).
type report struct {
	Said     string
	Attempts map[string]string
}

// child confines itself in a process with many threads, and then tries everything from many threads.
func child(folder, address string) report {
	threads(8, func() {}) // The threads that are there before.
	r := report{Said: Process(filepath.Join(folder, "printer", "lp0")), Attempts: map[string]string{}}
	var mu sync.Mutex
	threads(8, func() {
		for name, attempt := range attempts(folder, address) {
			told := ""
			if err := attempt(); errors.Is(err, syscall.EACCES) {
				told = "refused"
			} else if err != nil {
				told = err.Error()
			}
			mu.Lock()
			if r.Attempts[name] = told; told == "" {
				r.Attempts[name] = "done"
			}
			mu.Unlock()
		}
	})
	return r
}

// threads does something in a number of threads at once.
func threads(n int, do func()) {
	var all, held sync.WaitGroup
	held.Add(n)
	for range n {
		all.Go(func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			held.Done()
			held.Wait()
			do()
		})
	}
	all.Wait()
}

func attempts(folder, address string) map[string]func() error {
	open := func(flag int, name ...string) func() error {
		return func() error {
			f, err := os.OpenFile(filepath.Join(append([]string{folder}, name...)...), flag, 0o600)
			if err != nil {
				return err
			}
			return f.Close()
		}
	}
	return map[string]func() error{
		"read a file":                open(os.O_RDONLY, "there"),
		"write a file":               open(os.O_WRONLY, "there"),
		"make a file":                open(os.O_WRONLY|os.O_CREATE, "new"),
		"read the printer":           open(os.O_RDONLY, "printer", "lp0"),
		"make a file by the printer": open(os.O_WRONLY|os.O_CREATE, "printer", "new"),
		"print":                      open(os.O_WRONLY, "printer", "lp0"),
		"print to another":           open(os.O_WRONLY, "printer", "lp1"),
		"read a folder":              func() error { _, err := os.ReadDir(folder); return err },
		"take a file away":           func() error { return os.Remove(filepath.Join(folder, "kept")) },
		"call somebody by TCP":       func() error { return dial("tcp", address) },
		"call somebody by UDP":       func() error { return dial("udp", address) },
		"listen": func() error {
			l, err := net.Listen("tcp", "127.0.0.1:0") // Multipath TCP, where Landlock does not see it
			if err != nil {
				return err
			}
			return l.Close()
		},
		"start a program": func() error { return exec.Command("/bin/true").Run() },
		"tell the time":   func() error { _, err := fmt.Sscan(time.Now().Format("15"), new(int)); return err },
		"go on":           func() error { runtime.GC(); return nil },
	}
}

func dial(network, address string) error {
	conn, err := net.DialTimeout(network, address, time.Second)
	if err != nil {
		return err
	}
	return conn.Close()
}

// TestProcess holds the sentence against what a confined process really can do, on this kernel and on one without Landlock. Which
// sentence it is depends on the kernel; that nothing else breaks does not.
func TestProcess(t *testing.T) {
	for _, kernel := range []string{"this", "old"} {
		t.Run(kernel, func(t *testing.T) {
			r := confined(t, kernel)
			t.Log(r.Said)
			files, calls := !strings.Contains(r.Said, "Files are not confined"), !strings.Contains(r.Said, "Sockets and other programs are not confined")
			if kernel == "old" && files {
				t.Errorf("a kernel without Landlock is said to confine files")
			}
			r.expect(t, "done", "print", "print to another", "tell the time", "go on")
			if files {
				r.expect(t, "refused", "read a file", "write a file", "make a file", "read the printer", "make a file by the printer", "read a folder", "take a file away")
			} else {
				r.expect(t, "done", "read a file", "write a file", "make a file")
			}
			if calls {
				r.expect(t, "refused", "call somebody by TCP", "call somebody by UDP", "listen", "start a program")
			}
			if !strings.HasSuffix(r.Said, ".") || strings.Contains(r.Said, "\n") {
				t.Errorf("this is no sentence for a log: %q", r.Said)
			}
		})
	}
}

func (r report) expect(t *testing.T, want string, names ...string) {
	t.Helper()
	for _, name := range names {
		if got := r.Attempts[name]; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// confined runs a child that confines itself, and returns what it tells.
func confined(t *testing.T, kernel string) report {
	t.Helper()
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "printer"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"there", "kept", "printer/lp0", "printer/lp1"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childFolder+"="+folder, childAddress+"="+l.Addr().String(), childKernel+"="+kernel)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("the confined process broke: %v\n%s", err, out)
	}
	var r report
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatalf("%v in %q", err, out)
	}
	return r
}
