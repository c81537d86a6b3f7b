package screen

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// sources are the facts and the numbers behind the page, so that anyone can hold what it says against who said it.
type sources struct {
	page
}

func newSources(c Context) sources { return sources{newPage(c)} }

func (s sources) Update(tea.Msg) (Screen, Move) { return s, nil }

func (s sources) View(f Frame) Body {
	rows := widget.Lines(theme.Title, s.words.Label(guide.LabelSourcesTitle), 0, f.Width)
	rows = append(rows, widget.Lines(theme.Plain, s.words.Label(guide.LabelSourcesIntro), 0, f.Width)...)
	rows = append(rows, widget.Gap())
	for _, src := range s.Sources {
		rows = append(rows, s.source(src, f)...)
	}
	for _, a := range s.Answers {
		for _, l := range a.Lines {
			rows = append(rows, s.number(l, f)...)
		}
	}
	return Body{Rows: rows}
}

func (s sources) source(src guide.Source, f Frame) []widget.Row {
	publisher := src.Publisher
	if src.Area != "" {
		publisher += " " + f.Theme.Dot + " " + src.Area
	}
	// The facts and their addresses are in English and Swedish, whatever language the page is in.
	rows := widget.Lines(theme.Heading, src.ID+"  "+publisher, 0, f.Width)
	rows = widget.Turned(append(rows, widget.Lines(theme.Plain, src.Fact, 2, f.Width)...), widget.LTR)
	rows = append(rows, widget.Lines(theme.Plain, text(src.Age), 2, f.Width)...)
	if src.Address != "" {
		rows = append(rows, widget.Turned(widget.Lines(theme.Plain, src.Address, 2, f.Width), widget.LTR)...)
	}
	return append(rows, widget.Gap())
}

// number is where a telephone number was seen, and when.
func (s sources) number(l guide.Line, f Frame) []widget.Row {
	rows := append(s.line(l, f.Width, allOfIt), widget.Turned(widget.Lines(theme.Plain, l.Source, 2, f.Width), widget.LTR)...)
	return append(rows, widget.Gap())
}

func (s sources) Keys() []Binding { return closing(s.glyphs, Leave, Help) }
