package cli

import (
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vagvisare/ui"
	"vagvisare/ui/theme"
)

// variable is the environment variable of a flag.
func variable(flag string) string {
	return "VAGVISARE_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// orVariable is how a sentence names a flag that has a variable.
func orVariable(flag string) string { return "--" + flag + " (or " + variable(flag) + ")" }

// fromEnvironment gives the flags that were not written the values of their variables. An empty variable is none, as in a shell script
// that leaves one out.
func (a *app) fromEnvironment(cmd *cobra.Command) (wrong error) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		value := a.env(variable(f.Name))
		if wrong != nil || f.Changed || value == "" || f.Name == "help" {
			return
		}
		if err := f.Value.Set(value); err != nil {
			wrong = usage("The variable %s cannot be %q. %s", variable(f.Name), value, takes(cmd, f))
			return
		}
		f.Changed = true
	})
	return wrong
}

// takes says what to write as the value of a flag, or of its variable.
func takes(cmd *cobra.Command, f *pflag.Flag) string {
	switch f.Value.Type() {
	case "duration":
		return "Write a number with its unit, such as 90s or 2m."
	case "bool":
		return "Write true or false."
	}
	return "Write " + cmd.CommandPath() + " --help to see what --" + f.Name + " takes."
}

// themed is the theme with that name.
func themed(name string) (theme.Name, error) {
	for _, known := range themes() {
		if name == known {
			return theme.Name(name), nil
		}
	}
	return "", usage("There is no theme %q. %s", name, instead(name, themes(), "--theme ", "Write one of "))
}

// looks are the settings of a screen.
type looks struct{ theme, rtl string }

// screenFlags gives a command the settings of a screen, and of the languages on it.
func (a *app) screenFlags(cmd *cobra.Command, l *looks) {
	f := cmd.Flags()
	f.StringVar(&l.theme, "theme", string(theme.Terminal), "the colours: terminal, mono or high-contrast, as `THEME`")
	f.StringVar(&l.rtl, "rtl", ui.Auto, "text from right to left: visual or fenced, or auto, by what the terminal answers, as `HOW`")
	f.StringVar(&a.unreviewed, "unreviewed", full, "languages with texts that no reader has signed: full, essential for contact and crisis pages alone, or off, as `HOW`")
	_ = cmd.RegisterFlagCompletionFunc("theme", cobra.FixedCompletions(themes(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("rtl", cobra.FixedCompletions(encodings(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("unreviewed", cobra.FixedCompletions([]string{full, essential, off}, cobra.ShellCompDirectiveNoFileComp))
}

// chosen is the theme, once all of the settings are known to mean something.
func (l looks) chosen() (theme.Name, error) {
	if !slices.Contains(encodings(), l.rtl) {
		return "", usage("Text from right to left cannot be sent as %q. %s", l.rtl, instead(l.rtl, encodings(), "--rtl ", "Write one of "))
	}
	return themed(l.theme)
}

func encodings() []string { return []string{ui.Auto, ui.Visual, ui.Fenced} }

func themes() []string {
	return []string{string(theme.Terminal), string(theme.Mono), string(theme.HighContrast)}
}

// patience refuses times that can't be meant.
func patience(flag string, d, least time.Duration) error {
	if d < least {
		return usage("The time --%s cannot be %s. Write %s or more, such as 90s or 2m.", flag, d, least)
	}
	return nil
}

// refused makes whatever is wrong with a setting an error of the command line: a name that means no place is as wrong there as a flag that
// does not exist.
func refused(err error) error {
	var f *failure
	if errors.As(err, &f) {
		return &failure{codeUsage, f.text}
	}
	return err
}
