package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/rtl"
	"vagvisare/ui/theme"
)

// Field is one line of text that is typed in. It asks nothing of the terminal but to show its own cursor: a drawn one would have to blink,
// and a screen reader would not find it.
type Field struct {
	input textinput.Model
}

// The longest name of a municipality has 30 letters; whatever is longer is a mistake, or somebody's story.
const fieldLimit = 40

// NewField returns an empty field.
func NewField() Field {
	in := textinput.New()
	in.Prompt = ""
	in.CharLimit = fieldLimit
	in.SetVirtualCursor(false)
	// The clipboard is read by starting other programs; the terminal's own paste is enough.
	in.KeyMap.Paste = key.NewBinding()
	in.Focus()
	return Field{input: in}
}

// Update takes a key or a pasted text. An exclamation mark is never text: it is the crisis key, and no name has one.
func (f Field) Update(msg tea.Msg) Field {
	if paste, ok := msg.(tea.PasteMsg); ok {
		paste.Content = strings.ReplaceAll(paste.Content, "!", "")
		msg = paste
	}
	f.input, _ = f.input.Update(msg)
	return f
}

// Text is what has been typed.
func (f Field) Text() string { return f.input.Value() }

// Cleared returns the field without its text.
func (f Field) Cleared() Field {
	f.input.Reset()
	return f
}

// Rows draws the field behind its prompt, or below a prompt that is long, and says in which cell of the last row the cursor stands, counted
// from where the row begins. Where text runs from right to left, it is always below.
func (f Field) Rows(prompt string, width int, s theme.Script) (rows []Row, cursor int) {
	lead := prompt + ": "
	if ansi.StringWidth(lead) > width/2 || s.RTL {
		rows = Lines(theme.Plain, prompt, 0, width)
		lead = "> "
	}
	room := width - ansi.StringWidth(lead) - 1
	text := []rune(f.input.Value())
	at := min(f.input.Position(), len(text))
	// The end that the cursor stands in is shown when the text is longer than the room.
	from := 0
	for ansi.StringWidth(string(text[from:at])) > room {
		from++
	}
	shown := ansi.Truncate(string(text[from:]), room, "")
	wide, before := ansi.StringWidth(shown), ansi.StringWidth(string(text[from:at]))
	cursor = ansi.StringWidth(lead) + before
	if shown != "" && rtl.Has(shown) != s.RTL {
		cursor = ansi.StringWidth(lead) - 1 + wide - before // What is written runs the other way than its row.
	}
	return append(rows, Row{Spans: []Span{{Text: lead}, {Text: shown, Role: theme.Title}}}), cursor
}
