package plain

import (
	"context"
	"errors"
	"io"
	"time"

	"vagvisare/internal/guide"
)

// Config is what a line mode needs to run. Nothing in it is kept when Run returns.
type Config struct {
	Guide *guide.Guide
	// Language is the tag of the language to begin with.
	Language string
	// ChooseLanguage begins with the list of languages.
	ChooseLanguage bool
	Visit          guide.Visit
	// Desk begins with the search and has the commands for staff who answer the phone.
	Desk bool
	// Caller is the tag of the language in which each page stands a second time; empty for none.
	Caller string
	// Now gives the day whose content is shown.
	Now func() time.Time
	In  io.Reader
	Out io.Writer
	// Width is where lines are broken, in cells; 0 leaves that to whatever reads them.
	Width int
	// Languages are those that are offered; all of the guide's where there are none.
	Languages []guide.Language
	// Print prints a slip of the page that a visit stands at; nil where there is no printer.
	Print func(v guide.Visit, language string, day time.Time) error
	Shared
}

// Width is what a line takes where nobody says otherwise: the longest that is easy to read.
const Width = 72

// Run walks one visit, until the visitor leaves, the input ends or the context is done. It returns an error only when
// the output cannot be written.
func Run(ctx context.Context, c Config) (err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := newSession(c)
	defer func() { err = errors.Join(err, s.wipe()) }()
	s.guarded(s.open)
	lines := read(ctx, c.In)
	for !s.done && s.flush() == nil {
		select {
		case line, ok := <-lines:
			if ok {
				s.guarded(func() { s.take(line) })
			} else {
				s.guarded(s.goodbye)
			}
		case err := <-s.printing:
			s.guarded(func() { s.printed(err) })
		case <-s.waiting():
			s.guarded(s.nobody)
		case <-ctx.Done():
			s.guarded(s.goodbye)
		}
	}
	return s.flush()
}

// guarded runs one turn. Should the program fail in it, the visitor reads a sentence with 112 instead of a stack, and
// begins again; a test demands that this never happens.
func (s *session) guarded(turn func()) {
	defer func() {
		if recover() == nil {
			return
		}
		s.failures++
		s.print.page.Reset()
		s.print.gap()
		s.print.line(s.words.Label(guide.LabelDisconnect))
		if s.failures > 1 {
			s.done = true // a fault that comes again would come for ever
			return
		}
		s.list, s.visit = nil, s.visit.Restart()
		s.prompt()
	}()
	turn()
}
