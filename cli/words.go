package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"vagvisare/locales"
)

// wordsCommand is for translators. It works on the files of a folder, not on the embedded words.
func (a *app) wordsCommand() *cobra.Command {
	words := &cobra.Command{
		Use:   "words",
		Short: "For translators: what the source text has become since it was translated",
		Args:  noCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	dir := "locales"
	accept := &cobra.Command{
		Use:   "accept TAG [ID...]",
		Short: "Show each stale translation beside its source; with ids, record that these fit the source as it is now",
		RunE: func(_ *cobra.Command, args []string) error {
			return a.accept(dir, args[0], args[1:])
		},
	}
	accept.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage("vagvisare words accept needs a language. Write, for example: vagvisare words accept fi")
		}
		return nil
	}
	accept.Flags().StringVar(&dir, "dir", dir, "the `FOLDER` with the message files")
	words.AddCommand(accept)
	return words
}

// accept shows the stale translations, and writes the hashes of those that are named.
func (a *app) accept(dir, tag string, ids []string) error {
	file := filepath.Join(dir, tag+".yaml")
	source, err := os.ReadFile(filepath.Join(dir, locales.Source+".yaml"))
	if err != nil {
		return notFound("The source texts cannot be read (%v). Start the command in the module's folder, or name theirs with --dir.", err)
	}
	translation, err := os.ReadFile(file)
	if err != nil {
		return notFound("The translation cannot be read (%v). Name a language that has a file there.", err)
	}
	pending, problems := locales.Pendings(source, translation)
	if problems.HasErrors() {
		return notFound("%s", problems.Error())
	}
	for _, id := range ids {
		if !slices.ContainsFunc(pending, func(p locales.Pending) bool { return p.ID == id }) {
			return notFound("%s is not stale in %s. Without ids the command lists what is.", id, file)
		}
	}
	if len(ids) > 0 {
		pending = slices.DeleteFunc(pending, func(p locales.Pending) bool { return !slices.Contains(ids, p.ID) })
	}
	for _, p := range pending {
		fmt.Fprintf(a.Out, "%s\n  %s: %s\n  %s: %s\n", p.ID, locales.Source, p.Source, tag, p.Translation)
	}
	if len(ids) == 0 {
		fmt.Fprintf(a.Out, "%d stale. Name the ids of those that say what their source says now.\n", len(pending))
		return nil
	}
	accepted, err := locales.Accept(translation, pending)
	if err != nil {
		return notFound("%v", err)
	}
	if err := os.WriteFile(file, accepted, 0o644); err != nil {
		return notFound("The file cannot be written: %v.", err)
	}
	fmt.Fprintf(a.Out, "%d accepted in %s.\n", len(pending), file)
	return nil
}
