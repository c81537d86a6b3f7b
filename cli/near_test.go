package cli

import (
	"slices"
	"strings"
	"testing"
)

func TestNear(t *testing.T) {
	names := []string{"check", "contact", "languages", "show", "tree"}
	for word, want := range map[string][]string{
		"shwo": {"show"}, "Show": {"show"}, "chekc": {"check"}, "lang": {"languages"}, "contacts": {"contact"},
		strings.Repeat("x", 10000): nil, "umeå": nil, "": nil, "x": nil, "tre": {"tree"},
	} {
		if got := near(word, names); !slices.Equal(got, want) {
			t.Errorf("near %q are %q, not %q", word, got, want)
		}
	}
}
