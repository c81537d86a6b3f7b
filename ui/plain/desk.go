package plain

import (
	"strings"

	"vagvisare/internal/guide"
)

// The desk's commands, for staff who answer the phone.
const (
	card     command = "card"
	copied   command = "copy"
	copyPage command = "text"
	note     command = "note"
	jump     command = "jump"
	caller   command = "caller"
	script   command = "script"
	newCall  command = "new"
)

// deskEntries lists them.
func deskEntries() []entry {
	return []entry{
		{jump, guide.LabelWordJump, guide.LabelJump, nil},
		{card, guide.LabelWordCard, guide.LabelCard, []string{"c"}},
		{copied, guide.LabelWordCopy, guide.LabelCopy, []string{"y"}},
		{copyPage, guide.LabelWordCopyPage, guide.LabelCopyPage, []string{"Y"}},
		{note, guide.LabelWordNote, guide.LabelNote, []string{"n"}},
		{script, guide.LabelWordScript, guide.LabelScript, []string{"s"}},
		{caller, guide.LabelWordCaller, guide.LabelCaller, []string{"L"}},
		{newCall, guide.LabelWordNewCall, guide.LabelNewCall, nil},
	}
}

// call is what the desk knows of a call beside the visit.
type call struct {
	caller string // the caller's language, empty where it is the staff's
	script bool   // the words to say on the phone stand before each question
}

// more are the commands that the mode has beyond everyone's.
func (c Config) more() []entry {
	if c.Desk {
		return deskEntries()
	}
	return nil
}

// newCall is a call of which nothing is known.
func (c Config) newCall() call { return call{caller: c.Caller, script: c.Desk} }

// second is the caller's language, where it is another than the one that the page is in.
func (s *session) second() string {
	if s.call.caller == s.tag {
		return ""
	}
	return s.call.caller
}

// doDesk carries out one of the desk's commands.
func (s *session) doDesk(c command, rest string) {
	switch c {
	case jump:
		s.layWith(&jumpList{}, rest)
	case card:
		s.showCard(s.Guide.Contacts(s.visit, s.tag))
	case copied:
		s.copyText(s.words.ContactText(s.Guide.Contacts(s.visit, s.tag)))
	case copyPage:
		text := s.words.PageText(s.page())
		if tag := s.second(); tag != "" {
			text += "\n\n" + s.Guide.Words(tag).PageText(s.Guide.Page(s.visit, tag, s.Now()))
		}
		s.copyText(text)
	case note:
		tags := []string{s.tag}
		if tag := s.second(); tag != "" {
			tags = append(tags, tag)
		}
		s.over(func() {
			s.print.line(s.words.Label(guide.LabelNoteIntro))
			s.print.whole(s.Guide.Note(s.visit, tags...))
		})
	case script:
		s.call.script = !s.call.script
		s.list = nil
		s.showPage()
	case caller:
		s.layWith(&callerList{}, rest)
	case newCall:
		s.nextCall()
	}
}

// copyText prints a text to be marked, since a line does not reach the clipboard.
func (s *session) copyText(text string) {
	s.over(func() {
		s.print.line(s.words.Label(guide.LabelPlainCopy))
		s.print.gap()
		for line := range strings.SplitSeq(text, "\n") {
			s.print.whole(line)
		}
	})
}

// showCard prints who answers, with every line, its age and its status.
func (s *session) showCard(answers []guide.Answer) {
	s.over(func() {
		s.print.line(s.words.Label(guide.LabelCardTitle))
		if len(answers) > 0 && answers[0].Organiser == "" { // Those of a country, while no place is chosen.
			s.print.line(s.words.Label(guide.LabelCardUnknown))
		}
		writeAnswers(&s.print, s.words, answers, func(l guide.Line) {
			if said := s.words.Status(l); said != "" {
				s.print.line(sentence(said))
			}
		})
		s.print.line(s.words.Label(guide.LabelNobodyRang))
	})
}

// writeScript prints what to say on the phone, and why it is asked.
func (s *session) writeScript(w guide.Words, page guide.Page) {
	if page.Phone != nil {
		s.print.line(colon(w.Label(guide.LabelSay)) + " " + text(w, *page.Phone))
	}
	if page.Why != nil {
		s.print.line(colon(w.Label(guide.LabelWhy)) + " " + text(w, page.Why.Text))
	}
}

// deskPage prints what the desk has around a page: the way here and what to say before it, the caller's page after it.
func (s *session) deskPage(page guide.Page) {
	if way := s.visit.Passed(s.tag); len(way) > 0 && page.Kind != guide.Crisis { // Nothing stands above 112.
		parts := make([]string, len(way))
		for i, p := range way {
			parts[i] = p.Code + " " + text(s.words, p.Title)
			if p.Answer != nil {
				parts[i] += " (" + text(s.words, *p.Answer) + ")"
			}
		}
		s.print.line(colon(s.words.Label(guide.LabelWay)) + " " + strings.Join(parts, s.words.Comma()))
	}
	if s.call.script {
		s.writeScript(s.words, page)
		if from := page.WhySources(); from != "" {
			s.print.line(colon(sentence(s.words.Label(guide.LabelSources))) + " " + from)
		}
	}
	writePage(&s.print, s.words, page)
	tag := s.second()
	if tag == "" {
		return
	}
	w, other := s.Guide.Words(tag), s.Guide.Page(s.visit, tag, s.Now())
	other.Notice = nil // It is for whoever writes here.
	s.print.gap()
	s.print.line(colon(other.Language.Name))
	if s.call.script {
		s.writeScript(w, other)
	}
	writePage(&s.print, w, other)
}

// nextCall forgets the call. Lines can't be taken back, so they are pushed out of sight, and what is printed says so.
func (s *session) nextCall() {
	s.visit, s.call, s.digits, s.list = s.Visit, s.newCall(), nil, nil
	s.speak(s.Language)
	for range screenful {
		s.print.put("")
	}
	s.print.line(s.words.Label(guide.LabelPlainLeft))
	s.lay(&searchList{})
}
