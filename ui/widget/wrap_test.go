package widget

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		width int
		want  []string
	}{
		{"spaces", "ett två tre fyra", 8, []string{"ett två", "tre fyra"}},
		{"empty", "", 10, nil},
		{"paragraphs", "ett\ntvå", 10, []string{"ett", "två"}},
		{"a number stays whole", "Ring nu 029 151 2221 genast", 16, []string{"Ring nu", "029 151 2221", "genast"}},
		{"no-break spaces", "ring 090-16\u00a010\u00a000", 14, []string{"ring", "090-16 10 00"}},
		{"soft hyphens are not seen", "väl\u00adfärds\u00adområde", 20, []string{"välfärdsområde"}},
		{"a long word at its soft hyphen", "ett väl\u00adfärds\u00adområde här", 10, []string{"ett", "välfärds-", "område här"}},
		{"a long word anywhere", "lastensuojeluilmoitus", 10, []string{"lastensuo-", "jeluilmoi-", "tus"}},
		{"an address without hyphens", "se https://eda.se/akut/socialjour", 16, []string{"se", "https://eda.se/", "akut/socialjour"}},
		{"after a hyphen that is there", "social-krisjouren", 10, []string{"social-", "krisjouren"}},
		{"commands of a terminal", "fara\x1b[31m nu\u009b", 20, []string{"fara[31m nu"}},
		{"wide letters", "日本語日本語", 5, []string{"日本-", "語日-", "本語"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Wrap(test.text, test.width); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestGlue(t *testing.T) {
	if got, want := Glue("Ring 029 151 2221 nu, 7 dagar"), "Ring 029\u00a0151\u00a02221 nu, 7 dagar"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// visible is what a text must still say when it is wrapped: all but spaces, hyphens and what is never drawn.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == softHyphen || unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}

// FuzzWrap holds that no text loses a letter, and that no line is too wide unless a single letter is.
func FuzzWrap(f *testing.F) {
	f.Add("Ring 029 151 2221 eller 112", 12)
	f.Add("lasten\u00adsuojelu\u00adilmoitus", 9)
	f.Add("https://www.umea.se/omsorg-och-hjalp/barn_och_unga", 20)
	f.Add("日本語 👨‍👩‍👧 e\u0301\u0301 \u00ad\u00ad - -", 3)
	f.Fuzz(func(t *testing.T, text string, width int) {
		if !utf8.ValidString(text) || width < 4 || width > 200 {
			t.Skip()
		}
		lines := Wrap(text, width)
		if got, want := visible(strings.Join(lines, "")), visible(text); got != want {
			t.Fatalf("%q at %d says %q", text, width, got)
		}
		for _, line := range lines {
			if ansi.StringWidth(line) > width {
				t.Fatalf("%q at %d has the line %q", text, width, line)
			}
		}
	})
}
