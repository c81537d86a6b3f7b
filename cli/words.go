package cli

import (
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"vagvisare/locales"
)

// wordsFlags are what the translators' commands share: the folder that they work on. None works on the embedded words.
type wordsFlags struct{ dir string }

// wordsCommand is for translators.
func (a *app) wordsCommand() *cobra.Command {
	words := &cobra.Command{
		Use:   "words",
		Short: "For translators: texts out to a translator's tool and back, sheets to sign, what is stale",
		Long: `words takes the texts of a language out to a file that translators' tools read, and what came back into the
language's file; prints the sheet that a reader signs, and records the signature; and says which translations are
older than their source. docs/translating.md tells the whole way.`,
		Args: noCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	flags := &wordsFlags{}
	words.PersistentFlags().StringVar(&flags.dir, "dir", "locales", "the `FOLDER` with the message files")
	words.AddCommand(a.wordsExportCommand(flags), a.wordsImportCommand(flags), a.wordsSheetCommand(flags),
		a.wordsReviewCommand(flags), a.wordsAcceptCommand(flags))
	return words
}

func (a *app) wordsAcceptCommand(flags *wordsFlags) *cobra.Command {
	return &cobra.Command{
		Use:   "accept TAG [ID...]",
		Short: "Show each stale translation beside its source; with ids, record that these fit the source as it is now",
		Args:  aLanguage,
		RunE:  func(_ *cobra.Command, args []string) error { return a.accept(flags, args[0], args[1:]) },
	}
}

// aLanguage is for a command that takes a language, and perhaps more after it.
func aLanguage(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage("%s needs a language. Write, for example: %[1]s fi", cmd.CommandPath())
	}
	return nil
}

// accept shows the stale translations, and writes the hashes of those that are named.
func (a *app) accept(flags *wordsFlags, tag string, ids []string) error {
	file := flags.file(tag + ".yaml")
	source, err := os.ReadFile(flags.file(locales.Source + ".yaml"))
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
	if err := replace(file, accepted); err != nil {
		return err
	}
	fmt.Fprintf(a.Out, "%d accepted in %s.\n", len(pending), file)
	return nil
}
