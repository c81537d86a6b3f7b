package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// original is the page in the source language, laid over its translation. Nothing is chosen on it: one closes it and goes on in one's own
// language.
type original struct {
	Screen
	page page
}

func newOriginal(c Context) original {
	c.Page = c.Guide.Page(c.State.Visit, guide.SourceTag, c.Day)
	c.Words = c.Guide.Words(guide.SourceTag)
	c.State.Notice = ""
	return original{Screen: ForPage(c), page: newPage(c)}
}

func (o original) Update(tea.Msg) (Screen, Move) { return o, nil }

// View is the page without its marker: what looks like it can be chosen must be.
func (o original) View(f Frame) Body {
	b := o.Screen.View(f)
	b.From, b.To = 0, 0
	for i, row := range b.Rows {
		b.Rows[i].Do, b.Rows[i].Dir = nil, widget.LTR
		for n, span := range row.Spans {
			if span.Role == theme.Marked {
				row.Spans[n].Role = theme.Plain
				row.Spans[n].Text = strings.Replace(span.Text, f.Theme.Marker+" ", "  ", 1)
			}
		}
	}
	return b
}

func (o original) Keys() []Binding { return closing(o.page.glyphs, Leave, Help) }
