package screen

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// detail is how much is said of a telephone line.
type detail int

const (
	allOfIt  detail = iota // when it answers and how old the number is
	ifOld                  // how old the number is, where it is not current
	ifDoubts               // that it is not confirmed, where it is not
)

// line is one telephone line: what it is, its number, and as much of the rest as asked for.
func (p page) line(l guide.Line, width int, much detail) []widget.Row {
	label := text(l.Label)
	if l.Name != "" && l.Tel != emergency { // 112 needs no other name.
		label += p.words.Comma() + l.Name
	}
	rows := numbered(label, l.Number, width)
	if l.Ask != nil {
		rows = append(rows, widget.Lines(theme.Plain, text(*l.Ask), 2, width)...)
	}
	var known []string
	if l.HoursText != "" && much == allOfIt {
		known = append(known, l.HoursText)
	}
	if l.Age.String != "" && (much == allOfIt || much == ifOld && old(l)) {
		known = append(known, text(l.Age))
	}
	if l.Doubt != nil {
		known = append(known, text(*l.Doubt))
	}
	if len(known) > 0 {
		rows = append(rows, widget.Lines(theme.Plain, strings.Join(known, " "+p.glyphs.Dot+" "), 2, width)...)
	}
	return rows
}

// old says whether a number is dated or unconfirmed: it stands together with the website, never alone.
func old(l guide.Line) bool { return l.Status != contacts.Current }

// numbered puts a number behind its label, or whole on the row below.
func numbered(label, number string, width int) []widget.Row {
	number = strings.Join(widget.Wrap(number, width), "")
	rows := widget.Lines(theme.Plain, label, 0, width)
	if number == "" || len(rows) == 0 {
		return rows
	}
	last := &rows[len(rows)-1]
	if last.Width()+2+ansi.StringWidth(number) <= width {
		last.Spans = append(last.Spans, widget.Span{Text: "  "}, widget.Span{Text: number, Role: theme.Number})
		return rows
	}
	return append(rows, widget.Row{Spans: []widget.Span{{Text: "  "}, {Text: number, Role: theme.Number}}})
}

// part is a group of statements under its heading.
func (p page) part(part guide.Part, heading guide.Label, f Frame) []widget.Row {
	said := p.tell(part, f)
	if len(said) == 0 {
		return nil
	}
	return append(widget.Lines(theme.Heading, p.words.Label(heading), 0, f.Width), said...)
}

// cannotCall is what to do when one can't call, with the sentences to show or to read out.
func (p page) cannotCall(f Frame) []widget.Row {
	said := p.tell(guide.CannotCall, f)
	if len(said)+len(p.Show) == 0 {
		return nil
	}
	rows := append(widget.Lines(theme.Heading, p.words.Label(guide.LabelCannotCall), 0, f.Width), said...)
	if len(p.Show) == 0 {
		return rows
	}
	rows = append(rows, widget.Lines(theme.Plain, p.words.Label(guide.LabelShowThis), 0, f.Width)...)
	for i, s := range p.Show {
		rows = append(rows, widget.Turned(widget.Lines(theme.Heading, s.Words.String, 2, f.Width), widget.LTR)...)
		rows = append(rows, p.meaning(i, 2, f)...)
	}
	return append(rows, widget.Gap())
}

// meaning is what the sentence with this number means. Where the next one means the same, it is said there, once for both.
func (p page) meaning(i, indent int, f Frame) []widget.Row {
	m := p.Show[i].Meaning
	if m == nil {
		return nil
	}
	if next := i + 1; next < len(p.Show) && p.Show[next].Meaning != nil && p.Show[next].Meaning.String == m.String {
		return nil
	}
	return widget.Lines(theme.Plain, "("+text(*m)+")", indent, f.Width)
}

// group is a part of a page with its heading.
type group struct {
	part    guide.Part
	heading guide.Label
}

// runIn are groups of statements as one paragraph, in which their headings stand out.
func (p page) runIn(f Frame, groups ...group) []widget.Row {
	var b strings.Builder
	var headings []widget.Part
	for _, g := range groups {
		lead := p.words.Label(g.heading) + ":"
		for _, s := range p.Statements {
			if s.Part != g.part {
				continue
			}
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			if lead != "" {
				headings = append(headings, widget.Part{From: b.Len(), To: b.Len() + len(lead)})
				b.WriteString(lead + " ")
				lead = ""
			}
			b.WriteString(text(s.Text))
		}
	}
	if b.Len() == 0 {
		return nil
	}
	return widget.MarkedLines(theme.Plain, theme.Heading, widget.Glue(b.String()), headings, 0, f.Width)
}

// showRunIn are the sentences to show, in as few rows as they need.
func (p page) showRunIn(f Frame) []widget.Row {
	var rows []widget.Row
	for i, s := range p.Show {
		if i == 0 {
			rows = headed(p.words.Label(guide.LabelShowThis), s.Words.String, f.Width)
		} else {
			rows = append(rows, widget.Turned(widget.Lines(theme.Heading, s.Words.String, 2, f.Width), widget.LTR)...)
		}
		rows = append(rows, p.meaning(i, 2, f)...)
	}
	return rows
}

// headed is a text with a heading as its first words.
func headed(heading, said string, width int) []widget.Row {
	return bold(widget.Lines(theme.Plain, heading+" "+said, 0, width), heading)
}

// bold shows the first words of rows as the heading that they are.
func bold(rows []widget.Row, heading string) []widget.Row {
	spans := rows[0].Spans
	if rest, ok := strings.CutPrefix(spans[0].Text, heading); ok {
		rows[0].Spans = append([]widget.Span{{Text: heading, Role: theme.Heading}, {Text: rest}}, spans[1:]...)
	}
	return rows
}
