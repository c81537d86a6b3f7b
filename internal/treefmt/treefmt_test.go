package treefmt

import (
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"vagvisare/flows"
)

// sample has what the formats have to be careful with: quotes, brackets, forks, and a fact's question.
func sample() Tree {
	return Tree{
		Topics: []Topic{
			{ID: "help", Code: "H", Name: `He said "go"`, Start: "H1", Steps: []Step{
				{
					ID: "help.first", Code: "H1", Title: `A "title" with <b>, # and \n`,
					Statements: []Statement{{ID: "one-thing", Text: "One thing.", Sources: []string{"SE-1", "FI-2"}, Until: "2026-12-31", Then: "later"}},
					Choices: []Choice{
						{ID: "danger", Text: "Danger", Goes: []Target{{Code: "C1", Step: "crisis.page"}}},
						{ID: "fork", Text: "It depends", Goes: []Target{
							{Code: "H2", Step: "help.second", When: map[string][]string{"country": {"se", "fi"}, "role": {"child"}}},
							{Code: "C1", Step: "crisis.page"},
						}},
					},
				},
				{ID: "help.second", Code: "H2", Title: "Second", Next: []Target{{Code: "C1", Step: "crisis.page"}}},
			}},
			{ID: "crisis", Code: "C", Name: "Crisis", End: true, Start: "C1", Steps: []Step{{ID: "crisis.page", Code: "C1", Title: "Call"}}},
		},
		Facts: []Fact{{ID: "role", Values: []string{"child"}, Question: Step{ID: "fact.role", Code: "F1", Title: "Who?", Choices: []Choice{
			{ID: "child", Text: "A child", Sets: map[string]string{"role": "child"}},
		}}}},
	}
}

func write(t *testing.T, format string, tree Tree) string {
	t.Helper()
	var b strings.Builder
	known, err := Write(&b, format, tree)
	if !known || err != nil {
		t.Fatalf("%s: %v, %v", format, known, err)
	}
	return b.String()
}

func demand(t *testing.T, format, got string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%s lacks %q:\n%s", format, w, got)
		}
	}
}

func TestText(t *testing.T) {
	demand(t, "text", write(t, "text", sample()),
		"  H1  A \"title\"", "- One thing. [SE-1, FI-2] (until 2026-12-31; then later)",
		"1 Danger → C1\n", "2 It depends → H2 (country se or fi, role child), else C1\n", "      → C1\n", "  F1  Who?")
}

func TestMermaid(t *testing.T) {
	demand(t, "mermaid", write(t, "mermaid", sample()),
		"flowchart TD\n", `subgraph topic_help["He said #quot;go#quot;"]`,
		`H1{{"H1 A #quot;title#quot; with #lt;b#gt;, #35; and \n"}}`, `C1(["C1 Call"])`, "H2 --> C1\n",
		`H1 -->|"It depends [country se or fi, role child]"| H2`)
}

func TestDot(t *testing.T) {
	demand(t, "dot", write(t, "dot", sample()),
		`label="He said \"go\"";`, `"H1" [label="H1 A \"title\" with <b>, # and \\n", shape=hexagon];`, `"H2" -> "C1" [label=""];`)
}

func TestJSONReadsBack(t *testing.T) {
	var back Tree
	if err := json.Unmarshal([]byte(write(t, "json", sample())), &back); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back, sample()) {
		t.Error("the tree that was written is not the tree that is read")
	}
}

func TestUnknownFormat(t *testing.T) {
	var b strings.Builder
	if known, _ := Write(&b, "picture", sample()); known || b.Len() > 0 {
		t.Error("a format that there is not was written")
	}
}

// In the real tree, every arrow leads from a page to a page, in each format alike.
func TestArrowsOfTheTree(t *testing.T) {
	tree, problems := flows.Load(flows.FS)
	if tree == nil {
		t.Fatal(problems)
	}
	whole := From(tree, func(id string) string { return id })
	codes, arrows := map[string]bool{}, 0
	whole.steps(func(s Step) { codes[s.Code] = true })
	whole.steps(func(s Step) {
		for _, e := range edges(s) {
			arrows++
			if !codes[e.from] || !codes[e.to] {
				t.Errorf("the arrow from %q leads to %q", e.from, e.to)
			}
		}
	})
	for format, arrow := range map[string]string{"mermaid": `(?m)^  \w+ -->`, "dot": `(?m)^  "\w+" -> `} {
		if got := len(regexp.MustCompile(arrow).FindAllString(write(t, format, whole), -1)); got != arrows {
			t.Errorf("%s draws %d arrows of %d", format, got, arrows)
		}
	}
}
