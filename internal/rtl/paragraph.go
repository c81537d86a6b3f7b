package rtl

// paragraph is a text whose levels are found by the rules of UAX #9. An even level runs from left to right, an odd one from
// right to left.
type paragraph struct {
	runes   []rune  // for the brackets of rule N0; without them there are none
	classes []class // of the characters as they are
	types   []class // as the rules have changed them
	levels  []uint8
	// match is for each isolate initiator its PDI and the other way round (definition BD9), or -1.
	match []int32
	base  uint8
}

// deepest is the greatest level that an embedding may have (definition BD2).
const deepest = 125

// auto asks for the level of the first strong character (rules P2 and P3).
const auto = -1

// newParagraph finds the levels of a text's characters. Those that rule X9 takes out have the level of the character before them, so that
// they stay beside it (section 5.2).
func newParagraph(runes []rune, classes []class, base int) *paragraph {
	n := len(classes)
	both := make([]class, 2*n)
	p := &paragraph{runes: runes, classes: classes, types: both[:n:n], levels: make([]uint8, n)}
	copy(p.types, classes)
	p.pairIsolates()
	if base == auto {
		p.base = p.strongLevel(0, n)
	} else {
		p.base = uint8(base)
	}
	p.explicit()
	before := both[n:]
	copy(before, p.types)
	for _, s := range p.sequences() {
		s.before = before
		s.weak()
		s.brackets()
		s.neutral()
	}
	p.implicit()
	p.resetSpaces()
	return p
}

// pairIsolates finds which PDI ends which isolate (definition BD9).
func (p *paragraph) pairIsolates() {
	var open []int32
	for i, c := range p.classes {
		if !c.isolates() {
			continue
		}
		if p.match == nil {
			p.match = make([]int32, len(p.classes))
		}
		p.match[i] = -1
		switch {
		case c != classPDI:
			open = append(open, int32(i))
		case len(open) > 0:
			at := open[len(open)-1]
			open = open[:len(open)-1]
			p.match[i], p.match[at] = at, int32(i)
		}
	}
}

// strongLevel is the level that the first strong character of a part asks for, passing over isolates (rules P2 and P3).
func (p *paragraph) strongLevel(from, to int) uint8 {
	for i := from; i < to; i++ {
		switch c := p.classes[i]; {
		case c == classL:
			return 0
		case c.rightToLeft():
			return 1
		case c.opensIsolate():
			if p.match[i] < 0 {
				return 0
			}
			i = int(p.match[i])
		}
	}
	return 0
}

// implicit gives letters and numbers their levels (rules I1 and I2), and what rule X9 has taken out that of the character before it.
func (p *paragraph) implicit() {
	before := p.base
	for i, t := range p.types {
		switch level := p.levels[i]; {
		case p.classes[i].removed():
			p.levels[i] = before
		case level%2 == 0 && t == classR:
			p.levels[i]++
		case level%2 == 0 && (t == classAN || t == classEN):
			p.levels[i] += 2
		case level%2 == 1 && (t == classL || t == classAN || t == classEN):
			p.levels[i]++
		}
		before = p.levels[i]
	}
}

// resetSpaces gives separators, and the white space before them and at the end, the level of the paragraph (rule L1).
func (p *paragraph) resetSpaces() {
	reset := true
	for i := len(p.classes) - 1; i >= 0; i-- {
		switch c := p.classes[i]; {
		case c == classB || c == classS:
			reset = true
		case c == classWS || c.isolates() || c.removed():
		default:
			reset = false
		}
		if reset {
			p.levels[i] = p.base
		}
	}
}
