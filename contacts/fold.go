package contacts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vagvisare/internal/spell"
)

// fold is a name as somebody types it who is in a hurry or has another keyboard: lower case, without accents, a hyphen
// as a space, no colons or full stops, single spaces. It does not tell composed from decomposed letters.
func fold(s string) string {
	folded, _ := foldAt(s)
	return folded
}

// foldAt folds s and gives for every byte of the result, and for its end, the byte of s that it came from, so that the
// matched part can be marked in the name as it is written.
func foldAt(s string) (string, []uint16) {
	var out strings.Builder
	at := make([]uint16, 0, len(s)+1)
	out.Grow(len(s))
	gap, gapAt := false, 0 // a space waits until a letter follows it, so none is doubled, first or last
	var letter [32]byte
	for i, r := range s {
		for _, b := range appendPlain(letter[:0], r) {
			if b == ' ' {
				if !gap {
					gap, gapAt = true, i
				}
				continue
			}
			if gap && out.Len() > 0 {
				out.WriteByte(' ')
				at = append(at, uint16(gapAt))
			}
			gap = false
			out.WriteByte(b)
			at = append(at, uint16(i))
		}
	}
	return out.String(), append(at, uint16(len(s)))
}

// appendPlain appends one letter without case and accents, and nothing for what a search should not have to type.
func appendPlain(dst []byte, r rune) []byte {
	switch {
	case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
		return append(dst, ' ')
	case r == ':' || r == '.' || r == '\'' || r == '’' || r == utf8.RuneError:
		return dst
	}
	return spell.AppendLetter(dst, r)
}

// exactly is a name with its accents but without its case, composed, so that two ways to type å are one.
func exactly(s string) string {
	return strings.ToLower(norm.NFC.String(strings.TrimSpace(s)))
}

// alphabetKey orders names as a Swedish or a Finnish reader looks for them: å, ä and ö are letters of their own after
// z, every other accent is no letter. The three take the three characters that follow z in ASCII. The collation of
// golang.org/x/text would carry its tables for the whole world to say the same of 598 names.
func alphabetKey(s string) string {
	key := make([]byte, 0, len(s))
	for _, r := range exactly(s) {
		switch r {
		case 'å':
			key = append(key, '{')
		case 'ä', 'æ':
			key = append(key, '|')
		case 'ö', 'ø':
			key = append(key, '}')
		default:
			key = appendPlain(key, r)
		}
	}
	return string(key)
}
