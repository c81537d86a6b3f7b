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
	list   list
	offers []offer
	glyphs theme.Glyphs
}

type offer struct {
	guide.Language
	choose, danger string
}

func newLanguage(c Context) language {
	l := language{guide: c.Guide, glyphs: c.Glyphs, list: list{size: len(c.Languages)}}
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
			w := l.guide.Words(o.Tag)
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
		return l, func(s State) State {
			s.Over = None
			s.Language = chosen.Tag
			return s
		}
	}
	return l, nil
}

func (l language) View(f Frame) Body {
	var titles []string
	for _, o := range l.offers {
		if o.choose != "" && !slices.Contains(titles, o.choose) {
			titles = append(titles, o.choose)
		}
	}
	title := strings.Join(titles, " "+f.Theme.Dot+" ")
	rows := widget.Lines(theme.Title, title, 0, f.Width)
	rows = append(rows, widget.Gap())
	wide := 0
	for _, o := range l.offers {
		wide = max(wide, ansi.StringWidth(o.Name))
	}
	options := make([]option, len(l.offers))
	for i, o := range l.offers {
		pad := strings.Repeat(" ", wide-ansi.StringWidth(o.Name))
		options[i] = option{text: o.Name}
		if o.danger != "" {
			options[i].tail = pad + o.danger
		}
	}
	return l.list.rows(Body{Rows: rows}, f, options)
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
