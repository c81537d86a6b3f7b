package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Role is what a piece of text is for. Screens name roles, themes give them a look.
type Role int

// The roles. Plain is text in the terminal's own colours.
const (
	Plain       Role = iota
	Title            // the page's question or heading
	Heading          // a heading within the page
	Marked           // the row that Enter chooses
	Match            // the part of a name that was typed
	MarkedMatch      // the same on the marked row
	Key              // a key's name
	Danger           // 112 and the way to it
	Number           // a telephone number
	Notice           // what is said once
	Button           // a key that a finger can touch
	Rule             // the lines between the parts of the screen
	Paper            // the light ground of a code for a camera, with what is dark on it
	Ink              // the dark of such a code, where it can't be drawn as a sign
	roles
)

// Name names a theme, as a command line would.
type Name string

// The themes.
const (
	// Terminal is the default: the terminal's own colours, and one of its sixteen for the rules.
	Terminal Name = "terminal"
	// Mono has no colour at all.
	Mono Name = "mono"
	// HighContrast brings its own dark background; every pair in it has a contrast of 7:1 or more.
	HighContrast Name = "high-contrast"
)

// Theme is a look: a style for every role, the signs, and the way that text runs.
type Theme struct {
	Glyphs
	Script Script
	styles [roles]lipgloss.Style
	// plain marks the roles whose style does nothing, so that most text is not measured and styled at all.
	plain [roles]bool
}

// New returns the theme with that name for a terminal type (the value of TERM). An unknown name is Terminal.
func New(name Name, term string) Theme {
	t := Theme{Glyphs: glyphs(term)}
	for role := range roles {
		t.styles[role] = style(name, role)
		t.plain[role] = role == Plain && name != HighContrast
	}
	return t
}

// Draw gives text the look of a role.
func (t Theme) Draw(role Role, text string) string {
	if text == "" || t.plain[role] {
		return text
	}
	return t.styles[role].Render(text)
}

// Blank is the empty space that fills a row up to its width.
func (t Theme) Blank(width int) string {
	if width <= 0 {
		return ""
	}
	return t.Draw(Plain, strings.Repeat(" ", width))
}

func style(name Name, role Role) lipgloss.Style {
	s := lipgloss.NewStyle().Inline(true)
	switch role {
	case Paper:
		// Black on white in every theme, both set: many readers do not find a light code on a dark ground. The white is the bright one: the
		// other is grey on most terminals.
		return s.Foreground(lipgloss.Black).Background(lipgloss.BrightWhite)
	case Ink:
		return s.Foreground(lipgloss.Black).Background(lipgloss.Black)
	case Title, Heading, Key, Number, Notice:
		s = s.Bold(true)
	case Marked, Danger:
		s = s.Bold(true).Reverse(true)
	case Button:
		s = s.Reverse(true)
	case Match:
		s = s.Bold(true).Underline(true)
	case MarkedMatch:
		s = s.Bold(true).Reverse(true).Underline(true)
	}
	switch name {
	case Mono:
		return s
	case HighContrast:
		return highContrast(s, role)
	}
	if role == Rule {
		s = s.Foreground(lipgloss.Cyan)
	}
	return s
}

// highContrast sets both colours of every pair, because only then a contrast can be promised.
func highContrast(s lipgloss.Style, role Role) lipgloss.Style {
	s = s.Background(lipgloss.Black).Foreground(lipgloss.BrightWhite)
	switch role {
	case Button:
		return s.Reverse(false).Background(lipgloss.BrightWhite).Foreground(lipgloss.Black)
	case Marked, MarkedMatch, Danger:
		return s.Reverse(false).Background(lipgloss.BrightYellow).Foreground(lipgloss.Black)
	case Key, Number, Match:
		return s.Foreground(lipgloss.BrightYellow)
	}
	return s
}
