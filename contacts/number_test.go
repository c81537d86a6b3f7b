package contacts

import (
	"strings"
	"testing"
)

func TestNumbersAndTheirTel(t *testing.T) {
	for _, tc := range []struct {
		number, tel string
		country     Country
		want        string // a part of the sentence; empty for none
	}{
		{"08-590 970 00", "+46859097000", Sweden, ""},
		{"029 151 2221", "+358291512221", Finland, ""},
		{"018 25 500", "+3581825500", Aland, ""},
		{"+46 370-33 10 00", "+46370331000", Sweden, ""},
		{"+47 22 00 00 00", "+4722000000", Sweden, ""},
		{"080 005 005", "+35880005005", Finland, ""},
		{"112", "112", Sweden, ""},
		{"114 14", "11414", Sweden, ""},
		{"116 111", "116111", Finland, ""},

		{"09 09 816 42439", "+358909816424", Finland, `has its area code twice: leave out one "09"`},
		{"+358 9 09 816 42439", "+358990981642439", Finland, "has its area code twice"},
		{"029 151 2221", "+358291512212", Finland, `write "+358291512221" if the number is right`},
		{"029 151 2221", "+46291512221", Finland, "does not agree"},
		{"029 151 2221", "0291512221", Finland, "does not agree"},
		{"532 800", "+35818532800", Aland, "has no area code"},
		{"0046 8 590 970 00", "+46859097000", Sweden, "begins with 00: write + instead"},
		{"+46 08-590 970 00", "+460859097000", Sweden, "has a 0 after the country's code"},
		{"+46 (0)8-590 970 00", "+46859097000", Sweden, "may hold only digits"},
		{"08\u00A0590 970 00", "+46859097000", Sweden, "may hold only digits"},
		{"08/590 970", "+468590970", Sweden, "may hold only digits"},
		{"٠٨ ٥٩٠", "+46859097000", Sweden, "may hold only digits"},
		{"08--590", "+468590", Sweden, "may hold only digits"},
		{"08-59", "+46859", Sweden, "too short or too long"},
		{"08-590 970 00 08 590 970 00", "+4685909700008590970", Sweden, "too short or too long"},
		{"112", "+46112", Sweden, `write "112"`},
	} {
		got := numberFault(tc.number, tc.tel, tc.country)
		if (got == "") != (tc.want == "") || !strings.Contains(got, tc.want) {
			t.Errorf("%q, %q in %s: got %q, want %q", tc.number, tc.tel, tc.country, got, tc.want)
		}
	}
}
