package locales

import (
	"fmt"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fault says what a text has that no message may have, and what to write instead; "" where it is well. Order and joining are the
// renderer's work: a mark in the text would do it twice, or turn a number round on a screen that knows nothing of it.
func fault(text string) string {
	for _, r := range text {
		switch {
		case r >= ' ' && r <= '~': // nearly all of them
		case unicode.IsControl(r):
			return fmt.Sprintf("the control character U+%04X: write the text on one line, without it", r)
		case unicode.Is(unicode.Bidi_Control, r):
			return fmt.Sprintf("the direction mark U+%04X: leave it out, the guide orders the text itself", r)
		case presentation(r):
			return fmt.Sprintf("the presentation form %c (U+%04X): write the plain letters, the guide joins them itself", r, r)
		case unicode.Is(unicode.Nd, r) && (r < '0' || r > '9'):
			return fmt.Sprintf("the digit %c (U+%04X): write 0 to 9, as telephones have them", r, r)
		case r == unicode.ReplacementChar:
			return "the sign U+FFFD, which stands for a letter that was lost: write the letter"
		}
	}
	if !norm.NFC.IsNormalString(text) {
		return fmt.Sprintf("letters that are not composed: save it in Unicode's form NFC, as %q", norm.NFC.String(text))
	}
	return ""
}

// presentation says whether a sign is a drawn form of a letter, or the mark of byte order that lies among them.
func presentation(r rune) bool {
	return r >= 0xfb00 && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff
}
