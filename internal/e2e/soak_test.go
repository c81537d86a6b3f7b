//go:build linux

package e2e

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"vagvisare/internal/guide"
	"vagvisare/ui"
)

// soakSwitch is set by hand: E2E_SOAK=1 go test -run TestSoak -v ./internal/e2e. docs/performance.md has what came out.
const soakSwitch = "E2E_SOAK"

const (
	soakVisits  = 500
	settled     = 50   // after so many visits everything that is read once has been read
	mostGrowth  = 1.10 // of resident memory, from there to the end
	keysOfVisit = 60
)

// soaked is the mode that is put to the test. Its idle time is short because the program looks at the clock so often; how much time has
// passed, the clock says.
func soaked() ui.Profile {
	p := ui.Kiosk()
	p.Office = "Socialkontoret Umeå"
	p.Idle, p.IdleContact = 10*time.Millisecond, 20*time.Millisecond
	return p
}

// TestSoak lets five hundred visitors press random keys one after another, each followed by nobody. The terminal is a real one, the clock is
// not.
func TestSoak(t *testing.T) {
	if os.Getenv(soakSwitch) == "" {
		t.Skip("set " + soakSwitch + "=1 for 500 visits in a row")
	}
	signals := make(chan os.Signal, 1) // The first who asks for signals starts a goroutine that never ends.
	signal.Notify(signals, syscall.SIGUSR1)
	signal.Stop(signals)
	goroutines := runtime.NumGoroutine()
	k := soak(t)
	early, most := 0, 0
	for visit := 1; visit <= soakVisits; visit++ {
		k.visit(visit)
		if visit == settled {
			early, most = resident(t), runtime.NumGoroutine()
		}
	}
	late, now := resident(t), runtime.NumGoroutine()
	t.Logf("resident after visit %d: %d KiB, after visit %d: %d KiB (%+.1f %%); goroutines %d and %d; wiped %d times",
		settled, early>>10, soakVisits, late>>10, 100*(float64(late)/float64(early)-1), most, now, k.wiped.Load())
	if float64(late) > mostGrowth*float64(early) {
		t.Errorf("resident memory grew from %d to %d bytes", early, late)
	}
	if !eventually(func() bool { return runtime.NumGoroutine() <= most }) {
		t.Errorf("%d goroutines after visit %d, %d after the last", most, settled, now)
	}
	k.settle()
	k.end()
	if !eventually(func() bool { return runtime.NumGoroutine() <= goroutines }) {
		stacks := make([]byte, 1<<20)
		t.Errorf("%d goroutines before, %d after:\n%s", goroutines, runtime.NumGoroutine(), stacks[:runtime.Stack(stacks, true)])
	}
}

// kiosk is the program in a terminal that nobody reads.
type kiosk struct {
	t      *testing.T
	master *os.File
	clock  atomic.Int64 // seconds after the first of the tests' days
	wiped  atomic.Int64 // how often the part above the window was cleared
	wrote  atomic.Int64 // how many bytes came
	end    func()
	ended  chan error
}

func soak(t *testing.T) *kiosk {
	t.Helper()
	g, problems := guide.Load(guide.Options{})
	if g == nil {
		t.Fatal(problems)
	}
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	k := &kiosk{t: t, master: master, ended: make(chan error, 1)}
	first := time.Date(2026, time.November, 22, 12, 0, 0, 0, time.UTC)
	go k.drain()
	go func() {
		k.ended <- ui.Run(ctx, ui.Config{
			Guide: g, Profile: soaked(), Language: "sv", Visit: g.NewVisit(), In: slave, Out: slave, Environ: env(),
			Now: func() time.Time { return first.Add(time.Duration(k.clock.Load()) * time.Second) },
		})
	}()
	k.end = func() {
		cancel()
		if err := <-k.ended; err != nil {
			t.Errorf("the program ended with %v", err)
		}
		_ = slave.Close()
		_ = master.Close()
	}
	return k
}

// drain reads what the program writes, keeps nothing of it, and counts how often the part above the window was cleared.
func (k *kiosk) drain() {
	erase := []byte("\x1b[3J")
	buf := make([]byte, 32<<10)
	kept := 0 // the end of what came before, in which a sequence may have begun
	for {
		n, err := k.master.Read(buf[kept:])
		if err != nil {
			return
		}
		k.wrote.Add(int64(n))
		k.wiped.Add(int64(bytes.Count(buf[:kept+n], erase)))
		end := buf[max(0, kept+n-len(erase)+1) : kept+n]
		kept = copy(buf, end)
	}
}

// visit presses random keys, ends where there is something to be cleared, and lets time pass until it is.
func (k *kiosk) visit(number int) {
	k.t.Helper()
	if _, err := k.master.WriteString(randomKeys(rand.New(rand.NewPCG(1, uint64(number)))) + "\x1b[201~!"); err != nil {
		k.t.Fatal(err)
	}
	k.settle()
	before := k.wiped.Load()
	if !eventually(func() bool {
		k.clock.Add(1)
		select {
		case err := <-k.ended:
			k.t.Fatalf("the program ended in visit %d: %v", number, err)
		default:
		}
		return k.wiped.Load() > before
	}) {
		k.t.Fatalf("nothing is cleared after visit %d", number)
	}
}

// settle waits until the program has nothing more to draw, because it has taken all keys.
func (k *kiosk) settle() {
	for last := int64(-1); last != k.wrote.Load(); time.Sleep(60 * time.Millisecond) { // A lone Esc is one after 50 ms.
		last = k.wrote.Load()
	}
}

// randomKeys is what somebody may do who knows nothing, or everything: keys, keys held down with others, mouse clicks, and what is pasted.
func randomKeys(r *rand.Rand) string {
	named := []string{
		"\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1bOP", "\x1b[21~", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F", "\x1b[Z", "\x1b",
		"\r", "\t", "\x7f", " ", "!", "?", "h", "i", "l", "m", "p", "x", "/", "å", "112", "umeå\r", "esbo\r", "\x1b[200~112 å\x1b[31m\x1b[201~",
	}
	var b strings.Builder
	for range keysOfVisit {
		switch n := r.IntN(10); {
		case n < 4:
			b.WriteByte(byte('1' + r.IntN(9)))
		case n < 8:
			b.WriteString(named[r.IntN(len(named))])
		case n < 9:
			b.WriteByte(byte(r.IntN(128)))
		default:
			fmt.Fprintf(&b, "\x1b[<0;%d;%dM", 1+r.IntN(80), 1+r.IntN(24))
		}
	}
	return b.String()
}

// resident is how much memory the process has, in bytes. The test's own part of it stays the same.
func resident(t *testing.T) int {
	t.Helper()
	data, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		t.Fatal(err)
	}
	var size, pages int
	if _, err := fmt.Sscan(string(data), &size, &pages); err != nil {
		t.Fatal(err)
	}
	return pages * os.Getpagesize()
}

// eventually asks again and again, for as long as patience lasts.
func eventually(so func() bool) bool {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if so() {
			return true
		}
	}
	return false
}
