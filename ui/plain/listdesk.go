package plain

import (
	"strings"

	"vagvisare/internal/guide"
)

// jumpList waits for a page's code.
type jumpList struct{}

func (*jumpList) head(s *session) { s.print.line(sentence(s.words.Label(guide.LabelJump))) }

func (*jumpList) rows(s *session) { s.print.line(sentence(s.words.Label(guide.LabelJumpPrompt))) }

func (*jumpList) pick(*session, int) bool { return false }

func (*jumpList) text(s *session, line string) bool {
	s.jump(line)
	return true
}

func (*jumpList) field() bool { return true }

// callerList offers the languages in which each page can stand a second time. Behind them the two can change places, or one can go.
type callerList struct{}

// offers are the rows, and what each makes of the two languages.
func (*callerList) offers(s *session) (said []string, tags [][2]string) {
	for _, l := range s.Guide.Languages() {
		if l.Tag != s.tag {
			said, tags = append(said, l.Name+", "+l.Tag), append(tags, [2]string{s.tag, l.Tag})
		}
	}
	if tag := s.second(); tag != "" {
		said = append(said, s.words.Label(guide.LabelCallerSwap), s.words.Label(guide.LabelCallerNone))
		tags = append(tags, [2]string{tag, s.tag}, [2]string{s.tag, ""})
	}
	return said, tags
}

func (*callerList) head(s *session) { s.say(s.words.Label(guide.LabelCallerTitle)) }

func (l *callerList) rows(s *session) {
	said, _ := l.offers(s)
	for i, text := range said {
		numbered(&s.print, s.words, i+1, len(said), text)
	}
}

func (l *callerList) pick(s *session, n int) bool {
	_, tags := l.offers(s)
	if n < 1 || n > len(tags) {
		return false
	}
	s.list = nil
	s.call.caller = tags[n-1][1]
	if own := tags[n-1][0]; own != s.tag {
		s.speak(own)
	}
	s.showPage()
	return true
}

// text knows a row by its words, a language by its tag too.
func (l *callerList) text(s *session, line string) bool {
	said, _ := l.offers(s)
	want := fold(line)
	for i, row := range said {
		name, tag, _ := strings.Cut(fold(row), ", ")
		if want == name || want == tag || want == fold(row) {
			return l.pick(s, i+1)
		}
	}
	return false
}

func (*callerList) field() bool { return false }
