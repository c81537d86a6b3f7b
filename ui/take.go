package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// Printer prints a slip of the page that a visit stands at. It says that it could not within a few seconds.
type Printer interface {
	Print(v guide.Visit, language string, day time.Time) error
}

// printed says what became of a slip. begun is the visit that it was printed for: whoever comes next is told nothing of it.
type printed struct {
	begun  int
	failed bool
}

// take prints a slip beside the loop, so that the screen waits for no printer; without a printer it shows the slip.
func (m model) take() (tea.Model, tea.Cmd) {
	kind := m.state.Visit.Kind()
	switch {
	case kind != guide.Contact && kind != guide.Crisis, m.printing:
		return m, nil
	case m.profile.Printer == nil:
		return m.give(screen.Slip), nil
	}
	m.printing = true
	m = m.notice(guide.LabelPrinting)
	printer, begun, state, day := m.profile.Printer, m.begun, m.state, m.now()
	return m, func() (done tea.Msg) {
		// A panic here would end the program past everything that gives the terminal back.
		defer func() {
			if recover() != nil {
				done = printed{begun, true}
			}
		}()
		return printed{begun, printer.Print(state.Visit, state.Language, day) != nil}
	}
}

// taken says whether the slip was printed. One that was not is shown.
func (m model) taken(p printed) model {
	if p.begun != m.begun {
		return m
	}
	m.printing = false
	kind := m.state.Visit.Kind()
	ends := kind == guide.Contact || kind == guide.Crisis
	switch {
	case p.failed && ends:
		m = m.give(screen.Slip)
		return m.notice(guide.LabelNotPrinted)
	case m.over != nil:
		return m // What lies there is being read or written on.
	case p.failed:
		return m.notice(guide.LabelNotPrinted)
	case ends:
		return m.notice(guide.LabelPrinted)
	}
	return m
}

// notice says something once.
func (m model) notice(l guide.Label) model {
	m.state.Notice = m.words.Label(l)
	return m.rebuild()
}
