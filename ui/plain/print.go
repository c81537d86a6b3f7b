package plain

import (
	"io"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// noBreak is the space that wrapping never breaks at. It is printed as a plain space, so that copied numbers dial.
const noBreak = '\u00a0'

// printer collects lines and hands them on a page at a time, so that a screen reader is not given half a sentence.
// The first error stays: whoever reads has gone away, and further lines would only repeat it.
type printer struct {
	out   io.Writer
	width int // in cells; 0 means that lines are never broken
	page  strings.Builder
	ends  bool // the last line is empty
	err   error
}

// line prints one thought. Where it does not fit, what follows is indented, so that the next thought is seen to begin.
func (p *printer) line(text string) { p.wrapped(text, "  ") }

// item prints one row of a list; what does not fit stands under its words, not under its number.
func (p *printer) item(mark, text string) {
	p.wrapped(mark+string(noBreak)+text, strings.Repeat(" ", ansi.StringWidth(mark)+1))
}

// whole prints what must never be broken: a number to call, an address.
func (p *printer) whole(text string) { p.put(text) }

// gap leaves one empty line, never two: each is a stop for somebody who listens.
func (p *printer) gap() {
	if !p.ends {
		p.put("")
	}
}

// prompt prints the words before what is typed, and no line end.
func (p *printer) prompt(text string) {
	p.page.WriteString(printable(text) + " ")
	p.ends = false
}

// flush writes the page.
func (p *printer) flush() error {
	if p.err == nil {
		_, p.err = io.WriteString(p.out, p.page.String())
	}
	p.page.Reset()
	return p.err
}

func (p *printer) put(line string) {
	line = printable(line)
	p.ends = line == ""
	p.page.WriteString(line + "\n")
}

func (p *printer) wrapped(text, indent string) {
	for i, line := range wrap(keepNumbers(text), p.width, ansi.StringWidth(indent)) {
		if i > 0 {
			line = indent + line
		}
		p.put(line)
	}
}

// wrap breaks a text at its plain spaces. A word that is too long for the width stands on a line of its own, whole.
func wrap(text string, width, indent int) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' })
	if len(words) == 0 {
		return nil
	}
	if width <= 0 {
		return []string{strings.Join(words, " ")}
	}
	lines, used := []string{words[0]}, cells(words[0])
	for _, w := range words[1:] {
		n := cells(w)
		if used+1+n > width {
			lines, used = append(lines, w), indent+n
			continue
		}
		lines[len(lines)-1] += " " + w
		used += 1 + n
	}
	return lines
}

// cells is the room that a text takes once it is printed.
func cells(s string) int { return ansi.StringWidth(printable(s)) }

// keepNumbers joins digits that only a space parts, so that 029 151 2221 stays on one line.
func keepNumbers(s string) string {
	r := []rune(s)
	for i := 1; i+1 < len(r); i++ {
		if r[i] == ' ' && unicode.IsDigit(r[i-1]) && unicode.IsDigit(r[i+1]) {
			r[i] = noBreak
		}
	}
	return string(r)
}

// printable is a line as it leaves the program: special spaces become plain ones, and nothing is left that a terminal
// would obey or a screen reader would spell, such as controls, soft hyphens and marks of direction. The joiners that
// Arabic script is written with stay.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == noBreak || r == '\u202f' || r == '\u2007' || r == '\t':
			return ' '
		case r == '\u200c' || r == '\u200d':
			return r
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co, unicode.Cs) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, s)
}
