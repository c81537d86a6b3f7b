package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"vagvisare/internal/guide"
	"vagvisare/ui/plain"
)

// maxResults is how many results the command gives: whoever needs more has searched for too little.
const maxResults = 20

// results is what the search prints for other programs.
type results struct {
	Language guide.Language `json:"language"`
	Results  []guide.Found  `json:"results"`
}

func (a *app) searchCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "search WORDS",
		Short: "Find pages, places and telephone lines by words, codes and numbers",
		Long: `search finds what the desk's search finds: pages by their words and codes, municipalities by name and code, telephone lines by
what they are for and by number, in the language of --lang and in Swedish, the best first. Accents may be left out, the
beginning or a part of a word is enough, and small slips are forgiven. What is searched for is kept nowhere.`,
		Example: "  vagvisare search anmälan\n  vagvisare search how long does it take --lang en\n  vagvisare search 116111 --json",
		Args:    someWords,
		RunE: func(_ *cobra.Command, args []string) error {
			return a.search(strings.Join(args, " "), asJSON)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON: docs/json.md")
	return cmd
}

// someWords is for a command that takes at least one word.
func someWords(cmd *cobra.Command, args []string) error {
	if strings.TrimSpace(strings.Join(args, " ")) == "" {
		return usage("%s needs words to search for. Write, for example: vagvisare search anmälan", cmd.CommandPath())
	}
	return nil
}

func (a *app) search(query string, asJSON bool) error {
	g, tag, err := a.openIn()
	if err != nil {
		return err
	}
	found := g.Search(query, tag, a.Now(), maxResults)
	if len(found) == 0 {
		return notFound("Nothing is found for %q. Write fewer words or the beginning of one; vagvisare tree lists all pages.", query)
	}
	if asJSON {
		lang, _ := g.Language(tag)
		return writeJSON(a.Out, results{lang, found})
	}
	return plain.WriteFound(a.Out, g.Words(tag), found, a.lineWidth(a.Out))
}
