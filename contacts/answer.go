package contacts

import "slices"

// Answer is who answers for a place, or for a country when no place is known. Its lines are in the order in which a
// page gives them, 112 first.
type Answer struct {
	Place     Place     // zero when only the country is known
	Organiser Organiser // zero when only the country is known
	Country   Country
	Lines     []Line
}

// Answer says who answers for a place. It is total: where no line of the place was seen there are still 112, out of
// hours too, the organiser's website and the country's lines. A place that the Directory does not know gets those of
// its country.
func (d *Directory) Answer(p Place) Answer {
	o := d.organisers[p.Organiser]
	country := p.Country
	if o.ID != "" {
		country = o.Country
	}
	return Answer{Place: p, Organiser: o, Country: country, Lines: d.ordered(o.ID, country)}
}

// Country is the answer when nobody's place is known: the country's own lines, 112 first. Where one organiser answers for
// the whole country, as on Åland, no municipality is needed to know who answers.
func (d *Directory) Country(c Country) Answer {
	only := d.organisers[d.only[c]]
	return Answer{Organiser: only, Country: c, Lines: d.ordered(only.ID, c)}
}

// ordered are the lines for an organiser in a country, kind by kind, the organiser's own before the country's.
func (d *Directory) ordered(organiser string, c Country) []Line {
	var lines []Line
	for _, kind := range LineKinds() {
		found := d.pick(string(c), kind)
		if organiser != "" {
			found = append(d.pick(organiser, kind), found...)
		}
		switch {
		case kind == Emergency && len(found) == 0:
			found = d.anyEmergency()
		case kind == OutOfHours:
			found = derive(found, lines)
		case c == Aland && len(found) == 0:
			found = d.lend(kind)
		}
		lines = append(lines, found...)
	}
	return lines
}

// pick are an owner's lines of one kind, each number once: a local row hides an embedded one with the same number.
func (d *Directory) pick(owner string, kind Kind) []Line {
	var lines []Line
	for _, l := range d.lines[owner] {
		if l.Kind != kind || slices.ContainsFunc(lines, func(o Line) bool { return o.Tel == l.Tel }) {
			continue
		}
		l.Languages = slices.Clone(l.Languages)
		lines = append(lines, l)
	}
	return lines
}

// anyEmergency serves a country that the data does not know: 112 is the same in all that it does.
func (d *Directory) anyEmergency() []Line {
	for _, c := range Countries() {
		if lines := d.pick(string(c), Emergency); len(lines) > 0 {
			return lines[:1]
		}
	}
	return nil
}

// derive gives the out-of-hours lines, or 112 in their place. Sweden has no national number for the socialjour, and
// where no number was seen, or the municipality's page says 112, a caller is to ring 112 and ask for the socialjour.
// Four Finnish areas and Åland have no number either: the on-call child protection of Åland answers authorities only.
// The line that stands in has the source and the status of the country's own emergency line, because that is the
// number to trust, but not its hours: those of the service behind it were not seen.
func derive(found, emergency []Line) []Line {
	var own []Line
	for _, l := range found {
		if l.Tel != EmergencyNumber {
			own = append(own, l)
		}
	}
	if len(own) > 0 || len(emergency) == 0 {
		return own
	}
	l := emergency[0] // the first kind, so the first line
	l.Kind, l.Hours, l.Derived = OutOfHours, "", true
	return []Line{l}
}

// lend gives Åland a helpline of Finland, marked as lent, where Åland has none of its own. Nothing in the data says
// that Finland's helplines serve Åland, so none is claimed to; but a child there would be left with 112 alone, and
// Åland dials in Finland's number plan, where nothing in the data says that these lines turn a caller away. That holds
// for the child helplines and for crisis support. It does not hold for 116 117, whose row says that it does not serve
// Åland; for 116 000, which is not for what is urgent; and for the violence helpline, of which Åland has its own. The
// lines in Swedish, the language of Åland, come first.
func (d *Directory) lend(kind Kind) []Line {
	if kind != ChildHelpline && kind != CrisisSupport {
		return nil
	}
	lines := d.pick(string(Finland), kind)
	for i := range lines {
		lines[i].Lent = true
	}
	slices.SortStableFunc(lines, func(a, b Line) int { return foreign(a) - foreign(b) })
	return lines
}

// foreign is 0 for a line in Swedish and 1 for any other.
func foreign(l Line) int {
	if slices.Contains(l.Languages, "sv") {
		return 0
	}
	return 1
}

// Line is the first line of the first of these kinds that has one: Line(Intake, Office) is the place's own number,
// else its switchboard.
func (a Answer) Line(kinds ...Kind) (Line, bool) {
	for _, kind := range kinds {
		if i := slices.IndexFunc(a.Lines, func(l Line) bool { return l.Kind == kind }); i >= 0 {
			return a.Lines[i], true
		}
	}
	return Line{}, false
}

// Urgent are the lines of the crisis page: 112, who answers out of hours if that is not 112 itself, the children's
// lines and the violence helplines, in that order. On Åland nobody answers private persons out of hours but 112, and what
// can wait goes to the one organiser there: its number comes last.
func (a Answer) Urgent() []Line {
	kinds := []Kind{Emergency, OutOfHours, ChildHelpline, ViolenceHelpline}
	if a.Country == Aland {
		kinds = append(kinds, Office)
	}
	var urgent []Line
	for _, kind := range kinds {
		for _, l := range a.Lines {
			if l.Kind == kind && !l.Derived {
				urgent = append(urgent, l)
			}
		}
	}
	return urgent
}
