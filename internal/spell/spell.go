package spell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold is a text in lower case and without accents. All else stays, spaces and punctuation too.
func Fold(s string) string {
	folded := make([]byte, 0, len(s))
	for _, r := range s {
		folded = AppendLetter(folded, r)
	}
	return string(folded)
}

// AppendLetter appends one character in lower case and without accents: all of it, part of it, or nothing for an accent
// that stands alone. The compatibility decomposition of Unicode Standard Annex 15 (NFKD) says what is a letter and what its
// accent; it does not take æ and ø apart, for which a and o are typed like for ä and ö. Nor does it know that the keyboards of the languages in
// Arabic script have letters of their own that look alike: yeh, kaf and heh are one letter each here.
func AppendLetter(dst []byte, r rune) []byte {
	switch {
	case 'A' <= r && r <= 'Z':
		return append(dst, byte(r+'a'-'A'))
	case r < utf8.RuneSelf:
		return append(dst, byte(r))
	}
	for _, part := range norm.NFKD.String(Digits(string(unicode.ToLower(r)))) {
		switch part = unicode.ToLower(part); {
		case part == 'æ':
			dst = append(dst, 'a')
		case part == 'ø':
			dst = append(dst, 'o')
		case part == 'ي', part == 'ى':
			dst = utf8.AppendRune(dst, 'ی')
		case part == 'ك':
			dst = utf8.AppendRune(dst, 'ک')
		case part == 'ة', part == 'ە', part == 'ہ':
			dst = utf8.AppendRune(dst, 'ه')
		case !unicode.Is(unicode.Mn, part):
			dst = utf8.AppendRune(dst, part)
		}
	}
	return dst
}

// Digits is a text with the digits of every script as 0 to 9, because a keyboard for Arabic or Persian types its own.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf || !unicode.IsDigit(r) {
			return r
		}
		return '0' + digit(r)
	}, s)
}

// digit is the value of a decimal digit: Unicode gives each script its ten in a row, from the zero on.
func digit(r rune) rune {
	for _, t := range unicode.Nd.R16 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if rune(t.Lo) <= r && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	return 0
}

// Slips counts the letters to insert, leave out, exchange or swap with their neighbour to make b of a (the distance of
// Damerau and Levenshtein, no letter touched twice). It takes time in the product of the lengths: whoever calls it bounds
// what somebody typed.
func Slips(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, above, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range above {
		above[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			change := 1
			if x[i] == y[j] {
				change = 0
			}
			row[j+1] = min(above[j]+change, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, above, row = above, row, before
	}
	return above[len(y)]
}
