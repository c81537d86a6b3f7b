package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"vagvisare/internal/guide"
	"vagvisare/internal/problem"
	"vagvisare/locales"
)

func (a *app) checkCommand() *cobra.Command {
	var strict bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Prove the content: every problem with its file and line, then how many ways there are",
		Long: `check reads the tree, the words of every language and the contacts, and lists every problem with its file and line.
Errors stop the guide's start, and check then ends with 1. Warnings do not, unless --strict says so. With --strict it is
also an error that a text of the crisis, contact or language pages is older than its source.`,
		Example: "  vagvisare check\n  vagvisare check --content my-texts --strict",
		Args:    noCommand,
		RunE:    func(*cobra.Command, []string) error { return a.check(strict) },
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "let warnings end with 1 too")
	return cmd
}

func (a *app) check(strict bool) error {
	opts, err := a.options()
	if err != nil {
		return err
	}
	report, problems := guide.Check(opts)
	if own, ok := opts.Content.(*layer); ok && !problems.HasErrors() {
		problems = append(problems, own.unread()...)
	}
	if strict {
		for i := range problems {
			if locales.Urgent(problems[i]) {
				problems[i].Level = problem.Error
			}
		}
	}
	problems.Sort()
	var out strings.Builder
	errors, warnings := 0, 0
	for _, p := range problems {
		if p.Level == problem.Error {
			errors++
		} else {
			warnings++
		}
		fmt.Fprintln(&out, p)
	}
	if errors == 0 {
		writeReport(&out, report)
	}
	fmt.Fprintf(&out, "%s, %s\n", counted(errors, "error"), counted(warnings, "warning"))
	if _, err := fmt.Fprint(a.Out, out.String()); err != nil {
		return err
	}
	if errors > 0 || strict && warnings > 0 {
		return &failure{code: codeNotFound} // the list has said all
	}
	return nil
}

// writeReport writes the counts: what there is, and how many ways lead through it for each country.
func writeReport(out *strings.Builder, r guide.Report) {
	fmt.Fprintf(out, "%s, %s, %s, %s in %s\n", counted(r.Topics, "topic"), counted(r.Steps, "step"),
		counted(r.Statements, "statement"), counted(r.Messages, "message"), counted(r.Languages, "language"))
	fmt.Fprintf(out, "%s, %s\n", counted(r.Places, "place"), counted(r.Organisers, "organiser"))
	for _, c := range r.Counts {
		fmt.Fprintf(out, "%s: %s, the longest with %s\n", c.Country, counted(c.Ways, "way"), counted(c.Longest, "question"))
	}
}
