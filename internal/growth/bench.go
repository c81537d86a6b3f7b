package growth

import (
	"flag"
	"fmt"
	"math"
	"runtime"
	"testing"
)

var largest = flag.Bool("largest", false, "let the benchmarks of growth run with the largest sizes too")

// Sizes are the sizes to measure: the small ones always, the large ones only when they are asked for.
func Sizes(small []int, large ...int) []int {
	if *largest {
		return append(small, large...)
	}
	return small
}

// Bench measures the function that prepare returns for content of each size. Beside the time and what was allocated stand the
// CPU time, which other work on the machine changes less; the memory that the result keeps; and how the CPU time grows from the
// size before, for each tenfold: 10 is growth with the content, 1 is none.
func Bench(b *testing.B, sizes []int, prepare func(b *testing.B, size int) func() any) {
	b.Helper()
	before, at := 0.0, 0
	for _, size := range sizes {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			do := prepare(b, size)
			b.ReportAllocs()
			var result any
			heap, cpu := heapInUse(), cpuTime()
			for b.Loop() {
				result = do()
			}
			n := float64(b.N)
			now := (cpuTime() - cpu).Seconds() * 1000 / n
			b.ReportMetric(now, "cpu-ms/op")
			b.ReportMetric(max(0, heapInUse()-heap), "kept-MB")
			runtime.KeepAlive(result)
			runtime.KeepAlive(do)
			if at > 0 {
				b.ReportMetric(math.Pow(now/before, 1/math.Log10(float64(size)/float64(at))), "×/tenfold")
			}
			before, at = now, size
		})
	}
}

// heapInUse is how many MB are in use when what is not is collected.
func heapInUse() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}
