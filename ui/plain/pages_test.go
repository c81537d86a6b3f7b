package plain

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"vagvisare/flows"
	"vagvisare/internal/guide"
)

// Every page, in every language and at three widths, keeps the rules that need no picture: whole numbers, no codes, no
// line wider than asked unless one word is, and every choice with its number and position.
func TestEveryPage(t *testing.T) {
	g := load(t)
	var visits []guide.Visit
	for _, place := range []string{"", "Umeå", "Esbo", "Mariehamn"} {
		v := g.NewVisit()
		if place != "" {
			v = v.WithPlace(g.Directory().Lookup(place)[0])
		}
		visits = append(visits, v, v.Crisis())
		g.Tree().Steps(func(s *flows.Step) {
			if at, err := v.Jump(s.Code); err == nil {
				visits = append(visits, at)
			}
		})
	}
	for _, l := range g.Languages() {
		if testing.Short() && l.Tag != "sv" && l.Tag != "ar" {
			continue // The race detector needs no more of them.
		}
		for _, v := range visits {
			page := g.Page(v, l.Tag, today())
			for _, width := range []int{0, 40, Width} {
				var out bytes.Buffer
				if err := WritePage(&out, g.Words(l.Tag), page, width); err != nil {
					t.Fatal(err)
				}
				checkPage(t, l.Tag, page, out.String(), width)
			}
		}
	}
}

func checkPage(t *testing.T, tag string, page guide.Page, out string, width int) {
	t.Helper()
	name := tag + " " + page.Code
	lines := strings.Split(out, "\n")
	for _, line := range lines {
		if width > 0 && cells(line) > width && strings.Contains(strings.TrimSpace(line), " ") {
			t.Errorf("%s: the line is wider than %d: %q", name, width, line)
		}
		for _, r := range line {
			if unicode.IsControl(r) || r == noBreak || unicode.Is(unicode.Bidi_Control, r) {
				t.Errorf("%s: %U is printed in %q", name, r, line)
			}
		}
	}
	for _, a := range page.Answers {
		for _, l := range a.Lines {
			if !strings.Contains(out, "\n"+l.Number+"\n") {
				t.Errorf("%s: the number %s does not stand alone on a line", name, l.Number)
			}
		}
	}
	if rows := rowPattern.FindAllString(out, -1); len(rows) != len(page.Choices) {
		t.Errorf("%s: %d rows for %d choices:\n%s", name, len(rows), len(page.Choices), out)
	}
	if page.Kind == guide.Crisis {
		first := strings.Index(out, "\n112\n")
		for _, s := range page.Statements {
			if at := strings.Index(out, s.String); at >= 0 && at < first {
				t.Errorf("%s: %q stands before 112", name, s.String)
			}
		}
	}
}
