package rtl

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Encoding is how a line is sent to a terminal.
type Encoding int

// The encodings. Visual is for terminals that draw what they are sent, from left to right. Fenced is for those that put text in order
// themselves, whatever they are told.
const (
	Visual Encoding = iota
	Fenced
)

// Run is a piece of a line as it is to be written.
type Run struct {
	Text string
	// Span is the place of the span that the piece belongs to.
	Span int
	// Cells is how many columns the piece takes.
	Cells int
}

// Has says whether a text has a character that runs from right to left, or one that steers the order. Any other text is drawn as it is
// written, as long as it stands in a paragraph from left to right.
func Has(s string) bool {
	for _, r := range s {
		if r < 0x590 {
			continue
		}
		switch c := classOf(r); {
		case c == classR, c == classAL, c == classAN, c >= classLRE, r == lrm:
			return true
		}
	}
	return false
}

// untouched says whether a text comes through the layout of a paragraph from left to right as it is.
func untouched(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == 0x7f || c >= 0x80 {
			return utf8.ValidString(s) && !Has(s) && !strings.ContainsFunc(s, control)
		}
	}
	return true
}

// control says whether a character is one of those that never are sent: the controls, and the joiners.
func control(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x200c || r == 0x200d || r == 0x2028 || r == 0x2029
}

// Line lays out one line of a paragraph that runs from right to left or from left to right. The spans are its text in reading order; the order
// is found for all of them together. The runs are to be written one after the other. In [Visual] they stand from left to right;
// in [Fenced] the terminal puts them so. A run is one span's; a span may have several, or none.
//
// What has an order of its own is isolated first, as [Isolate] does it. Characters that only steer the order or the joining are not sent
// on, and neither is any control.
func Line(spans []string, rtl bool, e Encoding) []Run {
	if !rtl && all(spans, untouched) {
		return unchanged(spans)
	}
	l := newLine(spans, layout{rtl: rtl, isolate: true, ligate: e == Visual})
	return l.encode(e)
}

func (l *line) encode(e Encoding) []Run {
	if e == Fenced {
		return l.fenced()
	}
	return l.visual()
}

func unchanged(spans []string) []Run {
	runs := make([]Run, 0, len(spans))
	for i, s := range spans {
		if s != "" {
			runs = append(runs, Run{Text: s, Span: i, Cells: ansi.StringWidth(s)})
		}
	}
	return runs
}

func all(spans []string, is func(string) bool) bool {
	for _, s := range spans {
		if !is(s) {
			return false
		}
	}
	return true
}

// Width is how many columns a text takes once it is joined. In [Visual] a lam and its alef take one.
func Width(s string, e Encoding) int {
	if untouched(s) {
		return ansi.StringWidth(s)
	}
	l := newLine([]string{s}, layout{ligate: e == Visual})
	width := 0
	for i := range l.cells {
		width += int(l.cells[i].width)
	}
	return width
}
