package widget

import (
	"strings"
	"unicode/utf8"

	"vagvisare/ui/theme"
)

// Part is a part of a text in bytes, from the first to the one after the last.
type Part struct{ From, To int }

// MarkedLines is Lines with parts of the text in another role, wherever the lines break.
func MarkedLines(role, mark theme.Role, text string, parts []Part, indent, width int) []Row {
	rows := make([]Row, 0, 1)
	at := 0
	for _, line := range Wrap(text, width-indent) {
		row := Row{}
		if indent > 0 {
			row.Spans = append(row.Spans, Span{Text: strings.Repeat(" ", indent)})
		}
		from := 0
		in := role
		for i, r := range line {
			is := role
			if at = seek(text, at, r); at < len(text) && within(parts, at) {
				is = mark
			}
			if is != in && i > from {
				row.Spans = append(row.Spans, Span{Text: line[from:i], Role: in})
				from = i
			}
			in = is
			if at < len(text) && same(text[at:], r) {
				_, n := utf8.DecodeRuneInString(text[at:])
				at += n
			}
		}
		rows = append(rows, Row{Spans: append(row.Spans, Span{Text: line[from:], Role: in})})
	}
	return rows
}

// seek finds the next place of a text where a rune of its wrapped lines stands. A hyphen that only the break brought has none: the place
// then stays.
func seek(text string, at int, r rune) int {
	for i := at; i < len(text); {
		if same(text[i:], r) {
			return i
		}
		got, n := utf8.DecodeRuneInString(text[i:])
		if drawn(string(got)) != "" && !ordinarySpace(got) {
			return at // Only what is not drawn is passed over.
		}
		i += n
	}
	return at
}

// same says whether a text begins with a rune, as it is drawn.
func same(text string, r rune) bool {
	got, _ := utf8.DecodeRuneInString(text)
	return got == r || drawn(string(got)) == string(r)
}

func within(parts []Part, at int) bool {
	for _, p := range parts {
		if p.From <= at && at < p.To {
			return true
		}
	}
	return false
}
