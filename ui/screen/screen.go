package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// Screen is one screen: a page of the guide, or what lies over it.
type Screen interface {
	// Update takes a key, a pasted text or a Pick. It returns a Move where something outside of the screen changes.
	Update(msg tea.Msg) (Screen, Move)
	// View returns everything that the screen shows, however long.
	View(f Frame) Body
	// Keys are the keys that stand in the footer beside the crisis key, the most important first.
	Keys() []Binding
}

// Writer is a screen with a text field. Letters typed on it are text, except for the crisis key.
type Writer interface {
	Screen
	// Text is what stands in the field.
	Text() string
	// Cleared is the screen with an empty field.
	Cleared() Screen
}

// Selectable is a screen whose text is there to be marked with the mouse, so that the terminal has the mouse and not the guide.
type Selectable interface {
	Screen
	// Clip is the text.
	Clip() string
}

// Tight is a screen that is to be seen whole: where it is not, the header goes without its rule and the footer has one row.
type Tight interface {
	Screen
	Tight()
}

// Frame is the room that a screen has, and how things look in it.
type Frame struct {
	Width  int // the measure: no row is wider
	Height int // the rows that are seen at once
	Theme  theme.Theme
	// Touch says that fingers choose: what can be touched is two rows high.
	Touch bool
}

// Body is all that a screen shows.
type Body struct {
	// Pinned rows stay at the top when the others scroll.
	Pinned []widget.Row
	Rows   []widget.Row
	// From and To are the marked rows, To not included. Both are 0 where nothing is marked.
	From, To int
	// Typing says that the terminal's cursor stands in a text field, in the row Y of Pinned.
	Typing bool
	X, Y   int
}

// State is everything that a visit has, besides what a screen keeps for itself.
type State struct {
	Visit    guide.Visit
	Language string
	// Over is what lies over the page; empty for the page itself.
	Over Command
	// Notice is said once, above the page.
	Notice string
	// Caller is the language in which the page stands a second time, for the person whom one talks to; empty where it doesn't.
	Caller string
	// Script says whether the words to say on the phone stand above each question.
	Script bool
	// Owner is whose contact card lies over the page; empty for that of the place that the visit is about.
	Owner string
	// Turn counts the pages, so that the root knows when the page is another one.
	Turn int
}

// Go returns the state on another page, with nothing over it.
func (s State) Go(v guide.Visit) State {
	s.Visit, s.Over, s.Notice = v, None, ""
	s.Turn++
	return s
}

// Move is a change of the state.
type Move func(State) State

// Pick says that the choice with this number, counted from 0, was clicked.
type Pick struct{ Index int }

// Warm says that the words of all languages are read, and take no time any more.
type Warm struct{}

// Context is what a screen is made from.
type Context struct {
	Guide *guide.Guide
	State State
	Page  guide.Page
	Words guide.Words
	Day   time.Time
	// Languages are those that are offered.
	Languages []guide.Language
	Glyphs    theme.Glyphs
	// Cold says that only the words of the language in use are read yet.
	Cold bool
	// Keys are the commands that the mode has beyond everyone's.
	Keys []Command
	// Turned says that text from right to left stands on the screen, in whatever place.
	Turned bool
	// CanQuit says whether the visitor may end the program.
	CanQuit bool
	// Office is the name of the office that the terminal stands in.
	Office string
	// Bare says that no colours are drawn, so that nobody knows what a code for a camera would look like.
	Bare bool
	// Printer says whether there is a printer, Lines whether the line mode can be had on this terminal.
	Printer, Lines bool
}

// ForPage returns the screen of a page.
func ForPage(c Context) Screen {
	switch c.Page.Kind {
	case guide.Crisis:
		return newCrisis(c)
	case guide.Contact:
		return newContact(c)
	case guide.Home:
		return newHome(c)
	}
	return newQuestion(c)
}

// Over returns the screen that a command lays over the page.
func Over(command Command, c Context) (Screen, bool) {
	switch command {
	case Language:
		return newLanguage(c), true
	case Place:
		return newPicker(c), true
	case Search:
		return newSearch(c), true
	case Sources:
		return newSources(c), true
	case Answers:
		return newAnswers(c), true
	case Help:
		return newHelp(c), true
	case Original:
		return newOriginal(c), true
	}
	switch command {
	case Attract:
		return newAttract(c), true
	case Left:
		return newLeft(c), true
	case Slip:
		return newWritten(c), true
	case Code:
		return newCode(c), true
	}
	return deskOver(command, c)
}
