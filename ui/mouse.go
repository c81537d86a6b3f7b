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
	switch {
	case msg.Button != tea.MouseLeft || m.tooSmall():
		return m, nil
	case m.touch():
		return m.tap(msg)
	}
	return m.clicked(msg)
}

// at is what a click on a cell of the window means, or nil.
func (m model) at(x, y int) tea.Msg {
	rows, _ := m.rows()
	if y < 0 || y >= len(rows) {
		return nil
	}
	return rows[y].At(x, m.theme.Script, m.width)
}

func (m model) clicked(msg tea.MouseClickMsg) (tea.Model, tea.Cmd) {
	do := m.at(msg.X, msg.Y)
	command, commanded := do.(screen.Command)
	w, waiting := m.current().(screen.Waiting)
	switch do := do.(type) {
	case screen.Pick:
		if waiting {
			return m.wake(w, do)
		}
		return m.send(do), nil
	case tea.KeyPressMsg:
		return m.pass(do, screen.NameOf(do)), nil
	}
	switch {
	case commanded:
		return m.do(command)
	case waiting:
		return m.wake(w, msg)
	case do != nil:
		return m.send(do), nil
	}
	return m, nil
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
