package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// warning is how long the warning stands before everything is cleared. It is never longer than the time that led to it.
const warning = 30 * time.Second

// tick says that it is time to look whether somebody is still there. There is never more than one of them on its way, however many
// keys are pressed.
type tick struct{}

// person says whether a message comes from somebody at the terminal. A resize does not: windows are resized by machines too.
func person(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseMsg:
		return true
	}
	return false
}

// wait is how long nobody has to do anything until something happens by itself; 0 where nothing ever does.
func (m model) wait() time.Duration {
	idle := m.profile.Idle
	if m.warned {
		return min(idle, warning)
	}
	if m.state.Over == m.profile.First && m.untouched {
		return 0 // Nothing is there to be cleared.
	}
	switch m.state.Visit.Kind() {
	case guide.Contact, guide.Crisis:
		return max(idle, m.profile.IdleContact)
	}
	return idle
}

// attend notes that somebody did something, and sees to it that it is noticed when nobody does any more.
func (m model) attend(msg tea.Msg, cmd tea.Cmd) (model, tea.Cmd) {
	if m.profile.Idle <= 0 {
		return m, cmd
	}
	if person(msg) {
		m.seen = m.now()
	}
	if m.ticking || m.wait() == 0 {
		return m, cmd
	}
	m.ticking = true
	return m, tea.Batch(cmd, m.look(m.wait()))
}

// look sends the next tick. It never waits longer than the shortest time there is, because the page may become one with less patience
// meanwhile.
func (m model) look(left time.Duration) tea.Cmd {
	return tea.Tick(min(left, m.profile.Idle), func(time.Time) tea.Msg { return tick{} })
}

// looked acts on a tick: it goes on waiting, warns, or clears everything.
func (m model) looked() (model, tea.Cmd) {
	m.ticking = false
	wait := m.wait()
	if wait == 0 {
		return m, nil
	}
	left := wait - m.now().Sub(m.seen)
	if _, nobody := m.current().(screen.Waiting); left <= 0 && (m.warned || nobody) {
		return m.wipe()
	}
	if left <= 0 {
		m.warned, m.seen = true, m.now()
		left = m.wait()
	}
	m.ticking = true
	return m, m.look(left)
}

// goOn takes the warning away. What was pressed does no more than that, unless it was a way to help or out.
func (m model) goOn(msg tea.Msg) (tea.Model, tea.Cmd) {
	command := screen.None
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		name := screen.NameOf(msg)
		command = m.command(name)
		m.warned = false
		if m.typed, _ = m.typed.digit(name, m, screen.None); m.tooSmall() {
			return m, nil
		}
	case tea.MouseClickMsg:
		command, _ = m.at(msg.X, msg.Y).(screen.Command)
		m.warned, m.typed = false, typed{}
	default:
		m.warned = false
	}
	switch command {
	case screen.Crisis, screen.Leave, screen.Quit:
		return m.do(command)
	}
	return m, nil
}
