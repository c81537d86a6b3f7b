//go:build linux

package main

import (
	"fmt"
	"strings"

	"vagvisare/internal/bench/nine"
)

// table writes a table of Markdown.
func table(head string, rows [][]string) string {
	var b strings.Builder
	columns := strings.Count(head, "|") + 1
	fmt.Fprintf(&b, "| %s |\n|%s\n", head, strings.Repeat(" --- |", columns))
	for _, row := range rows {
		fmt.Fprintf(&b, "| %s |\n", strings.Join(row, " | "))
	}
	return b.String()
}

// spread is a median with its tenth and ninetieth percentile.
func (f figures) spread(program, kind, format string) string {
	v, ok := f.of(program, kind)
	if !ok {
		return "–"
	}
	low, _ := f.quantile(program, kind, 0.1)
	high, _ := f.quantile(program, kind, 0.9)
	return fmt.Sprintf(format+" ("+format+"–"+format+")", v, low, high)
}

// side is all programs side by side.
func (f figures) side(programs []program) string {
	head, lines := "figure (median; 10–90 %)", [][2]string{
		{answering, "%.1f"}, {answering + startCPU, "%.1f"}, {unanswering, "%.1f"}, {unanswering + startCPU, "%.1f"}, {startBytes, "%.0f"},
		{keyBytes, "%.0f"}, {latency, "%.1f"}, {keysCPU, "%.0f"}, {pageBytes, "%.0f"}, {pagesCPU, "%.0f"}, {memory, "%.1f"}, {memoryOwn, "%.1f"},
	}
	var rows [][]string
	for _, p := range programs {
		head += " | " + p.name
	}
	for _, line := range lines {
		row := []string{line[0] + unit(line[0])}
		for _, p := range programs {
			row = append(row, f.spread(p.name, line[0], line[1]))
		}
		rows = append(rows, row)
	}
	return table(head, rows)
}

func unit(kind string) string {
	switch {
	case strings.HasPrefix(kind, "bytes"):
		return ""
	case strings.HasPrefix(kind, memory):
		return ", MiB"
	}
	return ", ms"
}

// target is a figure that is to be reached: at most times that of another program, or at most so much.
type target struct {
	words, program, kind, than string
	times, most                float64
}

// targets says of each whether it is reached.
func (f figures) targets(binary float64) string {
	var rows [][]string
	say := func(words string, is, most float64, ok bool) {
		verdict := "not measured"
		switch {
		case ok && is <= most:
			verdict = "reached"
		case ok:
			verdict = fmt.Sprintf("missed: %.2f of it", is/most)
		}
		rows = append(rows, []string{words, fmt.Sprintf("%.4g", is), fmt.Sprintf("%.4g", most), verdict})
	}
	for _, t := range []target{
		{"exec to first frame, ms: 1.25 × bare menu", ours, answering, floor, 1.25, 0},
		{"the same with --content, which is proven whole first", laidIn, answering, floor, 1.25, 0},
		{"exec to first frame, processor ms: 1.25 × bare menu", ours, answering + startCPU, floor, 1.25, 0},
		{"a terminal that answers nothing, ms", ours, unanswering, "", 0, 100},
		{"the same with --content", laidIn, unanswering, "", 0, 100},
		{"bytes of one arrow key: those of dialog", ours, keyBytes, dialog, 1, 0},
		{"key to last byte, ms: 1.1 × bare menu", ours, latency, floor, 1.1, 0},
		{"200 keys, processor ms: 1.5 × bare menu", ours, keysCPU, floor, 1.5, 0},
		{"resident memory after 200 pages, MiB: 1.5 × bare menu", ours, memory, floor, 1.5, 0},
		{"the same with --content", laidIn, memory, floor, 1.5, 0},
	} {
		is, ok := f.of(t.program, t.kind)
		most := t.most
		if t.than != "" {
			than, measured := f.of(t.than, t.kind)
			most, ok = than*t.times, ok && measured
		}
		say(t.words, is, most, ok)
	}
	for _, rate := range rates {
		kind := fmt.Sprintf("%s %d", idleCPU, rate)
		is, ok := f.of(ours, kind)
		than, measured := f.of(floor, kind)
		say(fmt.Sprintf("idle at %d frames, %% of a processor: 1.1 × bare menu", rate), is, 1.1*than, ok && measured)
	}
	for n := 1; n <= nine.Pages; n++ {
		is, ok := f.of(ours, fmt.Sprintf("%s %d", pageBytes, n))
		seen, _ := f.of(ours, fmt.Sprintf("%s %d", pageVisible, n))
		say(fmt.Sprintf("bytes of new page %d: 2 × its visible characters", n), is, 2*seen, ok)
	}
	say("stripped static binary, MB", binary/1e6, 20, true)
	return table("to reach | is | at most | ", rows)
}

// frames is the price of a frame rate, at rest and at a key.
func (f figures) frames(programs []program) string {
	head := "frames a second"
	for _, p := range programs {
		head += " | " + p.name + ", idle, % of a processor | key to last byte, ms"
	}
	var rows [][]string
	for _, rate := range rates {
		row := []string{fmt.Sprint(rate)}
		for _, p := range programs {
			row = append(row, f.spread(p.name, fmt.Sprintf("%s %d", idleCPU, rate), "%.2f"), f.spread(p.name, fmt.Sprintf("%s %d", latency, rate), "%.1f"))
		}
		rows = append(rows, row)
	}
	return table(head, rows)
}
