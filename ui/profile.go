package ui

import (
	"slices"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// Profile is the only thing in which the modes differ.
type Profile struct {
	// First is what lies over the first page when a visit begins: screen.Language, or screen.None for the page itself.
	First screen.Command
	// CanQuit lets the visitor end the program.
	CanQuit bool
	// Languages are the tags of those that are offered; all of the guide's where it is empty.
	Languages []string
}

// Open is the mode for one's own computer and for a library's. It begins with the languages.
func Open() Profile { return Profile{First: screen.Language, CanQuit: true} }

// languages are those of the guide that the profile offers.
func (p Profile) languages(g *guide.Guide) []guide.Language {
	all := g.Languages()
	if len(p.Languages) == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(l guide.Language) bool { return !slices.Contains(p.Languages, l.Tag) })
}
