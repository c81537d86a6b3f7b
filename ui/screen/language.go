package screen

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// language offers the languages by their own names, each with the words about 112 beside it, so that the first screen tells
// everybody where to turn.
type language struct {
	guide  *guide.Guide
	words  guide.Words
	list   list
	offers []offer
	glyphs theme.Glyphs
}

type offer struct {
	guide.Language
	choose, danger string
}

func newLanguage(c Context) language {
	l := language{guide: c.Guide, words: c.Words, glyphs: c.Glyphs, list: list{size: len(c.Languages)}}
	for i, lang := range c.Languages {
		l.offers = append(l.offers, offer{Language: lang})
		if lang.Tag == c.State.Language {
			l.list.mark = i
		}
	}
	return l.fill(func(o offer) bool { return !c.Cold || o.Tag == c.State.Language })
}

// fill puts in the words of the languages whose words are at hand.
func (l language) fill(ready func(offer) bool) language {
	l.offers = slices.Clone(l.offers)
	for i, o := range l.offers {
		if ready(o) {
			w := l.guide.Listed(o.Tag)
			l.offers[i].choose = w.Label(guide.LabelChooseLanguage)
			l.offers[i].danger = w.Label(guide.LabelDangerKey)
		}
	}
	return l
}

func (l language) Update(msg tea.Msg) (Screen, Move) {
	if _, ok := msg.(Warm); ok {
		return l.fill(func(offer) bool { return true }), nil
	}
	var n int
	if l.list, n = l.list.update(msg); n >= 0 {
		chosen := l.offers[n]
		said := l.guide.Words(chosen.Tag).Label(guide.LabelNewLanguage)
		return l, func(s State) State {
			s.Over = None
			if s.Language != chosen.Tag {
				s.Language, s.Notice = chosen.Tag, said
			}
			return s
		}
	}
	return l, nil
}

func (l language) View(f Frame) Body {
	rows := widget.Lines(theme.Title, l.title(f), 0, f.Width)
	rows = append(rows, widget.Gap())
	wide := 0
	for _, o := range l.offers {
		wide = max(wide, ansi.StringWidth(o.Name))
	}
	options := make([]option, len(l.offers))
	for i, o := range l.offers {
		pad := strings.Repeat(" ", wide-ansi.StringWidth(o.Name))
		options[i] = option{text: widget.Apart(o.Name, f.Theme.Script)}
		if o.danger != "" {
			options[i].tail = pad + widget.Apart(o.danger, f.Theme.Script)
		}
	}
	return l.list.rows(Body{Rows: rows}, f, options)
}

// title says "Choose language" in as many languages as one row has room for, first in the one in use.
func (l language) title(f Frame) string {
	title := ""
	said := []string{l.words.Label(guide.LabelChooseLanguage)}
	for _, o := range l.offers {
		if o.choose != "" && !slices.Contains(said, o.choose) {
			said = append(said, o.choose)
		}
	}
	for _, s := range said {
		longer := title + " " + f.Theme.Dot + " " + widget.Apart(s, f.Theme.Script)
		if title == "" {
			longer = widget.Apart(s, f.Theme.Script)
		}
		if title == "" || ansi.StringWidth(longer) <= f.Width {
			title = longer
		}
	}
	return title
}

func (l language) Keys() []Binding {
	return closing(l.glyphs, Leave, Help)
}

// closing are the keys of what lies over a page: away with it, and more.
func closing(g theme.Glyphs, more ...Command) []Binding {
	back := KeyFor(g, Back)
	back.Label, back.Command, back.Keep = guide.LabelClose, Close, true
	keys := []Binding{back}
	for _, c := range more {
		keys = append(keys, KeyFor(g, c))
	}
	return keys
}
