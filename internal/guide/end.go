package guide

import (
	"maps"
	"slices"
	"strings"

	"vagvisare/contacts"
	"vagvisare/flows"
)

// end fills in a contact or crisis page.
func (r renderer) end(p *Page, s *flows.Step) {
	crisis := p.Kind == Crisis
	place := r.visit.About()
	if here := r.visit.here; crisis && !here.IsZero() && (!r.visit.phone || place.IsZero()) {
		place = here // In a crisis it counts where the visitor is.
	}
	f := maps.Clone(r.facts)
	if !place.IsZero() {
		f[flows.PlaceFact], f[flows.CountryFact] = flows.Known, string(place.Country)
		f[flows.OrganiserFact] = place.Organiser
	}
	r.facts = f
	r.head(p, s)
	r.tell(p, s, r.guide.tree.Told(s, f, r.holds))
	p.Continue = crisis
	country := r.country(f)
	p.Answers = r.answers(place, country, crisis)
	p.Show = r.sentences(country, crisis)
}

// country is the country that is known, "" where nobody asked or nobody knew.
func (r renderer) country(f flows.Facts) contacts.Country {
	if country := contacts.Country(f[flows.CountryFact]); slices.Contains(contacts.Countries(), country) {
		return country
	}
	return ""
}

// answers is who answers: for the place; for the country while no place is known; for Sweden and Finland, each by
// name, while nothing is known, because 116 111 is another service in each. Åland's own lines come with Åland alone.
func (r renderer) answers(place contacts.Place, country contacts.Country, crisis bool) []Answer {
	var found []contacts.Answer
	switch {
	case !place.IsZero():
		found = append(found, r.guide.dir.Answer(place))
	case country != "":
		found = append(found, r.guide.dir.Country(country))
	default:
		found = append(found, r.guide.dir.Country(contacts.Sweden), r.guide.dir.Country(contacts.Finland))
	}
	var answers []Answer
	for _, a := range found {
		if crisis {
			a.Lines = a.Urgent()
		}
		out := r.answer(a)
		if crisis {
			out.NoNumber = nil // It speaks of the office, whose lines are not among the urgent ones.
		}
		answers = append(answers, out)
	}
	if crisis && !place.IsZero() {
		answers[0].Lines = r.alsoFor(answers[0].Lines, place)
	}
	return answers
}

// alsoFor adds the out-of-hours line of where the child lives, when the visitor is somewhere else and it is another.
func (r renderer) alsoFor(lines []Line, here contacts.Place) []Line {
	about := r.visit.About()
	if about.IsZero() || about == here {
		return lines
	}
	jour, ok := r.guide.dir.Answer(about).Line(contacts.OutOfHours)
	if !ok || jour.Derived || slices.ContainsFunc(lines, func(l Line) bool { return l.Tel == jour.Tel }) {
		return lines
	}
	i := slices.IndexFunc(lines, func(l Line) bool { return l.Kind == contacts.OutOfHours })
	if i >= 0 {
		lines[i].Name = here.Name(r.words.Language().Tag)
	} else {
		i = 0
	}
	also := r.line(jour)
	also.Name = about.Name(r.words.Language().Tag)
	return slices.Insert(lines, i+1, also)
}

// Answer is who answers for a place, in a language.
func (g *Guide) Answer(place contacts.Place, tag string) Answer {
	r := renderer{guide: g, words: g.words.Words(tag)}
	return r.answer(g.dir.Answer(place))
}

func (r renderer) answer(a contacts.Answer) Answer {
	tag := r.words.Language().Tag
	out := Answer{
		Country:     a.Country,
		CountryName: r.text("country." + string(a.Country)),
		Organiser:   a.Organiser.Name(tag),
		Website:     a.Organiser.Website,
		Email:       a.Organiser.Email,
	}
	if !a.Place.IsZero() {
		out.Municipality = &Municipality{a.Place.Code, a.Place.Name(tag), a.Place.Country, Words{r.guide, r.words}.Region(a.Place)}
		if _, ok := a.Line(contacts.Intake, contacts.Office); !ok {
			t := r.label(LabelNoNumber, nil)
			out.NoNumber = &t
		}
	}
	if out.Email != "" {
		t := r.label(LabelEmailNote, nil)
		out.EmailNote = &t
	}
	for _, l := range a.Lines {
		out.Lines = append(out.Lines, r.line(l))
	}
	return out
}

func (r renderer) line(l contacts.Line) Line {
	out := Line{
		Kind: l.Kind, Label: r.text(kindID(l)), Name: l.Name(r.words.Language().Tag),
		Number: l.Number, Tel: l.Tel, Hours: l.Hours, HoursText: r.hours(l.Hours),
		Status: l.Status, Source: l.Source, PageDate: l.PageDate, Gathered: l.Gathered,
		Age: r.age(l),
	}
	// A name that says its number would have it read out twice.
	out.Name = strings.Join(strings.Fields(strings.ReplaceAll(out.Name, l.Number, "")), " ")
	if l.Derived || l.Kind == contacts.Emergency {
		out.Name = "" // The label says it all.
	}
	if l.Lent {
		out.Name += " (" + r.text("country."+l.Owner).String + ")"
	}
	if l.Status == contacts.Unconfirmed {
		t := r.label(LabelUnconfirmed, nil)
		out.Doubt = &t
	}
	// Sweden has no national number for the socialjour: 112 connects to it. In Finland and on Åland 112 is simply 112.
	if l.Kind == contacts.OutOfHours && l.Tel == "112" && strings.HasPrefix(l.Owner, string(contacts.Sweden)) {
		t := r.label(LabelAskJour, nil)
		out.Ask = &t
	}
	return out
}

// kindID is the message that names a line's kind. The out-of-hours service has a name of its own in Finland.
func kindID(l contacts.Line) string {
	if l.Kind == contacts.OutOfHours && strings.HasPrefix(l.Owner, string(contacts.Finland)) {
		return "kind.out-of-hours-fi"
	}
	return "kind." + string(l.Kind)
}

// age says how old a number is. Nobody has rung it, so it is never said to be checked.
func (r renderer) age(l contacts.Line) Text {
	switch {
	case l.Local:
		return r.label(LabelOfficeOwn, nil)
	case l.PageDate != "":
		return r.label(LabelAgeDated, map[string]any{"Date": r.date(l.PageDate)})
	default:
		return r.label(LabelAgeUndated, map[string]any{"Date": r.date(l.Gathered)})
	}
}

// sentences are what somebody can show or read out who cannot call: in the language of the country, beside its meaning.
// The crisis page has room for one.
func (r renderer) sentences(country contacts.Country, crisis bool) []Sentence {
	var list []Sentence
	own := r.words.Language()
	for _, tag := range shownIn(country) {
		there := r.guide.words.Words(tag)
		foreign := !slices.Contains(officially(country), own.Tag)
		if foreign {
			meaning := r.text("show.interpreter-meaning")
			list = append(list, Sentence{
				Words:   r.guide.text(there, "show.interpreter", map[string]any{"Language": own.Called[tag]}),
				Meaning: &meaning,
			})
		}
		if crisis && foreign {
			continue
		}
		help := Sentence{Words: r.guide.text(there, "show.help-call", nil)}
		if tag != own.Tag {
			meaning := r.text("show.help-call")
			help.Meaning = &meaning
		}
		list = append(list, help)
	}
	return list
}

// shownIn is the language in which a sentence is shown in a country; both while the country is not known.
func shownIn(country contacts.Country) []string {
	switch country {
	case contacts.Sweden, contacts.Aland:
		return []string{"sv"}
	case contacts.Finland:
		return []string{"fi"}
	default:
		return []string{"sv", "fi"}
	}
}

// officially is the languages in which a country's authorities answer: nobody who speaks one of them there is shown a
// sentence asking for an interpreter. Finland has two.
func officially(country contacts.Country) []string {
	if country == contacts.Finland {
		return []string{"fi", "sv"}
	}
	return shownIn(country)
}
