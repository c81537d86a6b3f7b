package widget

import (
	"strings"

	"vagvisare/internal/rtl"
	"vagvisare/ui/theme"
)

// Columns are the widths of two columns that stand side by side. The first one is where reading begins.
type Columns struct {
	First, Gap int
	// Second is 0 where nothing stands behind the second column and its text runs as the screen's.
	Second int
}

// Beside lays two columns side by side, each with its own direction.
func (c Columns) Beside(first, second []Row, s theme.Script) []Row {
	rows := make([]Row, 0, max(len(first), len(second)))
	for i := range max(len(first), len(second)) {
		var row, other Row
		if i < len(first) {
			row = first[i]
		}
		if i < len(second) {
			other = second[i]
		}
		if len(other.Spans) == 0 {
			if row.FromRight(s) == s.RTL {
				rows = append(rows, row)
				continue
			}
		} else {
			row.Soft = 0
		}
		if !row.apart(s) && !other.apart(s) {
			pad := c.First + c.Gap - row.Width()
			spans := append([]Span{}, row.Spans...)
			row.Spans = append(append(spans, Span{Text: strings.Repeat(" ", max(pad, 0))}), other.Spans...)
			rows = append(rows, row)
			continue
		}
		spans := row.cell(c.First, s)
		spans = append(spans, Span{Text: strings.Repeat(" ", c.Gap)})
		row.Spans = append(spans, other.cell(c.Second, s)...)
		row.Dir = Along
		rows = append(rows, row)
	}
	return rows
}

// apart says whether a row beside another must be kept apart from its order.
func (r Row) apart(s theme.Script) bool { return s.RTL || r.ordered(s) }

// cell is a row as a part of another: set apart, and filled up to a width. It is filled with no-break spaces, because ordinary ones at the end of
// a line go to where the line as a whole ends (UAX #9, L1).
func (r Row) cell(width int, s theme.Script) []Span {
	open := lri
	if r.FromRight(s) {
		open = rli
	}
	spans := append([]Span{{Text: open}}, r.Spans...)
	if pad := width - rtl.Width(r.Plain(), s.Encoding); pad > 0 {
		spans = append(spans, Span{Text: strings.Repeat(string(nbsp), pad)})
	}
	return append(spans, Span{Text: pdi})
}
