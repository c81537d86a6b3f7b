package contacts

import (
	"fmt"
	"regexp"
	"strings"
)

var (
	writtenNumber = regexp.MustCompile(`^\+?[0-9]+([ -][0-9]+)*$`)
	e164          = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)
	zeroAfterCode = regexp.MustCompile(`^\+(46|358)0`)
	// A short number is told from a local one without its area code by its beginning: 112, 1177, 114 14, 116 111.
	shortNumber = regexp.MustCompile(`^(11[0-9]{1,3}|116[0-9]{3})$`)
)

// numberFault says what is wrong with a number of the country c and the tel beside it, or nothing. Both are in the
// data because people read one and telephones dial the other; a slip in one of them shows as a disagreement.
func numberFault(number, tel string, c Country) string {
	if !writtenNumber.MatchString(number) {
		return fmt.Sprintf("number %s may hold only digits with single spaces or hyphens between them, and a + in front: write it like %q", quote(number), "08-123 456 00")
	}
	if twice := areaCodeTwice(number, c); twice != "" {
		return fmt.Sprintf("number %s has its area code twice: leave out one %q", quote(number), twice)
	}
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, number)
	var want string
	switch {
	case number[0] == '+':
		want = "+" + digits
	case strings.HasPrefix(digits, "00"):
		return fmt.Sprintf("number %s begins with 00: write + instead", quote(number))
	case digits[0] == '0':
		want = "+" + c.callingCode() + digits[1:]
	case shortNumber.MatchString(digits):
		want = digits
	default:
		return fmt.Sprintf("number %s has no area code: write it as it is dialled from another town, with its 0", quote(number))
	}
	switch {
	case zeroAfterCode.MatchString(want):
		return fmt.Sprintf("number %s has a 0 after the country's code, where none is dialled: leave it out", quote(number))
	case want[0] == '+' && !e164.MatchString(want):
		return fmt.Sprintf("number %s is too short or too long to be dialled: write all of it, 7 to 15 digits with the country's code", quote(number))
	case tel != want:
		return fmt.Sprintf("tel %s does not agree with number %s: write %q if the number is right", quote(tel), quote(number), want)
	}
	return ""
}

// areaCodeTwice finds the misprint of the second source document, "09 09 816 42439": such a number looks right and
// rings nowhere. It gives the group that stands twice.
func areaCodeTwice(number string, c Country) string {
	groups := strings.FieldsFunc(number, func(r rune) bool { return r == ' ' || r == '-' })
	if len(groups) > 1 && groups[0] == "+"+c.callingCode() {
		groups = groups[1:]
	}
	if len(groups) < 2 || groups[1][0] != '0' {
		return ""
	}
	first, second := strings.TrimLeft(groups[0], "0"), strings.TrimLeft(groups[1], "0")
	if first == "" || first != second {
		return ""
	}
	return groups[1]
}
