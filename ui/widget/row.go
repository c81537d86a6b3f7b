package widget

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/ui/theme"
)

// Span is a piece of a row with one look.
type Span struct {
	Text string
	Role theme.Role
	// Do is sent when this piece is clicked. It goes before the row's own.
	Do tea.Msg
	// Gap is the space between what stands at the two ends of a row: it is as wide as it must be.
	Gap bool
	// Picture says that its cells stand from left to right as they are, wherever text runs from right to left.
	Picture bool
}

// Row is one line of the screen.
type Row struct {
	Spans []Span
	// Do is sent when the row is clicked anywhere.
	Do tea.Msg
	// Soft is set on an empty row that may go when the screen is short. Those with the lowest number go first.
	Soft int
	// Dir is which way its text runs.
	Dir Dir
}

// Line returns a row of one piece.
func Line(role theme.Role, text string) Row {
	return Row{Spans: []Span{{Text: text, Role: role}}}
}

// The two kinds of empty rows: between things of one kind, and between the parts of a screen.
const (
	Small = 1
	Large = 2
)

// Gap returns an empty row that may go when the screen is short.
func Gap() Row { return Row{Soft: Large} }

// Gaps is how many empty rows of a kind there are.
func Gaps(rows []Row, kind int) (n int) {
	for _, r := range rows {
		if r.Soft == kind {
			n++
		}
	}
	return n
}

// CloseUp leaves out empty rows until there are no more rows than a number, if it can: first all of the small gaps, since two alike that
// differ look like a mistake, then the large ones from the bottom. It tells which rows stayed.
func CloseUp(rows []Row, most int) (kept []Row, stayed []bool) {
	stayed = make([]bool, len(rows))
	left := len(rows)
	for i := range stayed {
		stayed[i] = true
	}
	if left > most {
		for i, r := range rows {
			if r.Soft == Small {
				stayed[i] = false
				left--
			}
		}
	}
	for i := len(rows) - 1; i >= 0 && left > most; i-- {
		if rows[i].Soft == Large {
			stayed[i] = false
			left--
		}
	}
	kept = make([]Row, 0, left)
	for i, r := range rows {
		if stayed[i] {
			kept = append(kept, r)
		}
	}
	return kept, stayed
}

// Lines returns text wrapped to a width, each row indented by as many cells.
func Lines(role theme.Role, text string, indent, width int) []Row {
	wrapped := Wrap(text, width-indent)
	rows := make([]Row, 0, len(wrapped))
	pad := strings.Repeat(" ", indent)
	for _, line := range wrapped {
		if pad == "" {
			rows = append(rows, Line(role, line))
			continue
		}
		rows = append(rows, Row{Spans: []Span{{Text: pad}, {Text: line, Role: role}}})
	}
	return rows
}

// Hanging returns text wrapped to a width, with a lead on its first row and the same room left free on those that follow.
func Hanging(lead string, role theme.Role, text string, width int) []Row {
	room := ansi.StringWidth(lead)
	rows := Lines(role, text, room, width)
	if len(rows) > 0 && room > 0 {
		rows[0].Spans[0].Text = lead
	}
	return rows
}

// Tall makes rows two rows high for a finger: below each is an empty one that does the same.
func Tall(rows []Row) []Row {
	tall := make([]Row, 0, 2*len(rows))
	for _, r := range rows {
		below := Row{Do: r.Do}
		for _, s := range r.Spans {
			below.Spans = append(below.Spans, Span{Text: strings.Repeat(" ", ansi.StringWidth(s.Text)), Do: s.Do})
		}
		tall = append(tall, r, below)
	}
	return tall
}

// Width is the number of cells that the row takes.
func (r Row) Width() int {
	n := 0
	for _, s := range r.Spans {
		n += ansi.StringWidth(s.Text)
	}
	return n
}

// Plain is the row's text without any look.
func (r Row) Plain() string {
	var b strings.Builder
	for _, s := range r.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Spread returns a row with one text at the left and one at the right, or two rows where they do not fit beside each other.
func Spread(role theme.Role, left, right string, width int) []Row {
	gap := width - ansi.StringWidth(left) - ansi.StringWidth(right)
	if right == "" || gap < 2 {
		rows := Lines(role, left, 0, width)
		if right != "" {
			rows = append(rows, Line(theme.Plain, right))
		}
		return rows
	}
	return []Row{{Spans: []Span{{Text: left, Role: role}, {Text: strings.Repeat(" ", gap), Gap: true}, {Text: right}}}}
}
