package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/internal/spell"
	"vagvisare/ui/theme"
)

// Binding is a key binding: the keys that give a command, the key's name as it is shown, and the label that says what it does.
type Binding struct {
	key.Binding
	Command Command
	Label   guide.Label
	// Keep says that the footer never hides it.
	Keep bool
}

// everyones are the keys that every mode has.
func everyones(g theme.Glyphs) []Binding {
	return []Binding{
		bind(Crisis, guide.LabelCrisis, "!", "!", "f1"),
		bind(Back, guide.LabelBack, g.Back, "left", "backspace"),
		bind(Start, guide.LabelStart, "h", "h", "H"),
		bind(Language, guide.LabelLanguage, "l", "l", "L"),
		bind(Place, guide.LabelPlace, "m", "m", "M"),
		bind(Answers, guide.LabelAnswers, "a", "a", "A"),
		bind(Sources, guide.LabelSources, "i", "i", "I"),
		bind(Original, guide.LabelOriginal, "o", "o", "O"),
		bind(Take, guide.LabelWriteDown, "p", "p", "P"),
		bind(Code, guide.LabelCode, "k", "k", "K"),
		bind(Search, guide.LabelSearch, "/", "/"),
		bind(Reorder, guide.LabelFixScript, "t", "t", "T", "f9"),
		bind(Help, guide.LabelHelp, "?", "?"),
		bind(Close, guide.LabelClose, "Esc", "esc"),
		bind(Leave, guide.LabelLeave, "x", "x", "X", "f10", "ctrl+x"),
		bind(Quit, guide.LabelQuit, "q", "q", "Q", "ctrl+c"),
	}
}

func bind(c Command, label guide.Label, shown string, keys ...string) Binding {
	return Binding{
		Binding: key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, string(label))),
		Command: c, Label: label,
	}
}

// KeyFor returns the binding of a command.
func KeyFor(g theme.Glyphs, c Command) Binding {
	for _, b := range slices.Concat(everyones(g), deskBindings()) {
		if b.Command == c {
			return b
		}
	}
	return Binding{Command: c}
}

// Name is a pressed key's name as the bindings write it, whatever protocol the terminal reports it in.
type Name string

// String makes a Name fit for key.Matches.
func (n Name) String() string { return string(n) }

// NameOf returns a key's name. The keys of the number pad are those of the main keyboard, and a letter or sign that comes without its text
// (some terminals report them so when Shift is held) is that letter.
func NameOf(k tea.KeyPressMsg) Name {
	switch {
	case k.Mod == 0 && spell.Digits(k.Text) != k.Text:
		return Name(spell.Digits(k.Text)) // ٧ and ۷ are the key 7 of an Arabic and a Persian keyboard.
	case tea.KeyKp0 <= k.Code && k.Code <= tea.KeyKp9:
		return Name(rune('0' + k.Code - tea.KeyKp0))
	case k.Code == tea.KeyKpEnter:
		return "enter"
	case k.Code == tea.KeyKpUp:
		return "up"
	case k.Code == tea.KeyKpDown:
		return "down"
	case k.Code == tea.KeyKpLeft:
		return "left"
	case k.Code == tea.KeyKpRight:
		return "right"
	case k.Text == "" && k.Mod == tea.ModShift && ' ' < k.Code && k.Code < tea.KeyExtended:
		if k.ShiftedCode != 0 {
			return Name(k.ShiftedCode)
		}
		return Name(k.Code)
	}
	return Name(k.String())
}

// Digit returns the number on a digit key, 1 to 9, or 0 for any other key.
func (n Name) Digit() int {
	if len(n) == 1 && '1' <= n[0] && n[0] <= '9' {
		return int(n[0] - '0')
	}
	return 0
}
