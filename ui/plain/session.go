package plain

import (
	"unicode/utf8"

	"vagvisare/internal/guide"
)

// session is a visit that runs.
type session struct {
	Config
	moment
	print    printer
	words    guide.Words
	speaks   vocabulary
	call     call
	digits   []typed // the lines just typed that may become 1, 1, 2
	done     bool
	touched  bool         // somebody has written a line
	warned   bool         // it was asked whether somebody is still there
	printing <-chan error // a slip is being printed
	failures int
}

// moment is where a visitor stands: all that 1, 1, 2 has to bring back.
type moment struct {
	tag    string
	chosen bool // the visitor has chosen a language, or one was given
	visit  guide.Visit
	list   list
}

// typed is a digit and the moment before it.
type typed struct {
	digit  int
	before moment
}

func newSession(c Config) *session {
	s := &session{Config: c, print: printer{out: c.Out, width: c.Width}}
	s.visit, s.chosen, s.call = c.Visit, !c.ChooseLanguage, c.newCall()
	s.speak(c.Language)
	return s
}

// speak changes the language.
func (s *session) speak(tag string) {
	s.tag, s.words, s.speaks = tag, s.Guide.Words(tag), newVocabulary(s.Guide, tag, s.more()...)
}

func (s *session) flush() error { return s.print.flush() }

// page is the page of the visit as it is now.
func (s *session) page() guide.Page { return s.Guide.Page(s.visit, s.tag, s.Now()) }

// open prints the first page.
func (s *session) open() {
	if !s.chosen {
		s.lay(&languageList{})
		return
	}
	s.welcome()
	if s.Desk {
		s.lay(&searchList{})
		return
	}
	s.showPage()
}

// welcome says once how a line is answered and that nothing is kept.
func (s *session) welcome() {
	s.print.line(s.words.Label(guide.LabelPlainIntro))
	s.print.line(s.words.Label(guide.LabelPrivacyNote))
}

// take acts on one line. What asks for help comes before everything else, in every place.
func (s *session) take(line string) {
	s.print.gap()
	asked := s.warned
	s.touched, s.warned = true, false
	n, isNumber := number(line)
	if s.alarm(n, isNumber) {
		return
	}
	if tag, ok := s.speaks.cry(line); ok {
		s.crisis(tag)
		return
	}
	if asked && line == "" {
		s.again() // It answered the question whether somebody is there, and nothing else.
		return
	}
	if s.list != nil {
		s.takeInList(line, n, isNumber)
		return
	}
	switch c, rest := s.speaks.command(line); {
	case line == "":
		s.empty()
	case isNumber:
		s.choose(n, line)
	case c != "":
		s.do(c, rest)
	case code.MatchString(line):
		s.jump(line)
	case !s.named(line):
		s.unknown(line)
	}
}

// alarm watches for 1, 1 and 2 on three lines, one after another: somebody who wants to call and types what they would
// dial. The answers that the digits gave are undone.
func (s *session) alarm(n int, isNumber bool) bool {
	if !isNumber || n != 1 && n != 2 {
		s.digits = nil
		return false
	}
	s.digits = append(s.digits, typed{n, s.moment})
	if last := len(s.digits) - 3; last > 0 {
		s.digits = s.digits[last:]
	}
	d := s.digits
	if len(d) < 3 || d[0].digit != 1 || d[1].digit != 1 || d[2].digit != 2 {
		return false
	}
	s.moment = d[0].before
	s.speak(s.tag)
	s.crisis("")
	return true
}

// crisis opens the crisis page. Before a language is chosen, the language of the word is the visitor's.
func (s *session) crisis(tag string) {
	if tag != "" && !s.chosen {
		s.speak(tag)
	}
	s.list, s.digits = nil, nil
	s.visit = s.visit.Crisis()
	s.showPage()
}

// empty is Enter alone: it goes on where a page only goes on, and says the choices again where it asks.
func (s *session) empty() {
	if s.page().Continue {
		s.goOn()
		return
	}
	s.again()
}

// goOn follows the page's only way on.
func (s *session) goOn() {
	if !s.page().Continue {
		s.again()
		return
	}
	s.visit = s.visit.Continue()
	if !s.chosen {
		s.lay(&languageList{}) // the crisis page came before the language was chosen
		return
	}
	s.showPage()
}

// choose answers the page's question.
func (s *session) choose(n int, line string) {
	choices := s.page().Choices
	switch {
	case n < 1 || n > len(choices):
		s.unknown(line)
	case choices[n-1].Action == guide.PickPlace:
		s.lay(&placeList{})
	default:
		s.visit = s.visit.Choose(n - 1)
		s.showPage()
	}
}

// unknown says that a line means nothing here, and the choices again.
func (s *session) unknown(line string) {
	s.say(s.words.Labelf(guide.LabelNotKnown, map[string]any{"Input": shorten(line)}))
	s.again()
}

// again says the choices again, of the list or of the page.
func (s *session) again() {
	if s.list != nil {
		s.list.rows(s)
	} else {
		writeChoices(&s.print, s.words, s.page())
	}
	s.prompt()
}

// say prints one sentence.
func (s *session) say(text string) {
	s.print.line(text)
	s.print.gap()
}

// shorten keeps what is said back of a line to what somebody recognises.
func shorten(line string) string {
	const most = 40
	if utf8.RuneCountInString(line) <= most {
		return line
	}
	return string([]rune(line)[:most]) + "…"
}
