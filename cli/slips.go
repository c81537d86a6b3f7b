package cli

import (
	"context"
	"errors"
	"strings"
	"time"

	"vagvisare/internal/guide"
	"vagvisare/internal/printer"
	"vagvisare/internal/slip"
)

// slips prints slips of the guide. What goes wrong is told to the operator as well, without a word about what was printed.
type slips struct {
	guide *guide.Guide
	to    *printer.Printer
	log   func(format string, args ...any)
}

// slips is the printer of the settings; nil where there is none. One that is not there yet is none of the settings' fault.
func (a *app) slips(g *guide.Guide, path, kind string) (*slips, error) {
	if kind != string(printer.Text) && kind != string(printer.ESCPOS) {
		return nil, usage("The setting %s cannot be %q. Write text or escpos.", orVariable("printer-type"), kind)
	}
	if path == "" {
		return nil, nil
	}
	to, err := printer.Open(path, printer.Kind(kind))
	switch {
	case errors.Is(err, printer.ErrMissing):
		a.log("%s. Until there is one, slips are shown on the screen.", capital(err.Error()))
	case err != nil:
		return nil, usage("The setting %s does not serve: %v.", orVariable("printer"), err)
	}
	return &slips{guide: g, to: to, log: a.log}, nil
}

// Print prints the slip of the page that a visit stands at. It tells the same to everybody who asks about the place.
func (s *slips) Print(v guide.Visit, language string, day time.Time) (err error) {
	// A printer is no reason to end the guide.
	defer func() {
		if recover() != nil {
			err = errors.New("it could not be made")
		}
		if err != nil {
			s.log("A slip was not printed: %v.", err)
		}
	}()
	v = slip.Neutral(s.guide, v)
	page, words := s.guide.Page(v, language, day), s.guide.Words(language)
	data := slip.Text(page, words)
	if s.to.Kind() == printer.ESCPOS {
		data = slip.ESCPOS(page, words, s.guide.Page(v, guide.SourceTag, day), s.guide.Words(guide.SourceTag))
	}
	return s.to.Print(context.Background(), data)
}

// capital makes an error the beginning of a sentence.
func capital(said string) string {
	if said == "" {
		return ""
	}
	return strings.ToUpper(said[:1]) + said[1:]
}
