package widget

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/rtl"
	"vagvisare/ui/theme"
)

func arabic() theme.Theme {
	return theme.New(theme.Mono, "xterm").Toward(theme.Script{RTL: true})
}

func TestDrawFromRightToLeft(t *testing.T) {
	for text, want := range map[string]string{
		"اتصل":     "      \ufede\ufebc\ufe97\ufe8d",
		"سلام":     "       \ufee1\ufefc\ufeb3",
		"Umeå":     "      Umeå",
		"1  نعم":   "    \ufee2\ufecc\ufee7  1",
		"› نعم":    "     \ufee2\ufecc\ufee7 ‹",
		"08-12 34": "  08-12 34",
	} {
		if got := Line(theme.Plain, text).Draw(arabic(), 10); got != want {
			t.Errorf("%q is drawn as %q, not %q", text, got, want)
		}
	}
	row := Line(theme.Plain, "Umeå نعم")
	row.Dir = LTR
	if got := row.Draw(arabic(), 10); got != "Umeå \ufee2\ufecc\ufee7  " {
		t.Errorf("a row with a direction of its own is drawn as %q", got)
	}
	if got := ansi.StringWidth(Line(theme.Plain, strings.Repeat("نعم ", 9)).Draw(arabic(), 10)); got != 10 {
		t.Errorf("a row that is too wide takes %d cells", got)
	}
}

// TestPicturesKeepTheirSides holds that large digits and codes are the same whatever runs beside them.
func TestPicturesKeepTheirSides(t *testing.T) {
	for _, row := range Big("12", 20, 3, arabic()) {
		right, left := row.Draw(arabic(), 20), row.Draw(theme.New(theme.Mono, "xterm"), 20)
		if a, b := strings.TrimSpace(ansi.Strip(right)), strings.TrimSpace(ansi.Strip(left)); a != b {
			t.Errorf("%q is drawn as %q", b, a)
		}
	}
}

func TestAtFromRightToLeft(t *testing.T) {
	row := Row{Spans: []Span{{Text: "[x]", Do: "leave"}, {Text: " نعم"}}, Do: "row"}
	for _, e := range []rtl.Encoding{rtl.Visual, rtl.Fenced} {
		script := theme.Script{RTL: true, Encoding: e}
		for x, want := range map[int]any{0: "row", 12: "row", 13: "row", 16: "row", 17: "leave", 19: "leave"} {
			if got := row.At(x, script, 20); got != want {
				t.Errorf("cell %d: %v, want %v", x, got, want)
			}
		}
	}
}

func TestColumnsOfTwoDirections(t *testing.T) {
	columns := Columns{First: 8, Gap: 2, Second: 8}
	left, right := []Row{Line(theme.Plain, "Umeå 12")}, Turned([]Row{Line(theme.Plain, "سلام 12")}, RTL)
	look := theme.New(theme.Mono, "xterm")
	if got := columns.Beside(left, right, look.Script)[0].Draw(look, 20); got != "Umeå 12     12 \ufee1\ufefc\ufeb3  " {
		t.Errorf("Arabic beside Swedish is drawn as %q", got)
	}
	if got := columns.Beside(right, Turned(left, LTR), arabic().Script)[0].Draw(arabic(), 20); got != "  Umeå 12     12 \ufee1\ufefc\ufeb3" {
		t.Errorf("Swedish beside Arabic is drawn as %q", got)
	}
}
