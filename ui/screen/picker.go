package screen

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// manyPlaces is how many of the places that match are offered. Whoever sees as many as that writes another letter.
const manyPlaces = 30

// picker finds a municipality while its name is being written.
type picker struct {
	guide  *guide.Guide
	words  guide.Words
	glyphs theme.Glyphs
	tag    string
	field  widget.Field
	found  []guide.PlaceRow
	list   list
}

func newPicker(c Context) picker {
	p := picker{guide: c.Guide, words: c.Words, glyphs: c.Glyphs, tag: c.State.Language, field: widget.NewField()}
	return p.look()
}

// look searches for what is written. Nothing is marked while nothing is written: Enter alone chooses nobody's place.
func (p picker) look() picker {
	p.found = nil
	p.list = list{mark: -1, size: 1, wordy: true}
	if query := p.field.Text(); query != "" {
		p.found = p.guide.FindPlaces(query, p.tag, manyPlaces)
		p.list.size += len(p.found)
		if len(p.found) > 0 {
			p.list.mark = 0
		}
	}
	return p
}

func (p picker) Text() string { return p.field.Text() }

func (p picker) Cleared() Screen {
	p.field = p.field.Cleared()
	return p.look()
}

func (p picker) Update(msg tea.Msg) (Screen, Move) {
	var n int
	if p.list, n = p.list.update(msg); n >= 0 {
		return p, p.pick(n)
	}
	before := p.field.Text()
	if p.field = p.field.Update(msg); p.field.Text() != before {
		p = p.look()
	}
	return p, nil
}

// pick is the move that a row makes: the place becomes that of the visit; the last row is "I don't know".
func (p picker) pick(n int) Move {
	if n >= len(p.found) {
		return func(s State) State { return s.Go(s.Visit.Unsure()) }
	}
	place, ok := p.guide.Directory().Place(p.found[n].Code)
	if !ok {
		return nil
	}
	return func(s State) State { return s.Go(s.Visit.WithPlace(place)) }
}

func (p picker) View(f Frame) Body {
	title := widget.Lines(theme.Title, p.words.Label(guide.LabelPickerTitle), 0, f.Width)
	b := Body{Pinned: title, Typing: true}
	field, x := p.field.Rows(p.words.Label(guide.LabelPickerPrompt), f.Width, f.Theme.Script)
	b.Pinned = append(b.Pinned, field...)
	b.X, b.Y = x, len(b.Pinned)-1
	b.Pinned = append(b.Pinned, widget.Gap())
	if p.field.Text() != "" && len(p.found) == 0 {
		b.Rows = widget.Lines(theme.Plain, p.words.Label(guide.LabelPickerNone), 0, f.Width)
	}
	options := make([]option, 0, len(p.found)+1)
	for _, place := range p.found {
		o := option{text: place.Name, from: place.From, to: place.To}
		if place.Detail != "" {
			o.tail = place.Detail
		}
		options = append(options, o)
	}
	options = append(options, option{text: p.words.Label(guide.LabelPickerUnsure)})
	return p.list.rows(b, f, options)
}

func (p picker) Keys() []Binding { return writing(p.glyphs) }

// writing are the keys of a screen with a text field, where letters are text and the arrow moves within it.
func writing(g theme.Glyphs) []Binding {
	esc := KeyFor(g, Close)
	esc.Keep = true
	leave := KeyFor(g, Leave)
	leave.SetHelp("F10", leave.Help().Desc)
	return []Binding{esc, leave}
}
