package cli

import "github.com/spf13/cobra"

// helpCommand stands for cobra's, which answers the name of a command that there is not with all it knows.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "What a command does and which flags it takes",
		RunE: func(cmd *cobra.Command, args []string) error {
			found := cmd.Root()
			for _, name := range args {
				next, rest, err := found.Find([]string{name})
				if err != nil || len(rest) > 0 {
					return noCommand(found, []string{name})
				}
				found = next
			}
			found.InitDefaultHelpFlag()
			return found.Help()
		},
	}
}

// ownErrors gives cobra's command for completion this program's sentences. Its errors would be cobra's, and a word
// that it does not know would be answered with its whole help.
func ownErrors(completion *cobra.Command) {
	completion.Args = noCommand
	completion.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	for _, shell := range completion.Commands() {
		shell.Args = noCommand
	}
}
