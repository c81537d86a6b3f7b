//go:build linux

package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"vagvisare/internal/bench/nine"
)

// gum is the version that is measured. It is built as a tool, and is no dependency of this module.
const gum = "github.com/charmbracelet/gum@v0.17.0"

// rates are the frames a second that are compared. The first is Bubble Tea's own.
var rates = []int{60, 30, 20, 10}

// program is one of those that are compared.
type program struct {
	name string
	path string
	args []string
	// enter are the keys from the first page to the question of nine choices, for a program that begins elsewhere.
	enter string
	// first and question are words of the two pages: the last choice.
	first, question string
}

// The names of the programs, as the tables have them.
const (
	ours    = "guide"
	laidIn  = "guide, --content"
	floor   = "bare menu"
	wt      = "whiptail"
	dialog  = "dialog"
	gumName = "gum choose"
)

// house is where the programs were built.
type house struct {
	dir      string
	programs []program
}

// build builds what is ours and gum, in a folder, and finds the rest on the machine. What is missing is said and left out.
func build(dir string) (house, error) {
	h := house{dir: dir}
	content := filepath.Join(dir, "content")
	if err := layIn(content); err != nil {
		return h, err
	}
	for _, rate := range rates {
		if err := h.buildGuide(rate); err != nil {
			return h, err
		}
	}
	if err := compile("-o", filepath.Join(dir, "bare"), "./internal/bench/bare"); err != nil {
		return h, err
	}
	home, question := nine.Home, nine.Question(0)
	last, lastHome := question.Choices[nine.Choices-1], home.Choices[nine.Choices-1]
	released := filepath.Join(dir, "guide")
	if err := compile("-o", released, "."); err != nil {
		return h, err
	}
	h.programs = []program{
		{name: ours, path: h.guide(rates[0]), args: []string{"--lang", "sv"}, first: lastHome, enter: "9", question: last},
		{name: laidIn, path: released, args: []string{"--lang", "sv", "--content", content}, first: lastHome, enter: "9", question: last},
		{name: floor, path: filepath.Join(dir, "bare"), first: lastHome, enter: "9", question: last},
	}
	tagged := []string{"--menu", question.Title, "20", "76", "9"}
	for i, choice := range question.Choices {
		tagged = append(tagged, strconv.Itoa(i+1), choice)
	}
	for _, name := range []string{wt, dialog} {
		path, err := exec.LookPath(name)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s is left out: apt-get install %s\n", name, name)
			continue
		}
		h.programs = append(h.programs, program{name: name, path: path, args: tagged, first: last, question: last})
	}
	install := exec.Command("go", "install", "-trimpath", "-ldflags", "-s -w", gum)
	install.Env = append(os.Environ(), "GOBIN="+dir, "CGO_ENABLED=0")
	if out, err := install.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "gum is left out: %s\n", out)
		return h, nil
	}
	h.programs = append(h.programs, program{
		name: gumName, path: filepath.Join(dir, "gum"), first: last, question: last,
		args: append([]string{"choose", "--header", question.Title, "--height", "12"}, question.Choices[:]...),
	})
	return h, nil
}

// guide is the path of the guide with a frame rate.
func (h house) guide(rate int) string { return filepath.Join(h.dir, fmt.Sprintf("guide-%d", rate)) }

// buildGuide builds the guide as it is released, but for two things that are changed on the way to the compiler: the test topic is in it, so
// that it can be measured with and without what --content costs, and the frame rate, for which the program has no flag.
func (h house) buildGuide(rate int) error {
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	words, err := os.ReadFile("locales/sv.yaml")
	if err != nil {
		return err
	}
	more, err := os.ReadFile(filepath.Join(h.dir, "content", "locales", "sv.yaml"))
	if err != nil {
		return err
	}
	start, err := os.ReadFile("ui/run.go")
	if err != nil {
		return err
	}
	const last = "tea.WithoutCatchPanics(),\n"
	changed := strings.Replace(string(start), last, last+fmt.Sprintf("tea.WithFPS(%d),\n", rate), 1)
	if changed == string(start) {
		return fmt.Errorf("ui/run.go has no %q any more: say here how the frame rate is set", last)
	}
	replace := map[string]string{
		filepath.Join(root, "flows", "topics", "bench.yaml"): filepath.Join(h.dir, "content", "flows", "topics", "bench.yaml"),
	}
	for name, text := range map[string]string{"locales/sv.yaml": string(words) + string(more), "ui/run.go": changed} {
		file := h.guide(rate) + "-" + filepath.Base(name)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			return err
		}
		replace[filepath.Join(root, filepath.FromSlash(name))] = file
	}
	list, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return err
	}
	overlay := h.guide(rate) + ".json"
	if err := os.WriteFile(overlay, list, 0o644); err != nil {
		return err
	}
	return compile("-overlay", overlay, "-o", h.guide(rate), ".")
}

// compile builds one of our programs, static and stripped.
func compile(args ...string) error {
	cmd := exec.Command("go", append([]string{"build", "-trimpath", "-ldflags", "-s -w"}, args...)...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	return nil
}

// at is a program with another frame rate.
func (h house) at(p program, rate int) program {
	if p.name == floor {
		p.args = []string{"-fps", strconv.Itoa(rate)}
	} else {
		p.path = h.guide(rate)
	}
	return p
}

// named is the program of that name, if it is there.
func (h house) named(name string) (program, bool) {
	for _, p := range h.programs {
		if p.name == name {
			return p, true
		}
	}
	return program{}, false
}
