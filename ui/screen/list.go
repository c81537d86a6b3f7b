package screen

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// maxDigits is how many rows can have a digit. Longer lists have none.
const maxDigits = 9

// list is the marker on a list of rows that can be chosen.
type list struct {
	mark int // -1 while nothing is marked
	size int
	// wordy lists stand below a text field, where digits are text.
	wordy bool
}

// update moves the marker, or returns the number of the row that was chosen, -1 for none.
func (l list) update(msg tea.Msg) (list, int) {
	switch msg := msg.(type) {
	case Pick:
		if 0 <= msg.Index && msg.Index < l.size {
			l.mark = msg.Index
			return l, msg.Index
		}
	case tea.KeyPressMsg:
		switch name := NameOf(msg); name {
		case "up":
			l.mark = max(l.mark-1, min(0, l.size-1))
		case "down":
			l.mark = min(l.mark+1, l.size-1)
		case "enter":
			return l, l.mark
		default:
			if d := name.Digit(); d > 0 && d <= l.size && l.digits() {
				l.mark = d - 1
				return l, l.mark
			}
		}
	}
	return l, -1
}

// digits says whether the rows have digits.
func (l list) digits() bool { return !l.wordy && l.size <= maxDigits }

// option is a row of a list before it is laid out.
type option struct {
	text string
	// tail stands behind the text, unmarked.
	tail string
	// from and to are the bytes of text that are shown as matched.
	from, to int
	below    string
	// marks are the matched parts of a text that may be long, and under what stands below it with its own.
	marks []widget.Part
	under []underneath
}

// underneath is a text below a row, with its matched parts.
type underneath struct {
	text  string
	marks []widget.Part
	dir   widget.Dir
}

// rows lays the list out, and appends it to a body.
func (l list) rows(b Body, f Frame, options []option) Body {
	for i, o := range options {
		from := len(b.Rows)
		b.Rows = append(b.Rows, l.row(f, i, o)...)
		if i == l.mark {
			b.From, b.To = from, len(b.Rows)
		}
	}
	return b
}

func (l list) row(f Frame, i int, o option) []widget.Row {
	lead := "  "
	if i == l.mark {
		lead = f.Theme.Marker + " "
	}
	if l.digits() {
		lead += fmt.Sprintf("%d  ", i+1)
	}
	indent := ansi.StringWidth(lead)
	role := theme.Plain
	if i == l.mark {
		role = theme.Marked
	}
	var rows []widget.Row
	if o.to > o.from && o.to <= len(o.text) && ansi.StringWidth(o.text)+indent <= f.Width {
		rows = []widget.Row{{Spans: []widget.Span{
			{Text: o.text[:o.from], Role: role},
			{Text: o.text[o.from:o.to], Role: matched(role)},
			{Text: o.text[o.to:], Role: role},
		}}}
	} else {
		rows = widget.MarkedLines(role, matched(role), o.text, o.marks, 0, f.Width-indent)
	}
	for n := range rows {
		pad := strings.Repeat(" ", indent)
		if n == 0 {
			pad = lead
		}
		rows[n].Spans = append([]widget.Span{{Text: pad, Role: role}}, rows[n].Spans...)
	}
	rows = withTail(rows, o.tail, indent, f.Width)
	if o.below != "" {
		rows = append(rows, widget.Lines(theme.Plain, o.below, indent, f.Width)...)
	}
	for _, u := range o.under {
		rows = append(rows, widget.Turned(widget.MarkedLines(theme.Plain, theme.Match, u.text, u.marks, indent, f.Width), u.dir)...)
	}
	if f.Touch {
		rows = append(rows, widget.Row{}) // It belongs to the choice above it: a finger is two rows high.
	}
	for n := range rows {
		rows[n].Do = Pick{Index: i}
	}
	return rows
}

// matched is the look of the matched part of a name. On the marked row it stays within the marking.
func matched(role theme.Role) theme.Role {
	if role == theme.Marked {
		return theme.MarkedMatch
	}
	return theme.Match
}

// withTail puts a word behind the last row, or below it where there is no room.
func withTail(rows []widget.Row, tail string, indent, width int) []widget.Row {
	if tail == "" || len(rows) == 0 {
		return rows
	}
	last := &rows[len(rows)-1]
	if last.Width()+2+ansi.StringWidth(tail) <= width {
		last.Spans = append(last.Spans, widget.Span{Text: "  " + tail})
		return rows
	}
	return append(rows, widget.Lines(theme.Plain, tail, indent, width)...)
}
