package screen

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

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
	card   bool // a place that is found opens its contact card
}

func newSearch(c Context) search {
	go c.Guide.ReadySearch(c.State.Language, c.Day) // While the first key is still to come.
	s := search{
		guide: c.Guide, words: c.Words, glyphs: c.Glyphs, tag: c.State.Language, day: c.Day,
		field: widget.NewField(), card: slices.Contains(c.Keys, Card),
	}
	return s.look()
}

// look searches for what is written.
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

// jump is the move to a result: a page, or who answers in a place. Where there is a contact card, a place opens it over the page that
// one is on.
func (s search) jump(to guide.Found) Move {
	if s.card && to.Kind == guide.FoundLine {
		return func(st State) State {
			st = deskMove(Card)(st)
			st.Owner = to.Owner
			return st
		}
	}
	if place, ok := s.guide.Directory().Place(to.Place); ok {
		if s.card {
			return func(st State) State { return deskMove(Card)(st.Go(st.Visit.WithPlace(place))) }
		}
		return func(st State) State { return st.Go(st.Visit.ContactFor(place)) }
	}
	return jumpTo(s.words, to.Code)
}

func (s search) View(f Frame) Body {
	b := Body{Pinned: widget.Lines(theme.Title, s.words.Label(guide.LabelSearchTitle), 0, f.Width), Typing: true}
	field, x := s.field.Rows(s.words.Label(guide.LabelSearchPrompt), f.Width, f.Theme.Script)
	b.Pinned = append(b.Pinned, field...)
	b.X, b.Y = x, len(b.Pinned)-1
	b.Pinned = append(b.Pinned, widget.Gap())
	if s.field.Text() != "" && len(s.found) == 0 {
		b.Rows = widget.Lines(theme.Plain, s.words.Label(guide.LabelSearchNone), 0, f.Width)
	}
	options := make([]option, len(s.found))
	for i, found := range s.found {
		options[i] = s.row(found)
	}
	return s.list.rows(b, f, options)
}

// row says what a result is, where it belongs, and what of it was looked for. Where that stands in the source language, both stand there.
func (s search) row(found guide.Found) option {
	o := option{text: found.Title, marks: parts(found.TitleMarks)}
	switch found.Kind {
	case guide.FoundPlace:
		o.tail = s.words.Label(guide.LabelFoundPlace)
	case guide.FoundLine:
		o.tail = s.words.Label(guide.LabelFoundLine)
	default:
		o.tail = s.words.Labelf(guide.LabelPageCode, map[string]any{"Code": found.Code})
	}
	if found.Detail != "" {
		o.tail += " " + s.glyphs.Dot + " " + found.Detail
	}
	if found.Text != "" {
		o.under = append(o.under, underneath{found.Text, parts(found.TextMarks), widget.Along})
	}
	if found.Source != nil {
		o.under = append(o.under, underneath{found.Source.Text, parts(found.Source.Marks), widget.LTR})
	}
	return o
}

// parts are the marks of the search as the widgets take them.
func parts(marks []guide.Mark) []widget.Part {
	list := make([]widget.Part, len(marks))
	for i, m := range marks {
		list[i] = widget.Part{From: m.From, To: m.To}
	}
	return list
}

func (s search) Keys() []Binding {
	if s.card {
		return append(writing(s.glyphs), KeyFor(s.glyphs, Help), KeyFor(s.glyphs, Jump), KeyFor(s.glyphs, NewCall))
	}
	return writing(s.glyphs)
}
