package screen

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// answers are the questions of the visit with what was answered; choosing one goes back to it.
type answers struct {
	words    guide.Words
	glyphs   theme.Glyphs
	answered []guide.Answered
	list     list
}

func newAnswers(c Context) answers {
	given := c.State.Visit.Answered(c.State.Language)
	a := answers{words: c.Words, glyphs: c.Glyphs, answered: given}
	a.list = list{mark: len(given) - 1, size: len(given)}
	return a
}

func (a answers) Update(msg tea.Msg) (Screen, Move) {
	var n int
	if a.list, n = a.list.update(msg); n >= 0 {
		return a, func(s State) State { return s.Go(s.Visit.ReturnTo(n)) }
	}
	return a, nil
}

func (a answers) View(f Frame) Body {
	b := Body{Rows: widget.Lines(theme.Title, a.words.Label(guide.LabelAnswersTitle), 0, f.Width)}
	b.Rows = append(b.Rows, widget.Gap())
	if len(a.answered) == 0 {
		b.Rows = append(b.Rows, widget.Lines(theme.Plain, a.words.Label(guide.LabelAnswersNone), 0, f.Width)...)
		return b
	}
	options := make([]option, len(a.answered))
	for i, given := range a.answered {
		options[i] = option{text: text(given.Question), tail: given.Code, below: text(given.Answer)}
	}
	return a.list.rows(b, f, options)
}

func (a answers) Keys() []Binding { return closing(a.glyphs, Leave, Help) }
