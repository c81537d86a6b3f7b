package cli

import (
	"github.com/spf13/cobra"

	"vagvisare/internal/treefmt"
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
	g, tag, err := a.openIn()
	if err != nil {
		return err
	}
	known, err := treefmt.Write(a.Out, format, treefmt.From(g.Tree(), g.Words(tag).Message))
	if !known {
		return usage("The tree has no format %q. %s", format, instead(format, treefmt.Formats(), "--format ", "Write one of "))
	}
	return err
}
