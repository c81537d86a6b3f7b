package slip

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// table is a character code table of the printer, with the number that ESC t selects it by.
type table struct {
	number byte
	codes  *charmap.Charmap
}

// tables are the tables that slips are printed with, from the most common. The numbers are those of Epson's "ESC/POS
// Command Reference", ESC t; receipt-print-hq/escpos-printer-db lists the same for the TM-T88V (n=13, PC857 for Turkish,
// has no encoder in x/text: WPC1254 takes its place). Hebrew, Arabic and Thai tables are left out although there are
// some: a receipt printer neither joins letters nor turns their order.
func tables() []table {
	return []table{
		{19, charmap.CodePage858},
		{16, charmap.Windows1252},
		{18, charmap.CodePage852},
		{17, charmap.CodePage866},
		{48, charmap.Windows1254},
		{46, charmap.Windows1251},
	}
}

// has says whether the table has a sign. ASCII is the same in all (ESC t: codes 20H to 7FH).
func (t table) has(r rune) bool {
	if r < 0x80 {
		return true
	}
	_, ok := t.codes.EncodeRune(r)
	return ok
}

// first is the first table that has a sign.
func first(r rune) (table, bool) {
	for _, t := range tables() {
		if t.has(r) {
			return t, true
		}
	}
	return table{}, false
}

// best is the table that a text needs least else beside: the language's own, without a list of languages.
func best(text string) table {
	all := tables()
	found, fewest := all[0], len(text)+1
	for _, t := range all {
		lacks := 0
		for _, r := range text {
			if !t.has(r) {
				lacks++
			}
		}
		if lacks < fewest {
			found, fewest = t, lacks
		}
	}
	return found
}

// fit is a text in signs that some table has. A letter that none has is printed as its base letter, any other sign as one
// that looks like it, at worst as a question mark: nothing is dropped without a trace. It is false when a letter has no
// base letter either: the text is then written in a script that the printer does not have.
func fit(text string) (fitted string, ok bool) {
	ok = true
	var b strings.Builder
	for _, r := range norm.NFC.String(text) {
		switch like := plain(r); {
		case r < 0x80:
			b.WriteRune(r)
		case like != "":
			b.WriteString(like)
		case r == softHyphen, unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
			if r == softHyphen {
				b.WriteRune(r) // The row breaks there, or it is not seen.
			}
			// A mark that is still apart belongs to the base letter that stands before it.
		case known(r):
			b.WriteRune(r)
		default:
			base := []rune(norm.NFKD.String(string(r)))[0]
			if base != r && known(base) {
				b.WriteRune(base)
				continue
			}
			ok = ok && !unicode.IsLetter(r)
			b.WriteByte('?')
		}
	}
	return b.String(), ok
}

// known says whether any table has a sign.
func known(r rune) bool {
	_, ok := first(r)
	return ok
}

// plain is the ASCII sign for one of the finer signs of print, which many printers have in none of their tables.
func plain(r rune) string {
	switch r {
	case '–', '—', '‑', '‐', '−':
		return "-"
	case '“', '”', '„', '‟':
		return `"`
	case '‘', '’', '‚', 'ʼ', '′':
		return "'"
	case '…':
		return "..."
	case '•':
		return "*"
	case '→':
		return "->"
	}
	return ""
}

// fitAll fits every piece, and says whether all of them could be.
func fitAll(list []piece) (fitted []piece, ok bool) {
	fitted, ok = slices.Clone(list), true
	for i := range fitted {
		var fits bool
		fitted[i].text, fits = fit(fitted[i].text)
		ok = ok && fits
	}
	return fitted, ok
}
