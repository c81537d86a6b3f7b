package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"vagvisare/locales"
)

// reviewFlags say whose signature is recorded, and for what.
type reviewFlags struct {
	by, sheet string
	except    []string
	all       bool
}

func (a *app) wordsReviewCommand(flags *wordsFlags) *cobra.Command {
	var r reviewFlags
	cmd := &cobra.Command{
		Use:   "review TAG --by NAME [ID...]",
		Short: "Record that a named reader has signed the sheet, or the texts that are named",
		Long: `review writes into locales/reviews/TAG.yaml who has signed which wording, and when: the texts of the sheet, or those that are
named. It refuses a text that is stale or missing, and keeps what was signed before of other texts.`,
		Example: "  vagvisare words review fi --by \"First Last, social worker in Umeå\" --sheet sha-0123456789ab\n" +
			"  vagvisare words review fi --by \"First Last, interpreter\" crisis.page.title",
		Args: aLanguage,
		RunE: func(_ *cobra.Command, args []string) error { return a.review(flags, r, args[0], args[1:]) },
	}
	cmd.Flags().StringVar(&r.by, "by", "", "`NAME` of the reader, and who that is")
	cmd.Flags().StringVar(&r.sheet, "sheet", "", "the sheet's own `HASH`, from its head: refuse if a wording has changed since it was printed")
	cmd.Flags().StringSliceVar(&r.except, "except", nil, "the `IDS` of the sheet that the reader did not sign, parted by commas")
	cmd.Flags().BoolVar(&r.all, "all", false, "every text of the guide, as on the sheet of --all")
	return cmd
}

func (a *app) review(flags *wordsFlags, r reviewFlags, tag string, ids []string) error {
	by := strings.TrimSpace(r.by)
	switch {
	case by == "":
		return usage("A signature needs a name. Write --by and who has read the texts, such as --by \"First Last, social worker in Umeå\".")
	case strings.ContainsFunc(by, func(c rune) bool { return unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) }):
		return usage("The name after --by has a control character. Write the name in letters.")
	case len(ids) > 0 && (r.all || r.sheet != "" || len(r.except) > 0):
		return usage("Name texts, or a sheet with --all, --sheet and --except, but not both.")
	}
	w, err := flags.open(tag)
	if err != nil {
		return err
	}
	signed, err := r.signed(w, ids, flags.dir)
	if err != nil {
		return err
	}
	file := "reviews/" + tag + ".yaml"
	before, err := flags.read(file)
	if err != nil {
		return err
	}
	day := a.Now().Format("2006-01-02")
	var list []locales.Signature
	for _, s := range signed {
		list = append(list, locales.Signature{ID: s.ID, Hash: s.Text.Hash(), By: by, Date: day})
	}
	after, problems := locales.Sign(before, list)
	if problems.HasErrors() {
		return notFound("%s cannot be read. Mend what stands below.\n%s", flags.file(file), problems.Error())
	}
	if err := replace(flags.file(file), after); err != nil {
		return err
	}
	for _, s := range signed {
		fmt.Fprintf(a.Out, "%s %s %s\n", s.ID, s.Text.Hash(), s.Text["other"])
	}
	fmt.Fprintf(a.Out, "%s signed by %s on %s, in %s.\n", counted(len(list), "text"), by, day, flags.file(file))
	return nil
}

// signed is the texts that the reader has signed. What cannot be signed is refused all at once, with what it lacks.
func (r reviewFlags) signed(w folder, ids []string, dir string) ([]locales.Sides, error) {
	rows := onSheet(w.sides, r.all || len(ids) > 0)
	if now := sheetName(rows); r.sheet != "" && r.sheet != now {
		return nil, notFound("The sheet %s is no longer what the folder says: its name would now be %s. Print it again, and have the texts read that have changed.", r.sheet, now)
	}
	for _, id := range slices.Concat(ids, r.except) {
		if !slices.ContainsFunc(rows, func(s locales.Sides) bool { return s.ID == id }) {
			return nil, notFound("There is no text %s there. vagvisare words sheet lists them.", id)
		}
	}
	rows = slices.DeleteFunc(rows, func(s locales.Sides) bool {
		return len(ids) > 0 && !slices.Contains(ids, s.ID) || slices.Contains(r.except, s.ID)
	})
	var refused []string
	for _, s := range rows {
		switch s.State {
		case locales.Stale:
			refused = append(refused, s.ID+": its source text has changed since it was translated")
		case locales.Missing:
			refused = append(refused, s.ID+": it is not translated")
		}
	}
	if len(refused) > 0 {
		return nil, notFound("Nothing is signed, because %s cannot be. Have them translated, or leave them out with --except.\n%s",
			counted(len(refused), "text"), strings.Join(refused, "\n"))
	}
	if len(rows) == 0 {
		return nil, notFound("Nothing is left to sign in %s. Leave fewer texts out.", dir)
	}
	return rows, nil
}
