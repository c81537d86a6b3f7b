package cli

import (
	"context"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

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
}

// guide runs the guide, on the screen or line by line.
func (a *app) guide(ctx context.Context, flags guideFlags) error {
	g, err := a.open()
	if err != nil {
		return err
	}
	tag, err := a.language(g)
	if err != nil {
		return err
	}
	visit := g.NewVisit()
	if flags.place != "" {
		place, err := findPlace(g, flags.place, tag)
		if err != nil {
			return err
		}
		visit = visit.WithHere(place)
	}
	if a.lines(flags) {
		return a.runLines(ctx, g, tag, visit)
	}
	return a.runScreen(ctx, g, tag, visit)
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
func (a *app) runLines(ctx context.Context, g *guide.Guide, tag string, visit guide.Visit) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends at once, whatever the first one is waiting for
	return plain.Run(ctx, plain.Config{
		Guide: g, Language: tag, ChooseLanguage: a.lang == "", Visit: visit, Now: a.Now,
		In: a.In, Out: a.Out, Width: a.lineWidth(a.Out),
	})
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
func (a *app) runScreen(ctx context.Context, g *guide.Guide, tag string, visit guide.Visit) error {
	profile := ui.Open()
	if a.lang != "" {
		profile.First = screen.None
	}
	return ui.Run(ctx, ui.Config{
		Guide: g, Profile: profile, Language: tag, Visit: visit, Now: a.Now,
		In: a.In, Out: a.Out, Environ: a.Environ,
	})
}
