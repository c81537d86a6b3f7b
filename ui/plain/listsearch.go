package plain

import "vagvisare/internal/guide"

// contactCode is the code of the contact page, to which a place that was found leads.
const contactCode = "K1"

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
		var notes []string
		if f.Code != "" {
			notes = append(notes, s.words.Labelf(guide.LabelPageCode, map[string]any{"Code": f.Code}))
		}
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
	if f.Place == "" {
		s.jump(f.Code)
		return true
	}
	place, ok := s.Guide.Directory().Place(f.Place)
	if !ok {
		return false
	}
	visit, err := s.visit.Jump(contactCode)
	if err != nil {
		return false
	}
	s.list, s.visit = nil, visit.WithPlace(place)
	s.showPage()
	return true
}

func (l *searchList) text(s *session, line string) bool {
	l.found, l.asked = s.Guide.Search(line, s.tag, s.Now(), most), true
	s.again()
	return true
}

func (*searchList) field() bool { return true }
