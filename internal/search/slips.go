package search

// maxRunes is how many letters of a word are compared: one machine word holds a column of the table.
const maxRunes = 64

// pattern is a word prepared to be compared with many others: for each letter, the set of the places where it stands.
type pattern struct {
	runes int
	ascii [128]uint64
	rest  map[rune]uint64
}

func newPattern(word string) *pattern {
	p := &pattern{}
	for _, r := range word {
		if p.runes == maxRunes {
			break
		}
		place := uint64(1) << p.runes
		if r < 128 {
			p.ascii[r] |= place
		} else {
			if p.rest == nil {
				p.rest = map[rune]uint64{}
			}
			p.rest[r] |= place
		}
		p.runes++
	}
	return p
}

func (p *pattern) places(r rune) uint64 {
	if r < 128 {
		return p.ascii[r]
	}
	return p.rest[r]
}

// slips counts the slips between the pattern and the whole of a word, and those between it and the part of the word that is
// nearest to it: its beginning, or anywhere in it. A column of the usual table is held as its vertical differences, one bit each.
func (p *pattern) slips(word string, anywhere bool) (whole, part int) {
	if p.runes == 0 {
		return 0, 0
	}
	var edge uint64 = 1 // The top row counts the letters passed, unless the match may begin anywhere.
	if anywhere {
		edge = 0
	}
	last := uint64(1) << (p.runes - 1)
	up, down := ^uint64(0), uint64(0)
	var same, before uint64
	whole, part = p.runes, p.runes
	for _, r := range word {
		here := p.places(r)
		swapped := ((^same & here) << 1) & before
		same = (((here & up) + up) ^ up) | here | down | swapped
		right, left := down|^(same|up), same&up
		if right&last != 0 {
			whole++
		} else if left&last != 0 {
			whole--
		}
		right = right<<1 | edge
		up, down = left<<1|^(same|right), same&right
		before = here
		part = min(part, whole)
	}
	return whole, part
}
