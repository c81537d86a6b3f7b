package cli

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vagvisare/internal/xliff"
	"vagvisare/locales"
)

func (a *app) wordsImportCommand(flags *wordsFlags) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE",
		Short: "Take a translator's XLIFF file into the language's messages, whole or not at all",
		Long: `import takes the texts that the translator has written into locales/TAG.yaml, each with the hash of the source text that
the file shows: where the source has changed since the export, the text is recorded as stale. Anything that cannot be
taken is listed with its id, and then nothing is written.`,
		Example: "  vagvisare words import fi.xliff",
		Args:    oneWord("file", "vagvisare words import fi.xliff"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.importWords(flags, args[0]) },
	}
}

func (a *app) importWords(flags *wordsFlags, name string) error {
	doc, err := readXLIFF(name)
	if err != nil {
		return err
	}
	if doc.From != locales.Source {
		return notFound("The file %s is translated from %q. Write one that is translated from %s: vagvisare words export makes it.", name, doc.From, locales.Source)
	}
	w, err := flags.translation(doc.To)
	if err != nil {
		return err
	}
	back := make([]locales.Back, len(doc.Units))
	for i, u := range doc.Units {
		back[i] = broughtBack(u)
	}
	taken, refused := locales.Take(w.language, w.sides, back)
	if len(refused) > 0 {
		return notFound("%s cannot be taken as it is, so nothing is written. Mend what stands below, and import it again.\n%s",
			name, strings.Join(refused, "\n"))
	}
	into := w.language.Tag + ".yaml"
	before, err := flags.read(into)
	if err != nil {
		return err
	}
	after, err := locales.Write(before, w.sides, taken.Changes)
	if err != nil {
		return notFound("Nothing is written to %s: %v.", flags.file(into), err)
	}
	if len(taken.Changes) > 0 {
		if err := replace(flags.file(into), after); err != nil {
			return err
		}
	}
	a.sayTaken(w, taken, flags.file(into))
	return nil
}

// sayTaken tells the translator what has become of the file, text by text where something did.
func (a *app) sayTaken(w folder, t locales.Taken, into string) {
	now := map[string]string{}
	for _, s := range w.sides {
		now[s.ID] = s.Source.Hash()
	}
	for _, c := range t.Changes {
		did := "taken"
		if c.Read {
			did = "read again"
		}
		if c.Made != now[c.ID] {
			did += ", and stale: the source text is no longer the one in the file"
		}
		fmt.Fprintf(a.Out, "%s: %s\n", c.ID, did)
	}
	for _, id := range t.Drafts {
		fmt.Fprintf(a.Out, "%s: left out, its state says that it is not done\n", id)
	}
	fmt.Fprintf(a.Out, "%s written to %s, %s left out, %d as they were.\n",
		counted(len(t.Changes), "text"), into, counted(len(t.Drafts), "draft"), t.Untouched)
	if len(t.Changes) > 0 {
		fmt.Fprintln(a.Out, "Now prove them: vagvisare check.")
	}
}

func readXLIFF(name string) (xliff.Document, error) {
	f, err := os.Open(name)
	if err != nil {
		return xliff.Document{}, notFound("The file %s cannot be read (%v). Write the file that came back from the translator.", name, reason(err))
	}
	defer f.Close()
	doc, err := xliff.Read(f)
	if err != nil {
		return doc, notFound("The file %s cannot be read: %v.", name, err)
	}
	return doc, nil
}

// broughtBack is what a unit says, in the terms of the words. A tool may know more states than ours; whatever needs something is not
// done, but for the one state that export gives itself, which tools without states leave where it is.
func broughtBack(u xliff.Unit) locales.Back {
	id, form, ok := strings.Cut(u.ID, formMark)
	if !ok {
		form = "other"
	}
	b := locales.Back{ID: id, Form: form, Source: u.Source, Text: u.Target, Was: u.Extra, Shown: u.Locked}
	switch {
	case u.Approved || slices.Contains([]xliff.State{xliff.Translated, xliff.SignedOff, xliff.Final}, u.State):
		b.Claim = locales.Done
	case u.State == xliff.New:
		b.Claim = locales.Open
	case u.State == xliff.NeedsReview:
		b.Claim = locales.Doubt
	case u.State == "":
		b.Claim = locales.Silent
	default:
		b.Claim = locales.Draft
	}
	return b
}
