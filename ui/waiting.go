package ui

import (
	"context"
	"io"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/ui/screen"
)

// wake ends a screen that waits for somebody: with the key that stands there, with what the screen makes of the key or the touch, else
// with its beginning.
func (m model) wake(w screen.Waiting, msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		for _, b := range w.Keys() {
			if key.Matches(screen.NameOf(k), b.Binding) {
				return m.do(b.Command)
			}
		}
	}
	s, move := w.Update(msg)
	if move == nil {
		move = w.Wake()
	}
	return m.keep(s).apply(move), nil
}

// leave clears everything at once, and shows what the profile shows to whoever looks next.
func (m model) leave() (tea.Model, tea.Cmd) {
	m, cmd := m.wipe()
	if m.profile.After != screen.None {
		m = m.apply(screen.MoveFor(m.profile.After))
		m.untouched = false // It goes on to the first screen by itself.
	}
	return m, cmd
}

// wipe clears everything and shows the first screen. The window is cleared before what the terminal keeps above it, because some
// terminals move there what is cleared.
func (m model) wipe() (model, tea.Cmd) {
	return m.begin(), tea.Sequence(tea.Raw(ansi.EraseEntireScreen+eraseScrollback), tea.ClearScreen)
}

// lineByLine hands the terminal over to the line mode, until the visit there has ended.
func (m model) lineByLine() (tea.Model, tea.Cmd) {
	if m.lines == nil {
		return m, nil
	}
	return m.begin(), tea.Exec(lineMode{m.lines}, func(err error) tea.Msg { return linesEnded{err} })
}

// linesEnded says that the line mode has given the terminal back.
type linesEnded struct{ err error }

// back takes the terminal again. A terminal that can't be written to any more is not one.
func (m model) back(ended linesEnded) (tea.Model, tea.Cmd) {
	if ended.err != nil {
		return m, tea.Quit
	}
	return m.wipe()
}

// lineMode is the line mode as Bubble Tea runs what takes over its terminal. It has its own way to the terminal.
type lineMode struct{ run func() error }

func (l lineMode) Run() error        { return l.run() }
func (lineMode) SetStdin(io.Reader)  {}
func (lineMode) SetStdout(io.Writer) {}
func (lineMode) SetStderr(io.Writer) {}

// linesOf is the profile's line mode, which ends with the program.
func linesOf(ctx context.Context, c Config) func() error {
	if c.Profile.Lines == nil {
		return nil
	}
	return func() error { return c.Profile.Lines(ctx) }
}
