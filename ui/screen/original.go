package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
)

// original is the translated page with the source text beside each of its pieces, or below it where the window is narrow. Nothing is chosen on
// it: one closes it and goes on in one's own language.
type original struct{ both desk }

func newOriginal(c Context) original {
	c.State.Caller, c.State.Script, c.State.Notice = guide.SourceTag, false, ""
	both := ForDesk(c).(desk)
	both.way = nil
	return original{both}
}

func (o original) Update(tea.Msg) (Screen, Move) { return o, nil }

// View is the page without its marker: what looks like it can be chosen must be.
func (o original) View(f Frame) Body {
	b := o.both.View(f)
	b.From, b.To = 0, 0
	for i, row := range b.Rows {
		b.Rows[i].Do = nil
		for n, span := range row.Spans {
			row.Spans[n].Do = nil
			if span.Role == theme.Marked {
				row.Spans[n].Role = theme.Plain
				row.Spans[n].Text = strings.Replace(span.Text, f.Theme.Marker+" ", "  ", 1)
			}
		}
	}
	return b
}

func (o original) Keys() []Binding { return closing(o.both.glyphs, Leave, Help) }
