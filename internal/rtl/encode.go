package rtl

import "unicode/utf8"

// writer collects what is to be written, in runs of one span each.
type writer struct {
	text []byte
	runs []Run
	ends []int
}

func newWriter(l *line) *writer {
	return &writer{text: make([]byte, 0, 3*len(l.chars)+16)}
}

// to says which span what follows belongs to, and how many cells of it come.
func (w *writer) to(span int32, cells int) {
	n := len(w.runs) - 1
	if n < 0 || w.runs[n].Span != int(span) {
		w.end()
		w.runs = append(w.runs, Run{Span: int(span)})
		n++
	}
	w.runs[n].Cells += cells
}

func (w *writer) end() {
	if len(w.runs) > len(w.ends) {
		w.ends = append(w.ends, len(w.text))
	}
}

func (w *writer) rune(r rune) { w.text = utf8.AppendRune(w.text, r) }

func (w *writer) done() []Run {
	w.end()
	text, from := string(w.text), 0
	for i, to := range w.ends {
		w.runs[i].Text = text[from:to]
		from = to
	}
	return w.runs
}

// visual writes a line as it is to be seen: its cells from the left, each letter in its shape, mirrored where the text runs from right to left.
func (l *line) visual() []Run {
	w := newWriter(l)
	for i := range l.cells {
		c := &l.cells[i]
		w.to(l.chars[c.from].span, int(c.width))
		w.text = l.appendCell(w.text, c, l.shown(c))
	}
	return w.done()
}

// shown is the character that is seen in a cell.
func (l *line) shown(c *cell) rune {
	if c.ligature {
		return l.ligatureForm(c)
	}
	if first := &l.chars[c.from]; first.class != classON {
		return first.form()
	}
	return l.upright(c)
}

// upright is the character of a cell, or its mirror image (rule L4).
func (l *line) upright(c *cell) rune {
	if first := &l.chars[c.from]; c.level%2 == 0 || first.class != classON {
		return first.rune
	}
	return mirrored(l.chars[c.from].rune)
}

// ligatureForm is the shape of a lam with its alef.
func (l *line) ligatureForm(c *cell) rune {
	for _, alef := range l.chars[c.from+1 : c.to] {
		if alef.class != classNSM {
			return formOf(lamAlefForms[:], alef.rune, l.chars[c.from].previous, false)
		}
	}
	return l.chars[c.from].rune
}
