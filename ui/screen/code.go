package screen

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/internal/slip"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// Whole is a screen that needs nearly all rows of the window: it has no header, and one row of keys.
type Whole interface {
	Screen
	Whole()
}

// code is the contact for a telephone's camera. A code is read whole or not at all, so that it is never scrolled.
type code struct {
	words   guide.Words
	glyphs  theme.Glyphs
	payload string
	bare    bool
}

func newCode(c Context) code {
	return code{words: c.Words, glyphs: c.Glyphs, payload: slip.Payload(c.slipPage()), bare: c.Bare}
}

func (code) Whole() {}

func (k code) Update(tea.Msg) (Screen, Move) { return k, nil }

// View puts the words beside the code where there is room, else above it, else only the code: nobody misses the words.
func (k code) View(f Frame) Body {
	said := widget.Lines(theme.Title, k.words.Label(guide.LabelCodeTitle), 0, f.Width)
	var drawn []widget.Row
	if !k.bare {
		drawn = widget.QR(k.payload, f.Width, f.Height, f.Theme)
	}
	if drawn == nil {
		return Body{Rows: widget.Lines(theme.Title, k.words.Label(guide.LabelCodeLarge), 0, f.Width)}
	}
	wide := drawn[0].Width()
	if room := f.Width - wide - columnGap; room >= 20 {
		beside := widget.Lines(theme.Title, k.words.Label(guide.LabelCodeTitle), 0, room)
		beside = append(append(beside, widget.Row{}), widget.Lines(theme.Plain, k.words.Label(guide.LabelCodeNote), 0, room)...)
		if f.Theme.Script.RTL { // The code stands at the left wherever reading begins.
			return Body{Rows: widget.Columns{First: room, Gap: columnGap}.Beside(beside, drawn, f.Theme.Script)}
		}
		return Body{Rows: widget.Columns{First: wide, Gap: columnGap}.Beside(drawn, beside, f.Theme.Script)}
	}
	if len(said)+len(drawn) <= f.Height {
		drawn = append(said, drawn...)
	}
	return Body{Rows: drawn}
}

func (k code) Keys() []Binding { return closing(k.glyphs, Leave) }

const (
	// besideWidth and besideHeight are the room from which on the code stands beside the contact (a window of 120×40): it takes 45×23.
	besideWidth, besideHeight = 100, 33
	// besideText is the least width that is left for the contact.
	besideText = 48
)

// coded lays out the contact with the code at its right, or without it where there is no room.
func coded(payload string, f Frame, lay func(Frame) []widget.Row) []widget.Row {
	if payload == "" || f.Width < besideWidth || f.Height < besideHeight {
		return lay(f)
	}
	drawn := widget.QR(payload, f.Width-columnGap-besideText, f.Height, f.Theme)
	if drawn == nil {
		return lay(f)
	}
	narrow := f
	narrow.Width = f.Width - columnGap - drawn[0].Width()
	return widget.Columns{First: narrow.Width, Gap: columnGap}.Beside(lay(narrow), drawn, f.Theme.Script)
}
