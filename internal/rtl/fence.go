package rtl

const (
	zwnj = '\u200c'
	zwj  = '\u200d'
)

// fenced writes a line for a terminal that puts text in order itself, in a paragraph from left to right, so that it comes to the picture that
// visual draws. Every stretch of letters from right to left goes back into reading order between two LRM, which keep it from what is
// beside it; so does every number in Arabic-Indic digits, because two of those with a space between would change places (rule N1).
// All else stands in the order of the cells, mirrored already, and in a paragraph from left to right it stays there: it has
// letters from left to right or LRM on both sides (rules N1 and W7).
func (l *line) fenced() []Run {
	w := newWriter(l)
	for from := 0; from < len(l.cells); {
		to := l.fence(from)
		if to == from {
			c := &l.cells[from]
			w.to(l.chars[c.from].span, int(c.width))
			w.text = l.appendCell(w.text, c, l.upright(c))
			from++
			continue
		}
		l.writeFence(w, from, to)
		from = to
	}
	return w.done()
}

// fence is the end of the fenced stretch that begins at a cell, or that cell if none does.
func (l *line) fence(from int) int {
	to := from
	switch first := l.class(from); {
	case first == classAN:
		for to < len(l.cells) && l.class(to) == classAN {
			to++
		}
	case first.rightToLeft():
		for i := from; i < len(l.cells); i++ {
			if l.class(i).rightToLeft() {
				to = i + 1
			} else if !l.mayStandInFence(i) {
				break
			}
		}
	}
	return to
}

func (l *line) class(cell int) class { return l.chars[l.cells[cell].from].class }

// mayStandInFence says whether a cell between letters is a space or a sign that every terminal turns round with them. Konsole takes what boxes
// are drawn with for letters from left to right, and brackets would be mirrored a second time.
func (l *line) mayStandInFence(cell int) bool {
	first := &l.chars[l.cells[cell].from]
	switch first.class {
	case classWS, classCS, classES, classET, classON:
		return first.rune < 0x2190 && mirrored(first.rune) == first.rune
	}
	return false
}

// writeFence writes the cells of a fence. Where a terminal would join two letters that do not touch, or not join two that do, a joiner
// without width says so.
func (l *line) writeFence(w *writer, from, to int) {
	number := l.class(from) == classAN
	fence := func(c *cell) {
		w.to(l.chars[c.from].span, 0)
		w.rune(lrm)
	}
	at := func(n int) *cell {
		if number {
			return &l.cells[from+n]
		}
		return &l.cells[to-1-n]
	}
	if from == 0 || !l.fencedBefore(from) {
		fence(at(0))
	}
	var last *char
	for n := range to - from {
		c := at(n)
		first := &l.chars[c.from]
		w.to(first.span, 0)
		l.writeJoiners(w, last, first)
		w.to(first.span, int(c.width))
		w.text = l.appendCell(w.text, c, first.rune)
		last = first
	}
	l.writeJoiners(w, last, nil)
	fence(at(to - from - 1))
}

// fencedBefore says whether the cell before a fence closes another one.
func (l *line) fencedBefore(from int) bool {
	before := l.class(from - 1)
	return before.rightToLeft() || before == classAN
}

// writeJoiners writes what must stand between two letters, or at the edge of a fence.
func (l *line) writeJoiners(w *writer, right, left *char) {
	joined := right != nil && right.next
	joins := left != nil && left.previous
	alone := right != nil && left != nil && right.joining.toNext() && left.joining.toPrevious()
	if alone && joined && joins {
		return
	}
	if joined {
		w.rune(zwj)
	}
	if alone {
		w.rune(zwnj)
	}
	if joins {
		w.rune(zwj)
	}
}
