package rtl

import "strings"

// A piece that runs from left to right is made of letters and digits that do, of what may stand between two of them, and of a few signs
// that belong to its beginning or its end.
const (
	signsBefore = "+-−#@/\\~._$€£§*%&="
	signsAfter  = "+#*®™°%‰§"
	// Between spaces these part two pieces.
	separators = "·•|‹›<>"
	dashes     = "-‐‑–—−"
)

// scanner reads one piece.
type scanner struct {
	chars []char
	rtl   bool // in a text that runs from right to left Latin words in a row are one piece too
	end   int
	// letters says that the piece has a letter, plain that it has nothing but digits.
	letters, plain bool
	// bracket is the place of the closing bracket that must be reached, and shorter the piece as it is if it is not.
	bracket int
	shorter *scanner
}

// scan returns the piece that begins at a place, or none, and whether it is a plain number. Those are left to the rules of UAX #9.
func scan(chars []char, from int, rtl bool) (p piece, plain bool) {
	at := start(chars, from)
	if at < 0 {
		return piece{}, false
	}
	s := &scanner{chars: chars, rtl: rtl, plain: at == from, bracket: -1}
	if chars[from].rune == '(' {
		s.bracket = closing(chars, from)
	}
	s.solid(at)
	for s.join() {
	}
	if s.shorter != nil {
		s = s.shorter
	}
	s.after()
	return piece{from, s.end}, s.plain
}

// solid says whether a character is a letter that runs from left to right, or a digit.
func (c *char) solid() bool { return c.class == classL && c.rune != lrm || c.class == classEN }

// start returns where the letters or digits of a piece begin that begins here, perhaps with a sign or an area code in brackets, or -1.
func start(chars []char, from int) int {
	c := &chars[from]
	if c.solid() {
		return from
	}
	if c.class.rightToLeft() || c.class == classWS {
		return -1
	}
	if from > 0 && (chars[from-1].solid() || chars[from-1].class.rightToLeft() || chars[from-1].class == classAN || chars[from-1].class == classNSM) {
		return -1 // The sign belongs to what is before it.
	}
	if c.rune == '(' {
		return areaCode(chars, from)
	}
	for i := from; i < len(chars) && i < from+4; i++ {
		if chars[i].solid() {
			return i
		}
		if !strings.ContainsRune(signsBefore, chars[i].rune) {
			break
		}
	}
	return -1
}

// areaCode is the first digit of a telephone number such as (08) 123 or (+46) 771, or -1.
func areaCode(chars []char, from int) int {
	i := from + 1
	if i < len(chars) && chars[i].rune == '+' {
		i++
	} else if i < len(chars) && chars[i].rune != '0' {
		return -1
	}
	first := i
	for i < len(chars) && chars[i].class == classEN {
		i++
	}
	if i == first || i == len(chars) || chars[i].rune != ')' {
		return -1
	}
	if i++; i < len(chars) && (space(chars[i].rune) || chars[i].rune == '-') {
		i++
	}
	if i == len(chars) || chars[i].class != classEN {
		return -1
	}
	return first
}

// space says whether a character is a single space between words or within a number.
func space(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2007' || r == '\u2009'
}

// solid takes in letters and digits, with the marks upon them.
func (s *scanner) solid(i int) {
	for ; i < len(s.chars); i++ {
		c := &s.chars[i]
		switch {
		case c.class == classL && c.rune != lrm:
			s.letters, s.plain = true, false
		case c.class != classEN && c.class != classNSM && c.class != classBN:
			s.end = i
			return
		}
	}
	s.end = len(s.chars)
}

// gap is what stands between two runs of letters and digits.
type gap struct {
	to     int
	spaces int
	signs  int  // without brackets
	dash   bool // the last sign is one
	parts  bool // a sign parts two pieces
	opens  int  // the place of the first bracket that opens, or -1
}

// join takes in the next run of letters and digits, if what is in between lets it.
func (s *scanner) join() bool {
	g, ok := s.gap()
	if !ok || !s.joins(g) {
		return false
	}
	if s.bracket < 0 && g.opens >= 0 {
		to := closing(s.chars, g.opens)
		if to < 0 {
			return false
		}
		before := *s
		s.shorter, s.bracket = &before, to
	}
	s.plain = false
	s.solid(g.to)
	return true
}

// gap reads on to the next letter or digit.
func (s *scanner) gap() (g gap, ok bool) {
	g.opens = -1
	from := s.end
	for i := s.end; i < len(s.chars) && i < from+8; i++ {
		c := &s.chars[i]
		switch r := c.rune; {
		case c.solid():
			g.to = i
			return g, true
		case space(r):
			if g.spaces++; i > from && space(s.chars[i-1].rune) {
				return g, false
			}
		case i == s.bracket:
			// Whatever was to be reached is reached, and the piece may end here.
			s.end, s.bracket, s.shorter = i+1, -1, nil
		case s.bracket < 0 && strings.ContainsRune("([{", r):
			if g.opens < 0 {
				g.opens = i
			}
		case s.bracket < 0 && strings.ContainsRune(")]}", r) && (g.opens < 0 || closing(s.chars, g.opens) != i):
			return g, false
		case c.class == classNSM || c.class == classBN:
		case r < 0x80 || r < 0x2190 && c.class != classR && c.class != classAL && (r < 0x590 || r > 0x8ff):
			if c.class == classB || c.class == classS || c.class >= classLRE || c.rune == lrm {
				return g, false
			}
			g.signs++
			g.dash = strings.ContainsRune(dashes, r)
			g.parts = g.parts || strings.ContainsRune(separators, r)
		default:
			return g, false
		}
	}
	return g, false
}

// joins says whether a gap joins what is before it and what is behind.
func (s *scanner) joins(g gap) bool {
	before, after := s.digitBefore(), s.chars[g.to].class == classEN
	switch {
	case g.spaces == 0:
		return true
	case g.parts:
		return false
	case before && after && g.signs == 0:
		return true // 010-123 45 67, 46 (0)771
	case before && after && !s.letters:
		return g.signs == 1 && g.dash // 8:00 – 16:30
	case !s.rtl:
		return false
	case g.signs == 0 && g.opens < 0:
		return true // Rädda Barnen, 24 h
	}
	return s.letters // But "1. Umeå" are two: a number in a list, and what stands there.
}

// digitBefore says whether the piece ends with a digit so far, bracket or not.
func (s *scanner) digitBefore() bool {
	for i := s.end - 1; i >= 0; i-- {
		if c := &s.chars[i]; c.class != classNSM && c.class != classBN && c.rune != ')' {
			return c.class == classEN
		}
	}
	return false
}

// after takes in the signs at the end: C++, https://example.org/, 1 kap. 3 §.
func (s *scanner) after() {
	if s.plain {
		return
	}
	if s.letters && s.digitBefore() && s.end+1 < len(s.chars) && space(s.chars[s.end].rune) && strings.ContainsRune("§%€", s.chars[s.end+1].rune) {
		s.end += 2
	}
	for s.end < len(s.chars) {
		r := s.chars[s.end].rune
		if r != '/' && !strings.ContainsRune(signsAfter, r) {
			return
		}
		s.end++
	}
}
