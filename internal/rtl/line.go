package rtl

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// char is one character of a line.
type char struct {
	rune    rune
	class   class
	joining joining
	// previous and next say whether the letter touches the one at its right and the one at its left.
	previous, next bool
	span           int32
	// at is its place among the characters of the spans, or -1 for one that was put in here.
	at int32
}

// cell is what stands in one place of a row: a character with the marks upon it, or a lam and an alef in one shape.
type cell struct {
	from, to int32 // in the line's chars
	level    uint8
	width    uint8
	ligature bool
}

// line is a line whose characters have their levels and shapes, and whose cells stand in the order from the left.
type line struct {
	chars  []char
	levels []uint8
	cells  []cell
}

// layout is what is done to a line beyond ordering it.
type layout struct {
	rtl     bool
	isolate bool // what has an order of its own
	ligate  bool // lam and alef become one cell
}

func newLine(spans []string, how layout) *line {
	l := &line{}
	l.read(spans, how)
	base := 0
	if how.rtl {
		base = 1
	}
	runes, classes := make([]rune, len(l.chars)), make([]class, len(l.chars))
	for i, c := range l.chars {
		runes[i], classes[i] = c.rune, c.class
	}
	l.levels = newParagraph(runes, classes, base).levels
	l.join()
	l.cut(how.ligate)
	return l
}

// read takes in the characters of all spans, with isolates round the pieces that need one.
func (l *line) read(spans []string, how layout) {
	size := 0
	for _, s := range spans {
		size += utf8.RuneCountInString(s)
	}
	chars := make([]char, 0, size)
	for span, s := range spans {
		for _, r := range s {
			chars = append(chars, char{rune: r, class: classOf(r), span: int32(span), at: int32(len(chars))})
		}
	}
	l.chars = chars
	if !how.isolate {
		return
	}
	apart := pieces(chars, how.rtl)
	if len(apart) == 0 {
		return
	}
	l.chars = make([]char, 0, len(chars)+2*len(apart))
	at := 0
	for _, p := range apart {
		l.chars = append(l.chars, chars[at:p.from]...)
		l.chars = append(l.chars, char{rune: lri, class: classLRI, span: chars[p.from].span, at: -1})
		l.chars = append(l.chars, chars[p.from:p.to]...)
		l.chars = append(l.chars, char{rune: pdi, class: classPDI, span: chars[p.to-1].span, at: -1})
		at = p.to
	}
	l.chars = append(l.chars, chars[at:]...)
}

// cut makes cells of the characters and puts them in order. A mark goes with the character before it, and so behind it in whatever order (rule
// L3). Characters that are only there to be obeyed have a place while the order is found, because they part stretches of one level,
// and are dropped then.
func (l *line) cut(ligate bool) {
	l.cells = make([]cell, 0, len(l.chars))
	last, empty := -1, 0
	var base *char
	for i := range l.chars {
		c := &l.chars[i]
		switch {
		case c.class.removed():
		case c.dropped():
			l.cells = append(l.cells, cell{from: int32(i), to: int32(i), level: l.levels[i]})
			empty++
		case last >= 0 && c.extends(base, l.cells[last].to-l.cells[last].from):
			l.cells[last].to = int32(i + 1)
		case last >= 0 && ligate && !l.cells[last].ligature && l.levels[i]%2 == 1 && lamAlef(base, c) && l.touch(int(l.cells[last].from), i):
			l.cells[last].to, l.cells[last].ligature = int32(i+1), true
			base = c
		default:
			last, base = len(l.cells), c
			l.cells = append(l.cells, cell{from: int32(i), to: int32(i + 1), level: l.levels[i]})
		}
	}
	reorder(l.cells, func(c *cell) uint8 { return c.level })
	if empty > 0 {
		l.cells = slices.DeleteFunc(l.cells, func(c cell) bool { return c.from == c.to })
	}
	for i := range l.cells {
		l.cells[i].width = l.width(&l.cells[i])
	}
}

// touch says whether nothing but marks stands between two characters.
func (l *line) touch(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if l.chars[i].class != classNSM {
			return false
		}
	}
	return true
}

// dropped says whether a character has no place in a row: it steers the order or the joining, or is a control.
func (c *char) dropped() bool {
	switch {
	case c.class == classBN || c.class >= classLRE:
		return true
	case c.rune == lrm || c.rune == rlm || c.rune == alm:
		return true
	}
	return (c.class == classB || c.class == classS || c.class == classWS) && (c.rune < ' ' || c.rune == 0x85 || c.rune == 0x2028 || c.rune == 0x2029)
}

// extends says whether a character is drawn upon the one before it: a mark, a vowel sign, the later parts of a Korean syllable, the colour
// of a hand, the second letter of a flag.
func (c *char) extends(base *char, length int32) bool {
	switch r := c.rune; {
	case c.class == classNSM:
		return true
	case r < 0x900:
		return false
	case 0x1160 <= r && r <= 0x11ff:
		return true
	case 0x1f1e6 <= r && r <= 0x1f1ff:
		return 0x1f1e6 <= base.rune && base.rune <= 0x1f1ff && length == 1
	case 0x1f3fb <= r && r <= 0x1f3ff:
		return true
	}
	return unicode.Is(unicode.Mc, c.rune)
}

// width is how many columns a cell takes.
func (l *line) width(c *cell) uint8 {
	if c.ligature || l.narrow(c) {
		return 1
	}
	var text [64]byte
	return uint8(ansi.StringWidth(string(l.appendCell(text[:0], c, l.chars[c.from].rune))))
}

// narrow says of what is most often in a line, without asking, that it takes one column.
func (l *line) narrow(c *cell) bool {
	for _, m := range l.chars[c.from+1 : c.to] {
		if m.rune >= 0x900 {
			return false
		}
	}
	switch r := l.chars[c.from].rune; {
	case ' ' <= r && r <= '~', 0xc0 <= r && r <= 0x24f, 0x5d0 <= r && r <= 0x5ea, 0x620 <= r && r <= 0x64a, 0x671 <= r && r <= 0x6d3, 0x2010 <= r && r <= 0x2027,
		0x2039 <= r && r <= 0x203a, 0x2190 <= r && r <= 0x2193, 0x2500 <= r && r <= 0x259f:
		return true
	}
	return false
}

// appendCell writes a cell with another character in the place of its first one, and its marks.
func (l *line) appendCell(to []byte, c *cell, first rune) []byte {
	to = utf8.AppendRune(to, first)
	for i := c.from + 1; i < c.to; i++ {
		if m := &l.chars[i]; !m.dropped() && (!c.ligature || m.class == classNSM) {
			to = utf8.AppendRune(to, m.rune)
		}
	}
	return to
}
