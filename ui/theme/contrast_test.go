package theme

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// palettes are what the sixteen colours are on the terminals of a kiosk, 0xRRGGBB: the plain Linux console, xterm, and the VTE window's
// own (Tango). Only the bright half and black are used.
func palettes() map[string]map[int]uint32 {
	return map[string]map[int]uint32{
		"linux": {0: 0x000000, 8: 0x555555, 9: 0xff5555, 10: 0x55ff55, 11: 0xffff55, 12: 0x5555ff, 13: 0xff55ff, 14: 0x55ffff, 15: 0xffffff},
		"xterm": {0: 0x000000, 8: 0x7f7f7f, 9: 0xff0000, 10: 0x00ff00, 11: 0xffff00, 12: 0x5c5cff, 13: 0xff00ff, 14: 0x00ffff, 15: 0xffffff},
		"vte":   {0: 0x2e3436, 8: 0x555753, 9: 0xef2929, 10: 0x8ae234, 11: 0xfce94f, 12: 0x729fcf, 13: 0xad7fa8, 14: 0x34e2e2, 15: 0xeeeeec},
	}
}

// TestHighContrast holds that each role sets both colours, and that every pair has a contrast of 7:1 or more (WCAG 2.2, 1.4.6).
func TestHighContrast(t *testing.T) {
	for _, term := range []string{"xterm", "linux"} {
		look := New(HighContrast, term)
		for role := range Paper { // What stands in a code for a camera is not read by people.
			front, back := pair(t, look.Draw(role, "x"))
			for name, colours := range palettes() {
				f, okF := colours[front]
				b, okB := colours[back]
				if !okF || !okB {
					t.Fatalf("role %d: the colours %d on %d are not known in %s", role, front, back, name)
				}
				if c := contrast(f, b); c < 7 {
					t.Errorf("role %d in %s: %06x on %06x has %.1f:1", role, name, f, b, c)
				}
			}
		}
		if front, back := pair(t, look.Blank(1)); back < 0 || front < 0 {
			t.Error("empty space has not both colours")
		}
	}
}

// TestContrast holds the measure itself against the values that everybody knows.
func TestContrast(t *testing.T) {
	for want, pair := range map[float64][2]uint32{21: {0xffffff, 0x000000}, 1: {0x777777, 0x777777}, 4.48: {0x777777, 0xffffff}} {
		if got := contrast(pair[0], pair[1]); math.Abs(got-want) > 0.01 {
			t.Errorf("%06x on %06x has %.2f:1, want %.2f", pair[0], pair[1], got, want)
		}
	}
}

var sgr = regexp.MustCompile(`\x1b\[([0-9;]*)m`)

// pair reads the two colours that a text is drawn in, -1 for one that is not set. Reversed text has them the other way round.
func pair(t *testing.T, drawn string) (front, back int) {
	t.Helper()
	front, back = -1, -1
	reversed := false
	for _, number := range strings.Split(sgr.FindStringSubmatch(drawn)[1], ";") {
		switch n, _ := strconv.Atoi(number); {
		case n == 7:
			reversed = true
		case 30 <= n && n <= 37:
			front = n - 30
		case 90 <= n && n <= 97:
			front = n - 90 + 8
		case 40 <= n && n <= 47:
			back = n - 40
		case 100 <= n && n <= 107:
			back = n - 100 + 8
		}
	}
	if reversed {
		front, back = back, front
	}
	return front, back
}

// contrast is the ratio of WCAG 2.2.
func contrast(a, b uint32) float64 {
	l1, l2 := luminance(a), luminance(b)
	return (max(l1, l2) + 0.05) / (min(l1, l2) + 0.05)
}

func luminance(c uint32) float64 {
	linear := func(v uint32) float64 {
		s := float64(v&0xff) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c>>16) + 0.7152*linear(c>>8) + 0.0722*linear(c)
}
