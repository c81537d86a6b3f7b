package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// fuzzed is what a byte of a fuzzed sequence does: most are keys, some are the rest of what can happen to a program.
func fuzzed(b byte) tea.Msg {
	named := []string{
		"enter", "esc", "backspace", "up", "down", "left", "right", "pgup", "pgdown", "f1", "f10", "ctrl+x", "space",
	}
	switch {
	case b >= ' ' && b < 0x7f:
		return keyPress(string(rune(b)))
	case int(b) < len(named):
		return keyPress(named[b])
	case b < 0x20:
		return keyPress("å")
	case b < 0xa0:
		return tea.MouseClickMsg{X: int(b-0x7f) * 3, Y: int(b) % 24, Button: tea.MouseLeft}
	case b < 0xa8:
		return tea.MouseWheelMsg{Button: tea.MouseWheelUp + tea.MouseButton(b%2)}
	case b < 0xb0:
		return tea.PasteMsg{Content: "112 å\x1b[31m"}
	}
	return tea.WindowSizeMsg{Width: int(b-0xb0) * 2, Height: int(b-0xb0) / 2}
}

// FuzzKeys presses any sequence of keys: nothing may panic, the window keeps its shape, and the crisis page is one key away wherever the
// sequence ends.
func FuzzKeys(f *testing.F) {
	f.Add([]byte("3231"), uint8(0))
	f.Add([]byte("1112"), uint8(1))
	f.Add([]byte("m umea\x00"), uint8(2))
	f.Add([]byte("/barn\x04\x04\x00ai?loxhm112"), uint8(0))
	f.Add([]byte("!\x04\x00l2\xc8\xff\x80\x90\xa1\xa9"), uint8(1))
	places := theGuide(f).Directory().Places()
	f.Fuzz(func(t *testing.T, keys []byte, office uint8) {
		if len(keys) > 200 {
			t.Skip()
		}
		c := config(t)
		if office > 0 {
			c.Visit = c.Visit.WithHere(places[int(office)%len(places)])
		}
		v := begin(t, c)
		for _, b := range keys {
			v.send(fuzzed(b))
			if v.quit {
				return
			}
			_ = v.m.View()
		}
		v.Size(80, 24)
		framed(t, v.m, size{80, 24})
		if _, writing := v.m.current().(screen.Writer); !writing {
			v.Press("down")
		}
		v.Press("!").On(guide.Crisis)
		if v.m.over != nil {
			t.Fatalf("%s lies over the crisis page", v.m.state.Over)
		}
	})
}
