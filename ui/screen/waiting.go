package screen

import (
	tea "charm.land/bubbletea/v2"

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
