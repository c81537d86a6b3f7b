package ui

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
	"vagvisare/ui/widget"
)

// airyRoom is how many rows a window has at least whose screen keeps its large gaps when it scrolls.
const airyRoom = 14

// view is a screen laid out in the window: all its rows, and the part of them that is seen.
type view struct {
	header, footer []widget.Row
	body           screen.Body
	height         int // the rows between header and footer
	room           int // the rows that scroll
	offset         int
	up, down       widget.Row // "more above", "more below"
}

// lay lays the screen out for the window. Where a screen that is to be seen whole is not, header and footer make room for it.
func (m model) lay() view {
	v := m.layIn(false)
	if _, all := m.current().(screen.Tight); all && v.last() > 0 && !m.touch() {
		if tight := m.layIn(true); tight.last() == 0 {
			return tight
		}
	}
	return v
}

func (m model) layIn(tight bool) view {
	v := view{header: m.header(tight), footer: m.footer(tight)}
	v.height = max(m.height-len(v.header)-len(v.footer), 1)
	v.body = m.current().View(screen.Frame{
		Width: m.measure(), Height: v.height, Theme: m.theme, Touch: m.touch(),
	})
	if m.over == nil && m.page.Language.RTL != m.theme.Script.RTL {
		widget.Turned(v.body.Rows, widget.DirOf(m.page.Language.RTL)) // The page had to stay in another language than the words around it.
	}
	v.body.Pinned = append(v.body.Pinned, m.letters()...)
	v.room = max(v.height-len(v.body.Pinned), 1)
	v.body = closeUp(v.body, v.room)
	v.offset = min(max(m.offset, 0), v.last())
	v.up = more(m.theme.Up, m.words.Label(guide.LabelMoreAbove), screen.Up)
	v.down = more(m.theme.Down, m.words.Label(guide.LabelMore), screen.Down)
	return v
}

func more(arrow, words string, c screen.Command) widget.Row {
	return widget.Row{Spans: []widget.Span{{Text: arrow + " " + words}}, Do: c}
}

// closeUp leaves out empty rows of a screen that does not fit with them. One that must be scrolled anyway keeps its large gaps, unless
// the window is so low that each row counts.
func closeUp(b screen.Body, room int) screen.Body {
	rows, stayed := widget.CloseUp(b.Rows, room)
	if len(rows) > room && room >= airyRoom {
		rows, stayed = widget.CloseUp(b.Rows, len(rows)+widget.Gaps(b.Rows, widget.Large))
	}
	from, to := b.From, b.To
	for i, stays := range stayed {
		if !stays && i < b.From {
			from--
		}
		if !stays && i < b.To {
			to--
		}
	}
	b.Rows, b.From, b.To = rows, from, to
	return b
}

// last is the largest offset.
func (v view) last() int { return max(len(v.body.Rows)-v.room, 0) }

// above and below say whether there is more out of sight. The first and the last row of the window then say so in words.
func (v view) above() bool { return v.offset > 0 }
func (v view) below() bool { return v.offset < v.last() }

// seen is the range of rows that are seen.
func (v view) seen() (from, to int) {
	from, to = v.offset, min(v.offset+v.room, len(v.body.Rows))
	if v.above() {
		from++
	}
	if v.below() {
		to--
	}
	return from, to
}

// sees says whether the marked row is seen.
func (v view) sees() bool {
	from, to := v.seen()
	return v.body.From >= from && v.body.From < to
}

// near says whether the marked row would be seen one step further down.
func (v view) near() bool {
	_, to := v.seen()
	return v.body.From >= to && v.body.To <= to+max(v.room-3, 1)
}

// window is what is seen, and where the cursor stands in it: in the text field, on the marked row, or at the top.
func (v view) window() ([]widget.Row, tea.Position) {
	rows := append([]widget.Row{}, v.body.Pinned...)
	top := len(rows)
	for i := v.offset; i < min(v.offset+v.room, len(v.body.Rows)); i++ {
		switch {
		case i == v.offset && v.above():
			rows = append(rows, v.up)
		case i == v.offset+v.room-1 && v.below():
			rows = append(rows, v.down)
		default:
			rows = append(rows, v.body.Rows[i])
		}
	}
	for i := range rows {
		rows[i].Spans = append([]widget.Span{}, rows[i].Spans...)
	}
	cursor := tea.Position{}
	switch {
	case v.body.Typing:
		cursor = tea.Position{X: v.body.X, Y: v.body.Y}
	case v.body.To > v.body.From && v.sees():
		cursor.Y = top + v.body.From - v.offset
	}
	return rows, cursor
}

// step is how far a page key scrolls: two rows of the old window stay in sight.
func (m model) step() int { return max(m.lay().room-3, 1) }

// scroll moves the window.
func (m model) scroll(by int) model {
	v := m.lay()
	m.offset = min(max(v.offset+by, 0), v.last())
	return m
}

// reveal moves the window just as far as the marked rows need to be seen.
func (m model) reveal() model {
	v := m.lay()
	if v.body.To <= v.body.From {
		return m
	}
	m.offset = v.offset
	// The rows that say "more" take one each, so that a step may have to be taken twice.
	for range 3 {
		v.offset = m.offset
		from, to := v.seen()
		switch {
		case v.body.From < from:
			m.offset = max(m.offset-(from-v.body.From), 0)
		case v.body.To > to && v.body.From > from:
			m.offset = min(m.offset+min(v.body.To-to, v.body.From-from), v.last())
		}
	}
	if v.body.From <= 1 {
		m.offset = 0
	}
	return m
}

// resize takes a new size. What was marked and seen stays in sight; no choice is lost.
func (m model) resize(width, height int) model {
	seen := m.over != nil && m.tooSmall() || !m.tooSmall() && m.lay().sees() && (m.offset > 0 || m.over != nil)
	m.width, m.height = width, height
	if m.tooSmall() {
		return m
	}
	m = m.scroll(0)
	if seen {
		m = m.reveal()
	}
	return m
}
