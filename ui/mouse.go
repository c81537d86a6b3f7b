package ui

import (
	tea "charm.land/bubbletea/v2"

	"vagvisare/ui/screen"
)

// wheelRows is how far one notch of the wheel scrolls.
const wheelRows = 3

// click takes a click or a touch: every choice and every key of the footer does what its row says.
func (m model) click(msg tea.MouseClickMsg) (tea.Model, tea.Cmd) {
	m.typed = typed{}
	if msg.Button != tea.MouseLeft || m.tooSmall() {
		return m, nil
	}
	rows, _ := m.rows()
	if msg.Y < 0 || msg.Y >= len(rows) {
		return m, nil
	}
	switch do := rows[msg.Y].At(msg.X).(type) {
	case nil:
		return m, nil
	case screen.Command:
		switch do {
		case screen.Leave:
			return m.leave()
		case screen.Quit:
			return m, tea.Quit
		}
		return m.give(do), nil
	default:
		return m.send(do), nil
	}
}

// wheel scrolls.
func (m model) wheel(msg tea.MouseWheelMsg) model {
	if m.tooSmall() {
		return m
	}
	switch msg.Button {
	case tea.MouseWheelUp:
		return m.scroll(-wheelRows)
	case tea.MouseWheelDown:
		return m.scroll(wheelRows)
	}
	return m
}
