package screen

import (
	"slices"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
)

// The commands for staff who answer the phone. A profile says which of them it has.
const (
	Card     Command = "card"
	Copy     Command = "copy"
	CopyPage Command = "copy-page"
	Note     Command = "note"
	Jump     Command = "jump"
	Caller   Command = "caller"
	Script   Command = "script"
	Topics   Command = "topics"
	NewCall  Command = "new-call"

	// copyNote is Copy while the note is seen: what is seen is what is copied.
	copyNote Command = "copy-note"
)

// deskBindings are the keys of those commands. Capitals stand for more than their small letters: the whole page, the caller's language.
func deskBindings() []Binding {
	return []Binding{
		bind(Jump, guide.LabelJump, "Ctrl+G", "ctrl+g"),
		bind(Card, guide.LabelCard, "c", "c", "C"),
		bind(Copy, guide.LabelCopy, "y", "y"),
		bind(CopyPage, guide.LabelCopyPage, "Y", "Y"),
		bind(Note, guide.LabelNote, "n", "n", "N"),
		bind(Script, guide.LabelScript, "s", "s", "S"),
		bind(Caller, guide.LabelCaller, "L", "L"),
		bind(NewCall, guide.LabelNewCall, "Ctrl+N", "ctrl+n"),
		bind(Topics, guide.LabelStart, "h", "h", "H"),
	}
}

// Bindings are all keys that give a command, in the order in which the help lists them: everyone's, and those of more commands that a
// mode has, which take a key that both want.
func Bindings(g theme.Glyphs, more ...Command) []Binding {
	var own []Binding
	for _, b := range deskBindings() {
		if slices.Contains(more, b.Command) {
			own = append(own, b)
		}
	}
	taken := func(key string) bool {
		return slices.ContainsFunc(own, func(b Binding) bool { return slices.Contains(b.Keys(), key) })
	}
	all := everyones(g)
	for i := range all {
		all[i].SetKeys(slices.DeleteFunc(slices.Clone(all[i].Keys()), taken)...)
	}
	all = slices.DeleteFunc(all, func(b Binding) bool { return len(b.Keys()) == 0 })
	return slices.Concat(all[:1], own, all[1:])
}

// deskMove is the change that one of the desk's commands makes.
func deskMove(c Command) Move {
	switch c {
	case Topics:
		return func(s State) State { return s.Go(s.Visit.Topics()) }
	case Script:
		return func(s State) State {
			s.Script = !s.Script
			return s
		}
	case Copy:
		return func(s State) State {
			if s.Over == Note {
				return s.over(copyNote)
			}
			if s.Over != Card {
				s.Owner = ""
			}
			return s.over(Copy)
		}
	case Card:
		return func(s State) State {
			s.Owner = ""
			return s.over(Card)
		}
	case CopyPage, Note, Jump, Caller:
		return func(s State) State { return s.over(c) }
	}
	return nil
}

// over lays a screen over the page.
func (s State) over(c Command) State {
	s.Over, s.Notice = c, ""
	return s
}

// deskOver returns the screen that one of the desk's commands lays over the page.
func deskOver(command Command, c Context) (Screen, bool) {
	switch command {
	case Card:
		return newCard(c), true
	case Copy, CopyPage, copyNote:
		return newCopied(c, command), true
	case Note:
		return newNote(c), true
	case Jump:
		return newJump(c), true
	case Caller:
		return newCaller(c), true
	}
	return nil, false
}
