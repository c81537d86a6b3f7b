package ui

import (
	"context"
	"os"
	"syscall"
	"time"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// Profile is the only thing in which the modes differ.
type Profile struct {
	// First is what lies over the first page when a visit begins: screen.Language, or screen.None for the page itself.
	First screen.Command
	// CanQuit lets the visitor end the program.
	CanQuit bool
	// Keys are the commands that the mode has beyond everyone's.
	Keys []screen.Command
	// Pages makes the screen of a page: screen.ForPage where it is nil.
	Pages func(screen.Context) screen.Screen
	// Caller is the tag of the language in which each page stands a second time; empty for none.
	Caller string
	// Script shows the words to say on the phone above each question.
	Script bool
	// About keeps the place that the visit is about in the header.
	About bool
	// Languages are the tags of those that are offered, in their order; all of the guide's where it is empty.
	Languages []string

	// Office is the name of the office that the terminal stands in.
	Office string
	// After is what lies over the first page after somebody left; First where it is empty.
	After screen.Command
	// Idle is how long nobody may do anything before it is asked whether somebody is there, and then everything is cleared; 0 for as
	// long as anybody likes. IdleContact is the same where numbers are being written down or called.
	Idle, IdleContact time.Duration
	// Touch lays large windows out for fingers.
	Touch bool
	// Printer prints slips; nil where there is none.
	Printer Printer
	// Lines runs the line mode on the same terminal until its visit has ended; nil where no key leads there.
	Lines func(context.Context) error
}

// Open is the mode for one's own computer and for a library's. It begins with the languages.
func Open() Profile { return Profile{First: screen.Language, CanQuit: true} }

// Kiosk is the mode for a terminal that many people use one after another, and nobody watches over.
func Kiosk() Profile { return Profile{First: screen.Attract, After: screen.Left} }

// Desk is the mode for staff who answer the phone. It begins with the search, and shows each page in the caller's language beside
// their own, if the caller has another.
func Desk(caller string) Profile {
	return Profile{
		First: screen.Search, CanQuit: true, Caller: caller, Script: true, About: true, Pages: screen.ForDesk,
		Keys: []screen.Command{
			screen.Jump, screen.Card, screen.Copy, screen.CopyPage, screen.Note, screen.Script, screen.Caller, screen.Topics, screen.NewCall,
		},
	}
}

// signals are those that end the program: those from outside, and, where the visitor may end it, those that a keyboard sends. SIGQUIT is
// among these because Go would print all stacks.
func (p Profile) signals() []os.Signal {
	end := []os.Signal{syscall.SIGTERM, syscall.SIGHUP}
	if p.CanQuit {
		end = append(end, syscall.SIGINT, syscall.SIGQUIT)
	}
	return end
}

// screen makes the screen of a page.
func (p Profile) screen(c screen.Context) screen.Screen {
	if p.Pages != nil {
		return p.Pages(c)
	}
	return screen.ForPage(c)
}

// languages are those of the guide that the profile offers.
func (p Profile) languages(g *guide.Guide) []guide.Language {
	all := g.Languages()
	if len(p.Languages) == 0 {
		return all
	}
	var offered []guide.Language
	for _, tag := range p.Languages {
		if l, ok := g.Language(tag); ok {
			offered = append(offered, l)
		}
	}
	return offered
}
