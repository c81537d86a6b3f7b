package theme

import "strings"

// Glyphs are the signs that stand beside the words.
type Glyphs struct {
	Rule     string // one cell of a line across the screen
	Marker   string // before the row that Enter chooses
	Dot      string // between two things on one row
	Block    string // one dot of a large digit
	Halves   bool   // whether half blocks can be drawn, which makes the digits three rows high
	Up       string
	Down     string
	Back     string // towards where one came from: left, or right where text runs from right to left
	Forth    string // the other way
	Updown   string
	Ellipsis string
}

// glyphs returns the signs that a terminal type can draw. The plain Linux console has a font of 256 or 512 characters, which
// seldom holds the arrows and the angle mark: it gets ASCII.
func glyphs(term string) Glyphs {
	if strings.HasPrefix(term, "linux") {
		return Glyphs{
			Rule: "-", Marker: ">", Dot: "-", Block: "#",
			Up: "^", Down: "v", Back: "<-", Forth: "->", Updown: "^ v", Ellipsis: "...",
		}
	}
	return Glyphs{
		Rule: "─", Marker: "›", Dot: "·", Block: "█", Halves: true,
		Up: "↑", Down: "↓", Back: "←", Forth: "→", Updown: "↑ ↓", Ellipsis: "…",
	}
}
