package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vagvisare/ui/plain"
)

// app is what the commands share: the system and the flags that all of them know.
type app struct {
	*System
	lang     string
	content  string
	contacts string
	width    int
	// unreviewed is what the office wants of languages with texts that no reader has signed; empty for full.
	unreviewed string
}

func newRoot(sys *System) *cobra.Command {
	a := &app{System: sys}
	var g guideFlags
	root := &cobra.Command{
		Use:   "vagvisare",
		Short: "A guide to help from the social services for children and families, in Sweden and in Finland",
		Long: `vagvisare walks through a few questions about help from the social services for children and families, in Sweden
and in Finland, and ends at somebody to call. Without a command it starts the guide; without a terminal the guide
runs line by line. Danger now: call 112.`,
		Args: noCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.guide(cmd.Context(), g) },
		PersistentPreRunE: func(*cobra.Command, []string) error {
			if a.width < 0 {
				return usage("The flag --width cannot be %d. Write the number of cells, or 0 to leave lines whole.", a.width)
			}
			return nil
		},
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version(),
	}
	root.SetVersionTemplate("vagvisare {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	all := root.PersistentFlags()
	all.StringVar(&a.lang, "lang", "", "language `TAG`, such as fi")
	all.StringVar(&a.content, "content", "", "`DIR` with flows, locales or contacts to lay in front of the guide's own")
	all.StringVar(&a.contacts, "contacts", "", "`FILE` with an office's own numbers, in the columns of lines.csv")
	all.IntVar(&a.width, "width", plain.Width, "break lines at `CELLS`; 0 never breaks them")
	root.Flags().BoolVar(&g.plain, "plain", false, "line by line, for screen readers and pipes")
	root.Flags().StringVar(&g.place, "place", "", "the municipality where the guide stands, a `NAME` or code")
	root.Flags().DurationVar(&g.idle, "idle", 0, "clear everything when nobody does anything for a `TIME`, such as 3m; 0 never does")
	a.screenFlags(root, &g.looks)
	root.AddCommand(a.deskCommand(), a.kioskCommand(), a.checkCommand(), a.showCommand(), a.contactCommand(), a.searchCommand(), a.treeCommand(), a.languagesCommand(), a.wordsCommand())
	root.SetHelpCommand(helpCommand())
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			ownErrors(c)
		}
	}
	_ = root.RegisterFlagCompletionFunc("lang", a.completeLanguages)
	_ = root.RegisterFlagCompletionFunc("place", a.completePlaces)
	return root
}

// noCommand is for a command that takes no words of its own, so that any is a slip in the name of a command.
func noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	if len(names) == 0 {
		return usage("%s takes no words after it, and %q stands there. Write %s --help to see what it takes.",
			cmd.CommandPath(), args[0], cmd.CommandPath())
	}
	return usage("There is no command %q. %s", args[0], instead(args[0], names, cmd.CommandPath()+" ", "Write one of "))
}

// oneWord is for a command that takes exactly one.
func oneWord(name, example string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return usage("%s needs a %s. Write, for example: %s", cmd.CommandPath(), name, example)
		case len(args) > 1:
			return usage("%s takes one %s, and there are %d. Put quotes around a name with spaces: %s %q",
				cmd.CommandPath(), name, len(args), cmd.CommandPath(), strings.Join(args, " "))
		}
		return nil
	}
}

// flagError says what is wrong with a flag.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return err
	case errors.As(err, &unknown):
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				names = append(names, f.Name)
			}
		})
		name := unknown.GetSpecifiedName()
		dashes := "--"
		if unknown.GetSpecifiedShortnames() != "" {
			dashes = "-"
		}
		return usage("%s has no flag %s%s. %s", cmd.CommandPath(), dashes, name, instead(name, names, "--", "Its flags are "))
	case errors.As(err, &empty):
		return usage("The flag --%s needs a value. Write --%[1]s and then the value.", empty.GetFlag().Name)
	case errors.As(err, &wrong):
		return usage("The flag --%s cannot be %q. %s", wrong.GetFlag().Name, wrong.GetValue(), takes(cmd, wrong.GetFlag()))
	}
	return usage("The flags cannot be read (%v). Write %s --help to see them.", err, cmd.CommandPath())
}
