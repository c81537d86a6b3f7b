package plain

import (
	"errors"
	"strings"

	"vagvisare/internal/guide"
)

// screenful is how many empty lines push a page out of sight, where no code may clear it.
const screenful = 60

// do carries out a command. What follows its word is given to it, so that "search letter" is one line.
func (s *session) do(c command, rest string) {
	switch c {
	case crisis:
		s.crisis("")
	case back:
		s.back()
	case goOn:
		s.goOn()
	case language:
		s.layWith(&languageList{}, rest)
	case place:
		s.layWith(&placeList{}, rest)
	case search:
		s.layWith(&searchList{}, rest)
	case answers:
		s.layWith(&answerList{}, rest)
	case sources:
		s.over(func() { writeSources(&s.print, s.words, s.page()) })
	case original:
		s.over(s.original)
	case help:
		s.over(s.help)
	case start:
		s.list, s.visit = nil, s.restarted()
		s.showPage()
	case take:
		s.takeAway()
	case leave:
		s.leave()
	case quit:
		s.goodbye()
	default:
		s.doDesk(c, rest)
	}
}

// restarted is the visit on the first page. The desk keeps the place of the caller, who is still there.
func (s *session) restarted() guide.Visit {
	if s.Desk {
		return s.visit.Topics()
	}
	return s.visit.Restart()
}

// over prints something beside the page and then says the choices again. A list that was open is closed: what was
// printed over it has scrolled it away.
func (s *session) over(write func()) {
	s.list = nil
	write()
	s.print.gap()
	s.again()
}

// back closes a list, or goes one page back. On the first page there is nothing behind.
func (s *session) back() {
	if s.list != nil {
		s.list = nil
		if !s.chosen {
			s.lay(&languageList{})
			return
		}
	} else if s.page().Back {
		s.visit = s.visit.Back()
	}
	s.showPage()
}

// jump goes to the page with a code.
func (s *session) jump(code string) {
	visit, err := s.visit.Jump(strings.ToUpper(code))
	if err != nil {
		s.say(s.reason(err))
		s.again()
		return
	}
	s.list, s.visit = nil, visit
	s.showPage()
}

// reason is why a jump failed, in the visitor's language.
func (s *session) reason(err error) string {
	if jump := (*guide.JumpError)(nil); errors.As(err, &jump) {
		return s.words.Jump(jump)
	}
	return s.words.Label(guide.LabelSearchNone)
}

// showPage prints the page of the visit, and what can be written there.
func (s *session) showPage() {
	s.print.gap()
	if s.Desk {
		s.deskPage(s.page())
	} else {
		writePage(&s.print, s.words, s.page())
	}
	s.prompt()
}

// prompt ends every turn: the way to help in danger, the words, and the place to write.
func (s *session) prompt() {
	s.print.gap()
	p := s.page()
	w := s.words
	if p.Kind != guide.Crisis || s.list != nil {
		s.print.line(w.Labelf(guide.LabelPlainDanger, map[string]any{"Word": shown(w.Label(guide.LabelWordCrisis))}))
	}
	if s.list == nil && p.Continue {
		does := guide.LabelContinue
		if p.Kind == guide.Crisis {
			does = guide.LabelCanWait
		}
		s.print.line(w.Labelf(guide.LabelPlainEnter, map[string]any{"What": w.Label(does)}))
	}
	var words []string
	if s.chosen && (s.list != nil || p.Back) {
		words = append(words, shown(w.Label(guide.LabelWordBack)))
	}
	offered := []guide.Label{guide.LabelWordLanguage, guide.LabelWordHelp, guide.LabelWordLeave}
	if s.Desk {
		offered = append(offered, guide.LabelWordSearch, guide.LabelWordCard, guide.LabelWordCopy, guide.LabelWordNewCall)
	}
	for _, l := range offered {
		words = append(words, shown(w.Label(l)))
	}
	s.print.line(w.Labelf(guide.LabelPlainCommands, map[string]any{"Words": strings.Join(words, w.Comma())}))
	s.print.prompt(w.Label(guide.LabelPlainPrompt))
}

// original prints the page in the source language, beside whose translation it stands.
func (s *session) original() {
	const tag = guide.SourceTag
	s.print.line(s.words.Label(guide.LabelOriginal))
	writePage(&s.print, s.Guide.Words(tag), s.Guide.Page(s.visit, tag, s.Now()))
}

// help says what can be written: the word in the visitor's language, the English one, and what it does.
func (s *session) help() {
	w := s.words
	s.print.line(w.Label(guide.LabelHelpTitle))
	s.print.line(w.Label(guide.LabelPlainIntro))
	s.print.gap()
	for _, e := range append(entries(), s.more()...) {
		if e.command == quit && s.shared() {
			continue // Nobody ends the guide there.
		}
		names := []string{shown(w.Label(e.word))}
		if fold(names[0]) != string(e.command) {
			names = append(names, string(e.command))
		}
		names = append(names, e.keys...)
		s.print.line(strings.Join(names, w.Comma()) + ": " + w.Label(e.does))
	}
	s.print.gap()
	s.print.line(w.Label(guide.LabelPrivacyNote))
}

// leave forgets the visit at once. Lines cannot be taken back, so they are pushed out of sight, and the last words say
// that they are still there.
func (s *session) leave() {
	if s.shared() {
		s.forget()
		return
	}
	s.visit, s.list, s.digits, s.done = s.Guide.NewVisit(), nil, nil, true
	for range screenful {
		s.print.put("")
	}
	s.print.line(s.words.Label(guide.LabelPlainLeft))
	s.print.line(s.words.Label(guide.LabelPlainGoodbye))
}

// goodbye ends the visit, with 112 as the last word.
func (s *session) goodbye() {
	if s.shared() {
		s.forget()
		return
	}
	s.done = true
	s.print.gap()
	s.print.line(s.words.Label(guide.LabelPlainGoodbye))
}
