package plain

import (
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
)

// WritePage writes a page as the line mode shows it, without the words that can be written there.
func WritePage(out io.Writer, w guide.Words, page guide.Page, width int) error {
	p := &printer{out: out, width: width}
	writePage(p, w, page)
	return p.flush()
}

// WriteContact writes who answers on a contact page, their numbers, and what is known of those, without the advice.
func WriteContact(out io.Writer, w guide.Words, page guide.Page, width int) error {
	p := &printer{out: out, width: width}
	writeAnswers(p, w, page.Answers)
	p.line(w.Label(guide.LabelNobodyRang))
	writeGroup(p, w, page, guide.Details, guide.LabelDetails)
	return p.flush()
}

// writePage prints a page in the order in which it matters: what has changed, danger, where one is, what is told, and
// what is asked. On the crisis page the numbers come before every other word.
func writePage(p *printer, w guide.Words, page guide.Page) {
	if page.Notice != nil {
		p.line(text(w, *page.Notice))
		p.gap()
	}
	writeHead(p, w, page)
	switch page.Kind {
	case guide.Crisis:
		writeAnswers(p, w, page.Answers)
		writePart(p, w, page, guide.General)
		writeEnd(p, w, page)
	case guide.Contact:
		writePart(p, w, page, guide.General)
		writeAnswers(p, w, page.Answers)
		p.line(w.Label(guide.LabelNobodyRang))
		writeEnd(p, w, page)
	default:
		writePart(p, w, page, guide.General)
	}
	writeChoices(p, w, page)
}

// writeHead says in words what the frame of the screen shows: the topic, the question's number, the page's code, the
// place, and the danger line.
func writeHead(p *printer, w guide.Words, page guide.Page) {
	var where []string
	if page.Number > 0 {
		where = append(where, w.Labelf(guide.LabelQuestion, map[string]any{"Number": page.Number}))
	}
	if page.Code != "" {
		where = append(where, w.Labelf(guide.LabelPageCode, map[string]any{"Code": page.Code}))
	}
	name := ""
	if page.Name.String != page.Title.String {
		name = sentence(text(w, page.Name)) + " "
	}
	p.line(name + sentence(strings.Join(where, w.Comma())))
	if page.About != "" {
		p.line(sentence(w.Labelf(guide.LabelAbout, map[string]any{"Place": page.About})))
	} else if page.Kind == guide.Home && page.Here != "" {
		p.line(page.Here)
	}
	if page.Caution != nil {
		p.line(text(w, *page.Caution))
	}
	if page.Danger != nil {
		p.line(text(w, *page.Danger))
	}
	p.gap()
	p.line(text(w, page.Title))
	p.gap()
}

// writePart prints the statements of one group.
func writePart(p *printer, w guide.Words, page guide.Page, part guide.Part) {
	for _, s := range page.Statements {
		if s.Part == part {
			writeStatement(p, w, page, s)
		}
	}
}

// writeStatement prints one thought, with the countries that it holds for while that is not known, and where to read
// more.
func writeStatement(p *printer, w guide.Words, page guide.Page, s guide.Statement) {
	said := text(w, s.Text)
	if len(s.Countries) > 0 {
		names := make([]string, len(s.Countries))
		for i, c := range s.Countries {
			names[i] = w.Country(contacts.Country(c))
		}
		said = strings.Join(names, w.Comma()) + ": " + said
	}
	p.line(said)
	for _, address := range s.Links {
		p.line(colon(w.Label(guide.LabelReadMore)))
		p.whole(address)
	}
}

// writeChoices prints the question's choices.
func writeChoices(p *printer, w guide.Words, page guide.Page) {
	if len(page.Choices) == 0 {
		return
	}
	p.gap()
	for i, c := range page.Choices {
		var notes []string
		if c.Chosen {
			notes = append(notes, w.Label(guide.LabelChosen))
		}
		if note := fallback(w, c.Text); note != "" {
			notes = append(notes, note)
		}
		numbered(p, w, i+1, len(page.Choices), c.String, notes...)
	}
}

// writeSources prints the facts behind a page: what, who says it, where, and how old.
func writeSources(p *printer, w guide.Words, page guide.Page) {
	p.line(w.Label(guide.LabelSourcesTitle))
	p.line(w.Label(guide.LabelSourcesIntro))
	for _, s := range page.Sources {
		p.gap()
		p.line(s.ID + ": " + s.Fact)
		from := s.Publisher
		if s.Area != "" {
			from += ", " + s.Area
		}
		p.line(sentence(from))
		p.line(sentence(text(w, s.Age)))
		if s.Address != "" {
			p.whole(s.Address)
		}
	}
}

// text is a text with a word of caution behind it when it stands in another language than the page.
func text(w guide.Words, t guide.Text) string {
	if note := fallback(w, t); note != "" {
		return t.String + " (" + note + ")"
	}
	return t.String
}

// fallback is that word of caution, for a text that stands in the source language.
func fallback(w guide.Words, t guide.Text) string {
	return strings.TrimRight(w.Fallen(t), ".")
}

// sentence makes a sentence of words that stand in a list on the screen, so that a voice reads them as one.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	s = string(unicode.ToTitle(first)) + s[size:]
	if last, _ := utf8.DecodeLastRuneInString(s); unicode.IsLetter(last) || unicode.IsDigit(last) || last == ')' {
		s += "."
	}
	return s
}

// colon ends a heading that something follows.
func colon(s string) string { return strings.TrimRight(s, ":. ") + ":" }
