package ui

import (
	"strings"
	"testing"

	"vagvisare/internal/guide"
	"vagvisare/ui/widget"
)

func plain(rows []widget.Row) []string {
	texts := make([]string, len(rows))
	for i, r := range rows {
		texts[i] = r.Plain()
	}
	return texts
}

// said is what the window says, in the order in which it is read.
func (m model) said() string {
	rows, _ := m.rows()
	return strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "", "\u00a0", " ").Replace(strings.Join(plain(rows), "\n"))
}

// walk visits every page that can be reached, once for each set of facts, and calls a function with it.
func walk(t testing.TB, start guide.Visit, f func(guide.Visit, guide.Page)) {
	t.Helper()
	g := theGuide(t)
	seen := map[string]bool{}
	var step func(guide.Visit)
	step = func(v guide.Visit) {
		key := v.Code()
		for _, a := range v.Answered("sv") {
			if strings.HasPrefix(a.Code, "F") {
				key += " " + a.Code + "=" + a.Answer.String
			}
		}
		if seen[key] {
			return
		}
		seen[key] = true
		p := g.Page(v, "sv", aDay())
		f(v, p)
		for i, c := range p.Choices {
			if c.Action == guide.PickPlace {
				step(v.WithPlace(place(t, "Vännäs")))
				step(v.WithPlace(place(t, "Esbo")))
				step(v.WithPlace(place(t, "Mariehamn")))
				continue
			}
			step(v.Choose(i))
		}
		if p.Continue && p.Kind == guide.Step {
			step(v.Continue())
		}
	}
	step(start)
	t.Logf("%d pages", len(seen))
	if len(seen) < 100 {
		t.Fatalf("walked %d pages only", len(seen))
	}
}
