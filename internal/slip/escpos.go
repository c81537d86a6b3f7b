package slip

import (
	"strings"

	"vagvisare/internal/guide"
)

// The commands of ESC/POS that a slip needs, from Epson's "ESC/POS Command Reference for TM Printers". Each is in the
// section of its name, and none is newer than the TM-T88.
const (
	// ESC @ (1B 40), "Initialize printer": whatever a slip before this one left behind is gone.
	initialize = "\x1b@"
	// ESC R 0 (1B 52 00), "Select an international character set": U.S.A., so that ASCII is ASCII. A printer set up for
	// Sweden prints Å for ] otherwise.
	usASCII = "\x1bR\x00"
	// ESC t n (1B 74 n), "Select character code table".
	selectTable = "\x1bt"
	// ESC E n (1B 45 n), "Turn emphasized mode on/off".
	boldOn  = "\x1bE\x01"
	boldOff = "\x1bE\x00"
	// GS V 66 0 (1D 56 42 00), "Select cut mode and cut paper", function B: feeds to the cutting position and cuts, one
	// point left, so that the slip does not fall on the floor. A printer without a cutter only feeds.
	cut = "\x1dVB\x00"
)

// ESCPOS is the slip for a receipt printer, in the code table that fits its language best; another table is selected for
// a letter that this one lacks, such as the å of a Swedish name in Polish words. A printer has no letters for some
// scripts. The slip then holds the numbers with the names of the source language, of the page and words given second,
// and says so.
func ESCPOS(p guide.Page, w guide.Words, source guide.Page, sourceWords guide.Words) []byte {
	list, ok := fitAll(pieces(p, w))
	if !ok {
		list, _ = fitAll(numbers(p, source, sourceWords))
	}
	return encode(lay(list, Width))
}

// Printable says whether a receipt printer has the letters of a page, so that a screen can say what the slip will be.
func Printable(p guide.Page, w guide.Words) bool {
	_, ok := fitAll(pieces(p, w))
	return ok
}

// encode writes rows as bytes for the printer.
func encode(rows []row) []byte {
	var all strings.Builder
	for _, r := range rows {
		all.WriteString(r.text)
	}
	now := best(all.String())
	b := append([]byte(initialize+usASCII+selectTable), now.number)
	for _, r := range rows {
		if r.bold {
			b = append(b, boldOn...)
		}
		for _, sign := range r.text {
			if !now.has(sign) {
				other, ok := first(sign)
				if !ok {
					other, sign = now, '?' // fit leaves none of these.
				}
				if other != now {
					now = other
					b = append(append(b, selectTable...), now.number)
				}
			}
			code, _ := now.codes.EncodeRune(sign)
			b = append(b, code)
		}
		if r.bold {
			b = append(b, boldOff...)
		}
		b = append(b, '\n')
	}
	return append(b, cut...)
}
