package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
)

// Config is what the front end is given. It reads no clock, no environment and no file of its own.
type Config struct {
	Guide   *guide.Guide
	Profile Profile
	// Language is the tag of the language that a visit begins with.
	Language string
	// Visit is what a visit begins with: the first page, and the office's place where it is known.
	Visit guide.Visit
	Now   func() time.Time
	In    io.Reader
	Out   io.Writer
	// Environ is the terminal's environment: TERM and NO_COLOR count.
	Environ []string
	// ColorProfile limits the colours; where it is not set, Environ does.
	ColorProfile colorprofile.Profile
	// RTL is how text from right to left is sent: Visual, Fenced, or by what the terminal answers (Auto, and where it is not set).
	RTL string
	// Theme is theme.Terminal where it is not set.
	Theme theme.Name
}

// Failure is returned when the program failed during a visit. It says where in the program, and nothing about the visit: what a panic says may
// hold what somebody typed.
type Failure struct{ Where string }

func (f *Failure) Error() string { return "the guide failed at " + f.Where }

// Run shows the guide until the visitor or a signal ends it, or the terminal is gone. It gives the terminal back as it was, whatever
// happens, and leaves nothing of the visit on the screen or above it.
func Run(ctx context.Context, c Config) error {
	// Bubble Tea would write every key to the file that this names.
	if err := os.Unsetenv("TEA_TRACE"); err != nil {
		return err
	}
	ctx, quit := context.WithCancel(ctx)
	defer quit()
	// The size is asked of the system, not of the terminal, so that the very first frame is the whole screen.
	m := newModel(c, true).resize(sizeOf(c.Out))
	m.lines = linesOf(ctx, c)
	w := watched{model: m, last: new(string)}
	w.remember()
	p := tea.NewProgram(w,
		tea.WithContext(ctx),
		tea.WithInput(listening(c.In, quit)),
		tea.WithOutput(silent(c.Out)),
		tea.WithEnvironment(c.Environ),
		tea.WithColorProfile(c.profile()),
		tea.WithoutSignalHandler(),
		tea.WithoutCatchPanics(),
	)
	stop := quitOnSignal(c.Profile.signals(), quit)
	defer stop()
	err := guarded(p)
	_, _ = io.WriteString(c.Out, *m.script.undo)
	wipe(c.Out)
	var failure *Failure
	if errors.As(err, &failure) {
		_, _ = fmt.Fprintf(c.Out, "%s\r\n", *w.last)
		return err
	}
	if errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil {
		return nil // It was asked to end, and did.
	}
	return err
}

// guarded runs the program. When it panics, the terminal is given back before anything else happens; Bubble Tea's own catch would
// print the stack on the visitor's screen.
func guarded(p *tea.Program) (err error) {
	defer func() {
		if recover() != nil {
			err = &Failure{Where: where()}
			p.Kill()
		}
	}()
	_, err = p.Run()
	return err
}

// where is the first place of this module on the stack.
func where() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "vagvisare/") {
			return fmt.Sprintf("%s:%d", f.Function, f.Line)
		}
		if !more {
			return f.Function
		}
	}
}

// quitOnSignal ends the program on a signal. After the first, each has its usual effect again, so that a second one ends a program that
// hangs.
func quitOnSignal(which []os.Signal, quit func()) (stop func()) {
	signals := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(signals, which...)
	go func() {
		select {
		case <-signals:
			signal.Stop(signals)
			quit()
		case <-done:
			signal.Stop(signals)
		}
	}()
	return func() { close(done) }
}

// watched is the root model with the sentence to say if it fails, in the language that was last in use.
type watched struct {
	model
	last *string
}

func (w watched) remember() {
	*w.last = w.words.Label(guide.LabelDisconnect)
}

func (w watched) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	before := w.state.Language
	next, cmd := w.model.Update(msg)
	w.model = next.(model)
	if w.state.Language != before {
		w.remember()
	}
	return w, cmd
}

// profile is the colours that may be used: the terminal's sixteen, or none.
func (c Config) profile() colorprofile.Profile {
	switch {
	case c.env("NO_COLOR") != "":
		return colorprofile.ASCII
	case c.ColorProfile != colorprofile.Unknown:
		return min(c.ColorProfile, colorprofile.ANSI)
	}
	return colorprofile.ANSI
}

// look is the theme.
func (c Config) look() theme.Theme {
	name := c.Theme
	if c.profile() < colorprofile.ANSI {
		name = theme.Mono
	}
	return theme.New(name, c.env("TERM"))
}

func (c Config) env(name string) string {
	value := ""
	for _, pair := range c.Environ {
		if rest, ok := strings.CutPrefix(pair, name+"="); ok {
			value = rest
		}
	}
	return value
}
