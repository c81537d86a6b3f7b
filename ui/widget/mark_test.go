package widget

import (
	"strings"
	"testing"

	"vagvisare/ui/theme"
)

// TestMarkedLines holds that the marked parts are those of the text, wherever its lines break, and that nothing else changes.
func TestMarkedLines(t *testing.T) {
	tests := []struct {
		text, mark string
		width      int
		want       string // the marked pieces, a bar between them
	}{
		{"Ring socialjouren nu", "jour", 40, "jour"},
		{"Ring socialjouren nu", "jour", 14, "jour"},
		{"en orosanmälan görs", "anmälan görs", 14, "anmälan|görs"},
		{"Ring 029 151 2221 nu", "151 2221", 14, "151 2221"},
		{"barn\u00adskydds\u00adanmälan", "skyddsanmälan", 12, ""},
		{"barn\u00adskydds\u00adanmälan", "anmälan", 12, "anmälan"},
		{"långtordutanbindestreck", "utan", 10, "u-|tan"},
	}
	for _, test := range tests {
		var parts []Part
		if at := strings.Index(test.text, test.mark); at >= 0 {
			parts = append(parts, Part{at, at + len(test.mark)})
		}
		rows := MarkedLines(theme.Plain, theme.Match, test.text, parts, 2, test.width+2)
		var marked []string
		plain := Lines(theme.Plain, test.text, 2, test.width+2)
		for i, row := range rows {
			if row.Plain() != plain[i].Plain() {
				t.Errorf("%q at %d: %q, unmarked %q", test.text, test.width, row.Plain(), plain[i].Plain())
			}
			for _, span := range row.Spans {
				if span.Role == theme.Match {
					marked = append(marked, span.Text)
				}
			}
		}
		if got := strings.Join(marked, "|"); got != test.want {
			t.Errorf("%q at %d: %q is marked, want %q", test.text, test.width, got, test.want)
		}
	}
}
