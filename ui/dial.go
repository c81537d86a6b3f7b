package ui

import (
	"vagvisare/contacts"
	"vagvisare/ui/screen"
)

// emergency is the number that opens the crisis page wherever it is typed.
const emergency = contacts.EmergencyNumber

// dialled is the command that the last digit of 112 gives.
const dialled screen.Command = "dialled"

// typed is the digits typed one after another, with the model before each. Any other key ends them. There is no clock in it: somebody
// who is afraid may be slow.
type typed struct {
	digits string
	before []model
	// waived says that these digits opened the crisis page just now and were told that it can wait: typed once more, they are answers.
	// Without this nobody could answer 1, 1 and 2 to three questions.
	waived bool
}

// digit adds a key to the digits, and returns the command that the key gives.
func (t typed) digit(name screen.Name, m model, c screen.Command) (typed, screen.Command) {
	if _, writing := m.current().(screen.Writer); writing || name.Digit() == 0 {
		return typed{}, c
	}
	m.typed = typed{} // A model is kept without those before it.
	t.digits += string(name)
	t.before = append(t.before[:len(t.before):len(t.before)], m)
	if over := len(t.digits) - len(emergency); over > 0 {
		t.digits, t.before = t.digits[over:], t.before[over:]
	}
	switch {
	case t.digits != emergency:
		return t, c
	case t.waived:
		return typed{}, c
	}
	return t, dialled
}

// dial opens the crisis page, and undoes what the digits answered.
func (m model) dial() model {
	first := m.typed.before[0]
	first.width, first.height = m.width, m.height
	first = first.give(screen.Crisis)
	first.dialled = true
	return first
}
