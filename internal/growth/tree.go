package growth

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"vagvisare/flows"
)

// topics is how many the content of the guide has besides the two ends, about as many as a first page can hold.
const topics = 7

// Shape is how the steps of a tree hang together. Each shape is the worst for something.
type Shape struct {
	Name string
	// step writes the step i of a topic that has size steps.
	step func(out *strings.Builder, topic, i, size int)
}

// Shapes are all shapes.
func Shapes() []Shape { return []Shape{{"wide", wide}, {"woven", woven}, {"long", long}} }

// Tree is a tree of about this many steps that passes the check: generated topics between the facts and ends of the guide.
func (s Shape) Tree(tb testing.TB, steps int) fs.FS {
	tb.Helper()
	fsys := fstest.MapFS{}
	for _, name := range []string{"facts.yaml", "sources.yaml", "topics/contact.yaml", "topics/crisis.yaml"} {
		data, err := fs.ReadFile(flows.FS, name)
		if err != nil {
			tb.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: data}
	}
	var order strings.Builder
	for t := range topics {
		var out strings.Builder
		fmt.Fprintf(&out, "topic: %s\ncode: %c\nabout: child\nstart: s0\nsteps:\n", topic(t), 'P'+t)
		size := steps / topics
		for i := range size {
			fmt.Fprintf(&out, "  s%d:\n    code: %c%d\n", i, 'P'+t, i)
			s.step(&out, t, i, size)
		}
		fsys["topics/"+topic(t)+".yaml"] = &fstest.MapFile{Data: []byte(out.String())}
		order.WriteString(topic(t) + ", ")
	}
	fsys["topics.yaml"] = &fstest.MapFile{Data: []byte("topics: [" + order.String() + "contact, crisis]\n")}
	return fsys
}

func topic(t int) string { return fmt.Sprintf("made-%d", t) }

// tell is a statement that holds in every country.
const tell = "      - {say: told, from: [SE-36, FI-07, AX-02]}\n"

// choices is how many each question has: as many as there are digits.
const choices = flows.MaxChoices

// wide is like the guide's own topics: four levels of questions with nine choices each, then pages that one reads on. Each page
// depends on country and role, so that there are many states for each step.
func wide(out *strings.Builder, _, i, size int) {
	const (
		questions = 1 + 9 + 81 + 729 // of four levels; with country, role and place a way asks seven
		leaves    = 6561
	)
	out.WriteString("    tell:\n" + tell +
		"      - {say: told-se, from: [SE-36], when: {country: [se]}}\n" +
		"      - {say: told-child, from: [SE-36, FI-07, AX-02], when: {role: [child]}}\n")
	if i >= questions || choices*i+1 >= size {
		next := "contact"
		if i >= questions && i+leaves < size {
			next = fmt.Sprintf("s%d", i+leaves)
		}
		fmt.Fprintf(out, "    next: %s\n", next)
		return
	}
	out.WriteString("    ask:\n")
	for c := range choices {
		to := "contact"
		if next := choices*i + 1 + c; next < size {
			to = fmt.Sprintf("s%d", next)
		}
		fmt.Fprintf(out, "      - {pick: c%d, go: %s}\n", c, to)
	}
}

// woven has six layers of questions, each of which leads to nine of the next layer, and many to each: there are far more ways
// than steps.
func woven(out *strings.Builder, _, i, size int) {
	first, width := 0, 1 // where the layer of the step begins, and how wide it is
	for i >= first+width {
		first += width
		width = min(choices*width, size-first)
	}
	next := first + width
	after := min(choices*width, size-next)
	out.WriteString("    tell:\n" + tell + "    ask:\n")
	for c := range choices {
		to := "contact"
		if after > 0 {
			to = fmt.Sprintf("s%d", next+(choices*(i-first)+c)%after)
		}
		fmt.Fprintf(out, "      - {pick: c%d, go: %s}\n", c, to)
	}
}

// long has one way, through all steps of all topics.
func long(out *strings.Builder, t, i, size int) {
	next := fmt.Sprintf("s%d", i+1)
	switch {
	case i+1 < size:
	case t+1 < topics:
		next = topic(t+1) + ".s0"
	default:
		next = "contact"
	}
	fmt.Fprintf(out, "    tell:\n%s    next: %s\n", tell, next)
}
