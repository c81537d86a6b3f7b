package plain

import "vagvisare/internal/guide"

// searchList finds pages by their words or code, and places by their names.
type searchList struct {
	found []guide.Found
	asked bool
}

func (*searchList) head(s *session) {
	s.print.line(s.words.Label(guide.LabelSearchTitle))
	s.say(s.words.Label(guide.LabelSearchPrompt))
}

func (l *searchList) rows(s *session) {
	for i, f := range l.found {
		text := f.Title
		if f.Text != "" {
			text += ": " + f.Text
		}
		notes := append([]string{whatFound(s.words, f)}, some(f.Detail)...)
		numbered(&s.print, s.words, i+1, len(l.found), text, notes...)
	}
	if len(l.found) == 0 {
		text := guide.LabelSearchPrompt
		if l.asked {
			text = guide.LabelSearchNone
		}
		s.print.line(s.words.Label(text))
	}
}

func (l *searchList) pick(s *session, n int) bool {
	if n < 1 || n > len(l.found) {
		return false
	}
	f := l.found[n-1]
	if s.Desk && f.Kind == guide.FoundLine {
		s.showCard(s.Guide.AnswerOf(f.Owner, s.tag))
		return true
	}
	if f.Place == "" {
		s.jump(f.Code)
		return true
	}
	place, ok := s.Guide.Directory().Place(f.Place)
	if !ok {
		return false
	}
	if s.Desk {
		s.visit = s.visit.WithPlace(place)
		s.showCard(s.Guide.Contacts(s.visit, s.tag))
		return true
	}
	s.list, s.visit = nil, s.visit.ContactFor(place)
	s.showPage()
	return true
}

func (l *searchList) text(s *session, line string) bool {
	l.found, l.asked = s.Guide.Search(line, s.tag, s.Now(), most), true
	s.again()
	return true
}

func (*searchList) field() bool { return true }
