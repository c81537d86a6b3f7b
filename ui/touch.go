package ui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

const (
	// The smallest window in which a finger can choose: what it can touch is two rows high.
	touchWidth, touchHeight = 80, 24
	// doubleTap is how soon after a touch another one at the same place is taken for a slip of the finger, if the page has changed
	// in between: nobody reads a page in so short a time.
	doubleTap = 600 * time.Millisecond
)

// touch says whether the screen is laid out for fingers.
func (m model) touch() bool {
	return m.profile.Touch && m.width >= touchWidth && m.height >= touchHeight
}

// tapped is the last touch that did something.
type tapped struct {
	x, y int
	at   time.Time
	// turned says that the screen was another one after it.
	turned bool
}

// again says whether a touch repeats the last one by mistake. The finger may have slipped by a cell.
func (t tapped) again(msg tea.MouseClickMsg, now time.Time) bool {
	const slip = 2
	near := msg.X-t.x <= slip && t.x-msg.X <= slip && msg.Y-t.y <= 1 && t.y-msg.Y <= 1
	return t.turned && near && now.Sub(t.at) < doubleTap
}

// tap takes a touch, once.
func (m model) tap(msg tea.MouseClickMsg) (tea.Model, tea.Cmd) {
	if m.tapped.again(msg, m.now()) {
		m.tapped.at = m.now() // A third one is no answer either.
		return m, nil
	}
	turn, over := m.state.Turn, m.state.Over
	next, cmd := m.clicked(msg)
	after := next.(model)
	after.tapped = tapped{msg.X, msg.Y, m.now(), after.state.Turn != turn || after.state.Over != over}
	return after, cmd
}

// buttons are the keys of the footer as a finger finds them, with those that scroll.
func (m model) buttons(items []widget.Item) []widget.Item {
	items = slices.Insert(items, 2,
		widget.Item{Key: m.theme.Up, Do: screen.Up, Keep: true}, widget.Item{Key: m.theme.Down, Do: screen.Down, Keep: true})
	for i, item := range items {
		if item.Role != theme.Danger {
			items[i].Role = theme.Button
		}
		items[i].Key, items[i].Text = "", "  "+strings.TrimSpace(item.Key+" "+item.Text)+"  "
	}
	return items
}

// letters are the keys that a finger writes with, where something is to be written.
func (m model) letters() []widget.Row {
	if _, writing := m.current().(screen.Writer); !writing || !m.touch() {
		return nil
	}
	var items []widget.Item
	for _, r := range "abcdefghijklmnopqrstuvwxyzåäö-" {
		items = append(items, widget.Item{Key: strings.ToUpper(string(r)), Do: tea.KeyPressMsg{Code: r, Text: string(r)}, Keep: true})
	}
	items = append(items,
		widget.Item{Key: m.words.Label(guide.LabelSpace), Do: tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, Keep: true},
		widget.Item{Key: m.words.Label(guide.LabelErase), Do: tea.KeyPressMsg{Code: tea.KeyBackspace}, Keep: true},
	)
	return widget.Tall(widget.Bar(items, m.measure(), 0))
}
