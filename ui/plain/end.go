package plain

import (
	"slices"

	"vagvisare/internal/guide"
)

// writeAnswers prints who answers: one block for a place, or one a country while no place is known.
// More is said after each line.
func writeAnswers(p *printer, w guide.Words, answers []guide.Answer, more ...func(guide.Line)) {
	for _, a := range answers {
		p.gap()
		if len(answers) > 1 || a.Municipality == nil {
			p.line(colon(text(w, a.CountryName)))
		}
		if a.Organiser != "" {
			p.line(colon(w.Label(guide.LabelWhoAnswers)) + " " + a.Organiser)
		}
		for _, l := range a.Lines {
			writeLine(p, w, l)
			for _, say := range more {
				say(l)
			}
		}
		if a.NoNumber != nil {
			p.gap()
			p.line(text(w, *a.NoNumber))
		}
		if a.Website != "" {
			p.gap()
			p.line(colon(w.Label(guide.LabelWebsite)))
			p.whole(a.Website)
		}
		if a.Email != "" {
			p.gap()
			p.line(colon(w.Label(guide.LabelEmail)))
			p.whole(a.Email)
			if a.EmailNote != nil {
				p.line(sentence(text(w, *a.EmailNote)))
			}
		}
	}
	p.gap()
}

// writeLine prints one telephone line: what it is, its number alone on a line, when it answers and how old it is.
func writeLine(p *printer, w guide.Words, l guide.Line) {
	p.gap()
	head := text(w, l.Label)
	if l.Name != "" && l.Name != l.Label.String {
		head += w.Comma() + l.Name
	}
	p.line(colon(head))
	p.whole(l.Number)
	if l.Ask != nil {
		p.line(text(w, *l.Ask))
	}
	if l.HoursText != "" {
		p.line(sentence(l.HoursText))
	}
	age := text(w, l.Age)
	if l.Doubt != nil {
		age += w.Comma() + text(w, *l.Doubt)
	}
	p.line(sentence(age))
}

// writeEnd prints what stands under the numbers, each group under its heading.
func writeEnd(p *printer, w guide.Words, page guide.Page) {
	writeGroup(p, w, page, guide.Call, guide.LabelWhatToSay)
	writeGroup(p, w, page, guide.After, guide.LabelAfter)
	writeGroup(p, w, page, guide.CannotCall, guide.LabelCannotCall)
	for _, s := range page.Show {
		p.gap()
		p.line(colon(w.Label(guide.LabelShowThis)))
		p.line(s.Words.String)
		if s.Meaning != nil {
			p.line("(" + text(w, *s.Meaning) + ")")
		}
	}
	writeGroup(p, w, page, guide.Details, guide.LabelDetails)
}

// writeGroup prints the statements of a group under its heading, or nothing where it has none.
func writeGroup(p *printer, w guide.Words, page guide.Page, part guide.Part, heading guide.Label) {
	if !slices.ContainsFunc(page.Statements, func(s guide.Statement) bool { return s.Part == part }) {
		return
	}
	p.gap()
	p.line(colon(w.Label(heading)))
	writePart(p, w, page, part)
}
