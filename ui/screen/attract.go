package screen

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// attract is what a terminal in a lobby shows before a visit: 112, and in each language that nobody is asked for their name. Nothing
// on it moves.
type attract struct {
	guide  *guide.Guide
	words  guide.Words
	office string
	offers []guide.Language
	ready  bool // the words of all languages are read
	tag    string
	plain  bool // the line mode can be had
}

func newAttract(c Context) attract {
	return attract{
		guide: c.Guide, words: c.Words, office: c.officeName(), offers: c.Languages, ready: !c.Cold,
		tag: c.State.Language, plain: c.Lines,
	}
}

// officeName is what the terminal is called: the office, else its place, else the guide.
func (c Context) officeName() string {
	switch {
	case c.Office != "":
		return c.Office
	case c.Page.Here != "":
		return c.Page.Here
	}
	return c.Words.Label(guide.LabelGuide)
}

// Wake begins a visit: with the languages, unless there is only one.
func (a attract) Wake() Move {
	return func(s State) State {
		s.Over = Language
		if len(a.offers) < 2 {
			s.Over = None
		}
		return s
	}
}

// Update begins a visit in the language whose digit was pressed, or whose line was touched.
func (a attract) Update(msg tea.Msg) (Screen, Move) {
	chosen := -1
	switch msg := msg.(type) {
	case Warm:
		a.ready = true
	case Pick:
		chosen = msg.Index
	case tea.KeyPressMsg:
		if len(a.offers) <= maxDigits {
			chosen = NameOf(msg).Digit() - 1
		}
	}
	if chosen < 0 || chosen >= len(a.offers) {
		return a, nil
	}
	return a, func(s State) State {
		s.Over, s.Language = None, a.offers[chosen].Tag
		return s
	}
}

// View takes the loosest layout in which every language has its line, or, of many, its name in columns. Where there is no room for all names, the
// languages that come last in the office's order have theirs on the next screen only.
func (a attract) View(f Frame) Body {
	layouts := []density{{digits: 5, gaps: true}, {digits: 3, gaps: true}, {digits: 3}, {}}
	if len(a.offers) > maxDigits {
		layouts = append(layouts, density{digits: 5, gaps: true, packed: true}, density{digits: 3, gaps: true, packed: true},
			density{digits: 3, packed: true}, density{packed: true})
	}
	var rows []widget.Row
	for _, d := range layouts {
		var all bool
		if rows, all = a.lay(f, d); all {
			break
		}
	}
	return Body{Rows: rows}
}

// lay says whether all languages are among the rows.
func (a attract) lay(f Frame, d density) (rows []widget.Row, all bool) {
	gap := func(rows []widget.Row) []widget.Row {
		if d.gaps {
			rows = append(rows, widget.Gap())
		}
		return rows
	}
	office := widget.Lines(theme.Title, a.office, 0, f.Width)
	if !d.gaps && d.digits == 0 && len(office) > 1 {
		office = []widget.Row{widget.Line(theme.Title, ansi.Truncate(a.office, f.Width, f.Theme.Ellipsis))} // The languages go before it.
	}
	rows = gap(office)
	rows = gap(append(rows, a.emergency(f, d)...))
	start := guide.LabelAnyKey
	if f.Touch {
		start = guide.LabelAnyTouch
	}
	last := gap(nil)
	last = append(last, widget.Lines(theme.Notice, a.words.Label(start), 0, f.Width)...)
	lines := a.lines(f)
	if d.packed {
		lines = a.grid(f)
	}
	for _, line := range lines {
		if len(rows)+len(line)+len(last) > f.Height {
			more := &rows[len(rows)-1]
			more.Spans = append(slices.Clone(more.Spans), widget.Span{Text: " " + f.Theme.Ellipsis})
			return append(rows, last...), false
		}
		rows = append(rows, line...)
	}
	return append(rows, last...), true
}

// emergency is 112, large where there is room, beside the words about it in as many languages as it has rows.
func (a attract) emergency(f Frame, d density) []widget.Row {
	big := widget.Big(emergency, f.Width, d.digits, f.Theme)
	if big == nil {
		big = []widget.Row{widget.Line(theme.Number, emergency)}
	}
	wide := big[0].Width()
	var beside []widget.Row
	for _, l := range a.spoken() {
		said := widget.Line(theme.Heading, widget.Apart(a.guide.Listed(l.Tag).Label(guide.LabelDangerKey), f.Theme.Script))
		if len(beside) < len(big) && wide+columnGap+said.Width() <= f.Width {
			beside = append(beside, said)
		}
	}
	return widget.Columns{First: wide, Gap: columnGap}.Beside(big, beside, f.Theme.Script)
}

// spoken are the languages whose words are at hand.
func (a attract) spoken() []guide.Language {
	return slices.DeleteFunc(slices.Clone(a.offers), func(l guide.Language) bool { return !a.ready && l.Tag != a.tag })
}

// digit is what stands before a language: nothing where there are more of them than digits.
func (a attract) digit(i int) string {
	if len(a.offers) > maxDigits {
		return ""
	}
	return strconv.Itoa(i+1) + "  "
}

// lines are the rows of each language: its digit, its name where there is room for all names, and its sentence.
func (a attract) lines(f Frame) [][]widget.Row {
	said := make([]string, len(a.offers))
	name, sentence := 0, 0
	for i, l := range a.offers {
		if a.ready || l.Tag == a.tag {
			said[i] = a.guide.Listed(l.Tag).Label(guide.LabelPrivacyNote)
		}
		name, sentence = max(name, ansi.StringWidth(l.Name)), max(sentence, ansi.StringWidth(said[i]))
	}
	named := len(a.digit(0))+name+2+sentence <= f.Width
	lines := make([][]widget.Row, len(a.offers))
	for i, l := range a.offers {
		lead := a.digit(i)
		switch {
		case said[i] == "":
			said[i] = l.Name
		case named:
			lead += widget.Apart(l.Name, f.Theme.Script) + strings.Repeat(" ", name-ansi.StringWidth(l.Name)+2)
		}
		lines[i] = widget.Hanging(lead, theme.Plain, said[i], f.Width)
		for n := range lines[i] {
			last := &lines[i][n].Spans[len(lines[i][n].Spans)-1]
			last.Text = widget.Apart(last.Text, f.Theme.Script)
		}
		if f.Touch {
			lines[i] = append(lines[i], widget.Row{})
		}
		for n := range lines[i] {
			lines[i][n].Do = Pick{Index: i}
		}
	}
	return lines
}

// grid are the languages' names in as many columns as there is room for.
func (a attract) grid(f Frame) [][]widget.Row {
	const gap = 3
	wide := 0
	for i, l := range a.offers {
		wide = max(wide, ansi.StringWidth(a.digit(i)+l.Name)+gap)
	}
	columns := max((f.Width+gap)/wide, 1)
	height := (len(a.offers) + columns - 1) / columns
	lines := make([][]widget.Row, height)
	for y := range lines {
		var row widget.Row
		for i := y; i < len(a.offers); i += height {
			name := a.offers[i].Name
			pad := strings.Repeat(" ", wide-ansi.StringWidth(a.digit(i)+name))
			row.Spans = append(row.Spans, widget.Span{Text: a.digit(i) + widget.Apart(name, f.Theme.Script) + pad, Do: Pick{Index: i}})
		}
		row.Spans[len(row.Spans)-1].Text = strings.TrimRight(row.Spans[len(row.Spans)-1].Text, " ")
		lines[y] = []widget.Row{row}
		if f.Touch {
			lines[y] = widget.Tall(lines[y])
		}
	}
	return lines
}

// Keys names the way to the line mode in words: who needs it can't be expected to guess it.
func (a attract) Keys() []Binding {
	if !a.plain {
		return nil
	}
	b := bind(Lines, guide.LabelLines, "r", "r", "R")
	b.Keep = true
	return []Binding{b}
}
