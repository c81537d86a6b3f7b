package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"vagvisare/ui/plain"
)

func (a *app) contactCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "contact NAME|CODE",
		Short:   "Who answers in a municipality, and on which numbers",
		Example: "  vagvisare contact Esbo --lang sv\n  vagvisare contact 2480 --json",
		Args:    oneWord("municipality", "vagvisare contact Umeå"),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.contact(args[0], asJSON)
		},
		ValidArgsFunction: a.completePlaces,
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON: docs/json.md")
	return cmd
}

func (a *app) contact(name string, asJSON bool) error {
	g, tag, err := a.openIn()
	if err != nil {
		return err
	}
	place, err := findPlace(g, name, tag)
	if err != nil {
		return err
	}
	page := g.Page(g.NewVisit().ContactFor(place), tag, a.Now())
	if len(page.Answers) != 1 {
		return fmt.Errorf("the contact page of %s has %d answers", place.Code, len(page.Answers))
	}
	if asJSON {
		return writeJSON(a.Out, page.Answers[0])
	}
	if _, err := fmt.Fprintln(a.Out, named(place, tag)+", "+g.Words(tag).Region(place)); err != nil {
		return err
	}
	return plain.WriteContact(a.Out, g.Words(tag), page, a.lineWidth(a.Out))
}
