package screen

import "vagvisare/internal/guide"

// Command is what a key of the footer does. It is also the message that a click on the key sends.
type Command string

// The commands. Those that lie over the page name their screen in State.Over.
const (
	None     Command = ""
	Back     Command = "back"
	Crisis   Command = "crisis"
	Start    Command = "start"
	Continue Command = "continue"
	Close    Command = "close"
	Leave    Command = "leave"
	Quit     Command = "quit"
	Up       Command = "up"
	Down     Command = "down"

	Language Command = "language"
	Place    Command = "place"
	Search   Command = "search"
	Sources  Command = "sources"
	Answers  Command = "answers"
	Help     Command = "help"
	Original Command = "original"

	// Take prints the slip; Slip shows it, and Code the same as a code for a telephone's camera.
	Take Command = "take"
	Slip Command = "slip"
	Code Command = "code"

	// Reorder sends text from right to left the other way, if its letters stand wrong.
	Reorder Command = "reorder"

	// Attract is what stands there before a visit, Left what stands there after somebody left at once. Lines goes on line by line.
	Attract Command = "attract"
	Left    Command = "left"
	Lines   Command = "lines"
)

// MoveFor returns the change that a command makes wherever it is given, or nil for those that are not for the state: scrolling, leaving,
// quitting.
func MoveFor(c Command) Move {
	switch c {
	case Back:
		return back
	case Crisis:
		return crisis
	case Start:
		return func(s State) State { return s.Go(s.Visit.Restart()) }
	case Continue:
		return forward
	case Close:
		return shut
	case Language, Place, Search, Sources, Answers, Help, Original:
		return func(s State) State {
			s.Over, s.Notice = c, ""
			return s
		}
	}
	switch c {
	case Slip, Code:
		return func(s State) State {
			if !s.ends() {
				return s
			}
			return s.over(c)
		}
	case Attract, Left:
		return func(s State) State { return s.over(c) }
	}
	return deskMove(c)
}

// back closes what lies over the page, or goes one page back. From the crisis page it leads where "it can wait" leads.
func back(s State) State {
	switch {
	case s.Over != None:
		return shut(s)
	case s.Visit.Kind() == guide.Crisis:
		return s.Go(s.Visit.Continue())
	}
	return s.Go(s.Visit.Back())
}

func forward(s State) State { return s.Go(s.Visit.Continue()) }

// crisis opens the crisis page; on it, it closes what lies over it.
func crisis(s State) State {
	if s.Visit.Kind() == guide.Crisis {
		return shut(s)
	}
	return s.Go(s.Visit.Crisis())
}

func shut(s State) State {
	s.Over, s.Notice = None, ""
	return s
}
