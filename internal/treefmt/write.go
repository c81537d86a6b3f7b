package treefmt

import (
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"
)

// Formats are the names of the formats, the first being the one for people.
func Formats() []string { return []string{"text", "mermaid", "dot", "json"} }

// Write writes the tree in a format, and says whether there is such a format.
func Write(out io.Writer, format string, t Tree) (bool, error) {
	var b strings.Builder
	switch format {
	case "text":
		text(&b, t)
	case "mermaid":
		mermaid(&b, t)
	case "dot":
		dot(&b, t)
	case "json":
		e := json.NewEncoder(&b)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false)
		if err := e.Encode(t); err != nil {
			return true, err
		}
	default:
		return false, nil
	}
	_, err := io.WriteString(out, b.String())
	return true, err
}

// conditions writes a `when` for people: country se or fi, role child.
func conditions(when map[string][]string) string {
	var parts []string
	for _, fact := range slices.Sorted(maps.Keys(when)) {
		parts = append(parts, fact+" "+strings.Join(when[fact], " or "))
	}
	return strings.Join(parts, ", ")
}

// edge is a way from one page to another.
type edge struct{ from, to, label string }

// edges lists the ways out of a step, in the order in which a visitor meets them.
func edges(s Step) []edge {
	var out []edge
	add := func(label string, targets []Target) {
		for _, t := range targets {
			e := edge{s.Code, t.Code, label}
			if c := conditions(t.When); c != "" {
				e.label = strings.TrimPrefix(e.label+" ["+c+"]", " ")
			}
			out = append(out, e)
		}
	}
	for _, c := range s.Choices {
		add(c.Text, c.Goes)
	}
	add("", s.Next)
	return out
}

// steps calls f for every step that can be gone to.
func (t Tree) steps(f func(Step)) {
	for _, topic := range t.Topics {
		for _, s := range topic.Steps {
			f(s)
		}
	}
}
