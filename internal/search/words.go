package search

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vagvisare/internal/spell"
)

// Span is a part of a text in bytes, from the first to the one after the last.
type Span struct {
	From int `json:"from"`
	To   int `json:"to"`
}

// token is one word of a text.
type token struct {
	exact  string // in lower case and composed
	folded string // without its accents too
	at     []int  // where each byte of folded came from in the text, and where the word ends
}

// span is the part of the text from which a part of the folded word came. One written letter may have become several
// bytes, or none, so the part ends where the next letter begins.
func (t token) span(from, to int) Span {
	for to < len(t.folded) && t.at[to] == t.at[to-1] {
		to++
	}
	return Span{t.at[from], t.at[to]}
}

// cut splits a text into its words.
func cut(text string) []token {
	var tokens []token
	var folded []byte
	var at []int
	start, end := -1, 0
	flush := func() {
		if start >= 0 && len(folded) > 0 {
			exact := strings.ToLower(norm.NFC.String(text[start:end]))
			tokens = append(tokens, token{exact, string(folded), append(at, end)})
		}
		folded, at, start = nil, nil, -1
	}
	for i, r := range text {
		_, size := utf8.DecodeRuneInString(text[i:]) // A byte that is no letter of UTF-8 is one byte long, whatever stands for it.
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if start < 0 {
				start = i
			}
			before := len(folded)
			folded = spell.AppendLetter(folded, r)
			for range len(folded) - before {
				at = append(at, i)
			}
			end = i + size
		case start >= 0 && unicode.Is(unicode.Mn, r):
			end = i + size // An accent that stands alone belongs to the letter before it.
		case start >= 0 && joins(text[start:end], r, text[i+size:]):
		default:
			flush()
		}
	}
	flush()
	return tokens
}

// joins says whether a character in the middle of a word leaves it one word: an invisible hyphen, an apostrophe or a colon
// between letters (child's, KST:n), and what stands between the digits of a telephone number.
func joins(before string, r rune, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case unicode.Is(unicode.Cf, r):
		return true
	case r == '\'' || r == '’' || r == ':':
		return unicode.IsLetter(next) && !elided(before)
	case r == ' ' || r == '-' || r == '\u00a0' || r == '\u2011':
		return digit(next) && digits(strings.Map(noJoint, before))
	}
	return false
}

// elided says whether a word has lost its end to the next one, which is then a word of its own: French l'enquête, qu'elle.
func elided(word string) bool {
	switch strings.ToLower(word) {
	case "c", "d", "j", "l", "m", "n", "s", "t", "qu":
		return true
	}
	return false
}

func noJoint(r rune) rune {
	if digit(r) {
		return r
	}
	if r == ' ' || r == '-' || r == '\u00a0' || r == '\u2011' {
		return -1
	}
	return r
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// digits says whether a word is a number.
func digits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !digit(r) }) < 0
}

// shape is what tells most words apart without comparing them: the set of a word's letters and digits, and the set of its
// pairs of neighbours. Several letters and many pairs share a bit, so that a shape rules out and never proves.
type shape struct {
	letters, pairs uint64
	first          byte
}

func shaped(word string) (s shape) {
	last := uint(0)
	if word != "" {
		s.first = word[0]
	}
	for i, r := range word {
		b := bit(r)
		s.letters |= 1 << b
		if i > 0 {
			s.pairs |= 1 << ((37*last + b) % 64)
		}
		last = b
	}
	return s
}

func bit(r rune) uint {
	switch {
	case r >= 'a' && r <= 'z':
		return uint(r - 'a')
	case digit(r):
		return 26 + uint(r-'0')
	}
	return 36 + uint(r)%28
}

// lacking counts letters of a that b has not. Each slip can make up for one of them.
func lacking(a, b uint64) int { return bits.OnesCount64(a &^ b) }
