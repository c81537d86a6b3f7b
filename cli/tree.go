package cli

import (
	"io/fs"

	"github.com/spf13/cobra"

	"vagvisare/internal/treefmt"
	"vagvisare/locales"
)

func (a *app) treeCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "tree",
		Short:   "The whole decision tree, for people and for programs",
		Example: "  vagvisare tree --lang en\n  vagvisare tree --format dot | dot -Tsvg > tree.svg",
		Args:    noCommand,
		RunE:    func(*cobra.Command, []string) error { return a.tree(format) },
	}
	cmd.Flags().StringVar(&format, "format", treefmt.Formats()[0], "text, mermaid, dot or json (docs/json.md) as `FORMAT`")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(treefmt.Formats(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func (a *app) tree(format string) error {
	g, err := a.open()
	if err != nil {
		return err
	}
	tag, err := a.language(g)
	if err != nil {
		return err
	}
	words, err := a.words(tag)
	if err != nil {
		return err
	}
	known, err := treefmt.Write(a.Out, format, treefmt.From(g.Tree(), words))
	if !known {
		return usage("The tree has no format %q. %s", format, instead(format, treefmt.Formats(), "--format ", "Write one of "))
	}
	return err
}

// words gives any message of a language, which the guide itself gives only as part of a page.
func (a *app) words(tag string) (treefmt.Words, error) {
	opts, err := a.options()
	if err != nil {
		return nil, err
	}
	layers := []fs.FS{locales.FS}
	if opts.Content != nil {
		if own, err := fs.Sub(opts.Content, "locales"); err == nil {
			layers = []fs.FS{own, locales.FS}
		}
	}
	catalog, problems := locales.Load(layers...)
	if problems.HasErrors() {
		return nil, broken(problems)
	}
	w := catalog.Words(tag)
	return func(id string) string {
		return w.Text(id, map[string]any{"Place": "…"}).String
	}, nil
}
