package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
)

// language is the language of --lang, or the source language. A tag, its beginning (sv-SE, fi_FI.UTF-8) and a
// language's own name all serve.
func (a *app) language(g *guide.Guide) (string, error) {
	if a.lang == "" {
		return guide.SourceTag, nil
	}
	return languageOf(g, a.lang, "--lang")
}

// languageOf is the language that a flag names.
func languageOf(g *guide.Guide, name, flag string) (string, error) {
	want := strings.ToLower(strings.ReplaceAll(name, "_", "-"))
	base, _, _ := strings.Cut(want, "-")
	short := ""
	var names []string
	for _, l := range g.Languages() {
		tag := strings.ToLower(l.Tag)
		if want == tag || want == strings.ToLower(l.Name) {
			return l.Tag, nil
		}
		if base == tag {
			short = l.Tag
		}
		names = append(names, l.Tag+" ("+l.Name+")")
	}
	if short != "" {
		return short, nil
	}
	return "", usage("There is no language %q. Write %s and one of %s.", name, flag, strings.Join(names, ", "))
}

// findPlace is the one place that a name or a code means. Names in full win; a part of one name serves as well, and
// more than one match is a question that only the person can answer.
func findPlace(g *guide.Guide, name, tag string) (contacts.Place, error) {
	d := g.Directory()
	places := d.Lookup(name)
	if len(places) == 0 && strings.TrimSpace(name) != "" {
		for _, m := range d.Find(name, 0) {
			places = append(places, m.Place)
		}
	}
	switch len(places) {
	case 1:
		return places[0], nil
	case 0:
		return contacts.Place{}, noPlace(d, name, tag)
	}
	return contacts.Place{}, manyPlaces(g, places, name, tag)
}

func noPlace(d *contacts.Directory, name, tag string) error {
	var near []string
	for _, p := range d.Suggest(name) {
		near = append(near, named(p, tag))
	}
	if len(near) == 0 {
		return notFound("There is no municipality %q in Sweden or Finland. Write its name or its code, such as Umeå or 2480.", name)
	}
	return notFound("There is no municipality %q. Did you mean %s?", name, strings.Join(near, " or "))
}

// manyPlaces lists what a name may mean, one a line, ready to be copied.
func manyPlaces(g *guide.Guide, places []contacts.Place, name, tag string) error {
	const most = 20
	var lines []string
	for _, p := range places[:min(most, len(places))] {
		lines = append(lines, named(p, tag)+", "+g.Words(tag).Region(p))
	}
	if more := len(places) - most; more > 0 {
		lines = append(lines, "and "+counted(more, "other"))
	}
	return notFound("%q is %d municipalities. Write one of these names in full, or its code:\n%s",
		name, len(places), strings.Join(lines, "\n"))
}

// named is a place as a list names it: name (code).
func named(p contacts.Place, tag string) string { return p.Name(tag) + " (" + p.Code + ")" }

// completeLanguages and completePlaces are for the shell's completion.
func (a *app) completeLanguages(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	g, err := a.open()
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, l := range g.Languages() {
		out = append(out, l.Tag+"\t"+l.Name)
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) completePlaces(_ *cobra.Command, args []string, part string) ([]string, cobra.ShellCompDirective) {
	g, err := a.open()
	if err != nil || len(args) > 0 || part == "" {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, m := range g.Directory().Find(part, 0) {
		if strings.HasPrefix(strings.ToLower(m.Name), strings.ToLower(part)) {
			out = append(out, m.Name+"\t"+m.Place.Code)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
