package plain

import (
	"strconv"
	"strings"

	"vagvisare/internal/guide"
)

// most is how many rows of a search are printed: as many as one can keep in mind while listening.
const most = 8

// list lies over the page: the next number is one of its rows, and other text may be its too.
type list interface {
	// head prints what the list is.
	head(*session)
	// rows prints the numbered rows.
	rows(*session)
	// pick acts on a row, counted from 1, and says whether there is one.
	pick(s *session, n int) bool
	// text acts on words that are no command, and says whether they mean something.
	text(s *session, line string) bool
	// field says that single letters are text here, as in a field of the screen.
	field() bool
}

// lay opens a list.
func (s *session) lay(l list) {
	s.list = l
	l.head(s)
	s.again()
}

// layWith opens a list and gives it what stood behind the command's word.
func (s *session) layWith(l list, rest string) {
	if rest == "" {
		s.lay(l)
		return
	}
	s.list = l
	l.head(s)
	n, isNumber := number(rest)
	s.inList(rest, n, isNumber && !l.field())
}

// takeInList acts on a line while a list lies over the page. In a field only whole words are commands.
func (s *session) takeInList(line string, n int, isNumber bool) {
	if line == "" {
		s.again()
		return
	}
	c, rest := s.speaks.command(line)
	if s.list.field() && (rest != "" || len([]rune(line)) == 1) {
		c = ""
	}
	if c != "" && !isNumber {
		s.do(c, rest)
		return
	}
	s.inList(line, n, isNumber)
}

// inList gives a line to the list.
func (s *session) inList(line string, n int, isNumber bool) {
	l := s.list
	if isNumber && l.pick(s, n) || !isNumber && l.text(s, line) {
		return
	}
	s.unknown(line)
}

// numbered prints one row: its number to write, its words, and its position among the rows, as a screen reader says it.
func numbered(p *printer, w guide.Words, n, count int, text string, notes ...string) {
	notes = append([]string{position(w, n, count)}, notes...)
	p.item(strconv.Itoa(n)+".", text+" ("+strings.Join(notes, w.Comma())+")")
}

func position(w guide.Words, n, count int) string {
	return w.Labelf(guide.LabelPosition, map[string]any{"Number": n, "Count": count})
}
