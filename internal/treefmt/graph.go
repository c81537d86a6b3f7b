package treefmt

import (
	"fmt"
	"strconv"
	"strings"
)

// mermaid writes a flowchart that Mermaid draws, for instance on a page of a code host.
func mermaid(b *strings.Builder, t Tree) {
	b.WriteString("flowchart TD\n")
	for _, topic := range t.Topics {
		fmt.Fprintf(b, "  subgraph topic_%s[\"%s\"]\n", mermaidID(topic.ID), mermaidText(topic.Name))
		for _, s := range topic.Steps {
			open, shut := "[", "]"
			if topic.End {
				open, shut = "([", "])"
			} else if len(s.Choices) > 0 {
				open, shut = "{{", "}}"
			}
			fmt.Fprintf(b, "    %s%s\"%s %s\"%s\n", s.Code, open, s.Code, mermaidText(s.Title), shut)
		}
		b.WriteString("  end\n")
	}
	t.steps(func(s Step) {
		for _, e := range edges(s) {
			label := ""
			if e.label != "" {
				label = "|\"" + mermaidText(e.label) + "\"|"
			}
			fmt.Fprintf(b, "  %s -->%s %s\n", e.from, label, e.to)
		}
	})
}

// mermaidID is an id without the hyphens that Mermaid takes for arrows.
func mermaidID(id string) string { return strings.ReplaceAll(id, "-", "_") }

// mermaidText is a text between quotes: Mermaid has entities where others have escapes.
func mermaidText(s string) string {
	return strings.NewReplacer("#", "#35;", `"`, "#quot;", "<", "#lt;", ">", "#gt;", "\n", " ").Replace(s)
}

// dot writes a graph for Graphviz.
func dot(b *strings.Builder, t Tree) {
	b.WriteString("digraph vagvisare {\n  rankdir=TB;\n  node [shape=box];\n")
	for _, topic := range t.Topics {
		fmt.Fprintf(b, "  subgraph %s {\n    label=%s;\n", strconv.Quote("cluster_"+topic.ID), dotText(topic.Name))
		for _, s := range topic.Steps {
			shape := ""
			if topic.End {
				shape = ", shape=doubleoctagon"
			} else if len(s.Choices) > 0 {
				shape = ", shape=hexagon"
			}
			fmt.Fprintf(b, "    %s [label=%s%s];\n", dotText(s.Code), dotText(s.Code+" "+s.Title), shape)
		}
		b.WriteString("  }\n")
	}
	t.steps(func(s Step) {
		for _, e := range edges(s) {
			fmt.Fprintf(b, "  %s -> %s [label=%s];\n", dotText(e.from), dotText(e.to), dotText(e.label))
		}
	})
	b.WriteString("}\n")
}

// dotText is a quoted text. Graphviz reads a backslash in a label as the beginning of an escape, so it is doubled.
func dotText(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ").Replace(s) + `"`
}
