package rtl

import (
	"strings"
	"unicode/utf8"
)

// The characters that steer the order (UAX #9, section 2).
const (
	lrm = '\u200e'
	rlm = '\u200f'
	alm = '\u061c'
	lri = '\u2066'
	fsi = '\u2068'
	pdi = '\u2069'
)

// Isolate wraps each piece of a text that runs from left to right, whatever surrounds it, in LRI and PDI: a telephone number, an address of the
// web or of mail, a path, a code, a date, a time, and Latin words in a row. It goes by patterns, so that no translator has to think of
// it. What the text isolates itself stays as it is. [Line] does this by itself.
func Isolate(s string) string {
	chars := make([]char, 0, len(s))
	for _, r := range s {
		chars = append(chars, char{rune: r, class: classOf(r)})
	}
	apart := pieces(chars, true)
	if len(apart) == 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 6*len(apart))
	at, next := 0, 0
	for i := 0; i <= len(s); at++ {
		if next < len(apart) && at == apart[next].to {
			b.WriteRune(pdi)
			next++
		}
		if next < len(apart) && at == apart[next].from {
			b.WriteRune(lri)
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		if size == 0 {
			break
		}
		b.WriteString(s[i : i+size])
		i += size
	}
	return b.String()
}

// piece is a part of a line, from its first character to the one after its last.
type piece struct{ from, to int }

// context is the part of a line that a piece stands in: the line itself, or an isolate in it.
type context struct {
	rtl    bool
	strong class // the last strong character before, or classON
}

// pieces finds what is to be isolated. Where text runs from left to right, that is only what begins with a number or a sign and stands behind
// a letter that runs the other way: everything else is in order already, and an isolate would tear it from its neighbours.
func pieces(chars []char, rtl bool) (found []piece) {
	here := context{rtl, classON}
	var outer []context
	for i := 0; i < len(chars); {
		switch c := chars[i].class; {
		case c.opensIsolate():
			outer = append(outer, here)
			here = context{c == classRLI || c == classFSI && beginsRightToLeft(chars[i+1:]), classON}
		case c == classPDI && len(outer) > 0:
			here, outer = outer[len(outer)-1], outer[:len(outer)-1]
		case c == classL || c.rightToLeft():
			here.strong = c
		}
		p, plain := scan(chars, i, here.rtl)
		if p.to == 0 {
			i++
			continue
		}
		if !plain && (here.rtl || chars[i].class != classL && here.strong.rightToLeft()) {
			found = append(found, p)
		}
		for _, c := range chars[p.from:p.to] {
			if c.class == classL {
				here.strong = classL
			}
		}
		i = p.to
	}
	return found
}

// beginsRightToLeft says which way the inside of an isolate runs that goes by its first strong character (rules P2 and P3).
func beginsRightToLeft(chars []char) bool {
	depth := 0
	for _, c := range chars {
		switch {
		case c.class.opensIsolate():
			depth++
		case c.class == classPDI:
			if depth--; depth < 0 {
				return false
			}
		case depth == 0 && c.class == classL:
			return false
		case depth == 0 && c.class.rightToLeft():
			return true
		}
	}
	return false
}

// closing is the place of the bracket that closes the one at a place, or -1 if text that runs the other way comes first.
func closing(chars []char, open int) int {
	opening := chars[open].rune
	depth := 0
	for i := open; i < len(chars); i++ {
		c := &chars[i]
		switch {
		case c.rune == opening:
			depth++
		case c.rune == mirrored(opening):
			if depth--; depth == 0 {
				return i
			}
		case c.class.rightToLeft() || c.class == classAN || c.class >= classLRE || c.class == classB || c.class == classS:
			return -1
		}
	}
	return -1
}
