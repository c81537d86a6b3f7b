package theme

import (
	"strings"
	"testing"
)

// TestMarkedWithoutColour holds that the marked row and 112 are told by reverse video where there is no colour.
func TestMarkedWithoutColour(t *testing.T) {
	for _, name := range []Name{Terminal, Mono} {
		look := New(name, "xterm")
		for _, role := range []Role{Marked, MarkedMatch, Danger} {
			if got := look.Draw(role, "112"); !strings.Contains(got, "7") || !strings.HasPrefix(got, "\x1b[") {
				t.Errorf("%s: role %d is drawn as %q", name, role, got)
			}
		}
	}
}

// TestMonoHasNoColour holds that nothing in the mono theme is a colour.
func TestMonoHasNoColour(t *testing.T) {
	look := New(Mono, "xterm")
	for role := range Paper { // What stands in a code for a camera is not read by people.
		drawn := look.Draw(role, "x")
		for _, colour := range []string{"[3", "[4m", "[9", ";3", ";9", "48;", "38;"} {
			if strings.Contains(strings.ReplaceAll(drawn, ";4m", ""), colour) {
				t.Errorf("role %d is drawn as %q", role, drawn)
			}
		}
	}
}

// TestSixteenColours holds that no theme uses more than the terminal's sixteen colours.
func TestSixteenColours(t *testing.T) {
	for _, name := range []Name{Terminal, Mono, HighContrast} {
		for role := range Paper { // What stands in a code for a camera is not read by people.
			if drawn := New(name, "xterm").Draw(role, "x"); strings.Contains(drawn, "38;") || strings.Contains(drawn, "48;") {
				t.Errorf("%s: role %d is drawn as %q", name, role, drawn)
			}
		}
	}
}
