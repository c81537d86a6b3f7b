package screen

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// home is the first page: 112, and then the topics in the visitor's words.
type home struct {
	page
	list list
}

func newHome(c Context) home {
	p := newPage(c)
	return home{page: p, list: list{mark: p.chosen(), size: len(p.Choices)}}
}

func (h home) Update(msg tea.Msg) (Screen, Move) {
	var n int
	if h.list, n = h.list.update(msg); n >= 0 {
		return h, h.choose(n)
	}
	return h, nil
}

func (h home) View(f Frame) Body {
	b := Body{Rows: h.head(f)}
	b = h.list.rows(b, f, h.options())
	b.Rows = append(b.Rows, widget.Gap())
	b.Rows = append(b.Rows, widget.Lines(theme.Plain, h.words.Label(guide.LabelPrivacyNote), 0, f.Width)...)
	b.Rows = append(b.Rows, h.foot(f)...)
	return b
}

func (h home) Keys() []Binding {
	return h.keys(Leave, Help, Search, Place)
}
