package slip

import (
	"slices"
	"strings"
	"unicode/utf8"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
)

const (
	// PayloadLimit is the most bytes that a QR code of version 5 holds at error correction M (ISO/IEC 18004, table 7). With
	// its quiet zone it takes 45×23 cells, which stand beside the contact on 120×40.
	PayloadLimit = 84
	// The room that is kept for who answers, however many numbers there are.
	nameRoom = 24
)

// entry is somebody who answers, and their numbers as they are dialled.
type entry struct {
	name string
	tels []string
}

// Payload is the contact as plain text for a QR code, so that a telephone without network can keep it: who answers, their
// numbers as they are dialled, and 112, each on a row. A name that is too long ends at a word. Numbers that do not fit are
// left out from the last; numbers are never cut.
func Payload(p guide.Page) string {
	entries := entriesOf(p)
	room := PayloadLimit - len(contacts.EmergencyNumber)
	kept := make([]entry, 0, len(entries))
	share := room / max(len(entries), 1)
	for _, e := range entries {
		left := share - min(len(e.name), nameRoom) - 1
		fits := 0
		for _, tel := range e.tels {
			if left -= len(tel) + 1; left < 0 {
				break
			}
			fits++
		}
		kept = append(kept, entry{e.name, e.tels[:fits]})
	}
	var rows []string
	for _, e := range kept {
		numbers := 0
		for _, tel := range e.tels {
			numbers += len(tel) + 1
		}
		if name := shorten(e.name, share-numbers-1); name != "" {
			rows = append(rows, name)
		}
		rows = append(rows, e.tels...)
	}
	return strings.Join(append(rows, contacts.EmergencyNumber), "\n")
}

// entriesOf is who answers for the place; for each country, while there is no place, its telephone for children, since no
// other national number is for everybody who asks the guide.
func entriesOf(p guide.Page) []entry {
	var entries []entry
	for _, a := range p.Answers {
		if a.Municipality == nil {
			entries = append(entries, national(a))
			continue
		}
		e := entry{name: a.Organiser}
		for _, l := range a.Lines {
			if own(l.Kind) && l.Tel != contacts.EmergencyNumber && !slices.Contains(e.tels, l.Tel) {
				e.tels = append(e.tels, l.Tel)
			}
		}
		if len(e.tels) == 0 && a.Website != "" {
			e.tels = []string{a.Website} // Not a number, but the way to one.
		}
		entries = append(entries, e)
	}
	return entries
}

func own(k contacts.Kind) bool {
	return k == contacts.Intake || k == contacts.Office || k == contacts.OutOfHours
}

func national(a guide.Answer) entry {
	for _, l := range a.Lines {
		if l.Kind == contacts.ChildHelpline {
			return entry{a.CountryName.String + ": " + l.Label.String, []string{l.Tel}}
		}
	}
	return entry{name: a.CountryName.String}
}

// shorten is a text of at most so many bytes that ends at a word, or within its first word where that alone is longer.
func shorten(s string, most int) string {
	if len(s) <= most {
		return s
	}
	if i := strings.LastIndexByte(s[:max(most, 0)+1], ' '); i > 0 {
		return strings.TrimRight(s[:i], " ,:(-–")
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:max(most, 0)]
}
