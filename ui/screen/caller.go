package screen

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// callers offers the languages in which the page can stand a second time. Below them the two can change sides, or one can go.
type callers struct {
	words  guide.Words
	glyphs theme.Glyphs
	rows   []callerRow
	list   list
}

// callerRow is a row of the list and what choosing it does.
type callerRow struct {
	said string
	move Move
}

func newCaller(c Context) callers {
	k := callers{words: c.Words, glyphs: c.Glyphs}
	for _, l := range c.Languages {
		if l.Tag == c.State.Language {
			continue // The caller would read what the staff reads.
		}
		if l.Tag == c.State.Caller {
			k.list.mark = len(k.rows)
		}
		k.rows = append(k.rows, callerRow{l.Name, speaks(l.Tag)})
	}
	if c.State.Caller != "" {
		k.rows = append(k.rows,
			callerRow{c.Words.Label(guide.LabelCallerSwap), swap},
			callerRow{c.Words.Label(guide.LabelCallerNone), speaks("")})
	}
	if k.list.size = len(k.rows); k.list.size == 0 {
		k.list.mark = -1
	}
	return k
}

// speaks makes a language the caller's.
func speaks(tag string) Move {
	return func(s State) State {
		s = shut(s)
		s.Caller = tag
		return s
	}
}

// swap makes each of the two languages the other.
func swap(s State) State {
	s = shut(s)
	s.Language, s.Caller = s.Caller, s.Language
	return s
}

func (k callers) Update(msg tea.Msg) (Screen, Move) {
	var n int
	if k.list, n = k.list.update(msg); n >= 0 {
		return k, k.rows[n].move
	}
	return k, nil
}

func (k callers) View(f Frame) Body {
	b := Body{Rows: widget.Lines(theme.Title, k.words.Label(guide.LabelCallerTitle), 0, f.Width)}
	b.Rows = append(b.Rows, widget.Gap())
	options := make([]option, len(k.rows))
	for i, r := range k.rows {
		options[i] = option{text: r.said}
	}
	return k.list.rows(b, f, options)
}

func (k callers) Keys() []Binding { return closing(k.glyphs, Help) }
