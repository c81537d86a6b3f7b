package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// help lists all keys. Each row can be clicked.
type help struct {
	words   guide.Words
	glyphs  theme.Glyphs
	canQuit bool
	more    []Command
	rtl     bool
	printer bool
}

func newHelp(c Context) help {
	return help{words: c.Words, glyphs: c.Glyphs, canQuit: c.CanQuit, more: c.Keys, printer: c.Printer, rtl: c.Turned}
}

func (h help) Update(tea.Msg) (Screen, Move) { return h, nil }

// entry is a row of the help: keys and what they do.
type entry struct {
	keys  string
	label guide.Label
	do    Command
}

func (h help) entries() []entry {
	entries := []entry{
		{"1-9", guide.LabelChoose, None},
		{h.glyphs.Updown, guide.LabelMove, None},
		{"Enter", guide.LabelChoose, None},
		{"PgUp PgDn", guide.LabelScroll, None},
	}
	for _, b := range Bindings(h.glyphs, h.more...) {
		keys := b.Help().Key
		switch b.Command {
		case Crisis:
			keys += " F1"
		case Back:
			keys += " Backspace"
		case Leave:
			keys += " F10 Ctrl+X"
		case Reorder:
			if !h.rtl {
				continue
			}
			keys += " F9"
		case Quit:
			if !h.canQuit {
				continue
			}
			keys += " Ctrl+C"
		}
		entries = append(entries, entry{keys, named(b, h.printer).Label, b.Command})
	}
	return entries
}

func (h help) View(f Frame) Body {
	rows := widget.Lines(theme.Title, h.words.Label(guide.LabelHelpTitle), 0, f.Width)
	rows = append(rows, widget.Lines(theme.Plain, h.words.Label(guide.LabelHelpIntro), 0, f.Width)...)
	rows = append(rows, widget.Gap())
	keys := h.rows(f.Width)
	if column := (f.Width - sheetGap) / 2; len(rows)+len(keys) > f.Height && column >= minColumn {
		// All keys are to be seen at once, where the window is wide enough for two columns of them.
		keys = h.rows(column)
		half := (len(keys) + 1) / 2
		keys = widget.Columns{First: column, Gap: sheetGap}.Beside(keys[:half], keys[half:], f.Theme.Script)
	}
	return Body{Rows: append(rows, keys...)}
}

// minColumn is the narrowest that a column of keys is.
const minColumn = 34

// rows is a row for each key. What a click does is said of its parts, which keep it beside another row.
func (h help) rows(width int) []widget.Row {
	var rows []widget.Row
	wide := 0
	for _, e := range h.entries() {
		wide = max(wide, ansi.StringWidth(e.keys))
	}
	for _, e := range h.entries() {
		pad := strings.Repeat(" ", wide-ansi.StringWidth(e.keys)+2)
		said := widget.Lines(theme.Plain, h.words.Label(e.label), wide+2, width)
		for i := range said {
			if i == 0 {
				said[i].Spans = append([]widget.Span{{Text: e.keys, Role: theme.Key, Picture: true}, {Text: pad}}, said[i].Spans[1:]...)
			}
			if e.do != None {
				for n := range said[i].Spans {
					said[i].Spans[n].Do = e.do
				}
			}
		}
		rows = append(rows, said...)
	}
	return rows
}

func (h help) Keys() []Binding { return closing(h.glyphs, Leave) }
