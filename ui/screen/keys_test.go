package screen

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"vagvisare/ui/theme"
)

// TestNameOf proves that one key has one name, whatever the terminal reports it as.
func TestNameOf(t *testing.T) {
	for want, keys := range map[Name][]tea.KeyPressMsg{
		"7":     {{Code: '7', Text: "7"}, {Code: tea.KeyKp7}},
		"enter": {{Code: tea.KeyEnter}, {Code: tea.KeyKpEnter}},
		"up":    {{Code: tea.KeyUp}, {Code: tea.KeyKpUp}},
		"left":  {{Code: tea.KeyLeft}, {Code: tea.KeyKpLeft}},
		"!":     {{Code: '!', Text: "!"}, {Code: '1', Text: "!", Mod: tea.ModShift}, {Code: '1', ShiftedCode: '!', Mod: tea.ModShift}},
		"?":     {{Code: '?', Text: "?"}, {Code: '?', Mod: tea.ModShift}},
		"f1":    {{Code: tea.KeyF1}},
	} {
		for _, k := range keys {
			if got := NameOf(k); got != want {
				t.Errorf("%+v is %q, not %q", k, got, want)
			}
		}
	}
	for name, want := range map[Name]int{"1": 1, "9": 9, "0": 0, "10": 0, "a": 0, "": 0, "²": 0} {
		if got := name.Digit(); got != want {
			t.Errorf("%q is the digit %d, not %d", name, got, want)
		}
	}
}

// TestBindings proves that no key has two meanings, that none takes a digit, and that every command has its own row.
func TestBindings(t *testing.T) {
	commands, keys := map[Command]bool{}, map[string]Command{}
	for _, b := range Bindings(theme.New(theme.Mono, "xterm").Glyphs) {
		if commands[b.Command] || b.Label == "" || b.Help().Key == "" {
			t.Errorf("%q is listed twice, or has no words or no key to show", b.Command)
		}
		commands[b.Command] = true
		for _, k := range b.Keys() {
			if other, ok := keys[k]; ok {
				t.Errorf("%s gives both %q and %q", k, other, b.Command)
			}
			if len(k) == 1 && strings.Contains("0123456789", k) {
				t.Errorf("%q takes the digit %s, which answers questions", b.Command, k)
			}
			keys[k] = b.Command
		}
	}
	for _, must := range []Command{Crisis, Back, Leave, Language} {
		if !commands[must] {
			t.Errorf("no key gives %q", must)
		}
	}
}

// TestList proves that the marker stays on the list, and that only what is offered can be chosen.
func TestList(t *testing.T) {
	key := func(name rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: name} }
	l := list{size: 3}
	for _, step := range []struct {
		msg          tea.Msg
		mark, chosen int
	}{
		{key(tea.KeyUp), 0, -1}, {key(tea.KeyDown), 1, -1}, {key(tea.KeyDown), 2, -1}, {key(tea.KeyDown), 2, -1},
		{key(tea.KeyEnter), 2, 2}, {tea.KeyPressMsg{Code: '2', Text: "2"}, 1, 1}, {tea.KeyPressMsg{Code: '4', Text: "4"}, 1, -1},
		{Pick{Index: 0}, 0, 0}, {Pick{Index: 3}, 0, -1}, {Pick{Index: -1}, 0, -1},
	} {
		var chosen int
		if l, chosen = l.update(step.msg); l.mark != step.mark || chosen != step.chosen {
			t.Errorf("after %+v: row %d is marked and %d chosen, not %d and %d", step.msg, l.mark, chosen, step.mark, step.chosen)
		}
	}
	empty := list{mark: -1}
	for _, k := range []rune{tea.KeyUp, tea.KeyDown, tea.KeyEnter, '1'} {
		var chosen int
		if empty, chosen = empty.update(key(k)); empty.mark != -1 || chosen != -1 {
			t.Errorf("an empty list has row %d marked and %d chosen", empty.mark, chosen)
		}
	}
	if many := (list{size: maxDigits + 1}); many.digits() || (list{size: 2, wordy: true}).digits() {
		t.Error("a list has digits that cannot all be typed")
	}
}
