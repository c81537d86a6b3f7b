package rtl

import (
	"bufio"
	"compress/gzip"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// eachLine reads one of Unicode's own test files. What is in them, and how it is to be understood, stands at their beginning.
func eachLine(t *testing.T, name string, use func(number int, line string)) {
	t.Helper()
	f, err := os.Open("testdata/" + name + ".gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if n == 1 && !strings.Contains(lines.Text(), "-"+unicodeVersion+".txt") {
			t.Fatalf("%s is not of Unicode %s, as the tables are: %s", name, unicodeVersion, lines.Text())
		}
		if line := lines.Text(); line != "" && line[0] != '#' {
			use(n, line)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// TestBidiTest runs all of BidiTest.txt: sequences of classes, and the levels and the order that they must get.
func TestBidiTest(t *testing.T) {
	names := map[string]class{}
	for i, name := range strings.Fields("L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI") {
		names[name] = class(i)
	}
	var levels, order []int
	var classes []class
	cases, wrong := 0, 0
	eachLine(t, "BidiTest.txt", func(number int, line string) {
		if rest, ok := strings.CutPrefix(line, "@Levels:"); ok {
			levels = integers(t, rest)
			return
		}
		if rest, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			order = integers(t, rest)
			return
		}
		input, bits, _ := strings.Cut(line, ";")
		classes = classes[:0]
		for name := range strings.FieldsSeq(input) {
			c, ok := names[name]
			if !ok {
				t.Fatalf("line %d: %s?", number, name)
			}
			classes = append(classes, c)
		}
		set, err := strconv.ParseUint(strings.TrimSpace(bits), 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		for bit, base := range []int{auto, 0, 1} {
			if set&(1<<bit) == 0 {
				continue
			}
			cases++
			if !equals(newParagraph(nil, classes, base), levels, order) {
				if wrong++; wrong <= 20 {
					t.Errorf("line %d, base %d: %s", number, base, line)
				}
			}
		}
	})
	if cases != 770_241 || wrong > 0 {
		t.Errorf("%d of %d cases are wrong; there should be 770241 cases", wrong, cases)
	}
}

// TestBidiCharacterTest runs all of BidiCharacterTest.txt: texts, and the levels and the order that they must get.
func TestBidiCharacterTest(t *testing.T) {
	var runes []rune
	var classes []class
	cases, wrong := 0, 0
	eachLine(t, "BidiCharacterTest.txt", func(number int, line string) {
		fields := strings.Split(line, ";")
		runes, classes = runes[:0], classes[:0]
		for code := range strings.FieldsSeq(fields[0]) {
			r, err := strconv.ParseUint(code, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			runes = append(runes, rune(r))
			classes = append(classes, classOf(rune(r)))
		}
		base := integers(t, fields[1])[0]
		if base == 2 {
			base = auto
		}
		cases++
		p := newParagraph(runes, classes, base)
		if int(p.base) != integers(t, fields[2])[0] || !equals(p, integers(t, fields[3]), integers(t, fields[4])) {
			if wrong++; wrong <= 20 {
				t.Errorf("line %d: %s", number, line)
			}
		}
	})
	if cases != 91_707 || wrong > 0 {
		t.Errorf("%d of %d cases are wrong; there should be 91707 cases", wrong, cases)
	}
}

// equals holds what was found against levels, -1 where rule X9 takes a character out, and against an order without those, if one is given.
func equals(p *paragraph, levels, order []int) bool {
	if len(levels) != len(p.levels) {
		return false
	}
	got := make([]int, 0, len(levels))
	for i, level := range levels {
		if p.classes[i].removed() != (level < 0) || level >= 0 && int(p.levels[i]) != level {
			return false
		}
		if level >= 0 {
			got = append(got, i)
		}
	}
	reorder(got, func(i *int) uint8 { return p.levels[*i] })
	return order == nil || slices.Equal(got, order)
}

// integers are the numbers of a line, -1 for an x.
func integers(t *testing.T, s string) []int {
	t.Helper()
	all := []int{}
	for field := range strings.FieldsSeq(s) {
		n := -1
		if field != "x" {
			var err error
			if n, err = strconv.Atoi(field); err != nil {
				t.Fatal(err)
			}
		}
		all = append(all, n)
	}
	return all
}
