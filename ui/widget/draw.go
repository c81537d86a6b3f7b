package widget

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/rtl"
	"vagvisare/ui/theme"
)

// Dir is which way the text of a row runs.
type Dir int

// The directions. Along is that of the screen.
const (
	Along Dir = iota
	LTR
	RTL
)

// DirOf is the direction of a language's text.
func DirOf(rightToLeft bool) Dir {
	if rightToLeft {
		return RTL
	}
	return LTR
}

// Turned gives rows a direction of their own, such as those of an original beside its translation, unless they have one.
func Turned(rows []Row, dir Dir) []Row {
	for i := range rows {
		if rows[i].Dir == Along {
			rows[i].Dir = dir
		}
	}
	return rows
}

// The characters that set a piece of text apart from the order around it (UAX #9, section 2.4). Drawing takes them out.
const (
	lri = "\u2066"
	rli = "\u2067"
	fsi = "\u2068"
	pdi = "\u2069"
)

// Apart sets a text apart that stands beside others in one row, such as a language's own name, if its order could mix with theirs.
func Apart(text string, s theme.Script) string {
	if !s.RTL && !rtl.Has(text) {
		return text
	}
	return fsi + text + pdi
}

func picture(role theme.Role, cells string) Row {
	return Row{Spans: []Span{{Text: cells, Role: role, Picture: true}}}
}

// FromRight says whether the row begins at the right.
func (r Row) FromRight(s theme.Script) bool { return r.Dir == RTL || r.Dir == Along && s.RTL }

// ordered says whether the row's cells stand in another order than its text.
func (r Row) ordered(s theme.Script) bool {
	return r.FromRight(s) || slices.ContainsFunc(r.Spans, func(s Span) bool { return rtl.Has(s.Text) || strings.ContainsAny(s.Text, rli+fsi) })
}

// Draw returns the row as it is sent to the terminal, cut to a width. A row that is too wide is a mistake of its screen; it must
// not become a broken screen as well.
func (r Row) Draw(t theme.Theme, width int) string {
	var b strings.Builder
	if !r.ordered(t.Script) {
		r = r.cut(width)
		left := width
		for _, s := range r.Spans {
			b.WriteString(t.Draw(s.Role, s.Text))
			left -= ansi.StringWidth(s.Text)
		}
		b.WriteString(t.Blank(left))
		return b.String()
	}
	runs, free := r.runs(t.Script, width)
	if free < 0 {
		r = r.cut(width)
		runs, free = r.runs(t.Script, width)
	}
	if r.FromRight(t.Script) {
		b.WriteString(t.Blank(free))
	}
	for _, run := range runs {
		b.WriteString(t.Draw(r.Spans[run.Span].Role, run.Text))
	}
	if !r.FromRight(t.Script) {
		b.WriteString(t.Blank(free))
	}
	return b.String()
}

// cut shortens a row to a width, at its end.
func (r Row) cut(width int) Row {
	left := width
	for i, s := range r.Spans {
		w := ansi.StringWidth(s.Text)
		if w > left {
			r.Spans = slices.Clone(r.Spans[:i+1])
			r.Spans[i].Text = ansi.Truncate(s.Text, left, "")
			return r
		}
		left -= w
	}
	return r
}

// runs are the pieces of the row in the order in which they are sent, and how many cells of a width they leave free.
func (r Row) runs(s theme.Script, width int) (runs []rtl.Run, free int) {
	runs = rtl.Line(r.texts(s), r.FromRight(s), s.Encoding)
	for i := range runs {
		runs[i].Text = strings.ReplaceAll(runs[i].Text, string(nbsp), " ")
		width -= runs[i].Cells
	}
	return runs, width
}

// texts are the spans' texts, with pictures set apart.
func (r Row) texts(s theme.Script) []string {
	texts := make([]string, len(r.Spans))
	for i, span := range r.Spans {
		texts[i] = span.Text
		if span.Gap { // Two letters that share a cell leave it one more.
			texts[i] += strings.Repeat(" ", max(r.Width()-rtl.Width(r.Plain(), s.Encoding), 0))
		}
		if !span.Picture {
			continue
		}
		// A picture's empty cells are no-break spaces here: ordinary ones at the end of a line go to where the line ends (UAX #9, L1).
		texts[i] = strings.ReplaceAll(texts[i], " ", string(nbsp))
		if i == 0 || !r.Spans[i-1].Picture {
			texts[i] = lri + texts[i]
		}
		if i == len(r.Spans)-1 || !r.Spans[i+1].Picture {
			texts[i] += pdi
		}
	}
	return texts
}

// Cells is the number of cells that the row takes when it is drawn: fewer than Width where two letters share one.
func (r Row) Cells(s theme.Script) int {
	if !r.ordered(s) {
		return r.Width()
	}
	_, free := r.runs(s, 0)
	return -free
}

// At returns what a click on a cell of the row means, in a window of a width, or nil.
func (r Row) At(x int, s theme.Script, width int) tea.Msg {
	if i := r.span(x, s, width); i >= 0 && r.Spans[i].Do != nil {
		return r.Spans[i].Do
	}
	return r.Do
}

// span is the number of the span that a cell shows, -1 for one beside the text.
func (r Row) span(x int, s theme.Script, width int) int {
	if r.ordered(s) {
		laid := rtl.Layout(r.texts(s), r.FromRight(s), s.Encoding)
		if r.FromRight(s) {
			x -= max(width-laid.Width, 0)
		}
		return laid.Span(x)
	}
	at := 0
	for i, span := range r.Spans {
		if at += ansi.StringWidth(span.Text); x < at {
			return i
		}
	}
	return -1
}
