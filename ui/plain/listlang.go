package plain

import (
	"strings"

	"vagvisare/internal/guide"
)

// languageList offers the languages in their own names. Each row also says 112 in its language, because it may be the
// first thing that somebody reads here.
type languageList struct{}

func (*languageList) head(s *session) { s.say(s.words.Label(guide.LabelChooseLanguage)) }

func (*languageList) rows(s *session) {
	all := s.languages()
	for i, l := range all {
		text := l.Name + ", " + l.Tag
		if !s.chosen {
			text += ". " + strings.TrimRight(s.Guide.Listed(l.Tag).Label(guide.LabelDangerKey), ".")
		}
		numbered(&s.print, s.Guide.Listed(l.Tag), i+1, len(all), text)
	}
}

func (*languageList) pick(s *session, n int) bool {
	all := s.languages()
	if n < 1 || n > len(all) {
		return false
	}
	s.changeLanguage(all[n-1].Tag)
	return true
}

// text knows a language by its tag and by its own name, or the beginning of that if no other begins so.
func (*languageList) text(s *session, line string) bool {
	want := fold(line)
	var begin []string
	for _, l := range s.languages() {
		if name := fold(l.Name); want == fold(l.Tag) || want == name {
			s.changeLanguage(l.Tag)
			return true
		} else if strings.HasPrefix(name, want) {
			begin = append(begin, l.Tag)
		}
	}
	if len(begin) != 1 {
		return false
	}
	s.changeLanguage(begin[0])
	return true
}

func (*languageList) field() bool { return false }

// changeLanguage says the same page in another language: nothing of the visit changes.
func (s *session) changeLanguage(tag string) {
	first := !s.chosen
	s.chosen, s.list = true, nil
	s.speak(tag)
	s.print.line(s.words.Label(guide.LabelNewLanguage))
	if first {
		s.welcome()
	}
	s.showPage()
}
