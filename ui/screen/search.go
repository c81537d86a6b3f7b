package screen

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"vagvisare/flows"
	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// manyFound is how many results are shown.
const manyFound = 20

// search finds pages and places by what they say. It searches while one writes; Enter goes to the marked one.
type search struct {
	guide  *guide.Guide
	words  guide.Words
	glyphs theme.Glyphs
	tag    string
	day    time.Time
	field  widget.Field
	found  []guide.Found
	list   list
}

func newSearch(c Context) search {
	s := search{
		guide: c.Guide, words: c.Words, glyphs: c.Glyphs, tag: c.State.Language, day: c.Day,
		field: widget.NewField(),
	}
	return s.look()
}

func (s search) look() search {
	s.found = nil
	if query := s.field.Text(); query != "" {
		s.found = s.guide.Search(query, s.tag, s.day, manyFound)
	}
	s.list = list{size: len(s.found), wordy: true}
	if len(s.found) == 0 {
		s.list.mark = -1
	}
	return s
}

func (s search) Text() string { return s.field.Text() }

func (s search) Cleared() Screen {
	s.field = s.field.Cleared()
	return s.look()
}

func (s search) Update(msg tea.Msg) (Screen, Move) {
	var n int
	if s.list, n = s.list.update(msg); n >= 0 {
		return s, s.jump(s.found[n])
	}
	before := s.field.Text()
	if s.field = s.field.Update(msg); s.field.Text() != before {
		s = s.look()
	}
	return s, nil
}

// jump is the move to a result: a page, or who answers in a place. A page that does not apply where the visit is about is said, and
// nothing moves.
func (s search) jump(to guide.Found) Move {
	code := to.Code
	if to.Place != "" {
		code = s.guide.Tree().EndStep(flows.ContactEnd).Code
	}
	return func(st State) State {
		visit, err := st.Visit.Jump(code)
		var jump *guide.JumpError
		if errors.As(err, &jump) {
			st = shut(st)
			st.Notice = s.words.Jump(jump)
			return st
		}
		if place, ok := s.guide.Directory().Place(to.Place); ok {
			visit = visit.WithPlace(place)
		}
		return st.Go(visit)
	}
}

func (s search) View(f Frame) Body {
	b := Body{Pinned: widget.Lines(theme.Title, s.words.Label(guide.LabelSearchTitle), 0, f.Width), Typing: true}
	field, x := s.field.Rows(s.words.Label(guide.LabelSearchPrompt), f.Width)
	b.Pinned = append(b.Pinned, field...)
	b.X, b.Y = x, len(b.Pinned)-1
	b.Pinned = append(b.Pinned, widget.Gap())
	if s.field.Text() != "" && len(s.found) == 0 {
		b.Rows = widget.Lines(theme.Plain, s.words.Label(guide.LabelSearchNone), 0, f.Width)
	}
	options := make([]option, len(s.found))
	for i, found := range s.found {
		options[i] = option{text: found.Title, tail: found.Code, below: found.Text}
	}
	return s.list.rows(b, f, options)
}

func (s search) Keys() []Binding { return writing(s.glyphs) }
