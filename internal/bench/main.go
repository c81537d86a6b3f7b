//go:build linux

package main

import (
	"debug/elf"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

func main() {
	starts := flag.Int("runs", 20, "how often each program is started, in turn")
	sessions := flag.Int("sessions", 5, "how often each program is given 200 keys and 200 pages, in turn, and left alone")
	still := flag.Duration("still", 4*time.Second, "how long a program is left alone")
	flag.Parse()
	if err := run(*starts, *sessions, *still); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(starts, sessions int, still time.Duration) error {
	if _, err := os.Stat("ui/run.go"); err != nil {
		return fmt.Errorf("run it in the module's own folder: %w", err)
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	h, err := build(dir)
	if err != nil {
		return err
	}
	begun := load()
	f := newFigures()
	guide, _ := h.named(ours)
	bare, _ := h.named(floor)
	if err := alike(guide, bare); err != nil {
		return err
	}
	for i := range starts {
		for _, p := range h.programs {
			if p.name == laidIn && i%5 > 0 {
				continue // It takes seconds, and tells the same every time.
			}
			if err := f.starts(p); err != nil {
				return err
			}
		}
		fmt.Fprintf(os.Stderr, "start %d of %d, load %s\n", i+1, starts, load())
	}
	started := load()
	for i := range sessions {
		for _, p := range h.programs {
			if p.question != "" {
				if err := f.keys(p); err != nil {
					return err
				}
			}
			if p.enter != "" {
				if err := f.pages(p); err != nil {
					return err
				}
			}
		}
		for _, rate := range rates {
			if err := f.idle(h, []program{guide, bare}, rate, still); err != nil {
				return err
			}
		}
		fmt.Fprintf(os.Stderr, "session %d of %d, load %s\n", i+1, sessions, load())
	}
	binary, err := stripped(filepath.Join(dir, "guide"))
	if err != nil {
		return err
	}
	fmt.Printf("%s, %s, %s/%s, %s, %d processors. %d starts, %d sessions, in turn.\n", time.Now().Format(time.DateOnly), runtime.Version(),
		runtime.GOOS, runtime.GOARCH, processor(), runtime.NumCPU(), starts, sessions)
	fmt.Printf("Load average before %s, after the starts %s, at the end %s.\n\n", begun, started, load())
	fmt.Println(f.targets(binary))
	fmt.Println(f.side(h.programs))
	fmt.Println(f.frames([]program{guide, bare}))
	return nil
}

// alike proves that the bare menu shows the guide's own pictures, page by page and there and back.
func alike(guide, bare program) error {
	var seen [2]string
	for i, p := range []program{guide, bare} {
		t, err := open(p, false)
		if err != nil {
			return err
		}
		for _, key := range []string{"", p.enter, t.arrow("B"), "1", "\x7f", "2", "2"} {
			t.press(key)
			time.Sleep(2 * quiet)
			seen[i] += draw(t.since(0))
		}
		t.close()
	}
	if seen[0] != seen[1] {
		a, b := strings.Split(seen[0], "\n"), strings.Split(seen[1], "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				return fmt.Errorf("the bare menu's picture is not the guide's:\n%s\n%s", a[i], b[i])
			}
		}
		return fmt.Errorf("the bare menu's picture is not the guide's")
	}
	return nil
}

// stripped is the size of a program that needs nothing else on the machine, in bytes.
func stripped(path string) (float64, error) {
	f, err := elf.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	if f.Section(".interp") != nil || f.Section(".symtab") != nil {
		return 0, fmt.Errorf("%s is not static, or not stripped", path)
	}
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return float64(info.Size()), nil
}

// load is what the machine has to do: a figure taken beside other work is worth less.
func load() string {
	text, _ := os.ReadFile("/proc/loadavg")
	fields := strings.Fields(string(text))
	return strings.Join(fields[:min(3, len(fields))], " ")
}

// processor is the name of the machine's processor.
func processor() string {
	text, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(text)) {
		if name, ok := strings.CutPrefix(line, "model name"); ok {
			return strings.Trim(name, "\t :\n")
		}
	}
	return "an unnamed processor"
}
