package screen

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// jumpField is a field for a page's code. The pages whose codes begin with what is typed stand below it. Nothing happens before Enter:
// a jump at the last letter would leave the Enter that a hand is used to for the first choice of the next page.
type jumpField struct {
	guide  *guide.Guide
	words  guide.Words
	glyphs theme.Glyphs
	tag    string
	field  widget.Field
	found  []guide.Found
	list   list
}

func newJump(c Context) jumpField {
	return jumpField{
		guide: c.Guide, words: c.Words, glyphs: c.Glyphs, tag: c.State.Language, field: widget.NewField(), list: list{mark: -1, wordy: true},
	}
}

func (j jumpField) Text() string { return j.field.Text() }

func (j jumpField) Cleared() Screen {
	j.field = j.field.Cleared()
	return j.look()
}

// look finds the pages for what is typed. The shortest code is the one that was typed whole, and stands first.
func (j jumpField) look() jumpField {
	j.found = j.guide.PagesFrom(j.field.Text(), j.tag)
	j.list = list{size: len(j.found), wordy: true}
	if len(j.found) == 0 {
		j.list.mark = -1
	}
	return j
}

func (j jumpField) Update(msg tea.Msg) (Screen, Move) {
	var n int
	if j.list, n = j.list.update(msg); n >= 0 {
		return j, jumpTo(j.words, j.found[n].Code)
	}
	before := j.field.Text()
	if j.field = j.field.Update(msg); j.field.Text() != before {
		j = j.look()
	}
	return j, nil
}

// jumpTo is the move to a page. One that does not apply where the visit is about is said, and nothing moves.
func jumpTo(words guide.Words, code string) Move {
	return func(s State) State {
		visit, err := s.Visit.Jump(code)
		var jump *guide.JumpError
		if errors.As(err, &jump) {
			s = shut(s)
			s.Notice = words.Jump(jump)
			return s
		}
		return s.Go(visit)
	}
}

func (j jumpField) View(f Frame) Body {
	b := Body{Pinned: widget.Lines(theme.Title, capital(j.words.Label(guide.LabelJump)), 0, f.Width), Typing: true}
	field, x := j.field.Rows(j.words.Label(guide.LabelJumpPrompt), f.Width, f.Theme.Script)
	b.Pinned = append(b.Pinned, field...)
	b.X, b.Y = x, len(b.Pinned)-1
	b.Pinned = append(b.Pinned, widget.Gap())
	if code := j.field.Text(); code != "" && len(j.found) == 0 {
		none := j.words.Labelf(guide.LabelNoPage, map[string]any{"Code": code})
		b.Rows = widget.Lines(theme.Plain, none, 0, f.Width)
	}
	options := make([]option, len(j.found))
	for i, found := range j.found {
		options[i] = option{text: found.Code + "  " + found.Title, to: len(j.field.Text())}
	}
	return j.list.rows(b, f, options)
}

func (j jumpField) Keys() []Binding { return writing(j.glyphs) }
