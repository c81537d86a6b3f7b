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

// Waiting is a screen that stands there while nobody uses the guide. Any key and any touch ends it, so that whoever walks up does not
// have to know one.
type Waiting interface {
	Screen
	// Wake is the move of a key that means nothing else.
	Wake() Move
}

// attract is what a terminal in a lobby shows before a visit: 112, and in each language that nobody is asked for their name. Nothing
// on it moves.
type attract struct {
	guide  *guide.Guide
	words  guide.Words
	office string
	offers []guide.Language
	ready  bool // the words of all languages are read
	tag    string
	lines  bool
}

func newAttract(c Context) attract {
	return attract{
		guide: c.Guide, words: c.Words, office: c.officeName(), offers: c.Languages, ready: !c.Cold,
		tag: c.State.Language, lines: c.Lines,
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
		chosen = NameOf(msg).Digit() - 1
	}
	if chosen < 0 || chosen >= len(a.offers) {
		return a, nil
	}
	return a, func(s State) State {
		s.Over, s.Language = None, a.offers[chosen].Tag
		return s
	}
}

// View takes the loosest layout in which every language has its line. Where none is so close, the languages that come last in the
// office's order have theirs on the next screen only.
func (a attract) View(f Frame) Body {
	var rows []widget.Row
	for _, d := range []density{{digits: 5, gaps: true}, {digits: 3, gaps: true}, {digits: 3}, {}} {
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
	if d == (density{}) && len(office) > 1 {
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
	for i, l := range a.offers {
		line := a.line(i, l, f)
		if len(rows)+len(line)+len(last) > f.Height {
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
		said := widget.Line(theme.Heading, a.guide.Words(l.Tag).Label(guide.LabelDangerKey))
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

// line is the row of one language: its digit, its name where there is room, and its sentence.
func (a attract) line(i int, l guide.Language, f Frame) []widget.Row {
	lead := "   "
	if i < maxDigits {
		lead = strconv.Itoa(i+1) + "  "
	}
	said := ""
	if a.ready || l.Tag == a.tag {
		said = a.guide.Words(l.Tag).Label(guide.LabelPrivacyNote)
	}
	wide := 0
	for _, o := range a.offers {
		wide = max(wide, ansi.StringWidth(o.Name))
	}
	if named := lead + l.Name + strings.Repeat(" ", wide-ansi.StringWidth(l.Name)+2); said == "" {
		said = l.Name
	} else if ansi.StringWidth(named+said) <= f.Width {
		lead = named
	}
	rows := widget.Hanging(lead, theme.Plain, said, f.Width)
	if f.Touch {
		rows = append(rows, widget.Row{})
	}
	for n := range rows {
		rows[n].Do = Pick{Index: i}
	}
	return rows
}

// Keys names the way to the line mode in words: who needs it can't be expected to guess it.
func (a attract) Keys() []Binding {
	if !a.lines {
		return nil
	}
	b := bind(Lines, guide.LabelLines, "r", "r", "R")
	b.Keep = true
	return []Binding{b}
}

// left is what stands there after somebody left at once: the office's name, as on a sign, and nothing of what was read.
type left struct {
	office string
}

func newLeft(c Context) left { return left{c.officeName()} }

func (l left) Update(tea.Msg) (Screen, Move) { return l, nil }

// Wake goes on to what invites the next visitor.
func (left) Wake() Move {
	return func(s State) State {
		s.Over = Attract
		return s
	}
}

func (l left) View(f Frame) Body {
	return Body{Rows: append([]widget.Row{widget.Gap()}, widget.Lines(theme.Title, l.office, 0, f.Width)...)}
}

func (left) Keys() []Binding { return nil }

// still is the warning that lies over whatever is seen, before it is cleared. It does not count down: a number that runs is a threat
// to somebody who reads slowly.
type still struct {
	words  guide.Words
	glyphs theme.Glyphs
}

// NewStill asks whether anybody is still there.
func NewStill(c Context) Screen { return still{c.Words, c.Glyphs} }

func (s still) Update(tea.Msg) (Screen, Move) { return s, nil }

func (s still) View(f Frame) Body {
	rows := []widget.Row{widget.Gap()}
	rows = append(rows, widget.Lines(theme.Title, s.words.Label(guide.LabelStillThere), 0, f.Width)...)
	rows = append(rows, widget.Gap())
	said := guide.LabelSoonCleared
	if f.Touch {
		said = guide.LabelSoonClearedTouch
	}
	return Body{Rows: append(rows, widget.Lines(theme.Plain, s.words.Label(said), 0, f.Width)...)}
}

// Keys names the way out at once, which is heard through the warning.
func (s still) Keys() []Binding {
	b := KeyFor(s.glyphs, Leave)
	b.Keep = true
	return []Binding{b}
}
