package cli

import (
	"slices"
	"testing"
)

func TestNear(t *testing.T) {
	names := []string{"check", "contact", "languages", "show", "tree"}
	for word, want := range map[string][]string{
		"shwo": {"show"}, "Show": {"show"}, "chekc": {"check"}, "lang": {"languages"}, "contacts": {"contact"},
		"umeå": nil, "": nil, "x": nil, "tre": {"tree"},
	} {
		if got := near(word, names); !slices.Equal(got, want) {
			t.Errorf("near %q are %q, not %q", word, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"show", "shwo", 1}, {"åre", "are", 1}, {"kitten", "sitting", 3}} {
		if got := distance(c.a, c.b); got != c.want {
			t.Errorf("%q is %d slips from %q, not %d", c.a, got, c.b, c.want)
		}
	}
}
