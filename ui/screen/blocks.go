package screen

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// block is a piece of a page: a title, a statement, a choice. The same piece has the same key in every language, so that two languages
// stand row beside row however long each is.
type block struct {
	key  string
	rows []widget.Row
	gap  int   // the kind of empty row after it, 0 for none
	pick *Pick // what a click on it chooses
	wide bool  // it stands once, across both columns
	// indent is how far it stands in below the other language's.
	indent int
}

// pair is a block in both languages. One of them may have no rows.
type pair struct{ left, right block }

// paired puts the blocks of two languages beside each other. What one of them lacks (a caution, a sentence in the country's language)
// has nothing beside it.
func paired(left, right []block) []pair {
	var pairs []pair
	for _, l := range left {
		if l.wide {
			pairs = append(pairs, pair{left: l})
			continue
		}
		at := slices.IndexFunc(right, func(r block) bool { return r.key == l.key })
		if at < 0 {
			pairs = append(pairs, pair{left: l})
			continue
		}
		for _, r := range right[:at] {
			if !r.wide {
				pairs = append(pairs, pair{right: r})
			}
		}
		pairs = append(pairs, pair{l, right[at]})
		right = right[at+1:]
	}
	for _, r := range right {
		if !r.wide {
			pairs = append(pairs, pair{right: r})
		}
	}
	return pairs
}

// sheet is how the pairs are laid out: in two columns, or one language under the other with its tag before it.
type sheet struct {
	column int    // the width of a column; 0 where the languages stand one under the other
	lead   string // the tag before the other language's first row
	script theme.Script
}

func (s sheet) columns() widget.Columns {
	return widget.Columns{First: s.column, Gap: sheetGap, Second: s.column}
}

const sheetGap = 3

// rows lays a pair out.
func (s sheet) rows(p pair) []widget.Row {
	var rows []widget.Row
	switch {
	case s.column > 0 && !p.left.wide:
		rows = s.columns().Beside(p.left.rows, p.right.rows, s.script)
	default:
		rows = slices.Clone(p.left.rows)
		if same(p.left.rows, p.right.rows) {
			p.right.rows = nil // A name or a number needs no translation below it.
		}
		for i, row := range p.right.rows {
			lead := strings.Repeat(" ", p.right.indent) + s.lead
			if i > 0 {
				lead = strings.Repeat(" ", ansi.StringWidth(lead))
			}
			row.Spans = append([]widget.Span{{Text: lead, Role: theme.Rule}}, row.Spans...)
			rows = append(rows, row)
		}
	}
	if pick := p.left.pick; pick != nil {
		for i := range rows {
			rows[i].Do = *pick
		}
	}
	if gap := max(p.left.gap, p.right.gap); gap > 0 && len(rows) > 0 {
		rows = append(rows, widget.Row{Soft: gap})
	}
	return rows
}

// same says whether two texts are the same word for word.
func same(a, b []widget.Row) bool {
	return slices.EqualFunc(a, b, func(a, b widget.Row) bool { return a.Plain() == b.Plain() })
}

// told are the statements of a part, a block each, under a heading where it has one.
func (p page) told(part guide.Part, heading guide.Label, f Frame) []block {
	var blocks []block
	for _, s := range p.Statements {
		if s.Part == part {
			blocks = append(blocks, block{key: "tell/" + s.ID, rows: p.statement(s, f), gap: widget.Small})
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	blocks[len(blocks)-1].gap = widget.Large
	if heading == "" {
		return blocks
	}
	return append([]block{{key: "part/" + string(part), rows: widget.Lines(theme.Heading, p.words.Label(heading), 0, f.Width)}}, blocks...)
}

// script is what to say on the phone, and why it is asked. On what source stands once, for staff.
func (p page) script(f, whole Frame) []block {
	var blocks []block
	if p.Phone != nil {
		said := p.words.Label(guide.LabelSay) + ": " + text(*p.Phone)
		blocks = append(blocks, block{key: "phone", rows: widget.Lines(theme.Notice, said, 0, f.Width), gap: widget.Small})
	}
	if p.Why != nil {
		said := p.words.Label(guide.LabelWhy) + ": " + text(p.Why.Text)
		blocks = append(blocks, block{key: "why", rows: widget.Lines(theme.Plain, said, 0, f.Width), gap: widget.Small})
	}
	if from := p.WhySources(); from != "" {
		said := capital(p.words.Label(guide.LabelSources)) + ": " + from
		blocks = append(blocks, block{key: "why/from", rows: widget.Lines(theme.Plain, said, 0, whole.Width), wide: true})
	}
	if len(blocks) > 0 {
		blocks[len(blocks)-1].gap = widget.Large
	}
	return blocks
}

// answering are the blocks of who answers: a heading, each line, the addresses.
func (p page) answering(f Frame) []block {
	var blocks []block
	for i, a := range p.Answers {
		key := fmt.Sprintf("answer/%d", i)
		blocks = append(blocks, block{key: key, rows: widget.Lines(theme.Heading, heading(a), 0, f.Width)})
		much := allOfIt
		if p.Kind == guide.Crisis {
			much = ifOld
		}
		for n, l := range inOrder(a.Lines) {
			if p.Kind == guide.Crisis && l.Tel == emergency && l.Ask == nil {
				continue // 112 stands at the top, large.
			}
			blocks = append(blocks, block{key: fmt.Sprintf("%s/%d", key, n), rows: p.line(l, f.Width, much)})
		}
		if a.NoNumber != nil && p.Kind == guide.Contact {
			blocks = append(blocks, block{key: key + "/none", rows: widget.Lines(theme.Plain, text(*a.NoNumber), 0, f.Width)})
		}
		if p.Kind == guide.Contact {
			blocks = append(blocks, block{key: key + "/addresses", rows: closeUp(contact{page: p}.addresses(a, f))})
		}
		blocks[len(blocks)-1].gap = widget.Large
	}
	return blocks
}

// inOrder puts the line to ring first.
func inOrder(lines []guide.Line) []guide.Line {
	first := mainLine(lines)
	if first <= 0 {
		return lines
	}
	return slices.Concat(lines[first:first+1], lines[:first], lines[first+1:])
}
