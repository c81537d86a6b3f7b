package plain

import (
	"slices"
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, nil},
		{"  kort  ", 10, []string{"kort"}},
		{"ett två tre", 7, []string{"ett två", "tre"}},
		{"ett två tre", 0, []string{"ett två tre"}},
		{"socialtjänstlagen är lång", 5, []string{"socialtjänstlagen", "är", "lång"}},
		{"ring 029 151 2221 nu", 10, []string{"ring", "029 151 2221", "nu"}},
		{"e\u0301e\u0301e\u0301 e\u0301", 5, []string{"e\u0301e\u0301e\u0301 e\u0301"}},
		{"social\u00adtjänst är", 14, []string{"socialtjänst", "är"}},
	} {
		var out strings.Builder
		p := &printer{out: &out, width: c.width}
		p.wrapped(c.text, "")
		if err := p.flush(); err != nil {
			t.Fatal(err)
		}
		var got []string
		if out.Len() > 0 {
			got = strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q at %d is %q, not %q", c.text, c.width, got, c.want)
		}
	}
}

func TestPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"08\u00a0123\u202f45":           "08 123 45",
		"a\u00adb":                      "ab",
		"\x1b[31mred\x1b[0m":            "[31mred[0m",
		"\u202eturned\u2066":            "turned",
		"می\u200cخواهم":                 "می\u200cخواهم",
		"line\u2028end\u0085\ufffd\x9b": "lineend",
	} {
		if got := printable(in); got != want {
			t.Errorf("%q is printed as %q, not %q", in, got, want)
		}
	}
}

func TestSentence(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "dygnet runt": "Dygnet runt.", "Är du där?": "Är du där?", "ålder (12)": "Ålder (12).", "slut.": "Slut.",
	} {
		if got := sentence(in); got != want {
			t.Errorf("%q becomes %q, not %q", in, got, want)
		}
	}
}
