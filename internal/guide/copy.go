package guide

import (
	"slices"
	"strings"

	"vagvisare/contacts"
)

// Contacts is who answers for the place that a visit is about, or for its country, or for both countries while nothing
// is known: what the contact page shows, from wherever one is.
func (g *Guide) Contacts(v Visit, tag string) []Answer {
	r := renderer{guide: g, visit: v, words: g.words.Words(tag)}
	return r.answers(v.About(), r.country(v.facts()), false)
}

// AnswerOf is who answers that a telephone line belongs to: an organiser, or a country for its national lines. It is
// empty where nobody has that id.
func (g *Guide) AnswerOf(owner, tag string) []Answer {
	r := renderer{guide: g, words: g.words.Words(tag)}
	if country := contacts.Country(owner); slices.Contains(contacts.Countries(), country) {
		return []Answer{r.answer(g.dir.Country(country))}
	}
	if _, ok := g.dir.Organiser(owner); !ok {
		return nil
	}
	a := g.dir.Answer(contacts.Place{Organiser: owner})
	a.Place = contacts.Place{} // It answers for more places than one, and none of them was asked for.
	return []Answer{r.answer(a)}
}

// ContactText is who answers as text to paste. Numbers stand as they are dialled. 112 and the website stand with them,
// because a number may be old, and its age stands beside it. The national lines are left out where the place has its own.
func (w Words) ContactText(answers []Answer) string {
	var blocks []string
	for _, a := range answers {
		var lines []string
		switch {
		case a.Municipality != nil:
			lines = append(lines, a.Organiser+" ("+a.Municipality.Name+", "+a.Municipality.Code+")")
		case a.Organiser != "":
			lines = append(lines, a.Organiser)
		default:
			lines = append(lines, a.CountryName.String)
		}
		own := []contacts.Kind{contacts.Emergency, contacts.Intake, contacts.Office, contacts.OutOfHours}
		for _, l := range a.Lines {
			if a.Organiser == "" || slices.Contains(own, l.Kind) {
				lines = append(lines, w.lineText(l))
			}
		}
		if a.NoNumber != nil {
			lines = append(lines, a.NoNumber.String)
		}
		if a.Website != "" {
			lines = append(lines, w.Label(LabelWebsite)+": "+a.Website)
		}
		blocks = append(blocks, strings.Join(lines, "\n"))
	}
	return plainSpaces(strings.Join(blocks, "\n\n"))
}

// lineText is one telephone line on one line of text.
func (w Words) lineText(l Line) string {
	text := l.Label.String
	if l.Name != "" {
		text += w.Comma() + l.Name
	}
	text += ": " + l.Tel
	if l.Ask != nil {
		text += ". " + l.Ask.String
	}
	var known []string
	for _, s := range []string{l.HoursText, l.Age.String} {
		if s != "" {
			known = append(known, s)
		}
	}
	if l.Doubt != nil {
		known = append(known, l.Doubt.String)
	}
	if len(known) > 0 {
		text += " (" + strings.Join(known, "; ") + ")"
	}
	return text
}

// Status says in words how far a number's page may be trusted. It is empty for 112, and for a number that is not confirmed,
// of which Doubt says so.
func (w Words) Status(l Line) string {
	switch {
	case l.Tel == contacts.EmergencyNumber || l.Doubt != nil:
		return ""
	case l.Status == contacts.Current:
		return w.Label(LabelStatus)
	}
	return w.Label(LabelStatusDated)
}

// WhySources is who says why something is asked, each with the numbers of what they say: «Socialstyrelsen (SE-36)».
func (p Page) WhySources() string {
	var publishers []string
	ids := map[string][]string{}
	for _, s := range p.Sources {
		if p.Why != nil && slices.Contains(p.Why.Sources, s.ID) {
			publishers = addOnce(publishers, s.Publisher)
			ids[s.Publisher] = append(ids[s.Publisher], s.ID)
		}
	}
	for i, name := range publishers {
		publishers[i] = name + " (" + strings.Join(ids[name], ", ") + ")"
	}
	return strings.Join(publishers, "; ")
}

// PageText is a page as text to paste: its title, what it tells, its choices, and who answers.
func (w Words) PageText(p Page) string {
	title := p.Title.String
	if p.Code != "" {
		title += " (" + p.Code + ")"
	}
	blocks := []string{title}
	for _, s := range p.Statements {
		blocks = append(blocks, strings.Join(append([]string{s.String}, s.Links...), "\n"))
	}
	var choices []string
	for _, c := range p.Choices {
		choices = append(choices, "- "+c.String)
	}
	if len(choices) > 0 {
		blocks = append(blocks, strings.Join(choices, "\n"))
	}
	if len(p.Answers) > 0 {
		blocks = append(blocks, w.ContactText(p.Answers))
	}
	return plainSpaces(strings.Join(blocks, "\n\n"))
}

// plainSpaces leaves nothing in a text that only a screen needs: it is pasted where a no-break space may not dial.
func plainSpaces(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u00ad", "").Replace(s)
}
