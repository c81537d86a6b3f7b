package plain

import (
	"regexp"
	"strconv"
	"strings"

	"vagvisare/internal/spell"
)

var (
	// alarm is 112 as people type it, alone or among other words: 112, 1 1 2, 1-1-2, "ring 112 nu".
	alarm = regexp.MustCompile(`(^|[^0-9])1[ .,-]{0,2}1[ .,-]{0,2}2($|[^0-9])`)
	// code is the form of a page's code.
	code = regexp.MustCompile(`^[A-Za-z]{1,2}[0-9]{1,3}$`)
)

// isAlarm says whether a line holds 112.
func isAlarm(line string) bool { return alarm.MatchString(spell.Digits(line)) }

// number reads a line that is a number and nothing else; "2.", "2)" and "#2" are 2.
func number(line string) (int, bool) {
	s := strings.TrimRight(strings.TrimLeft(spell.Digits(line), "#( "), ".):, ")
	if s == "" || len(s) > 4 || strings.TrimLeft(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// fold is a word as it is compared: without case, accents, marks and apostrophes, so that "Hjalp" is "hjälp".
func fold(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch r {
		case 'ـ', '\'', '’', 'ʼ', 'ʻ':
			return -1
		}
		return r
	}, spell.Fold(s))), " ")
}
