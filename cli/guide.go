package cli

import (
	"context"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"golang.org/x/term"

	"vagvisare/internal/guide"
	"vagvisare/ui"
	"vagvisare/ui/plain"
	"vagvisare/ui/screen"
)

// guideFlags are the flags of the guide itself.
type guideFlags struct {
	plain bool
	place string
	idle  time.Duration
	looks
}

// guide runs the guide, on the screen or line by line.
func (a *app) guide(ctx context.Context, flags guideFlags) error {
	look, err := flags.looks.chosen()
	if err != nil {
		return err
	}
	if flags.idle != 0 {
		if err := patience("idle", flags.idle, time.Second); err != nil {
			return err
		}
	}
	g, tag, err := a.openIn()
	if err != nil {
		return err
	}
	tags, err := a.openLanguages(g, tag)
	if err != nil {
		return err
	}
	visit, err := visitAt(g, flags.place, tag)
	if err != nil {
		return err
	}
	if a.lines(flags) {
		return a.runLines(ctx, plain.Config{Guide: g, Language: tag, ChooseLanguage: a.lang == "", Visit: visit, Languages: offered(g, tags),
			Shared: plain.Shared{Idle: flags.idle, IdleContact: 2 * flags.idle}})
	}
	profile := ui.Open()
	profile.Languages = tags
	profile.Idle, profile.IdleContact = flags.idle, 2*flags.idle // Numbers take time to write down.
	if a.lang != "" {
		profile.First = screen.None
	}
	return a.runScreen(ctx, ui.Config{Guide: g, Profile: profile, Language: tag, Visit: visit, Theme: look, RTL: flags.rtl})
}

// visitAt is a visit at an office, if one is named.
func visitAt(g *guide.Guide, office, tag string) (guide.Visit, error) {
	visit := g.NewVisit()
	if office == "" {
		return visit, nil
	}
	place, err := findPlace(g, office, tag)
	if err != nil {
		return visit, err
	}
	return visit.WithHere(place), nil
}

// lines says whether the guide runs line by line. It is decided before Bubble Tea starts, which needs a terminal and
// asks it questions.
func (a *app) lines(flags guideFlags) bool {
	return flags.plain || a.env("ACCESSIBLE") != "" || strings.EqualFold(a.env("TERM"), "dumb") ||
		!terminal(a.In) || !terminal(a.Out)
}

// terminal says whether a stream is a terminal.
func terminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// runLines runs the line mode. A signal to end is answered with the goodbye, whose last word is 112.
func (a *app) runLines(ctx context.Context, c plain.Config) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends at once, whatever the first one is waiting for
	c.Now, c.In, c.Out, c.Width = a.Now, a.In, a.Out, a.lineWidth(a.Out)
	return plain.Run(ctx, c)
}

// lineWidth is where lines break: at --width, or at the terminal's edge if that comes first.
func (a *app) lineWidth(out io.Writer) int {
	if f, ok := out.(*os.File); ok && a.width > 0 {
		if columns, _, err := term.GetSize(int(f.Fd())); err == nil && columns > 0 {
			return min(a.width, columns)
		}
	}
	return a.width
}

// runScreen runs the Bubble Tea front end.
func (a *app) runScreen(ctx context.Context, c ui.Config) error {
	c.Now, c.In, c.Out, c.Environ = a.Now, a.In, a.Out, a.Environ
	return ui.Run(ctx, c)
}
