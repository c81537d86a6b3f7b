package plain

import (
	"slices"

	"vagvisare/internal/guide"
)

// placeList is the picker: a part of a name finds places, and the last row is always "I don't know".
type placeList struct {
	found []guide.PlaceRow
	more  bool
}

func (*placeList) head(s *session) {
	s.print.line(s.words.Label(guide.LabelPickerTitle))
	s.say(s.words.Label(guide.LabelPickerPrompt))
}

func (l *placeList) rows(s *session) {
	count := len(l.found) + 1
	for i, row := range l.found {
		text := row.Name
		if row.Detail != "" {
			text += s.words.Comma() + row.Detail
		}
		numbered(&s.print, s.words, i+1, count, text)
	}
	numbered(&s.print, s.words, count, count, s.words.Label(guide.LabelPickerUnsure))
	if l.more {
		s.print.line(s.words.Label(guide.LabelMore) + ". " + s.words.Label(guide.LabelPickerPrompt))
	}
}

func (l *placeList) pick(s *session, n int) bool {
	switch {
	case n == len(l.found)+1:
		s.visit = s.visit.Unsure()
	case n >= 1 && n <= len(l.found):
		place, ok := s.Guide.Directory().Place(l.found[n-1].Code)
		if !ok {
			return false
		}
		s.visit = s.visit.WithPlace(place)
	default:
		return false
	}
	s.list = nil
	s.showPage()
	return true
}

func (l *placeList) text(s *session, line string) bool {
	if fold(line) == fold(s.words.Label(guide.LabelPickerUnsure)) {
		l.found = nil
		return l.pick(s, 1)
	}
	l.found = s.Guide.FindPlaces(line, s.tag, most+1)
	if l.more = len(l.found) > most; l.more {
		l.found = l.found[:most]
	}
	if len(l.found) == 0 {
		s.say(s.words.Label(guide.LabelPickerNone))
	}
	s.again()
	return true
}

func (*placeList) field() bool { return true }

// named takes the full name of a municipality as the answer to a question about the place: whoever is asked where the
// child lives may well write just that.
func (s *session) named(line string) bool {
	asked := slices.ContainsFunc(s.page().Choices, func(c guide.Choice) bool { return c.Action == guide.PickPlace })
	found := s.Guide.Directory().Lookup(line)
	if !asked || len(found) != 1 {
		return false
	}
	s.visit = s.visit.WithPlace(found[0])
	s.showPage()
	return true
}
