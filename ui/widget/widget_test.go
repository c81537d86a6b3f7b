package widget

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"vagvisare/ui/theme"
)

func text(rows []Row) string {
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.TrimRight(r.Plain(), " ")
	}
	return strings.Join(lines, "\n")
}

func TestBig(t *testing.T) {
	look := theme.New(theme.Terminal, "xterm")
	tests := []struct {
		name          string
		number        string
		width, height int
		want          string
	}{
		{"small", "12 0", 20, 3, "▄█  ▀▀█   █▀█\n █  █▀▀   █ █\n▀▀▀ ▀▀▀   ▀▀▀"},
		{"huge", "11", 20, 5, "  ██      ██\n████    ████\n  ██      ██\n  ██      ██\n██████  ██████"},
		{"too low", "11", 20, 2, ""},
		{"too wide", "029 151 2221", 20, 5, ""},
		{"no picture", "11a", 40, 5, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := text(Big(test.number, test.width, test.height, look)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
	if got := text(Big("1", 20, 5, theme.New(theme.Terminal, "linux"))); !strings.HasPrefix(got, "  ##\n####") {
		t.Errorf("on the console:\n%s", got)
	}
}

func TestBar(t *testing.T) {
	items := []Item{
		{Text: "Fara nu? Ring 112", Keep: true}, {Key: "!", Text: "akut hjälp", Keep: true},
		{Key: "←", Text: "tillbaka", Keep: true}, {Key: "x", Text: "lämna"}, {Key: "?", Text: "hjälp"},
	}
	tests := []struct {
		width, rows int
		want        string
	}{
		{80, 1, "Fara nu? Ring 112  [!] akut hjälp  [←] tillbaka  [x] lämna  [?] hjälp"},
		{40, 2, "Fara nu? Ring 112  [!] akut hjälp\n[←] tillbaka  [x] lämna  [?] hjälp"},
		{30, 3, "Fara nu? Ring 112\n[!] akut hjälp  [←] tillbaka\n[x] lämna  [?] hjälp"},
		{30, 2, "Fara nu? Ring 112\n[!] akut hjälp  [←] tillbaka"},
		{30, 1, "Fara nu? Ring 112\n[!] akut hjälp  [←] tillbaka"},
		{33, 2, "Fara nu? Ring 112  [!] akut hjälp\n[←] tillbaka  [x] lämna  [?]"},
	}
	for _, test := range tests {
		if got := text(Bar(items, test.width, test.rows)); got != test.want {
			t.Errorf("%d cells, %d rows: got\n%s\nwant\n%s", test.width, test.rows, got, test.want)
		}
	}
}

func TestRowAt(t *testing.T) {
	row := Row{Spans: []Span{{Text: "åä "}, {Text: "[x]", Do: "leave"}, {Text: " ut"}}, Do: "row"}
	for x, want := range map[int]any{0: "row", 2: "row", 3: "leave", 5: "leave", 6: "row", 40: "row"} {
		if got := row.At(x, theme.Script{}, 80); got != want {
			t.Errorf("cell %d: %v, want %v", x, got, want)
		}
	}
}

func TestCloseUp(t *testing.T) {
	rows := []Row{Line(0, "a"), {Soft: Small}, Line(0, "b"), Gap(), Line(0, "c"), Gap(), Line(0, "d")}
	for most, want := range map[int]string{7: "a\n\nb\n\nc\n\nd", 6: "a\nb\n\nc\n\nd", 5: "a\nb\n\nc\nd", 4: "a\nb\nc\nd", 1: "a\nb\nc\nd"} {
		kept, _ := CloseUp(rows, most)
		if got := text(kept); got != want {
			t.Errorf("%d rows: %q, want %q", most, got, want)
		}
	}
}

func TestDrawCutsWhatIsTooWide(t *testing.T) {
	look := theme.New(theme.Mono, "xterm")
	if got := Line(theme.Plain, "åäö").Draw(look, 2); got != "åä" {
		t.Errorf("got %q", got)
	}
	if got := Line(theme.Plain, "å").Draw(look, 3); got != "å  " {
		t.Errorf("got %q", got)
	}
}

func TestField(t *testing.T) {
	f := NewField()
	for _, r := range "ume" {
		f = f.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	f = f.Update(tea.PasteMsg{Content: "å\n!x"})
	if f.Text() != "umeå x" {
		t.Fatalf("got %q", f.Text())
	}
	rows, x := f.Rows("Namn", 40, theme.Script{})
	if text(rows) != "Namn: umeå x" || x != 12 {
		t.Errorf("got %q, the cursor at %d", text(rows), x)
	}
	rows, x = f.Rows("Skriv en del av namnet", 20, theme.Script{})
	if text(rows) != "Skriv en del av\nnamnet\n> umeå x" || x != 8 {
		t.Errorf("got %q, the cursor at %d", text(rows), x)
	}
	if rows, x = f.Rows("N", 8, theme.Script{}); text(rows) != "N: eå x" || x >= 8 {
		t.Errorf("got %q, the cursor at %d", text(rows), x)
	}
	if f.Cleared().Text() != "" {
		t.Error("a cleared field has text")
	}
}
