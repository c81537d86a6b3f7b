package widget

import (
	"strings"

	"vagvisare/ui/theme"
)

// Size is how large digits are drawn.
type Size struct {
	wide int  // cells across for each dot
	half bool // two dots in each row, which needs half blocks
}

// The sizes, from the largest. Each dot of Huge is two cells wide, which makes the digits look as wide as they are high.
func sizes() []Size {
	return []Size{{wide: 2}, {wide: 2, half: true}, {wide: 1, half: true}}
}

// Rows is how many rows a size takes.
func (s Size) Rows() int {
	if s.half {
		return 3
	}
	return 5
}

// Big returns a number in large digits, as large as a room allows, or nil where it does not fit. The gaps are those of the number as it
// is written. Whoever shows it shows the number in plain digits as well: large ones can't be read by a screen reader, or copied.
func Big(number string, width, height int, t theme.Theme) []Row {
	for _, size := range sizes() {
		if size.half && !t.Halves || size.Rows() > height {
			continue
		}
		if lines := size.draw(number, t.Block); lines != nil && len([]rune(lines[0])) <= width {
			rows := make([]Row, len(lines))
			for i, line := range lines {
				rows[i] = picture(theme.Number, line)
			}
			return rows
		}
	}
	return nil
}

// dots returns a sign as five rows of three dots, or nothing for a sign that has no picture.
func dots(sign rune) []string {
	switch sign {
	case '0':
		return []string{"###", "# #", "# #", "# #", "###"}
	case '1':
		return []string{" # ", "## ", " # ", " # ", "###"}
	case '2':
		return []string{"###", "  #", "###", "#  ", "###"}
	case '3':
		return []string{"###", "  #", "###", "  #", "###"}
	case '4':
		return []string{"# #", "# #", "###", "  #", "  #"}
	case '5':
		return []string{"###", "#  ", "###", "  #", "###"}
	case '6':
		return []string{"###", "#  ", "###", "# #", "###"}
	case '7':
		return []string{"###", "  #", "  #", "  #", "  #"}
	case '8':
		return []string{"###", "# #", "###", "# #", "###"}
	case '9':
		return []string{"###", "# #", "###", "  #", "###"}
	case '-':
		return []string{"   ", "   ", "###", "   ", "   "}
	case '+':
		return []string{"   ", " # ", "###", " # ", "   "}
	case ' ', nbsp:
		return []string{" ", " ", " ", " ", " "}
	}
	return nil
}

// draw returns the number's rows, all of one width, or nil if a sign in it has no picture.
func (s Size) draw(number, block string) []string {
	var grid [6]strings.Builder // the sixth stays empty and fills the last half row
	for i, sign := range []rune(number) {
		picture := dots(sign)
		if picture == nil {
			return nil
		}
		for y := range grid {
			if i > 0 {
				grid[y].WriteString(strings.Repeat(" ", s.wide))
			}
			if y == len(picture) {
				grid[y].WriteString(strings.Repeat(" ", s.wide*len(picture[0])))
				continue
			}
			for _, dot := range picture[y] {
				grid[y].WriteString(strings.Repeat(string(dot), s.wide))
			}
		}
	}
	if !s.half {
		lines := make([]string, 5)
		for y := range lines {
			lines[y] = strings.ReplaceAll(grid[y].String(), "#", block)
		}
		return lines
	}
	lines := make([]string, 3)
	for y := range lines {
		lines[y] = halves(grid[2*y].String(), grid[2*y+1].String())
	}
	return lines
}

// halves joins two rows of dots into one row of half blocks.
func halves(upper, lower string) string {
	var b strings.Builder
	for i := range len(upper) {
		switch {
		case upper[i] == '#' && lower[i] == '#':
			b.WriteRune('█')
		case upper[i] == '#':
			b.WriteRune('▀')
		case lower[i] == '#':
			b.WriteRune('▄')
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
