package slip

import (
	"strings"

	"vagvisare/internal/guide"
)

// Width is the columns of a slip: font A on 80 mm paper in the narrower of the two settings that Epson's printers have
// (TM-T88: 42; TM-T20 and TM-m30: 48, or 42 to be compatible).
const Width = 42

// Lines is the slip as rows of at most a width. Only a telephone number that is wider than that stands out over it:
// a number that is broken is misread.
func Lines(p guide.Page, w guide.Words, width int) []string {
	rows := lay(pieces(p, w), width)
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = r.text
	}
	return lines
}

// Text is the slip for a printer that takes UTF-8. The empty rows at its end lift the last words past the edge where paper
// is torn off; the form feed after them ends the page on a printer that has pages.
func Text(p guide.Page, w guide.Words) []byte {
	return []byte(strings.Join(Lines(p, w, Width), "\n") + "\n\n\n\n\f")
}

// Neutral is a visit that knows no more than the places of another: what its contact page says is the same for a child, a
// parent and a neighbour. A slip of it can be found by anybody and tells nobody who asked.
func Neutral(g *guide.Guide, v guide.Visit) guide.Visit {
	n := g.NewVisit().WithHere(v.Here())
	if v.Kind() == guide.Crisis {
		return n.WithPlace(v.About()).Crisis()
	}
	if v.About().IsZero() {
		return n.ContactFor(v.About()).Unsure()
	}
	return n.ContactFor(v.About())
}
