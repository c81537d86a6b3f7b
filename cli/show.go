package cli

import (
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"vagvisare/flows"
	"vagvisare/internal/guide"
	"vagvisare/ui/plain"
)

// homeName is how the first page, which has no code, is called on a command line.
const homeName = "home"

func (a *app) showCommand() *cobra.Command {
	var place string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show CODE",
		Short: "Show one page by its code, such as R3",
		Long: `show prints one page as a visitor would read it. Without --place a page whose text depends on the country comes
with the texts of all countries, each with its label. The first page is called home.`,
		Example: "  vagvisare show R3 --lang fi\n  vagvisare show K1 --place Esbo --json",
		Args:    oneWord("page's code", "vagvisare show R3"),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.show(args[0], place, asJSON)
		},
		ValidArgsFunction: a.completeCodes,
	}
	cmd.Flags().StringVar(&place, "place", "", "the municipality that the page is about, a `NAME` or code")
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON: docs/json.md")
	_ = cmd.RegisterFlagCompletionFunc("place", a.completePlaces)
	return cmd
}

func (a *app) show(code, placeName string, asJSON bool) error {
	g, tag, err := a.openIn()
	if err != nil {
		return err
	}
	visit := g.NewVisit().OnPhone() // Whoever asks for a page by its code sees that page.
	if placeName != "" {
		place, err := findPlace(g, placeName, tag)
		if err != nil {
			return err
		}
		visit = visit.WithPlace(place)
	}
	if !strings.EqualFold(code, homeName) {
		if visit, err = visit.Jump(code); err != nil {
			return noPage(g, code, placeName, err)
		}
	}
	page := g.Preview(visit, tag, a.Now())
	if asJSON {
		return writeJSON(a.Out, page)
	}
	return plain.WritePage(a.Out, g.Words(tag), page, a.lineWidth(a.Out))
}

// noPage says why a page cannot be shown.
func noPage(g *guide.Guide, code, place string, err error) error {
	if jump := (*guide.JumpError)(nil); errors.As(err, &jump) && jump.Label == guide.LabelOnlyIn {
		return notFound("Page %s does not apply where %s lies. Leave out --place, or name a place in another country.",
			strings.ToUpper(code), place)
	}
	if found := near(code, codes(g)); len(found) > 0 {
		return notFound("There is no page %q. Did you mean %s? vagvisare tree lists all pages.", code, strings.Join(found, " or "))
	}
	return notFound("There is no page %q. Write a code such as R3; vagvisare tree lists all pages.", code)
}

// codes are the codes of all pages.
func codes(g *guide.Guide) []string {
	out := []string{homeName}
	g.Tree().Steps(func(s *flows.Step) {
		if s.Fact == nil { // A fact's question is asked on a way; it has no place of its own to show it at.
			out = append(out, s.Code)
		}
	})
	return out
}

func (a *app) completeCodes(_ *cobra.Command, args []string, part string) ([]string, cobra.ShellCompDirective) {
	g, err := a.open()
	if err != nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, c := range codes(g) {
		if strings.HasPrefix(strings.ToUpper(c), strings.ToUpper(part)) {
			out = append(out, c)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// writeJSON writes a value for a program, readable by a person too. Nothing in it goes into a web page, so & stays &.
func writeJSON(out io.Writer, value any) error {
	e := json.NewEncoder(out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(value)
}
