package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"vagvisare/internal/confine"
	"vagvisare/internal/guide"
	"vagvisare/ui"
	"vagvisare/ui/plain"
	"vagvisare/ui/theme"
)

// kioskFlags are the settings of a terminal in a lobby.
type kioskFlags struct {
	place, office, languages string
	idle, idleContact        time.Duration
	printer, printerType     string
	touch                    bool
	looks
}

// kioskCommand is the guide on a terminal that many people use one after another, and nobody watches over.
func (a *app) kioskCommand() *cobra.Command {
	var k kioskFlags
	cmd := &cobra.Command{
		Use:   "kiosk",
		Short: "The guide on a shared terminal: it clears itself, and nobody gets out of it",
		Long: `kiosk is the guide on a terminal in a lobby. It begins with 112 and a line in each language, clears everything when nobody
is there any more, and ends only by a signal (SIGTERM, SIGHUP). Each flag is also an environment variable: VAGVISARE_PLACE
for --place, VAGVISARE_IDLE_CONTACT for --idle-contact, and so on; a flag goes before its variable. What it has to say to
whoever looks after the machine goes to standard error, unless that is a terminal.`,
		Example: `  vagvisare kiosk --place Umeå --office "Socialkontoret Umeå, Skolgatan 31A" --languages sv,en,fi`,
		Args:    noCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.fromEnvironment(cmd); err != nil {
				return err
			}
			return a.kiosk(cmd.Context(), k)
		},
	}
	f := cmd.Flags()
	f.StringVar(&k.place, "place", "", "the municipality where the terminal stands, a `NAME` or code")
	f.StringVar(&k.office, "office", "", "the `NAME` of the office, as it stands on its door")
	f.StringVar(&k.languages, "languages", "", "the languages offered, `TAGS` in their order, such as sv,en,fi; all without it")
	f.DurationVar(&k.idle, "idle", 90*time.Second, "how long nobody does anything until it is asked whether somebody is there, a `TIME`")
	f.DurationVar(&k.idleContact, "idle-contact", 180*time.Second, "the same on pages with telephone numbers, a `TIME`")
	f.StringVar(&k.printer, "printer", "", "the `PATH` of the printer for slips, a device or a FIFO")
	f.StringVar(&k.printerType, "printer-type", "text", "what the printer understands: text (UTF-8) or escpos, as `TYPE`")
	f.BoolVar(&k.touch, "touch", false, "for a screen that is touched, from 80×24 on")
	_ = cmd.RegisterFlagCompletionFunc("place", a.completePlaces)
	a.screenFlags(cmd, &k.looks)
	return cmd
}

// kiosk runs the guide until a signal ends it.
func (a *app) kiosk(ctx context.Context, k kioskFlags) error {
	g, err := a.open()
	if err != nil {
		return err
	}
	profile, visit, look, err := a.kioskProfile(g, k)
	if err != nil {
		return refused(err)
	}
	tag := profile.Languages[0]
	if a.lang != "" {
		if tag, err = languageOf(g, a.lang, orVariable("lang")); err != nil {
			return err
		}
		if !slices.Contains(profile.Languages, tag) {
			return usage("The language %s is not offered. Write --lang and one of %s.", tag, strings.Join(profile.Languages, ", "))
		}
	}
	if a.content != "" {
		a.warm(g, profile.Languages) // The files behind them can't be opened any more when the process is confined.
	}
	if !terminal(a.In) && !terminal(a.Out) {
		a.log("There is no terminal: the guide runs line by line until its input ends.")
	}
	leaveTheKeyboard()
	if a.env("TMUX") != "" {
		// Lip Gloss does so when it is loaded, before anything of ours runs.
		a.log("TMUX is set: tmux was asked for its colours before the process confined itself. Start the kiosk without tmux.")
	}
	a.log("%s", confine.Process(k.printer))
	lines := plain.Config{
		Guide: g, Language: tag, ChooseLanguage: len(profile.Languages) > 1, Visit: visit, Languages: offered(g, profile.Languages),
		Shared: plain.Shared{Wipe: ui.Clearing, Idle: k.idle, IdleContact: k.idleContact},
	}
	if profile.Printer != nil {
		lines.Print = profile.Printer.Print
	}
	if a.lines(guideFlags{}) {
		return a.kioskLines(ctx, lines)
	}
	profile.Lines = func(ctx context.Context) error {
		_, err := a.visitByLines(ctx, lines)
		return err
	}
	return a.runScreen(ctx, ui.Config{
		Guide: g, Profile: profile, Language: tag, Visit: visit, Theme: look, RTL: k.rtl, ColorProfile: colorprofile.ANSI,
	})
}

// kioskProfile is what the settings make of the mode; the first that is wrong is told.
func (a *app) kioskProfile(g *guide.Guide, k kioskFlags) (p ui.Profile, visit guide.Visit, look theme.Name, err error) {
	p = ui.Kiosk()
	p.Office, p.Touch, p.Idle, p.IdleContact = strings.TrimSpace(k.office), k.touch, k.idle, k.idleContact
	if strings.ContainsFunc(p.Office, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return p, visit, look, usage("The setting %s holds a character that cannot be shown. Write the name with letters, signs and spaces.", orVariable("office"))
	}
	if look, err = k.looks.chosen(); err != nil {
		return p, visit, look, err
	}
	// A second is what the tests need; who sets less has forgotten the unit.
	if err = patience("idle", k.idle, time.Second); err != nil {
		return p, visit, look, err
	}
	if err = patience("idle-contact", k.idleContact, time.Second); err != nil {
		return p, visit, look, err
	}
	if p.Languages, err = a.kioskLanguages(g, k); err != nil {
		return p, visit, look, err
	}
	if visit, err = visitAt(g, k.place, p.Languages[0]); err != nil {
		return p, visit, look, err
	}
	printer, err := a.slips(g, k.printer, k.printerType)
	if err == nil && printer != nil {
		p.Printer = printer
	}
	return p, visit, look, err
}

// log tells whoever looks after the machine something about it, never about a visitor. Where standard error is a terminal, a visitor
// stands before it, and nothing is told.
func (a *app) log(format string, args ...any) {
	if !terminal(a.Err) {
		fmt.Fprintf(a.Err, format+"\n", args...)
	}
}

// leaveTheKeyboard ignores the signals that a keyboard sends. Only those from outside end the kiosk.
func leaveTheKeyboard() { signal.Ignore(append(jobSignals(), os.Interrupt)...) }
