package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/spell"
	"vagvisare/ui/screen"
)

// eraseScrollback clears what the terminal keeps above its window (ED 3). What was read must not be found by the next person who
// scrolls up.
const eraseScrollback = "\x1b[3J"

// press takes one key.
func (m model) press(k tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	k = m.mirrored(k)
	name := screen.NameOf(k)
	command := m.command(name)
	w, waiting := m.current().(screen.Waiting)
	switch command {
	case screen.Quit, screen.Leave, screen.NewCall:
		if !waiting || len(name) > 1 {
			return m.do(command)
		}
	}
	if m.tooSmall() {
		return m, nil // Nobody is to answer what they can't see.
	}
	if m.typed, command = m.typed.digit(name, m, command); command == dialled {
		return m.dial(), nil
	}
	switch {
	case waiting && command != screen.Crisis:
		return m.wake(w, k)
	case command != screen.None:
		return m.do(command)
	}
	return m.pass(k, name), nil
}

// do carries out a command, with what the program has to do besides.
func (m model) do(c screen.Command) (tea.Model, tea.Cmd) {
	switch c {
	case screen.Quit:
		return m, tea.Quit
	case screen.Leave, screen.NewCall:
		return m.leave()
	case screen.Take:
		return m.take()
	case screen.Lines:
		return m.lineByLine()
	case screen.Reorder:
		return m.reorder()
	}
	m = m.give(c)
	return m, m.clip(c)
}

// command is what a key means here, or None for a key that is the screen's own.
func (m model) command(name screen.Name) screen.Command {
	writer, writing := m.current().(screen.Writer)
	for _, b := range screen.Bindings(m.theme.Glyphs, m.profile.Keys...) {
		if !key.Matches(name, b.Binding) {
			continue
		}
		switch {
		case b.Command == screen.Quit && !m.profile.CanQuit:
			return screen.None
		case m.state.Over == screen.Language && lost(b.Command):
			return screen.None // Somebody who can't read this must not be led away from the languages.
		case !writing || len(name) > 1 && b.Command != screen.Back || b.Command == screen.Crisis:
			return b.Command
		case b.Command == screen.Back && writer.Text() == "":
			return screen.Close
		case b.Command == screen.Help && writer.Text() == "":
			return screen.Help // Nobody begins to write with a question mark.
		}
	}
	return screen.None
}

// lost are the commands that would lay something else over the languages.
func lost(c screen.Command) bool {
	switch c {
	case screen.Place, screen.Search, screen.Sources, screen.Answers, screen.Original, screen.Take, screen.Code:
		return true
	}
	return false
}

// give carries out a command.
func (m model) give(c screen.Command) model {
	switch c {
	case screen.Start:
		m.held = held{}
	case screen.Up:
		return m.scroll(-m.step())
	case screen.Down:
		return m.scroll(m.step())
	}
	return m.apply(screen.MoveFor(c))
}

// pass gives a key to the screen, unless it only scrolls.
func (m model) pass(k tea.KeyPressMsg, name screen.Name) model {
	_, writing := m.current().(screen.Writer)
	switch {
	case name == "pgdown", name == "space" && !writing:
		return m.scroll(m.step())
	case name == "pgup", name == "shift+space" && !writing:
		return m.scroll(-m.step())
	}
	v := m.lay()
	marked := v.body.To > v.body.From
	if marked && !v.sees() && (name == "enter" || name == "down" && v.below()) {
		// What is marked is out of sight: it is brought into sight before it is chosen or left.
		if name == "enter" || v.near() {
			return m.reveal()
		}
		return m.scroll(m.step())
	}
	if !marked && name == "down" && v.below() {
		return m.scroll(1) // What is below is read before anything there is marked.
	}
	before := m.state.Turn
	m = m.send(k)
	if m.state.Turn != before || name != "up" && name != "down" {
		if writing && m.state.Turn == before {
			return m.reveal()
		}
		return m // Another page is read from its beginning.
	}
	after := m.lay()
	if after.body.From == v.body.From && after.body.To == v.body.To {
		// The marker is at its end, or there is none: the arrow moves the text.
		if name == "up" {
			return m.scroll(-1)
		}
		return m.scroll(1)
	}
	return m.reveal()
}

// send gives a message to the screen, and makes the move that it returns.
func (m model) send(msg tea.Msg) model {
	s, move := m.current().Update(msg)
	m = m.keep(s).apply(move)
	if w, ok := m.current().(screen.Writer); ok && strings.TrimSpace(spell.Digits(w.Text())) == emergency {
		m = m.keep(w.Cleared()).give(screen.Crisis)
	}
	return m
}

// paste gives pasted text to a text field. Anywhere else it is dropped: its letters are nobody's answers.
func (m model) paste(msg tea.PasteMsg) model {
	m.typed = typed{}
	if _, ok := m.current().(screen.Writer); !ok || m.tooSmall() {
		return m
	}
	m = m.send(msg)
	m.offset = 0
	return m
}

// clip sends what was copied to the terminal's clipboard. Whether it comes there, nobody can know.
func (m model) clip(c screen.Command) tea.Cmd {
	if s, ok := m.over.(screen.Selectable); ok && (c == screen.Copy || c == screen.CopyPage) {
		return tea.SetClipboard(s.Clip())
	}
	return nil
}
