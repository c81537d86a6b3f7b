package e2e

import (
	"strings"
	"testing"

	"vagvisare/internal/ptyterm"
)

// BenchmarkFirstFrame measures from exec to the first complete frame, in a terminal that answers nothing and in one that
// answers. The emulator's own work is part of the figure.
func BenchmarkFirstFrame(b *testing.B) {
	for name, silent := range map[string]bool{"silent": true, "answering": false} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				t, err := ptyterm.Start(ptyterm.Options{Columns: 80, Rows: 24, Env: env(), Silent: silent}, program, "--lang", "sv")
				if err != nil {
					b.Fatal(err)
				}
				if !t.Until(patience, func(screen string) bool { return strings.Contains(screen, "hjälp  [/] sök") }) {
					b.Fatal(t.Screen())
				}
				b.StopTimer()
				t.Close()
				b.StartTimer()
			}
		})
	}
}
