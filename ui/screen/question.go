package screen

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
)

// question is a step: what it tells, and then its choices, or the one row that leads on.
type question struct {
	page
	list list
}

func newQuestion(c Context) question {
	p := newPage(c)
	q := question{page: p, list: list{mark: p.chosen(), size: len(p.Choices)}}
	if p.Continue {
		// It has no digit: digits answer questions, and 1, 1, 2 must not come about by reading on.
		q.list = list{size: 1, wordy: true}
	}
	return q
}

func (q question) Update(msg tea.Msg) (Screen, Move) {
	if k, ok := msg.(tea.KeyPressMsg); ok && q.Continue && NameOf(k) == "right" {
		return q, forward
	}
	var n int
	q.list, n = q.list.update(msg)
	switch {
	case n < 0:
		return q, nil
	case q.Continue:
		return q, forward
	}
	return q, q.choose(n)
}

func (q question) View(f Frame) Body {
	b := Body{Rows: q.head(f)}
	b.Rows = append(b.Rows, q.tell(guide.General, f)...)
	options := q.options()
	if q.Continue {
		options = []option{{text: q.words.Label(guide.LabelContinue), tail: "[Enter]"}}
	}
	b = q.list.rows(b, f, options)
	b.Rows = append(b.Rows, q.foot(f)...)
	if n := len(b.Rows); n > 0 && b.Rows[n-1].Soft > 0 {
		b.Rows = b.Rows[:n-1]
	}
	return b
}

func (q question) Keys() []Binding {
	if len(q.Sources) > 0 {
		return q.keys(Leave, Help, Start, Sources)
	}
	return q.keys(Leave, Help, Start)
}
