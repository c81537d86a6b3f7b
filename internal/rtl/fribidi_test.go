package rtl

import (
	"bytes"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// GNU FriBidi is held against this package: another program for the same rules, by other people. Its version in Debian 12 (1.0.8) has the data
// of Unicode 10, so that lines are drawn only from characters that have been the same since. Its command is
//
//	fribidi --charset UTF-8 --nopad --nobreak --rtl|--ltr
//
// with --novisual --vtol --levels for the bare order and levels, which is all characters' places from the left, and with --reordernsm for the
// picture, which is the text in that order, mirrored, joined and with marks behind their letters.

// oracle runs FriBidi over lines. A machine without it may skip the test, but the one that checks every change must have it.
func oracle(t *testing.T, lines []string, options ...string) []string {
	t.Helper()
	path, err := exec.LookPath("fribidi")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("fribidi is missing: apt-get install libfribidi-bin")
		}
		t.Skip("fribidi is not installed: apt-get install libfribidi-bin")
	}
	cmd := exec.Command(path, append([]string{"--charset", "UTF-8", "--nopad", "--nobreak"}, options...)...)
	cmd.Stdin = strings.NewReader(strings.Join(lines, "\n") + "\n")
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, problems.String())
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
}

// TestOrderLikeFriBidi compares levels and order of lines of all kinds of characters.
func TestOrderLikeFriBidi(t *testing.T) {
	r := random(t)
	lines := make([]string, 0, randomLines)
	for len(lines) < randomLines {
		if line := draw(r, mixed(), 40); !mistaken(line) {
			lines = append(lines, line)
		}
	}
	for base, option := range []string{"--ltr", "--rtl"} {
		got := oracle(t, lines, option, "--novisual", "--vtol", "--levels")
		if len(got) != 2*len(lines) {
			t.Fatalf("%d lines came back for %d", len(got), 2*len(lines))
		}
		wrong := 0
		for i, line := range lines {
			runes := []rune(line)
			p := newParagraph(runes, classesOf(runes), base)
			levels, order := integers(t, got[2*i+1]), []int(nil)
			for _, at := range integers(t, got[2*i]) {
				if !p.classes[at].removed() {
					order = append(order, at)
				}
			}
			for at, c := range p.classes {
				if c.removed() {
					levels[at] = -1
				}
			}
			if have := marksBehind(p); !slices.Equal(have, order) || !equals(p, levels, nil) {
				if wrong++; wrong <= 5 {
					t.Errorf("%s %+q\nlevels %v\nwant   %v\norder  %v\nwant   %v", option, line, p.levels, levels, have, order)
				}
			}
		}
		t.Logf("%s: %d of %d lines differ", option, wrong, len(lines))
	}
}

// mistaken says whether a line is of a kind in which FriBidi 1.0.8 does not always keep to the rules. It
//
//   - takes an FSI without a strong character for one from right to left, against rule P3,
//   - lets the end of one isolate bear on the inside of the next one beside it, against definition BD13,
//   - gives a PDI that ends nothing the level of what is before it, against rule X6a,
//   - misses pairs of brackets where a mark is upon a sign, and looks past an embedding for what stands before a pair, against rule N0.
//
// Unicode's own files cover all of that, and there everything is as they want it.
func mistaken(line string) bool {
	runes := []rune(line)
	p := &paragraph{classes: classesOf(runes)}
	p.pairIsolates()
	var isolates [deepest]int // by depth
	depth := 0
	for i, c := range p.classes {
		switch {
		case c == classPDI && p.match[i] < 0:
			return true
		case strings.ContainsAny(line, "([{") && (c == classNSM && signBefore(p.classes[:i]) || c >= classLRE && c <= classRLO):
			return true
		case c.opensIsolate():
			if isolates[depth]++; isolates[depth] > 1 || c == classFSI && !decided(p, i) {
				return true
			}
			depth++
		case c == classPDI && depth > 0:
			depth--
		}
	}
	return false
}

// signBefore says whether a mark behind some characters is upon one that is no letter.
func signBefore(classes []class) bool {
	for _, c := range slices.Backward(classes) {
		if c != classNSM && !c.removed() {
			return c.neutral() || c == classCS || c == classES || c == classET
		}
	}
	return true
}

// decided says whether an FSI has a strong character.
func decided(p *paragraph, at int) bool {
	for i := at + 1; i < len(p.classes) && i != int(p.match[at]); i++ {
		switch c := p.classes[i]; {
		case c == classL || c.rightToLeft():
			return true
		case c.opensIsolate() && p.match[i] < 0:
			return false
		case c.opensIsolate():
			i = int(p.match[i])
		}
	}
	return false
}

// marksBehind is the order from the left with each mark behind its letter (rule L3), as FriBidi's is.
func marksBehind(p *paragraph) (order []int) {
	all := make([]int, len(p.classes))
	for i := range all {
		all[i] = i
	}
	for i := len(all) - 1; i > 0; i-- {
		if p.classes[i] != classNSM || p.levels[i]%2 == 0 {
			continue
		}
		from := i
		for from > 0 && p.levels[from-1] == p.levels[i] && (p.classes[from].removed() || p.classes[from] == classNSM) {
			from--
		}
		slices.Reverse(all[from : i+1])
		i = from
	}
	reorder(all, func(i *int) uint8 { return p.levels[*i] })
	return slices.DeleteFunc(all, func(i int) bool { return p.classes[i].removed() })
}

func classesOf(runes []rune) []class {
	classes := make([]class, len(runes))
	for i, r := range runes {
		classes[i] = classOf(r)
	}
	return classes
}

// TestPictureLikeFriBidi compares what is seen. FriBidi leaves out the shapes of ە, and makes no one shape of a lam and an alef with a mark
// in between, which Arabic demands; lines with either are not drawn. It fills the place of a ligature's second letter with U+FEFF.
func TestPictureLikeFriBidi(t *testing.T) {
	letters := []rune("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچژگکیڕڵێۆټځڅډړږښګڼۍېـ")
	alphabets := [][]rune{
		letters, letters, letters, []rune("للاأآإ"), []rune("אבגד"), []rune("abcåXYZ"), []rune("0123456789"), []rune("٠١٢٣"),
		[]rune(" .,:;!?-+/%()[]{}«»<>،؛؟─›"), []rune("\u200c\u200d"), []rune("  "), []rune("\u064e\u0651\u064b"),
	}
	r := random(t)
	lines := make([]string, 0, randomLines)
	for len(lines) < randomLines {
		if line := draw(r, alphabets, 60); !markedLamAlef(line) && !mistaken(line) {
			lines = append(lines, line)
		}
	}
	for _, option := range []string{"--ltr", "--rtl"} {
		got := oracle(t, lines, option, "--reordernsm")
		if len(got) != len(lines) {
			t.Fatalf("%d lines came back for %d", len(got), len(lines))
		}
		wrong := 0
		for i, line := range lines {
			want := strings.Map(func(r rune) rune {
				if r == 0xfeff || r == zwj || r == zwnj {
					return -1
				}
				return r
			}, got[i])
			l := newLine([]string{line}, layout{rtl: option == "--rtl", ligate: true})
			if have := text(l.visual()); have != want {
				if wrong++; wrong <= 5 {
					t.Errorf("%s %+q\nhave %+q\nwant %+q", option, line, have, want)
				}
			}
		}
		t.Logf("%s: %d of %d lines differ", option, wrong, len(lines))
	}
}

// markedLamAlef says whether anything without a place of its own follows a lam.
func markedLamAlef(line string) bool {
	after := false
	for _, r := range line {
		if c := classOf(r); after && (c == classNSM || c == classBN) {
			return true
		}
		after = r == lam
	}
	return false
}

// text is what a line's runs send.
func text(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}
