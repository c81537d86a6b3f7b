package screen

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// card is who answers, with every line, its age and its status. It lies over any page, so that a number is one key away while the
// caller's question stays where it is.
type card struct {
	contact
	unknown bool // no place was chosen, so that the card has the countries' lines
}

func newCard(c Context) card {
	k := card{contact: newContact(c), unknown: c.State.Owner == "" && c.State.Visit.About().IsZero()}
	k.Answers = cardAnswers(c)
	return k
}

// cardAnswers is who the card shows: the owner of a line that was searched for, else who answers for the place that the visit is about.
func cardAnswers(c Context) []guide.Answer {
	if owner := c.State.Owner; owner != "" {
		return c.Guide.AnswerOf(owner, c.State.Language)
	}
	return c.Guide.Contacts(c.State.Visit, c.State.Language)
}

func (k card) Update(tea.Msg) (Screen, Move) { return k, nil }

func (k card) View(f Frame) Body {
	b := Body{Pinned: widget.Lines(theme.Title, k.words.Label(guide.LabelCardTitle), 0, f.Width)}
	b.Pinned = append(b.Pinned, widget.Gap())
	if k.unknown {
		said := widget.Lines(theme.Notice, k.words.Label(guide.LabelCardUnknown), 0, f.Width)
		for i := range said {
			said[i].Do = Place
		}
		b.Rows = append(append(b.Rows, said...), widget.Gap())
	}
	for _, a := range k.Answers {
		b.Rows = append(b.Rows, widget.Lines(theme.Heading, heading(a), 0, f.Width)...)
		for _, l := range a.Lines {
			if status := k.words.Status(l); status != "" {
				l.Age.String += " " + f.Theme.Dot + " " + status
			}
			b.Rows = append(b.Rows, k.line(l, f.Width, allOfIt)...)
		}
		if a.NoNumber != nil {
			b.Rows = append(b.Rows, widget.Lines(theme.Plain, text(*a.NoNumber), 0, f.Width)...)
		}
		b.Rows = append(append(b.Rows, k.addresses(a, f)...), widget.Gap())
	}
	b.Rows = append(b.Rows, widget.Lines(theme.Plain, k.words.Label(guide.LabelNobodyRang), 0, f.Width)...)
	return b
}

// heading is who answers: the organiser and the place, or the country.
func heading(a guide.Answer) string {
	switch {
	case a.Municipality != nil:
		return a.Organiser + " (" + a.Municipality.Name + ", " + a.Municipality.Code + ")"
	case a.Organiser != "":
		return a.Organiser
	}
	return a.CountryName.String
}

func (k card) Keys() []Binding { return closing(k.glyphs, Copy, Place, Help, NewCall) }
