package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

const (
	// The smallest window that the screens hold in.
	minWidth, minHeight = 40, 12
	// maxMeasure is the widest that text is set: longer lines are hard to read.
	maxMeasure = 100
	// shortHeight is the height below which the rule under the header goes, and the footer has two rows at most.
	shortHeight = 18
	margin      = 2
)

func (m model) tooSmall() bool { return m.width < minWidth || m.height < minHeight }

// measure is the width of the text.
func (m model) measure() int {
	widest := maxMeasure
	if m.over == nil && m.state.Second() != "" {
		widest *= 2 // Two columns of text.
	}
	return min(m.width-2*margin, widest)
}

// header is the guide's name and the place at the left, the language and its key at the right. Where both do not fit, the
// language's name goes first, then the end of the place's.
func (m model) header(tight bool) []widget.Row {
	if _, whole := m.current().(screen.Whole); whole {
		return nil
	}
	left := m.words.Label(guide.LabelGuide)
	if m.page.Here != "" {
		left += " " + m.theme.Dot + " " + m.page.Here
	}
	if m.profile.About && m.page.About != "" {
		left += " " + m.theme.Dot + " " + m.words.Labelf(guide.LabelAbout, map[string]any{"Place": m.page.About})
	}
	bound := screen.KeyFor(m.theme.Glyphs, screen.Language)
	words := bound.Help().Key
	key := []widget.Span{
		{Text: "[" + words + "]", Role: theme.Key, Do: screen.Language},
		{Text: " " + m.words.Label(bound.Label), Do: screen.Language},
	}
	spoken := m.page.Language.Name
	if other, ok := m.guide.Language(m.state.Second()); ok {
		spoken += " / " + other.Name
	}
	right := append([]widget.Span{{Text: spoken + "  ", Do: screen.Language}}, key...)
	if _, ok := m.current().(screen.Waiting); ok {
		right = nil // Any key leads to the languages.
		key = nil
	}
	room := m.width - 2
	if (widget.Row{Spans: right}).Width()+ansi.StringWidth(left)+2 > room {
		right = key
	}
	free := room - (widget.Row{Spans: right}).Width()
	left = ansi.Truncate(left, free-2, m.theme.Ellipsis)
	gap := strings.Repeat(" ", free-ansi.StringWidth(left))
	row := widget.Row{Spans: append([]widget.Span{{Text: " "}, {Text: left, Role: theme.Heading}, {Text: gap, Gap: true}}, right...)}
	if m.height < shortHeight || tight {
		return []widget.Row{row}
	}
	rule := m.rule()
	if m.touch() && len(right) > 0 {
		// The rule below belongs to the key as well.
		rule.Spans[1].Text = strings.Repeat(m.theme.Rule, free)
		rule.Spans = append(rule.Spans, widget.Span{Text: strings.Repeat(m.theme.Rule, room-free), Role: theme.Rule, Do: screen.Language})
	}
	return []widget.Row{row, rule}
}

func (m model) rule() widget.Row {
	return widget.Row{Spans: []widget.Span{{Text: " "}, {Text: strings.Repeat(m.theme.Rule, m.width-2), Role: theme.Rule}}}
}

// footer is the way to 112 and the screen's keys. It wraps, and it never hides 112 or the way back.
func (m model) footer(tight bool) []widget.Row {
	crisis := screen.KeyFor(m.theme.Glyphs, screen.Crisis)
	items := []widget.Item{
		{Text: m.words.Label(guide.LabelDangerKey), Role: theme.Danger, Do: screen.Crisis, Keep: true},
		{Key: crisis.Help().Key, Text: m.words.Label(crisis.Label), Do: screen.Crisis, Keep: true},
	}
	for _, b := range append(m.current().Keys(), m.reordering()...) {
		items = append(items, widget.Item{Key: b.Help().Key, Text: m.words.Label(b.Label), Do: b.Command, Keep: b.Keep})
	}
	if hint := m.hint(); hint != "" {
		items = append(items, widget.Item{Text: hint})
	}
	rows := 3
	if m.height < shortHeight || m.touch() {
		rows = 2
	}
	_, whole := m.current().(screen.Whole)
	if whole && m.height >= shortHeight || tight {
		rows = 1
	}
	if m.touch() && !whole {
		items = m.buttons(items)
	}
	bar := widget.Bar(items, m.width-2, rows)
	if m.touch() && !whole {
		bar = widget.Tall(bar)
	}
	for i := range bar {
		bar[i].Spans = append([]widget.Span{{Text: " "}}, bar[i].Spans...)
	}
	if whole {
		return bar
	}
	return append([]widget.Row{m.rule()}, bar...)
}

// small is the one thing that a window has room for that is too small for the guide: 112, and the wish for a larger one.
func (m model) small() []widget.Row {
	rows := []widget.Row{widget.Line(theme.Danger, emergency)}
	said := widget.Lines(theme.Plain, m.words.Label(guide.LabelTooSmall), 0, max(m.width, 2))
	if len(said) > 0 && m.height == 1 {
		spans := append(rows[0].Spans, widget.Span{Text: " "})
		return []widget.Row{{Spans: append(spans, said[0].Spans...)}}
	}
	return append(rows, said...)
}

// View draws the screen. The terminal's own cursor stands on the marked row or in the text field, where screen readers and braille rows
// look for it, and does not blink.
func (m model) View() tea.View {
	rows, cursor := m.rows()
	var b strings.Builder
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(row.Draw(m.theme, m.width))
	}
	v := tea.NewView(b.String())
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	if _, ok := m.over.(screen.Selectable); ok {
		v.MouseMode = tea.MouseModeNone // The terminal marks text with the mouse, if nobody else takes it.
	}
	v.Cursor = &tea.Cursor{Position: cursor, Shape: tea.CursorBlock}
	return v
}

// rows are all rows of the window, and where the cursor stands.
func (m model) rows() ([]widget.Row, tea.Position) {
	if m.width == 0 || m.height == 0 {
		return nil, tea.Position{}
	}
	if m.tooSmall() {
		rows := m.small()
		return rows[:min(len(rows), m.height)], tea.Position{}
	}
	v := m.lay()
	rows, cursor := v.window()
	for i := range rows {
		rows[i].Spans = append([]widget.Span{{Text: strings.Repeat(" ", margin)}}, rows[i].Spans...)
	}
	for len(rows) < v.height {
		rows = append(rows, widget.Row{})
	}
	cursor.X += margin
	cursor.Y += len(v.header)
	all := append(append([]widget.Row{}, v.header...), rows...)
	if cursor.Y < len(all) && all[cursor.Y].FromRight(m.theme.Script) {
		cursor.X = m.width - 1 - cursor.X
	}
	return append(all, v.footer...), cursor
}
