package rtl

// Row is a line that has been laid out, and where in it everything stands.
type Row struct {
	Runs []Run
	// Width is how many columns the row takes.
	Width  int
	cells  []place // by column
	carets []int32 // by place in the text
	end    int
}

// place is what a column shows.
type place struct{ span, at int32 }

// Layout is [Line] for those who have to know what stands where: for a caret, or for a click.
func Layout(spans []string, rtl bool, e Encoding) Row {
	l := newLine(spans, layout{rtl: rtl, isolate: rtl || !all(spans, untouched), ligate: e == Visual})
	r := Row{Runs: l.encode(e)}
	for i := range l.cells {
		r.Width += int(l.cells[i].width)
	}
	r.end = r.Width
	if rtl {
		r.end = -1
	}
	r.cells = make([]place, 0, r.Width)
	r.carets = make([]int32, l.size())
	for i := range r.carets {
		r.carets[i] = -2
	}
	for i := range l.cells {
		c := &l.cells[i]
		at := int32(len(r.cells))
		for _, m := range l.chars[c.from:c.to] {
			if m.at >= 0 {
				r.carets[m.at] = at
			}
		}
		for range c.width {
			r.cells = append(r.cells, place{l.chars[c.from].span, l.chars[c.from].at})
		}
	}
	// What has no cell is where the next thing is that has one.
	next := int32(r.end)
	for i := len(r.carets) - 1; i >= 0; i-- {
		if r.carets[i] == -2 {
			r.carets[i] = next
		}
		next = r.carets[i]
	}
	return r
}

// size is how many characters the spans have.
func (l *line) size() int {
	for i := len(l.chars) - 1; i >= 0; i-- {
		if at := l.chars[i].at; at >= 0 {
			return int(at) + 1
		}
	}
	return 0
}

// Span is the place of the span that a column shows, counted from the left, or -1 beside the row.
func (r Row) Span(column int) int {
	if column < 0 || column >= len(r.cells) {
		return -1
	}
	return int(r.cells[column].span)
}

// Rune is the character that a column shows, counted in characters over all spans, or -1 beside the row.
func (r Row) Rune(column int) int {
	if column < 0 || column >= len(r.cells) {
		return -1
	}
	return int(r.cells[column].at)
}

// Caret is the column of the caret that stands before a character, counted over all spans: the one that shows the character. Behind
// the last one it is the column where the line would go on: Width from left to right, and -1, left of the row, from right to left. A
// field that puts a space behind its text has a column of its own there.
func (r Row) Caret(at int) int {
	if at < 0 {
		at = 0
	}
	if at >= len(r.carets) {
		return r.end
	}
	return int(r.carets[at])
}
