package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// copied is a text that was sent to the terminal's clipboard. A terminal does not say whether it took it, so that the text stands here as
// well, to be marked with the mouse.
type copied struct {
	words  guide.Words
	glyphs theme.Glyphs
	text   string
}

func newCopied(c Context, command Command) copied {
	k := copied{words: c.Words, glyphs: c.Glyphs}
	switch command {
	case CopyPage:
		k.text = c.Words.PageText(c.Page)
		if tag := c.State.Second(); tag != "" {
			k.text += "\n\n" + c.Guide.Words(tag).PageText(c.Guide.Page(c.State.Visit, tag, c.Day))
		}
	case copyNote:
		k.text = noteOf(c)
	default:
		k.text = c.Words.ContactText(cardAnswers(c))
	}
	return k
}

func (k copied) Clip() string { return k.text }

func (k copied) Update(tea.Msg) (Screen, Move) { return k, nil }

func (k copied) View(f Frame) Body {
	rows := widget.Lines(theme.Title, k.words.Label(guide.LabelCopied), 0, f.Width)
	rows = append(rows, widget.Lines(theme.Plain, k.words.Label(guide.LabelCopiedHint), 0, f.Width)...)
	rows = append(rows, widget.Gap())
	return Body{Rows: append(rows, verbatim(k.text, f.Width)...)}
}

func (k copied) Keys() []Binding { return closing(k.glyphs, NewCall) }

// verbatim is text line by line as it is; its empty lines are part of it.
func verbatim(text string, width int) []widget.Row {
	var rows []widget.Row
	for line := range strings.SplitSeq(text, "\n") {
		if line == "" {
			rows = append(rows, widget.Row{})
			continue
		}
		rows = append(rows, widget.Lines(theme.Plain, line, 0, width)...)
	}
	return rows
}

// note is a line for the case system, made of codes.
type note struct {
	words  guide.Words
	glyphs theme.Glyphs
	text   string
}

func newNote(c Context) note { return note{words: c.Words, glyphs: c.Glyphs, text: noteOf(c)} }

// noteOf is the note of a visit as it stands.
func noteOf(c Context) string {
	tags := []string{c.State.Language}
	if tag := c.State.Second(); tag != "" {
		tags = append(tags, tag)
	}
	return c.Guide.Note(c.State.Visit, tags...)
}

func (n note) Clip() string { return n.text }

func (n note) Update(tea.Msg) (Screen, Move) { return n, nil }

func (n note) View(f Frame) Body {
	rows := widget.Lines(theme.Title, capital(n.words.Label(guide.LabelNote)), 0, f.Width)
	rows = append(rows, widget.Lines(theme.Plain, n.words.Label(guide.LabelNoteIntro), 0, f.Width)...)
	return Body{Rows: append(append(rows, widget.Gap()), verbatim(n.text, f.Width)...)}
}

func (n note) Keys() []Binding {
	keys := closing(n.glyphs, Copy, NewCall)
	keys[1].Label = guide.LabelCopyNote // What is copied is what is seen.
	return keys
}
