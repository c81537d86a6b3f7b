package cli

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"
)

func (a *app) languagesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "languages",
		Short: "The languages of the guide: how much of each is translated, and signed by a reader",
		Args:  noCommand,
		RunE:  func(*cobra.Command, []string) error { return a.languages() },
	}
}

func (a *app) languages() error {
	g, err := a.open()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(a.Out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "tag\tname\tdirection\ttranslated\treviewed")
	for _, s := range g.Shares() {
		direction := "ltr"
		if s.Language.RTL {
			direction = "rtl"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", s.Language.Tag, s.Language.Name, direction, percent(s.Translated), percent(s.Reviewed))
	}
	return w.Flush()
}

// percent rounds down, so that 100 % means all of it.
func percent(share float64) string { return fmt.Sprintf("%d %%", int(share*100)) }
