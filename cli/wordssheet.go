package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"vagvisare/locales"
)

// sheetWidth fits A4 in the usual type of a terminal or an editor.
const sheetWidth = 88

func (a *app) wordsSheetCommand(flags *wordsFlags) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:   "sheet TAG",
		Short: "Print the texts that a reader of the language signs, each below its source",
		Long: `sheet prints the texts of the crisis, contact and language pages, each below its source and with the hash of its wording,
as plain text for paper. A reader of the language marks and signs it; vagvisare words review records the signature.`,
		Example: "  vagvisare words sheet fi > sheet.txt",
		Args:    oneWord("language", "vagvisare words sheet fi"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.sheet(flags, args[0], all) },
	}
	cmd.Flags().BoolVar(&all, "all", false, "every text of the guide, not those pages alone")
	return cmd
}

func (a *app) sheet(flags *wordsFlags, tag string, all bool) error {
	w, err := flags.open(tag)
	if err != nil {
		return err
	}
	var out strings.Builder
	s := sheet{out: &out, folder: w, rows: onSheet(w.sides, all), all: all, day: a.Now().Format("2006-01-02")}
	s.head()
	for i, row := range s.rows {
		s.row(i+1, row)
	}
	s.foot()
	_, err = io.WriteString(a.Out, out.String())
	return err
}

// onSheet is the messages that stand on a sheet.
func onSheet(sides []locales.Sides, all bool) []locales.Sides {
	return slices.DeleteFunc(slices.Clone(sides), func(s locales.Sides) bool { return !all && !locales.Essential(s.ID) })
}

// sheetName names the wordings of a sheet together, so that the signature on paper is not recorded for other ones.
func sheetName(rows []locales.Sides) string {
	var all strings.Builder
	for _, s := range rows {
		fmt.Fprintln(&all, s.ID, wording(s))
	}
	return locales.Forms{"other": all.String()}.Hash()
}

// wording is the hash of a translation, "none" where there is none.
func wording(s locales.Sides) string {
	if s.Text == nil {
		return "none"
	}
	return s.Text.Hash()
}

// sheet is a sheet being written.
type sheet struct {
	folder
	out  *strings.Builder
	rows []locales.Sides
	all  bool
	day  string
}

func (s sheet) head() {
	which := "the crisis, contact and language pages"
	if s.all {
		which = "every text of the guide"
	}
	states := map[locales.State]int{}
	for _, r := range s.rows {
		states[r.State]++
	}
	from := ", translated from Swedish (" + locales.Source + ")"
	if s.language.Tag == locales.Source {
		from = ", the source language"
	}
	fmt.Fprintf(s.out, "VÄGVISARE: TEXTS TO READ AND SIGN\n\n")
	fmt.Fprintf(s.out, "Language   %s (%s)%s\n", s.language.Name, s.language.Tag, from)
	fmt.Fprintf(s.out, "Printed    %s\n", s.day)
	fmt.Fprintf(s.out, "Texts      %d: %s\n", len(s.rows), which)
	fmt.Fprintf(s.out, "State      %d signed, %d not signed, %d older than their source, %d not translated\n",
		states[locales.Good], states[locales.Unreviewed], states[locales.Stale], states[locales.Missing])
	fmt.Fprintf(s.out, "Sheet      %s\n\n", sheetName(s.rows))
	s.paragraph("", "Your signature says that you read this language as those do who grew up with it; that you have read each text below beside "+
		"its source; and that each says what the source says, no more and no less, in words that somebody can understand who is afraid. "+
		"It does not say that the source is right. It holds for the wording that the hash names: a text that changes is read again.")
	s.paragraph("", "Your name, what you are and the date are recorded in public beside the texts. Mark each row, and strike out what you do not sign. "+
		"A row that is older than its source, or not translated, cannot be signed.")
	s.out.WriteString("\n")
}

func (s sheet) row(n int, r locales.Sides) {
	fmt.Fprintf(s.out, "%4d  %s  %s\n", n, r.ID, wording(r))
	for _, form := range []string{"zero", "one", "two", "few", "many", "other"} {
		mark := ""
		if len(r.Source) > 1 {
			mark = " (" + form + ")"
		}
		if text, ok := r.Source[form]; ok && s.language.Tag != locales.Source {
			s.paragraph("      "+locales.Source+mark+"  ", text)
		}
		if text, ok := r.Text[form]; ok {
			if mark != "" {
				fmt.Fprintf(s.out, "      %s%s\n", s.language.Tag, mark)
			}
			s.paragraph("          ", text) // Alone on its lines: a language from the right begins each of them.
		}
	}
	switch r.State {
	case locales.Missing:
		fmt.Fprint(s.out, "      NOT TRANSLATED\n\n")
	case locales.Stale:
		fmt.Fprint(s.out, "      OLDER THAN ITS SOURCE: to be translated again\n\n")
	case locales.Good:
		s.paragraph("      ", "signed by "+r.Signed.By+", "+r.Signed.Date)
		s.out.WriteString("\n")
	default:
		fmt.Fprintf(s.out, "      [ ] right   [ ] better: %s\n\n", strings.Repeat("_", sheetWidth-30))
	}
}

func (s sheet) foot() {
	line := strings.Repeat("_", 50)
	fmt.Fprintf(s.out, "\nRows that I do not sign: %s\n\n\nName         %s\n\n\nWho I am     %s\n\n\nDate         %s\n\n\nSignature    %s\n\n", line, line, line, line, line)
	s.paragraph("", fmt.Sprintf("To record it: vagvisare words review %s%s --by \"name, who\" --sheet %s --except id,id",
		s.language.Tag, map[bool]string{true: " --all"}[s.all], sheetName(s.rows)))
}

// paragraph writes a text in lines, the first after a lead. Words are parted at plain spaces alone, so that a number stays whole.
func (s sheet) paragraph(lead, text string) {
	indent := strings.Repeat(" ", ansi.StringWidth(lead))
	line := lead
	for i, word := range strings.Split(text, " ") {
		switch {
		case i == 0:
			line += word
		case ansi.StringWidth(line)+1+ansi.StringWidth(word) > sheetWidth:
			fmt.Fprintln(s.out, line)
			line = indent + word
		default:
			line += " " + word
		}
	}
	fmt.Fprintln(s.out, line)
}
