package plain

import "vagvisare/internal/guide"

// answerList tells the answers given so far; a number goes back to that question, where the answer stands marked.
type answerList struct{}

func (*answerList) head(s *session) { s.say(s.words.Label(guide.LabelAnswersTitle)) }

func (*answerList) rows(s *session) {
	given := s.visit.Answered(s.tag)
	if len(given) == 0 {
		s.print.line(s.words.Label(guide.LabelAnswersNone))
	}
	for i, a := range given {
		numbered(&s.print, s.words, i+1, len(given), text(s.words, a.Question)+" "+text(s.words, a.Answer))
	}
}

func (*answerList) pick(s *session, n int) bool {
	if n < 1 || n > len(s.visit.Answered(s.tag)) {
		return false
	}
	s.list = nil
	s.visit = s.visit.ReturnTo(n - 1)
	s.showPage()
	return true
}

// text closes the list for words that it does not know: they may be meant for the page.
func (*answerList) text(*session, string) bool { return false }

func (*answerList) field() bool { return false }
