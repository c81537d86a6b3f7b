package cli

import (
	"context"

	"github.com/spf13/cobra"

	"vagvisare/ui"
	"vagvisare/ui/plain"
)

// deskCommand is the guide for staff who answer the phone.
func (a *app) deskCommand() *cobra.Command {
	var flags guideFlags
	var caller string
	cmd := &cobra.Command{
		Use:   "desk",
		Short: "The guide for staff who answer the phone: search first, two languages side by side",
		Long: `desk is the guide for staff with a caller on the phone. It begins with a search over pages, places and numbers, shows each
page in the caller's language beside the staff's own, and copies contacts to the terminal's clipboard. Nothing about a
caller is kept; Ctrl+N begins the next call.`,
		Example: "  vagvisare desk --lang sv --caller-lang fi",
		Args:    noCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.desk(cmd.Context(), flags, caller)
		},
	}
	cmd.Flags().StringVar(&caller, "caller-lang", "", "the caller's language, a `TAG` such as fi")
	cmd.Flags().StringVar(&flags.place, "place", "", "the municipality of the desk, a `NAME` or code")
	cmd.Flags().BoolVar(&flags.plain, "plain", false, "line by line, for screen readers and pipes")
	a.screenFlags(cmd, &flags.looks)
	_ = cmd.RegisterFlagCompletionFunc("caller-lang", a.completeLanguages)
	_ = cmd.RegisterFlagCompletionFunc("place", a.completePlaces)
	return cmd
}

func (a *app) desk(ctx context.Context, flags guideFlags, caller string) error {
	look, err := flags.looks.chosen()
	if err != nil {
		return err
	}
	g, tag, err := a.openIn()
	if err != nil {
		return err
	}
	tags, err := a.openLanguages(g, tag)
	if err != nil {
		return err
	}
	if caller != "" {
		if caller, err = languageOf(g, caller, "--caller-lang"); err != nil {
			return err
		}
	}
	visit, err := visitAt(g, flags.place, tag)
	if err != nil {
		return err
	}
	visit = visit.OnPhone()
	if a.lines(flags) {
		return a.runLines(ctx, plain.Config{Guide: g, Language: tag, Visit: visit, Desk: true, Caller: caller, Languages: offered(g, tags)})
	}
	profile := ui.Desk(caller)
	profile.Languages = tags
	return a.runScreen(ctx, ui.Config{Guide: g, Profile: profile, Language: tag, Visit: visit, Theme: look, RTL: flags.rtl})
}
