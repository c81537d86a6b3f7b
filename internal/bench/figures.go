//go:build linux

package main

import (
	"slices"
	"sync"
	"time"
)

// What is measured.
const (
	answering   = "first frame"
	unanswering = "first frame, silent"
	startCPU    = ", cpu"
	startBytes  = "bytes of the first frame"
	keyBytes    = "bytes of a key"
	latency     = "key to last byte"
	unseen      = "keys without an answer"
	keysCPU     = "cpu of 200 keys"
	pageBytes   = "bytes of a page"
	pageVisible = "visible on page"
	pagesCPU    = "cpu of 200 pages"
	memory      = "memory"
	memoryOwn   = "memory, own"
	idleCPU     = "idle"
)

// figures are all that was measured, by program and kind. They may be added to from several goroutines.
type figures struct {
	mu  *sync.Mutex
	all map[[2]string][]float64
}

func newFigures() figures { return figures{new(sync.Mutex), map[[2]string][]float64{}} }

func (f figures) add(program, kind string, value float64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	at := [2]string{program, kind}
	f.all[at] = append(f.all[at], value)
}

// of is the median of a figure. ok is false where it was not measured.
func (f figures) of(program, kind string) (median float64, ok bool) {
	return f.quantile(program, kind, 0.5)
}

func (f figures) quantile(program, kind string, q float64) (float64, bool) {
	values := slices.Sorted(slices.Values(f.all[[2]string{program, kind}]))
	if len(values) == 0 {
		return 0, false
	}
	at := q * float64(len(values)-1)
	below := int(at)
	above := min(below+1, len(values)-1)
	return values[below] + (values[above]-values[below])*(at-float64(below)), true
}

func millis(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
