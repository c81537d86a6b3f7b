package rtl

import (
	"bufio"
	"os"
	"slices"
	"testing"
)

// shownImplicitly is what a terminal makes of a line that puts text in order itself, in a paragraph from left to right, joins letters, and knows
// no shape for lam and alef together.
func shownImplicitly(sent string) []string {
	return newLine([]string{sent}, layout{}).picture()
}

// picture is a line cell by cell.
func (l *line) picture() (cells []string) {
	for i := range l.cells {
		c := &l.cells[i]
		cells = append(cells, string(l.appendCell(nil, c, l.shown(c))))
	}
	return cells
}

func testFence(t *testing.T, line string, rtl bool) bool {
	t.Helper()
	l := newLine([]string{line}, layout{rtl: rtl, isolate: true})
	sent := text(l.fenced())
	want := l.picture()
	for _, c := range []string{sent, "12" + sent + "34", "│" + sent + "│"} { // Beside a number and between the sides of a box.
		got := shownImplicitly(c)
		if len(c) > len(sent) {
			n := (len(got) - len(want)) / 2
			got = got[n : len(got)-n]
		}
		if !slices.Equal(got, want) {
			t.Errorf("rtl %v %+q\nsent  %+q\nshown %+q\nwant  %+q", rtl, line, c, got, want)
			return false
		}
	}
	return true
}

// TestFence shows random lines in both ways, and compares what is seen.
func TestFence(t *testing.T) {
	r := random(t)
	wrong := 0
	for range randomLines {
		line := draw(r, mixed(), 60)
		for len(line) > 0 && !based(line) { // A mark without a letter goes upon whatever comes to stand before it.
			line = draw(r, mixed(), 60)
		}
		for _, rtl := range []bool{true, false} {
			if !testFence(t, line, rtl) {
				if wrong++; wrong == 5 {
					t.FailNow()
				}
			}
		}
	}
}

// based says whether a line begins with anything but a mark.
func based(line string) bool {
	for _, r := range line {
		if c := (char{rune: r, class: classOf(r)}); !c.dropped() {
			return c.class != classNSM
		}
	}
	return true
}

// TestFenceOfWords does so with words of all languages that are written in Arabic letters here.
func TestFenceOfWords(t *testing.T) {
	f, err := os.Open("testdata/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	n := 0
	for lines.Scan() {
		if line := lines.Text(); line[0] != '#' {
			n++
			testFence(t, line, true)
			testFence(t, line, false)
		}
	}
	if n < 70 {
		t.Errorf("only %d lines of words", n)
	}
}
