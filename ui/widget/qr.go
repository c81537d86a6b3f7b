package widget

import (
	"image/color"
	"strings"

	"github.com/boombuler/barcode/qr"

	"vagvisare/ui/theme"
)

// quiet is how many light modules stand on each side of a QR code. ISO/IEC 18004 demands four: a reader finds the code by
// them.
const quiet = 4

// QR returns a text as a QR code, or nil where it does not fit. It is as small as the text allows at error correction M,
// from which a code with 15 % of it unreadable can still be read: a screen that is scratched, or that the lamps shine in.
//
// It is always black on white, whatever the theme is and the terminal's own colours are. Two rows of modules make one row of half blocks; a terminal without half blocks
// gets two cells for each module, which needs no sign but the space. Where colours are taken out of the output (NO_COLOR)
// nobody knows what the code would look like, and whoever shows it must leave it out.
func QR(text string, width, height int, t theme.Theme) []Row {
	code, err := qr.Encode(text, qr.M, qr.Unicode)
	if err != nil {
		return nil // The text is longer than any code holds.
	}
	m := modules{dark: make([][]bool, code.Bounds().Dy())}
	for y := range m.dark {
		m.dark[y] = make([]bool, code.Bounds().Dx())
		for x := range m.dark[y] {
			m.dark[y][x] = code.At(x, y) == color.Black
		}
	}
	if t.Halves {
		return m.halves(width, height)
	}
	return m.whole(width, height)
}

// modules are the dots of a QR code, without its quiet zone.
type modules struct{ dark [][]bool }

// side is how many modules the code is wide and high, its quiet zone included.
func (m modules) side() int { return len(m.dark) + 2*quiet }

// at is whether a module is dark; everything outside the code is light.
func (m modules) at(x, y int) bool {
	x, y = x-quiet, y-quiet
	return 0 <= y && y < len(m.dark) && 0 <= x && x < len(m.dark[y]) && m.dark[y][x]
}

// halves draws two modules in each cell, one over the other. An odd last row is filled with light.
func (m modules) halves(width, height int) []Row {
	side := m.side()
	if side > width || (side+1)/2 > height {
		return nil
	}
	rows := make([]Row, 0, (side+1)/2)
	for y := 0; y < side; y += 2 {
		var b strings.Builder
		for x := range side {
			switch upper, lower := m.at(x, y), m.at(x, y+1); {
			case upper && lower:
				b.WriteRune('█')
			case upper:
				b.WriteRune('▀')
			case lower:
				b.WriteRune('▄')
			default:
				b.WriteByte(' ')
			}
		}
		rows = append(rows, picture(theme.Paper, b.String()))
	}
	return rows
}

// whole draws each module as two spaces, which are about as wide as they are high.
func (m modules) whole(width, height int) []Row {
	side := m.side()
	if 2*side > width || side > height {
		return nil
	}
	rows := make([]Row, 0, side)
	for y := range side {
		var row Row
		for from := 0; from < side; {
			to, role := from, theme.Paper
			for to < side && m.at(to, y) == m.at(from, y) {
				to++
			}
			if m.at(from, y) {
				role = theme.Ink
			}
			row.Spans = append(row.Spans, Span{Text: strings.Repeat("  ", to-from), Role: role, Picture: true})
			from = to
		}
		rows = append(rows, row)
	}
	return rows
}
