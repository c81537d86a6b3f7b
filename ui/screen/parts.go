package screen

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// footnote marks a text that stands in another language than the page, and the line that says so.
const footnote = "*"

// page is what all kinds of page share.
type page struct {
	guide.Page
	words  guide.Words
	notice string
	glyphs theme.Glyphs
	// printer says that there is one.
	printer bool
}

func newPage(c Context) page {
	return page{Page: c.Page, words: c.Words, notice: c.State.Notice, glyphs: c.Glyphs, printer: c.Printer}
}

// text is a text with its mark where it is not in the page's language.
func text(t guide.Text) string {
	if t.FellBack() {
		return t.String + " " + footnote
	}
	return t.String
}

// topic is the topic's name, and at the right the question's number, where there is room, and the page's code.
func (p page) topic(f Frame) []widget.Row {
	right := p.Code
	if p.Number > 0 {
		right = p.words.Labelf(guide.LabelQuestion, map[string]any{"Number": p.Number}) + "  " + p.Code
	}
	if ansi.StringWidth(text(p.Name))+ansi.StringWidth(right)+2 > f.Width {
		right = p.Code
	}
	return widget.Spread(theme.Plain, text(p.Name), right, f.Width)
}

// head is the first rows of a page: where one is, the title, what is said once, and the caution.
func (p page) head(f Frame) []widget.Row {
	var rows []widget.Row
	if p.Topic != "" {
		rows = append(rows, p.topic(f)...)
		if p.About != "" {
			about := p.words.Labelf(guide.LabelAbout, map[string]any{"Place": p.About})
			rows = append(rows, widget.Lines(theme.Plain, about, 0, f.Width)...)
		}
		rows = append(rows, widget.Gap())
	}
	if p.Danger != nil {
		rows = append(rows, p.lines(theme.Notice, *p.Danger, f.Width)...)
		rows = append(rows, widget.Gap())
	}
	for _, said := range p.said() {
		rows = append(rows, widget.Turned(widget.Hanging(footnote+" ", theme.Notice, said, f.Width), widget.DirOf(p.words.Language().RTL))...)
		rows = append(rows, widget.Gap())
	}
	rows = append(rows, p.lines(theme.Title, p.Title, f.Width)...)
	return append(rows, widget.Gap())
}

// said are the notices: what the last move changed, and what the last key could not do.
func (p page) said() []string {
	var said []string
	if p.notice != "" {
		said = append(said, p.notice)
	}
	if p.Notice != nil {
		said = append(said, text(*p.Notice))
	}
	return said
}

// tell lays out the statements of one part, a small gap between them and a large one after the last.
func (p page) tell(part guide.Part, f Frame) []widget.Row {
	return p.tellIf(func(s guide.Statement) bool { return s.Part == part }, f)
}

// tellIf lays out some of the statements.
func (p page) tellIf(wanted func(guide.Statement) bool, f Frame) []widget.Row {
	var rows []widget.Row
	for _, s := range p.Statements {
		if !wanted(s) {
			continue
		}
		rows = append(append(rows, p.statement(s, f)...), widget.Row{Soft: widget.Small})
	}
	if len(rows) > 0 {
		rows[len(rows)-1].Soft = widget.Large
	}
	return rows
}

// lines is a text wrapped to a width. One in the source language keeps that one's direction.
func (p page) lines(role theme.Role, t guide.Text, width int) []widget.Row {
	rows := widget.Lines(role, text(t), 0, width)
	if t.FellBack() {
		return widget.Turned(rows, widget.LTR)
	}
	return rows
}

// first says whether a statement stands above the numbers. One that had to stay in the source language stands beneath them: whoever can't read
// it must not have to look past it for a number.
func (p page) first(s guide.Statement) bool { return s.Part == guide.General && !s.Text.FellBack() }

func (p page) fallen(s guide.Statement) bool { return s.Part == guide.General && s.Text.FellBack() }

// statement is one statement, and where more is to be read.
func (p page) statement(s guide.Statement, f Frame) []widget.Row {
	rows := p.lines(theme.Plain, s.Text, f.Width)
	for _, link := range s.Links {
		rows = append(rows, address(p.words.Label(guide.LabelReadMore)+" ", link, 2, f)...)
	}
	return rows
}

// foot is the last rows of a page: what the footnotes mean, and the caution about a translation that nobody has signed.
func (p page) foot(f Frame) []widget.Row {
	var rows []widget.Row
	for _, why := range p.footnotes() {
		rows = append(rows, widget.Gap())
		rows = append(rows, widget.Hanging(footnote+" ", theme.Plain, why, f.Width)...)
	}
	if said := p.cautioned(); said != "" {
		said += " " + p.words.Label(guide.LabelOriginal)
		caution := widget.Turned(widget.Lines(theme.Plain, said, 0, f.Width), widget.DirOf(p.words.Language().RTL))
		for i := range caution {
			caution[i].Do = Original
		}
		rows = append(append(rows, widget.Gap()), caution...)
	}
	return rows
}

// cautioned is the caution about a translation that nobody has signed, with the key to the original; empty where none is needed.
func (p page) cautioned() string {
	if p.Caution == nil {
		return ""
	}
	return text(*p.Caution) + " [" + KeyFor(p.glyphs, Original).Help().Key + "]"
}

// footnotes say why texts on the page stand in the source language.
func (p page) footnotes() []string {
	texts := []guide.Text{p.Name, p.Title}
	for _, s := range p.Statements {
		texts = append(texts, s.Text)
	}
	for _, c := range p.Choices {
		texts = append(texts, c.Text)
	}
	for _, a := range p.Answers {
		for _, l := range a.Lines {
			texts = append(texts, l.Label, l.Age)
		}
	}
	for _, s := range p.Show {
		if s.Meaning != nil {
			texts = append(texts, *s.Meaning)
		}
	}
	for _, t := range []*guide.Text{p.Danger, p.Notice} {
		if t != nil {
			texts = append(texts, *t)
		}
	}
	var why []string
	for _, t := range texts {
		if said := p.words.Fallen(t); said != "" && !slices.Contains(why, said) {
			why = append(why, said)
		}
	}
	return why
}

// options are the page's choices as rows of a list.
func (p page) options() []option {
	options := make([]option, 0, len(p.Choices))
	for _, c := range p.Choices {
		o := option{text: text(c.Text)}
		if c.Chosen {
			o.tail = "(" + p.words.Label(guide.LabelChosen) + ")"
		}
		options = append(options, o)
	}
	return options
}

// chosen is the row that is marked first: the answer given before, else the first.
func (p page) chosen() int {
	for i, c := range p.Choices {
		if c.Chosen {
			return i
		}
	}
	return 0
}

// choose is the move that a choice makes.
func (p page) choose(i int) Move {
	if p.Choices[i].Action == guide.PickPlace {
		return MoveFor(Place)
	}
	return func(s State) State { return s.Go(s.Visit.Choose(i)) }
}

// keys are the keys of a page: back where there is a page to go back to, and the rest in the order of their use.
func (p page) keys(more ...Command) []Binding {
	var keys []Binding
	if p.Back {
		b := KeyFor(p.glyphs, Back)
		b.Keep = true
		keys = append(keys, b)
	}
	for _, c := range more {
		keys = append(keys, KeyFor(p.glyphs, c))
	}
	return keys
}

// address is a web or mail address behind its words. Where text runs from right to left it has rows of its own, from left to right: it is read
// and typed so, and may have to be broken.
func address(words, link string, indent int, f Frame) []widget.Row {
	if !f.Theme.Script.RTL {
		return widget.Lines(theme.Plain, words+link, indent, f.Width)
	}
	rows := widget.Lines(theme.Plain, strings.TrimSpace(words), indent, f.Width)
	return append(rows, widget.Turned(widget.Lines(theme.Plain, link, indent, f.Width), widget.LTR)...)
}
