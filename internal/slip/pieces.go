package slip

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vagvisare/internal/guide"
)

// piece is one thing that the slip says, before it is broken into rows. An empty text is an empty row.
type piece struct {
	text string
	bold bool // printed bold, and never broken: a telephone number
}

// writer collects pieces.
type writer struct {
	words  guide.Words
	list   []piece
	fallen []string // why texts stand in another language than the slip
}

// footnote marks a text that stands in another language, as on the screens.
const footnote = "*"

// pieces is all that the slip of a page says, in the order of design.md, section 5: 112 first, then who answers.
func pieces(p guide.Page, w guide.Words) []piece {
	s := &writer{words: w}
	s.head(p)
	if p.Kind != guide.Crisis {
		s.part(p, guide.General, "")
	}
	s.answers(p.Answers)
	if p.Kind == guide.Crisis {
		s.part(p, guide.General, "")
	}
	s.part(p, guide.Call, guide.LabelWhatToSay)
	s.part(p, guide.CannotCall, guide.LabelCannotCall)
	s.show(p.Show, true)
	s.say(w.Label(guide.LabelNobodyRang))
	s.foot(p)
	return s.list
}

// numbers is what is left of a slip whose letters the printer does not have: the numbers with the names of another
// language, why that is so, and the visitor's own sentences to show, which are in the country's language already.
func numbers(own, other guide.Page, w guide.Words) []piece {
	s := &writer{words: w}
	s.head(other)
	s.say(w.Label(guide.LabelSlipLetters))
	s.gap()
	s.answers(other.Answers)
	s.show(own.Show, false)
	s.say(w.Label(guide.LabelNobodyRang))
	s.foot(other)
	return s.list
}

// head is 112, and which page of the guide this is.
func (s *writer) head(p guide.Page) {
	s.say(s.words.Label(guide.LabelDanger))
	s.gap()
	s.say(s.words.Label(guide.LabelGuide) + s.words.Comma() + s.words.Labelf(guide.LabelPageCode, map[string]any{"Code": p.Code}))
	s.gap()
}

// part is the statements of one group. The one that only repeats the slip's first row is left out.
func (s *writer) part(p guide.Page, part guide.Part, heading guide.Label) {
	danger := s.words.Label(guide.LabelDanger)
	told := slices.DeleteFunc(slices.Clone(p.Statements), func(st guide.Statement) bool {
		return st.Part != part || st.String == danger
	})
	if len(told) == 0 {
		return
	}
	if heading != "" {
		s.say(colon(s.words.Label(heading)))
	}
	for _, st := range told {
		s.say(s.text(st.Text))
	}
	s.gap()
}

// answers is who answers, for a place or for each country.
func (s *writer) answers(answers []guide.Answer) {
	for _, a := range answers {
		switch {
		case a.Municipality != nil:
			s.say(a.Municipality.Name)
		default:
			s.say(colon(s.text(a.CountryName)))
		}
		if a.Organiser != "" {
			s.say(colon(s.words.Label(guide.LabelWhoAnswers)) + " " + a.Organiser)
		}
		s.gap()
		for _, l := range a.Lines {
			s.line(l)
		}
		if a.NoNumber != nil {
			s.say(s.text(*a.NoNumber))
			s.gap()
		}
		if a.Website != "" {
			s.say(colon(s.words.Label(guide.LabelWebsite)))
			s.say(a.Website)
			s.gap()
		}
	}
}

// line is one number: what it is, the number alone on its row, when it answers, and how old it is.
func (s *writer) line(l guide.Line) {
	head := s.text(l.Label)
	if l.Name != "" && l.Name != l.Label.String {
		head += s.words.Comma() + l.Name
	}
	s.say(colon(head))
	s.list = append(s.list, piece{text: l.Number, bold: true})
	if l.Ask != nil {
		s.say(s.text(*l.Ask))
	}
	s.say(sentence(l.HoursText))
	age := s.text(l.Age)
	if l.Doubt != nil {
		age += s.words.Comma() + s.text(*l.Doubt)
	}
	s.say(sentence(age))
	s.gap()
}

// show is what somebody can hold up who cannot call, with its meaning where that can be printed.
func (s *writer) show(sentences []guide.Sentence, meaning bool) {
	for _, sent := range sentences {
		s.say(s.words.Label(guide.LabelShowThis))
		s.say(s.text(sent.Words))
		if meaning && sent.Meaning != nil {
			s.say("(" + s.text(*sent.Meaning) + ")")
		}
		s.gap()
	}
}

// foot is the caution about the words themselves.
func (s *writer) foot(p guide.Page) {
	if p.Caution != nil {
		s.gap()
		s.say(s.text(*p.Caution))
	}
	for _, why := range s.fallen {
		s.gap()
		s.say(footnote + " " + why)
	}
}

func (s *writer) say(text string) {
	if text != "" {
		s.list = append(s.list, piece{text: text})
	}
}

// gap leaves one empty row, never two.
func (s *writer) gap() {
	if len(s.list) > 0 && s.list[len(s.list)-1].text != "" {
		s.list = append(s.list, piece{})
	}
}

// text is a text with its mark where it is not in the slip's language.
func (s *writer) text(t guide.Text) string {
	why := s.words.Fallen(t)
	if why == "" {
		return t.String
	}
	if !slices.Contains(s.fallen, why) {
		s.fallen = append(s.fallen, why)
	}
	return t.String + " " + footnote
}

// colon ends a heading that something follows.
func colon(s string) string { return strings.TrimRight(s, ":. ") + ":" }

// sentence makes a sentence of words that stand in a list on the screen.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToTitle(first)) + strings.TrimRight(s[size:], ".") + "."
}
