package plain

import (
	"io"
	"time"

	"vagvisare/internal/guide"
	"vagvisare/internal/slip"
)

// Shared is what a line mode needs on a terminal that many people use one after another.
type Shared struct {
	// Wipe are the codes that clear the terminal. They are all that is written when a visit ends: no last words.
	Wipe string
	// Idle is how long nobody may write a line before it is asked whether somebody is there, and then all is cleared; 0 for as long
	// as anybody likes. IdleContact is the same where numbers are being written down or called.
	Idle, IdleContact time.Duration
	// Patient waits for the first line however long that takes: the first page is what invites the next visitor.
	Patient bool
	// After is the clock of the waiting: time.After where it is nil.
	After func(time.Duration) <-chan time.Time
}

// warning is how long the question stands before all is cleared.
const warning = 30 * time.Second

// waiting tells when nobody has written anything for too long. A line that is not ended yet is not seen: a terminal hands over whole lines.
func (s *session) waiting() <-chan time.Time {
	if s.Idle <= 0 || s.Patient && !s.touched {
		return nil
	}
	wait := s.Idle
	if kind := s.visit.Kind(); kind == guide.Contact || kind == guide.Crisis {
		wait = max(wait, s.IdleContact)
	}
	if s.warned {
		wait = min(s.Idle, warning)
	}
	if s.After == nil {
		return time.After(wait)
	}
	return s.After(wait)
}

// nobody asks whether somebody is there, and forgets the visit when nobody answers.
func (s *session) nobody() {
	if s.warned {
		s.forget()
		return
	}
	s.warned = true
	s.print.gap()
	s.print.line(s.words.Label(guide.LabelPlainIdle))
	s.print.prompt(s.words.Label(guide.LabelPlainPrompt))
}

// shared says whether the next person reads on the same terminal.
func (c Config) shared() bool { return c.Wipe != "" }

// forget ends the visit without a word.
func (s *session) forget() {
	s.visit, s.list, s.digits, s.done = s.Guide.NewVisit(), nil, nil, true
	s.print.page.Reset()
}

// wipe clears the terminal, also when the visit has failed.
func (s *session) wipe() error {
	if !s.shared() {
		return nil
	}
	_, err := io.WriteString(s.Out, s.Wipe)
	return err
}

// languages are those that are offered.
func (s *session) languages() []guide.Language {
	if len(s.Languages) > 0 {
		return s.Languages
	}
	return s.Guide.Languages()
}

// takeAway prints the slip beside the loop, or shows it where there is no printer. Only an end page has one.
func (s *session) takeAway() {
	kind := s.visit.Kind()
	switch {
	case kind != guide.Contact && kind != guide.Crisis:
		s.again()
	case s.Print == nil:
		s.over(s.writeSlip)
	case s.printing != nil:
		s.over(func() { s.print.line(s.words.Label(guide.LabelPrinting)) })
	default:
		visit, tag, day := s.visit, s.tag, s.Now()
		done := make(chan error, 1)
		s.printing = done
		go func() { done <- s.Print(visit, tag, day) }()
		s.over(func() { s.print.line(s.words.Label(guide.LabelPrinting)) })
	}
}

// printed says what became of the slip. One that was not printed is shown, if its page is still open.
func (s *session) printed(err error) {
	s.printing = nil
	kind := s.visit.Kind()
	s.print.gap()
	switch {
	case err == nil:
		s.say(s.words.Label(guide.LabelPrinted))
	case kind == guide.Contact || kind == guide.Crisis:
		s.say(s.words.Label(guide.LabelNotPrinted))
		s.writeSlip()
	default:
		s.say(s.words.Label(guide.LabelNotPrinted))
	}
	s.print.gap()
	s.prompt()
}

// writeSlip writes what the slip says.
func (s *session) writeSlip() {
	page := s.Guide.Page(slip.Neutral(s.Guide, s.visit), s.tag, s.Now())
	s.print.line(s.words.Label(guide.LabelWriteDownTitle))
	s.print.gap()
	for _, line := range slip.Lines(page, s.words, slip.Width) {
		s.print.whole(line)
	}
}
