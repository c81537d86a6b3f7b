package screen

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// desk is a page as staff on the phone read it: the way here, what to say, and the same page in the caller's language beside it. What its
// keys do is the business of the visitor's screen of the same page, which it holds.
type desk struct {
	page
	visitor Screen
	caller  *page // nil where one language is enough
	script  bool
	way     []guide.Passed
}

// marked is a screen with a list.
type marked interface{ marks() list }

func (q question) marks() list   { return q.list }
func (h home) marks() list       { return h.list }
func (c crisisPage) marks() list { return c.list }

// ForDesk returns the screen of a page for staff.
func ForDesk(c Context) Screen {
	d := desk{page: newPage(c), visitor: ForPage(c), script: c.State.Script, way: c.State.Visit.Passed(c.State.Language)}
	if tag := c.State.Second(); tag != "" {
		c.Page, c.Words = c.Guide.Page(c.State.Visit, tag, c.Day), c.Guide.Words(tag)
		c.State.Notice = ""
		caller := newPage(c)
		d.caller = &caller
	}
	return d
}

// Second is the caller's language, where it is another than the one that the page is in.
func (s State) Second() string {
	if s.Caller == s.Language {
		return ""
	}
	return s.Caller
}

func (d desk) Update(msg tea.Msg) (Screen, Move) {
	var move Move
	d.visitor, move = d.visitor.Update(msg)
	return d, move
}

func (d desk) Keys() []Binding {
	keys := d.keys()
	for _, c := range []Command{Search, Card, Copy, Help, Jump, Place, NewCall} {
		keys = append(keys, KeyFor(d.glyphs, c))
	}
	return keys
}

// twoColumns is the measure from which the two languages stand side by side: that of a window with 100 columns.
const twoColumns = 96

func (d desk) View(f Frame) Body {
	b := Body{Rows: d.where(f)}
	own := f
	other, lay := f, sheet{script: f.Theme.Script}
	if d.caller != nil {
		lay.lead = d.caller.Language.Tag + "  "
		other.Width -= ansi.StringWidth(lay.lead)
		if f.Width >= twoColumns {
			lay.column = (f.Width - sheetGap) / 2
			own.Width, other.Width = lay.column, lay.column
			b.Pinned = lay.columns().Beside(d.named(d.page), d.named(*d.caller), f.Theme.Script)
		}
	}
	var list list
	if m, ok := d.visitor.(marked); ok {
		list = m.marks()
	}
	left := d.blocks(d.page, own, f, list, true)
	var right []block
	if d.caller != nil {
		right = d.blocks(*d.caller, other, f, list, lay.column > 0)
	}
	for _, p := range paired(left, right) {
		from := len(b.Rows)
		b.Rows = append(b.Rows, lay.rows(p)...)
		if p.left.pick != nil && p.left.pick.Index == list.mark {
			b.From, b.To = from, len(b.Rows)
		}
	}
	for n := len(b.Rows); n > 0 && b.Rows[n-1].Soft > 0; n-- {
		b.Rows = b.Rows[:n-1]
	}
	return b
}

// named is a column's heading.
func (d desk) named(p page) []widget.Row {
	return widget.Turned([]widget.Row{widget.Line(theme.Heading, p.Language.Name)}, widget.DirOf(p.Language.RTL))
}

// where is the first rows: the topic and the page's code, the way from the topic's start, and what is said once.
func (d desk) where(f Frame) []widget.Row {
	var rows []widget.Row
	if d.Topic != "" && d.Kind != guide.Crisis { // Nothing stands above 112.
		rows = append(rows, d.topic(f)...)
		rows = append(rows, d.passed(f)...)
		rows = append(rows, widget.Gap())
	}
	for _, said := range d.said() {
		rows = append(rows, widget.Hanging(footnote+" ", theme.Notice, said, f.Width)...)
		rows = append(rows, widget.Gap())
	}
	return rows
}

// passed is the way from the topic's start: each page with its title and the answer given there, as far as that takes no more than
// two rows, else with the answers, else the codes alone. The key for the answers has them all.
func (d desk) passed(f Frame) []widget.Row {
	if len(d.way) == 0 {
		return nil
	}
	const most = 2
	var rows []widget.Row
	for _, say := range []func(guide.Passed) string{
		func(p guide.Passed) string { return p.Code + " " + answered(text(p.Title), p) },
		func(p guide.Passed) string { return p.Code + answered("", p) },
		func(p guide.Passed) string { return p.Code },
	} {
		parts := make([]string, len(d.way))
		for i, p := range d.way {
			parts[i] = say(p)
		}
		said := d.words.Label(guide.LabelWay) + ": " + strings.Join(parts, " "+f.Theme.Marker+" ")
		if rows = widget.Lines(theme.Plain, said, 0, f.Width); len(rows) <= most {
			break
		}
	}
	for i := range rows {
		rows[i].Do = Answers
	}
	return rows
}

// answered is a page passed with its answer.
func answered(said string, p guide.Passed) string {
	if p.Answer == nil {
		return said
	}
	return strings.TrimSpace(said) + " (" + text(*p.Answer) + ")"
}

// blocks are all pieces of a page in one language. The list is laid out with its marker in the language that is chosen in; in the other
// it has it where the two stand side by side.
func (d desk) blocks(p page, f, whole Frame, l list, marker bool) []block {
	var blocks []block
	if p.Danger != nil {
		blocks = append(blocks, block{key: "danger", rows: p.lines(theme.Notice, *p.Danger, f.Width), gap: widget.Large})
	}
	if d.script {
		blocks = append(blocks, p.script(f, whole)...)
	}
	blocks = append(blocks, block{key: "title", rows: p.lines(theme.Title, p.Title, f.Width), gap: widget.Large})
	switch p.Kind {
	case guide.Crisis:
		if big := widget.Big(emergency, whole.Width, 3, f.Theme); big != nil {
			blocks = append(blocks, block{key: "112", rows: big, gap: widget.Large, wide: true})
		}
		blocks = append(blocks, p.answering(f)...) // Two languages take twice the room, and numbers come before words.
		blocks = append(blocks, p.told(guide.General, "", f)...)
		blocks = append(blocks, p.ending(f)...)
	case guide.Contact:
		if len(p.Answers) == 1 && p.Answers[0].Municipality != nil {
			blocks = append(append(blocks, p.answering(f)...), p.told(guide.General, "", f)...)
		} else {
			blocks = append(append(blocks, p.told(guide.General, "", f)...), p.answering(f)...)
		}
		blocks = append(blocks, p.ending(f)...)
	default:
		blocks = append(blocks, p.told(guide.General, "", f)...)
	}
	blocks = append(blocks, d.offered(p, f, l, marker)...)
	if foot := p.foot(f); len(foot) > 0 {
		blocks = append(blocks, block{key: "foot", rows: foot[1:]}) // It begins with an empty row, which the pair has before it.
	}
	for _, b := range blocks {
		if p.Language.RTL != f.Theme.Script.RTL {
			widget.Turned(b.rows, widget.DirOf(p.Language.RTL))
		}
	}
	return blocks
}

// choiceIndent is how far a choice stands in behind its marker and its digit.
const choiceIndent = 5

// capital is a label that begins a line.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToTitle(first)) + s[n:]
}

// offered are the choices, or the one row that leads on.
func (d desk) offered(p page, f Frame, l list, marker bool) []block {
	options := p.options()
	switch {
	case p.Kind == guide.Crisis && p.Continue:
		options = []option{{text: "[" + KeyFor(f.Theme.Glyphs, Back).Help().Key + "] " + p.words.Label(guide.LabelCanWait)}}
	case p.Continue:
		options = []option{{text: p.words.Label(guide.LabelContinue), tail: "[Enter]"}}
	}
	blocks := make([]block, len(options))
	for i, o := range options {
		blocks[i] = block{key: fmt.Sprintf("choice/%d", i), pick: &Pick{Index: i}}
		if marker {
			blocks[i].rows = l.row(f, i, o)
			continue
		}
		if l.digits() {
			blocks[i].indent = choiceIndent
		}
		blocks[i].rows = widget.Lines(theme.Plain, o.text, 0, f.Width-blocks[i].indent)
	}
	if n := len(blocks); n > 0 {
		blocks[n-1].gap = widget.Large
	}
	return blocks
}

// ending is what stands under the numbers of an end.
func (p page) ending(f Frame) []block {
	blocks := p.told(guide.Call, guide.LabelWhatToSay, f)
	blocks = append(blocks, p.told(guide.After, guide.LabelAfter, f)...)
	if rows := p.cannotCall(f); len(rows) > 0 {
		blocks = append(blocks, block{key: "cannot-call", rows: rows})
	}
	if p.Kind == guide.Contact {
		said := widget.Lines(theme.Plain, p.words.Label(guide.LabelNobodyRang), 0, f.Width)
		blocks = append(blocks, block{key: "nobody-rang", rows: said, gap: widget.Large})
	}
	return append(blocks, p.told(guide.Details, guide.LabelDetails, f)...)
}
