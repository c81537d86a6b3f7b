package treefmt

import (
	"fmt"
	"strings"
)

// text writes the tree for people: each page with what it tells, from which facts, and where its answers lead.
func text(b *strings.Builder, t Tree) {
	for i, topic := range t.Topics {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(b, "%s (%s, %s)\n", topic.Name, topic.ID, topic.Code)
		for _, s := range topic.Steps {
			textStep(b, s)
		}
	}
	for _, f := range t.Facts {
		fmt.Fprintf(b, "\n%s: %s\n", f.ID, strings.Join(f.Values, ", "))
		textStep(b, f.Question)
	}
}

func textStep(b *strings.Builder, s Step) {
	fmt.Fprintf(b, "\n  %s  %s\n", s.Code, s.Title)
	for _, st := range s.Statements {
		fmt.Fprintf(b, "      - %s [%s]%s\n", st.Text, strings.Join(st.Sources, ", "), textLimits(st))
	}
	for i, c := range s.Choices {
		fmt.Fprintf(b, "      %d %s%s%s\n", i+1, c.Text, bracket(conditions(c.When)), textTargets(c.Goes))
	}
	for _, n := range s.Next {
		fmt.Fprintf(b, "      %s\n", strings.TrimSpace(textTargets([]Target{n})))
	}
}

// textLimits says when a statement is told.
func textLimits(st Statement) string {
	var parts []string
	for _, p := range []struct{ before, what string }{
		{"", conditions(st.When)}, {"part ", st.Part}, {"from ", st.From}, {"until ", st.Until}, {"then ", st.Then},
	} {
		if p.what != "" {
			parts = append(parts, p.before+p.what)
		}
	}
	return bracket(strings.Join(parts, "; "))
}

func textTargets(targets []Target) string {
	var b strings.Builder
	for i, t := range targets {
		sign := " → "
		if i > 0 {
			sign = ", else "
		}
		b.WriteString(sign + t.Code + bracket(conditions(t.When)))
	}
	return b.String()
}

func bracket(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}
