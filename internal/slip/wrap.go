package slip

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

const (
	noBreak    = '\u00a0' // joins what must stay on one row
	softHyphen = '\u00ad' // where a long word may be broken
)

// row is one row of the slip.
type row struct {
	text string
	bold bool
}

// lay breaks the pieces into rows of at most a width.
func lay(list []piece, width int) []row {
	var rows []row
	for _, p := range list {
		if p.bold || p.text == "" {
			rows = append(rows, row{printable(p.text), p.bold})
			continue
		}
		for _, line := range wrap(keepNumbers(p.text), width) {
			rows = append(rows, row{text: line})
		}
	}
	return rows
}

// wrap breaks a text at its plain spaces, and a word that is wider than a row where a word can be broken.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		if line != "" && cells(line)+1+cells(word) > width {
			lines, line = append(lines, line), ""
		}
		for cells(word) > width {
			head, tail := split(word, width)
			lines, word = append(lines, printable(head)), tail
		}
		if line != "" {
			line += " "
		}
		line += printable(word)
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// split takes one row off a word that is wider than that: at its last soft hyphen, else after the last sign that may end a
// row of an address, else where the row is full. A hyphen is added to words alone: in an address it would be copied.
func split(word string, width int) (head, tail string) {
	signs := []rune(word)
	full, best, mark := 0, 0, ""
	for i, r := range signs {
		if cells(string(signs[:i+1])) > width {
			break
		}
		full = i + 1
		switch {
		case r == softHyphen && cells(string(signs[:i]))+1 <= width:
			best, mark = i, "-"
		case mark == "" && strings.ContainsRune("/.-_", r) && i+1 < len(signs):
			best = i + 1
		}
	}
	if best == 0 {
		best = max(full, 1)
	}
	return string(signs[:best]) + mark, strings.TrimLeft(string(signs[best:]), string(softHyphen))
}

// keepNumbers joins digits that only a space parts, so that 029 151 2221 stays on one row.
func keepNumbers(s string) string {
	signs := []rune(s)
	for i := 1; i+1 < len(signs); i++ {
		if signs[i] == ' ' && unicode.IsDigit(signs[i-1]) && unicode.IsDigit(signs[i+1]) {
			signs[i] = noBreak
		}
	}
	return string(signs)
}

// cells is the room that a text takes once it is printed.
func cells(s string) int { return displaywidth.String(printable(s)) }

// printable is a text as it leaves the program: special spaces become plain ones, so that a number that is copied dials,
// and nothing is left that a printer would obey. The joiners that Arabic script is written with stay.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == noBreak || r == '\u202f' || r == '\u2007':
			return ' '
		case r == '\u200c' || r == '\u200d':
			return r
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, s)
}
