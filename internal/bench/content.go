//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"vagvisare/internal/bench/nine"
)

// layIn writes the test topic as an office would lay one in: a folder for --content.
func layIn(dir string) error {
	var tree, words strings.Builder
	tree.WriteString("topic: bench\ncode: Z\nabout: child\nstart: q1\n\nsteps:\n")
	fmt.Fprintf(&words, "bench.name: %q\n", nine.Name)
	for n := range nine.Pages {
		page, to := nine.Question(n), fmt.Sprintf("q%d", n+2)
		if n == nine.Pages-1 {
			to = "contact"
		}
		fmt.Fprintf(&tree, "  q%d:\n    code: Z%d\n    ask:\n", n+1, n+1)
		fmt.Fprintf(&words, "bench.q%d.title: %q\nbench.q%d.phone: %q\n", n+1, page.Title, n+1, page.Title)
		for i, choice := range page.Choices {
			pick := "pick-" + string(rune('a'+i))
			fmt.Fprintf(&tree, "      - {pick: %s, go: %s}\n", pick, to)
			fmt.Fprintf(&words, "bench.q%d.%s: %q\n", n+1, pick, choice)
		}
	}
	for name, text := range map[string]string{"flows/topics/bench.yaml": tree.String(), "locales/sv.yaml": words.String()} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
