package guide

import (
	"strings"

	"vagvisare/contacts"
	"vagvisare/flows"
	"vagvisare/internal/search"
)

// lines feeds the telephone lines: each that a place or a country has of its own, once.
func (c *collector) lines() {
	seen := map[string]bool{}
	areas := map[string][]contacts.Place{}
	for _, p := range c.guide.dir.Places() {
		areas[p.Organiser] = append(areas[p.Organiser], p)
	}
	feed := func(a contacts.Answer) {
		for _, l := range a.Lines {
			key := l.Owner + " " + string(l.Kind) + " " + l.Tel
			if l.Derived || l.Lent || seen[key] {
				continue
			}
			seen[key] = true
			o, _ := c.guide.dir.Organiser(l.Owner)
			c.line(l, o, areas[l.Owner])
		}
	}
	for _, country := range contacts.Countries() {
		feed(c.guide.dir.Country(country))
	}
	for _, p := range c.guide.dir.Places() {
		feed(c.guide.dir.Answer(p))
	}
}

// line feeds what a line is for, its number and its names, who answers on it and for which places.
func (c *collector) line(l contacts.Line, o contacts.Organiser, area []contacts.Place) {
	tag := c.words.Language().Tag
	shown := renderer{guide: c.guide, words: c.words}.line(l)
	name := l.Name(tag)
	f := Found{Kind: FoundLine, Owner: l.Owner, Code: c.guide.tree.EndStep(flows.ContactEnd).Code, Line: &shown}
	f.Title = numbered(l.Number, name, shown.Label.String)
	if o.ID != "" {
		f.Detail = o.Name(tag)
	} else {
		f.Detail = c.words.Text("country."+l.Owner, nil).String
	}
	if len(area) == 1 {
		f.Place = area[0].Code
	}
	f.Text = said(shown, name != "", o)
	c.doc(f)
	c.add(searchedText{in: InNumber}, search.Entry{Text: dialled(l.Number), Weight: worthNumber, Whole: wholeNumber})
	c.message(InKind, kindID(l), worthKind)
	for _, name := range distinct(name, l.NameSV, l.NameFI, l.NameEN) {
		c.add(searchedText{in: InName, text: name}, search.Entry{Text: name, Weight: worthName, Whole: wholeName})
	}
	if o.ID != "" {
		c.organiser(o, worthOrganiser)
	}
	var names []string
	for _, p := range area {
		names = append(names, distinct(p.Name(tag), p.NameSV, p.NameFI)...)
	}
	if len(names) > 0 {
		c.add(searchedText{in: InOrganiser, text: f.Detail}, search.Entry{Text: strings.Join(names, ", "), Weight: worthArea})
	}
}

// numbered is a line's number and what it is called. Some are called by their number.
func numbered(number, name, label string) string {
	if name == "" {
		name = label
	}
	if strings.Contains(name, number) {
		return name
	}
	return number + " · " + name
}

// said is what has to be said of a number: how old it is, and where to look when it is not current.
func said(l Line, named bool, o contacts.Organiser) string {
	parts := []string{l.Age.String}
	if named {
		parts = []string{l.Label.String, l.Age.String}
	}
	if l.Doubt != nil {
		parts = append(parts, l.Doubt.String)
	}
	if o.Website != "" && l.Status != contacts.Current {
		parts = append(parts, o.Website)
	}
	return strings.Join(parts, " · ")
}
