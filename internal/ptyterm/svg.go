package ptyterm

import (
	"fmt"
	"html"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// The measures of a cell in a picture, in SVG units.
const (
	cellWidth  = 9
	cellHeight = 19
	margin     = 12
)

// SVG is a picture of the screen, drawn cell by cell so that it looks alike wherever it is shown. Its description is the
// text of the screen, for those who cannot see it.
func (t *Terminal) SVG(title string) string {
	text := t.Screen()
	t.mu.Lock()
	defer t.mu.Unlock()
	columns, rows := t.emulator.Width(), t.emulator.Height()
	width, height := columns*cellWidth+2*margin, rows*cellHeight+2*margin
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">`+"\n", width, height, width, height)
	fmt.Fprintf(&b, "<title>%s</title>\n<desc>%s</desc>\n", html.EscapeString(title), html.EscapeString(text))
	fmt.Fprintf(&b, `<rect width="%d" height="%d" rx="8" fill="%s"/>`+"\n", width, height, paper)
	b.WriteString(`<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="15" xml:space="preserve">` + "\n")
	for y := range rows {
		for x := 0; x < columns; {
			cell := t.emulator.CellAt(x, y)
			if cell == nil {
				x++
				continue
			}
			run := t.run(x, y)
			draw(&b, x, y, run, cell.Style)
			x += max(len(run), 1)
		}
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// The colours of the terminal in the pictures: dark text on light paper, as most office screens have it.
const (
	paper = "#fbfaf7"
	ink   = "#1d1d1b"
)

// run is the text of the cells from x on that have one style and one cell's width each.
func (t *Terminal) run(x, y int) []string {
	first := t.emulator.CellAt(x, y)
	var run []string
	for ; x < t.emulator.Width(); x++ {
		cell := t.emulator.CellAt(x, y)
		if cell == nil || !cell.Style.Equal(&first.Style) {
			break
		}
		run = append(run, cell.Content)
	}
	return run
}

func draw(b *strings.Builder, x, y int, run []string, style uv.Style) {
	left, top := margin+x*cellWidth, margin+y*cellHeight
	front, back := hex(style.Fg, ink), hex(style.Bg, "")
	if style.Attrs&uv.AttrReverse != 0 {
		if back == "" {
			back = paper
		}
		front, back = back, front
	}
	if back != "" {
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`, left, top, len(run)*cellWidth, cellHeight, back)
	}
	weight := ""
	if style.Attrs&uv.AttrBold != 0 {
		weight = ` font-weight="bold"`
	}
	var text strings.Builder
	blank := true
	for i, content := range run {
		if content == "" {
			content = " "
		}
		if box := block(content, left+i*cellWidth, top, front); box != "" {
			b.WriteString(box)
			content = " "
		}
		blank = blank && strings.TrimSpace(content) == ""
		text.WriteString(content)
	}
	if !blank {
		trimmed := strings.TrimRight(text.String(), " ")
		lead := len(trimmed) - len(strings.TrimLeft(trimmed, " "))
		fmt.Fprintf(b, `<text x="%d" y="%d" fill="%s"%s textLength="%d">%s</text>`, left+lead*cellWidth, top+cellHeight-5, front, weight,
			(len([]rune(trimmed))-lead)*cellWidth, html.EscapeString(trimmed[lead:]))
	}
	if back != "" || !blank || text.Len() == 0 {
		b.WriteByte('\n')
	}
}

// block draws the characters that have to meet their neighbours, which fonts do not always let them.
func block(content string, x, y int, fill string) string {
	top, height := 0, 0
	switch content {
	case "█":
		height = cellHeight
	case "▀":
		height = cellHeight / 2
	case "▄":
		top, height = cellHeight/2, cellHeight-cellHeight/2
	case "─":
		top, height = cellHeight/2, 1
	default:
		return ""
	}
	return fmt.Sprintf(`<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`, x, y+top, cellWidth, height, fill)
}

func hex(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
