package rtl

// joining is how a letter joins its neighbours (Unicode, section 9.2, Joining_Type).
type joining uint8

// The joining types, in the order of the generated table. The names say from which side a letter is joined.
const (
	joinsNot joining = iota
	joinsThrough
	joinsRight
	joinsLeft
	joinsBoth
	joinCausing
)

func joiningOf(r rune, c class) joining {
	switch {
	case c == classNSM:
		return joinsThrough
	case r < 0x600:
		return joinsNot
	}
	return joining(stretch(joiningStarts[:], r))
}

// toPrevious says whether a letter of the type can join the one before it, which stands at its right.
func (j joining) toPrevious() bool { return j == joinsRight || j == joinsBoth || j == joinCausing }

// toNext says whether it can join the one after it.
func (j joining) toNext() bool { return j == joinsLeft || j == joinsBoth || j == joinCausing }

// join finds which letters of a line touch. Letters join within one level only (UAX #9, section 3.5), those of an even level, which an
// override has turned round, as they stand there.
func (l *line) join() {
	var last *char
	lastLevel := uint8(0)
	for i := range l.chars {
		c := &l.chars[i]
		c.joining = joiningOf(c.rune, c.class)
		level, joiner := l.levels[i], c.class == classBN
		switch c.joining {
		case joinsThrough:
			if c.class != classNSM && !joiner && level != lastLevel {
				last = nil // A mark of direction parts what stands on its two sides.
			}
			continue
		case joinsNot:
			last = nil
			continue
		}
		// A joiner without width has whatever level is beside it.
		if last != nil && joiner {
			level = lastLevel
		}
		if last != nil && (level == lastLevel || last.class == classBN) {
			right, left := last, c
			if level%2 == 0 {
				right, left = c, last
			}
			if right.joining.toNext() && left.joining.toPrevious() {
				right.next, left.previous = true, true
			}
		}
		last, lastLevel = c, level
	}
}

// form is the shape of a letter in its place, or the letter itself if Unicode has none for it.
func (c *char) form() rune {
	if c.joining == joinsNot || c.rune > 0x6d5 {
		return c.rune
	}
	return formOf(letterForms[:], c.rune, c.previous, c.next)
}

func formOf(table [][5]uint16, r rune, previous, next bool) rune {
	low, high := 0, len(table)
	for low < high {
		if middle := (low + high) / 2; rune(table[middle][0]) < r {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == len(table) || rune(table[low][0]) != r {
		return r
	}
	at := 1 // isolated
	if previous {
		at++ // final
	}
	if next {
		at += 2 // initial, medial
	}
	if f := rune(table[low][at]); f != 0 {
		return f
	}
	return r
}

const lam = 'ل'

// lamAlef says whether two letters that touch make one shape.
func lamAlef(first, second *char) bool {
	if first.rune != lam || !first.next || !second.previous {
		return false
	}
	switch second.rune {
	case 'آ', 'أ', 'إ', 'ا':
		return true
	}
	return false
}
