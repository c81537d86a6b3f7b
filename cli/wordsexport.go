package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vagvisare/internal/xliff"
	"vagvisare/locales"
)

// helpTag is the language whose text stands beside the source in a translator's file: more people translate from it.
const helpTag = "en"

func (a *app) wordsExportCommand(flags *wordsFlags) *cobra.Command {
	var fill bool
	cmd := &cobra.Command{
		Use:   "export TAG",
		Short: "Write every text of a language as XLIFF 1.2, for a translator's tool",
		Long: `export writes every text with its source, its translation if there is one, its state, and notes on where it stands, how
much room there is and which terms of the glossary it holds. import takes the file back.`,
		Example: "  vagvisare words export fi > fi.xliff",
		Args:    oneWord("language", "vagvisare words export fi > fi.xliff"),
		RunE:    func(_ *cobra.Command, args []string) error { return a.exportWords(flags, args[0], fill) },
	}
	cmd.Flags().BoolVar(&fill, "fill", false, "begin each missing translation with the source text, for tools that need one to work on, such as OmegaT")
	return cmd
}

func (a *app) exportWords(flags *wordsFlags, tag string, fill bool) error {
	w, err := flags.translation(tag)
	if err != nil {
		return err
	}
	glossary, problems := w.catalog.Glossary(tag)
	if problems.HasErrors() {
		return notFound("The glossary cannot be read. Mend what stands below.\n%s", problems.Error())
	}
	g, err := a.open()
	if err != nil {
		return err
	}
	x := exporting{folder: w, contexts: newContexts(g, w.sides), glossary: glossary, help: map[string]locales.Forms{}, fill: fill}
	if _, ok := w.catalog.Language(helpTag); ok && tag != helpTag {
		help, _ := w.catalog.Sides(helpTag) // Where it is broken, check says so; it is only a help.
		for _, s := range help {
			if s.State != locales.Stale {
				x.help[s.ID] = s.Text
			}
		}
	}
	doc := xliff.Document{
		Original: "locales/" + tag + ".yaml", From: locales.Source, To: tag, Notes: []string{
			"Translate from Swedish; English is beside it as a help. Say exactly what the Swedish says, no more and no less, in plain words for somebody who is afraid.",
			"Keep every piece such as {{.Place}} as it is: the guide puts a name or a number there. Write digits as 0 to 9.",
			"A text that you change or translate counts as done. One that stood there and fits a changed source counts when you give it the state translated.",
		},
	}
	for _, s := range w.sides {
		doc.Units = append(doc.Units, x.units(s)...)
	}
	var out bytes.Buffer
	if err := xliff.Write(&out, doc); err != nil {
		return err
	}
	_, err = a.Out.Write(out.Bytes())
	return err
}

// exporting is a language on its way out.
type exporting struct {
	folder
	contexts contexts
	glossary locales.Glossary
	help     map[string]locales.Forms
	fill     bool
}

// units are the texts of a message: one a plural form of the language. A form that only the source has is shown too, since the
// hash that comes back is that of the whole message, and stands for what was read.
func (x exporting) units(s locales.Sides) []xliff.Unit {
	needs := s.Needs(x.language)
	if len(s.Source) == 1 {
		return []xliff.Unit{x.unit(s, s.ID, "other")}
	}
	var units []xliff.Unit
	for _, form := range slices.Concat(needs, only(s.Source, needs)) {
		u := x.unit(s, s.ID+formMark+form, form)
		u.Group, u.Locked = s.ID, !slices.Contains(needs, form)
		note := fmt.Sprintf("The plural form %s of %s, as Unicode's CLDR names it.", form, x.language.Name)
		if u.Locked {
			note, u.Target, u.Extra = "Shown to be read: the language has no form of its own for it.", "", ""
		}
		u.Notes = append(u.Notes, xliff.Note{From: "plural", Text: note})
		units = append(units, u)
	}
	return units
}

// formMark stands between a message's id and the plural form.
const formMark = "#"

// only is the forms that the source has and the language needs not.
func only(source locales.Forms, needs []string) []string {
	var forms []string
	for form := range source {
		if !slices.Contains(needs, form) {
			forms = append(forms, form)
		}
	}
	slices.Sort(forms)
	return forms
}

func (x exporting) unit(s locales.Sides, id, form string) xliff.Unit {
	u := xliff.Unit{
		ID: id, Source: formOf(s.Source, form), Target: s.Text[form], Extra: locales.WordingOf(s.Text[form]),
		Notes: []xliff.Note{{From: "context", Text: x.contexts.of(s.ID)}},
	}
	note := func(from, text string) { u.Notes = append(u.Notes, xliff.Note{From: from, Text: text}) }
	switch {
	case u.Target == "":
		u.State = xliff.New
		if x.fill {
			u.Target = u.Source
		}
	case s.State == locales.Stale:
		u.State = xliff.NeedsReview
		note("state", "The Swedish text has changed since this was translated. Change the translation, or give it the state translated if it fits.")
	case s.State == locales.Good:
		u.State, u.Approved = xliff.SignedOff, true
		note("state", "Signed by "+s.Signed.By+". A change has to be signed again.")
	default:
		u.State = xliff.Translated
	}
	if help := formOf(x.help[s.ID], form); help != "" {
		note("English", help)
	}
	var terms []string
	for _, t := range x.glossary.In(u.Source) {
		if t.Say != "" {
			terms = append(terms, t.Forms[0]+" = "+t.Say)
		}
	}
	if len(terms) > 0 {
		note("glossary", strings.Join(terms, "; "))
	}
	return u
}

// formOf is a plural form of a text, or the general one where a language has no such form.
func formOf(f locales.Forms, form string) string {
	if text, ok := f[form]; ok {
		return text
	}
	return f["other"]
}
