package search

import (
	"strings"
	"unicode/utf8"
)

// What a fit is worth. The whole word counts 1; each way to fit lies above the next, however much of the word it covers.
const (
	begins    = 0.75 // up to 0.95, the more of the word is typed
	within    = 0.55 // up to 0.75
	misspelt  = 0.5
	stem      = 0.2 // up to 0.35
	contained = 0.34
	resembles = 0.28
	// otherAccents is what is left of a fit when accents were typed and are others: who types one cares for it.
	otherAccents = 0.7
	// unaccented is a whole word typed without its accents: "habo" means Habo before Håbo.
	unaccented = 0.97
	slipCosts  = 0.18
)

const (
	minPart  = 3 // letters, for a part of a word
	minStem  = 5
	minSlip  = 4
	minSlips = 8
)

// kind is the way in which a word fits.
type kind uint8

const (
	none kind = iota
	guess
	part
	start
	whole
)

// fit is how well a typed word fits another, and which part of that (in bytes of its folded form).
type fit struct {
	worth    float32
	kind     kind
	from, to int
}

// typed is one word of a query.
type typed struct {
	exact, folded string
	accents       bool
	number        bool
	runes         int
	shape         shape
	pattern       *pattern
	slips, inner  int // forgiven at the beginning of a word, and inside it
	strictFirst   bool
	second        byte
	phrases       []int
	means         []string
}

func newTyped(t token) *typed {
	w := &typed{exact: t.exact, folded: t.folded, accents: spellsAccents(t), number: digits(t.folded)}
	w.runes = utf8.RuneCountInString(w.folded)
	w.shape = shaped(w.folded)
	w.pattern = newPattern(w.folded)
	switch {
	case w.number || w.runes < minSlip:
	case w.runes < minSlips:
		w.slips = 1
	default:
		w.slips = 2
	}
	if w.slips > 0 && w.runes > minSlip+1 {
		w.inner = w.slips
		if w.runes < minSlips+2 {
			w.inner = 1
		}
	}
	w.strictFirst = w.runes <= minSlip+1
	if len(w.folded) > 1 {
		w.second = w.folded[1]
	}
	return w
}

func spellsAccents(t token) bool { return t.exact != t.folded }

// pairsBroken is how many pairs of neighbours one slip can break: two letters that changed places break three.
const pairsBroken = 3

// fit compares the typed word with another.
func (w *typed) fit(exact, folded string, its shape) fit {
	missing := lacking(w.shape.letters, its.letters)
	broken := lacking(w.shape.pairs, its.pairs)
	if missing == 0 && broken == 0 {
		if f := w.literal(exact, folded); f.kind != none {
			return f
		}
	}
	if w.number {
		return fit{}
	}
	if w.slips > 0 && missing <= w.slips && broken <= pairsBroken*w.slips {
		if f := w.wrong(folded); f.kind != none {
			return f
		}
	}
	if c := w.common(folded, its); c > 0 {
		return w.minded(exact, c, fit{stem + 0.15*float32(c)/float32(len(w.folded)), guess, 0, len(folded)})
	}
	if len(folded) >= minPart+1 && len(folded) < len(w.folded) && lacking(its.letters, w.shape.letters) == 0 {
		if strings.HasSuffix(w.folded, folded) || len(folded) > minPart+1 && strings.HasPrefix(w.folded, folded) {
			return fit{contained, guess, 0, len(folded)}
		}
	}
	return fit{}
}

// literal finds the typed word as it stands.
func (w *typed) literal(exact, folded string) fit {
	i := strings.Index(folded, w.folded)
	if i < 0 {
		return fit{}
	}
	share := float32(len(w.folded)) / float32(len(folded))
	f := fit{from: i, to: i + len(w.folded)}
	switch {
	case i == 0 && share == 1:
		f.worth, f.kind = 1, whole
		if exact != w.exact {
			f.worth = unaccented
		}
	case i == 0:
		f.worth, f.kind = begins+0.2*share, start
	case w.runes >= minPart:
		f.worth, f.kind = within+0.2*share, part
	default:
		return fit{}
	}
	if w.accents && !strings.Contains(exact, w.exact) {
		f.worth, f.kind = f.worth*otherAccents, min(f.kind, start)
	}
	return f
}

// minded takes off a part when accents were typed and are others in the first c bytes that both share.
func (w *typed) minded(exact string, c int, f fit) fit {
	if w.accents && !sameStart(w.exact, exact, min(c, utf8.RuneCountInString(exact))) {
		f.worth *= otherAccents
	}
	return f
}

// sameStart says whether two words begin with the same n letters.
func sameStart(a, b string, n int) bool {
	for range n {
		x, i := utf8.DecodeRuneInString(a)
		y, j := utf8.DecodeRuneInString(b)
		if x != y {
			return false
		}
		a, b = a[i:], b[j:]
	}
	return true
}

// common is the length of the beginning that both words share, when it is enough of the typed one to be its stem.
func (w *typed) common(folded string, its shape) int {
	n := min(len(folded), len(w.folded))
	if n < minStem || its.first != w.shape.first {
		return 0
	}
	c := 0
	for c < n && folded[c] == w.folded[c] {
		c++
	}
	if c < minStem || 5*c < 3*len(w.folded) || 2*c < len(folded) && c < 2*minStem {
		return 0
	}
	return c
}

// wrong finds the typed word with slips: at the beginning of the other, or as a part of it. No beginning has fewer slips
// than the best part, so the part is asked first, and mostly alone.
func (w *typed) wrong(folded string) fit {
	n := len(folded)
	if n+w.slips < w.runes {
		return fit{}
	}
	inside := maxRunes
	if w.inner > 0 && n > w.runes {
		if _, inside = w.pattern.slips(folded, true); inside > w.slips {
			return fit{}
		}
	}
	if !w.strictFirst || folded[0] == w.shape.first || n > 1 && folded[0] == w.second && folded[1] == w.shape.first {
		all, head := w.pattern.slips(folded, false)
		if head <= w.slips {
			worth := misspelt - slipCosts*float32(head-1)
			if all > head {
				worth -= 0.05
			}
			if folded[0] != w.shape.first {
				worth -= 0.03
			}
			return fit{worth, guess, 0, n}
		}
	}
	if inside <= w.inner {
		return fit{resembles - slipCosts*float32(inside-1), guess, 0, n}
	}
	return fit{}
}
