package screen

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/internal/slip"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// written is the slip on the screen, to be written down or photographed: where there is no printer, or none that answers.
type written struct {
	page   guide.Page
	words  guide.Words
	glyphs theme.Glyphs
	notice string
}

func newWritten(c Context) written {
	return written{page: c.slipPage(), words: c.Words, glyphs: c.Glyphs, notice: c.State.Notice}
}

// slipPage is the page that a slip is made from. It is the same for everybody who asks about this place.
func (c Context) slipPage() guide.Page {
	return c.Guide.Page(slip.Neutral(c.Guide, c.State.Visit), c.State.Language, c.Day)
}

func (w written) Update(tea.Msg) (Screen, Move) { return w, nil }

func (w written) View(f Frame) Body {
	var rows []widget.Row
	if w.notice != "" {
		rows = append(widget.Lines(theme.Notice, w.notice, 0, f.Width), widget.Gap())
	}
	rows = append(rows, widget.Lines(theme.Title, w.words.Label(guide.LabelWriteDownTitle), 0, f.Width)...)
	rows = append(rows, widget.Gap())
	for _, line := range slip.Lines(w.page, w.words, min(f.Width, slip.Width)) {
		rows = append(rows, widget.Line(theme.Plain, line))
	}
	return Body{Rows: rows}
}

func (w written) Keys() []Binding { return closing(w.glyphs, Leave, Help) }

// ends says whether a page is one that something can be taken away from.
func (s State) ends() bool {
	kind := s.Visit.Kind()
	return kind == guide.Contact || kind == guide.Crisis
}
