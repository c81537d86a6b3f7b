package locales

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"vagvisare/internal/problem"
	"vagvisare/internal/yamlfile"
)

// piece is a message in a file, as text: its own lines, and the empty lines and comments before the next one.
type piece struct {
	id         string
	lines, gap []string
}

// Write puts changes into a language's file, which may be empty. What has not changed stays as it is, to the byte; a new message
// stands after the one that is before it in the source file.
func Write(file []byte, sides []Sides, changes []Change) ([]byte, error) {
	if len(changes) == 0 {
		return file, nil
	}
	if !flat(string(file)) {
		return nil, fmt.Errorf("the file cannot be written to: begin each message at the beginning of a line, and indent what belongs to it")
	}
	head, pieces := split(string(file))
	order := map[string]int{}
	for i, id := range ordered(sides) {
		order[id] = i
	}
	changes = slices.SortedFunc(slices.Values(changes), func(a, b Change) int { return order[a.ID] - order[b.ID] })
	for _, c := range changes {
		at := slices.IndexFunc(pieces, func(p piece) bool { return p.id == c.ID })
		if at < 0 {
			at = after(pieces, order, c.ID)
			pieces = slices.Insert(pieces, at, piece{id: c.ID})
			if at > 0 { // The gap belongs in front of what follows.
				pieces[at].gap, pieces[at-1].gap = pieces[at-1].gap, nil
			}
		}
		pieces[at].lines = c.block(pieces[at].lines)
	}
	var out strings.Builder
	for _, line := range head {
		out.WriteString(line)
	}
	for _, p := range pieces {
		for _, line := range slices.Concat(p.lines, p.gap) {
			out.WriteString(line)
		}
	}
	return []byte(out.String()), proven(file, []byte(out.String()), changes)
}

// split divides a file into what stands above the first message, and the messages.
func split(file string) (head []string, pieces []piece) {
	if file != "" && !strings.HasSuffix(file, "\n") {
		file += "\n"
	}
	for line := range strings.Lines(file) {
		last := len(pieces) - 1
		switch {
		case messageOf(line) != "":
			id, _, _ := strings.Cut(line, ":")
			pieces = append(pieces, piece{id: id, lines: []string{line}})
		case last < 0:
			head = append(head, line)
		case line[0] == ' ':
			pieces[last].lines = slices.Concat(pieces[last].lines, pieces[last].gap, []string{line})
			pieces[last].gap = nil
		default:
			pieces[last].gap = append(pieces[last].gap, line)
		}
	}
	return head, pieces
}

// after is where a new message belongs: after the last one that stands before it in the source file.
func after(pieces []piece, order map[string]int, id string) int {
	for i, p := range slices.Backward(pieces) {
		if place, ok := order[p.id]; ok && place < order[id] {
			return i + 1
		}
	}
	return 0
}

// block is the lines of a changed message. Comments among the old ones stay.
func (c Change) block(old []string) []string {
	lines := []string{c.ID + ":\n"}
	for _, line := range old {
		if strings.HasPrefix(strings.TrimSpace(line), "#") {
			lines = append(lines, line)
		}
	}
	lines = append(lines, "  hash: "+c.Made+"\n")
	for _, form := range pluralForms() {
		if text, ok := c.Text[form]; ok {
			lines = append(lines, "  "+form+": "+quoted(text)+"\n")
		}
	}
	return lines
}

// pluralForms are CLDR's, in its order.
func pluralForms() []string { return []string{"zero", "one", "two", "few", "many", "other"} }

// proven reads what is about to be written, and holds it against what is meant: a file that was written by hand may be YAML of
// a kind that was not thought of here, and nothing in it may be lost.
func proven(before, now []byte, changes []Change) error {
	var problems problem.List
	want := parsed(before, &problems)
	got := parsed(now, &problems)
	if problems.HasErrors() {
		return problems
	}
	for _, c := range changes {
		want[c.ID] = entry{hash: c.Made, forms: c.Text}
	}
	same := func(a, b entry) bool { return a.hash == b.hash && maps.Equal(a.forms, b.forms) }
	for _, id := range yamlfile.Keys(want) {
		if !same(want[id], got[id]) || len(want) != len(got) {
			return fmt.Errorf("%s would not be what it should: write the file as the program does, with the message's lines indented under its id", id)
		}
	}
	return nil
}

// parsed is the messages of a file, which may be empty.
func parsed(file []byte, problems *problem.List) map[string]entry {
	if !slices.ContainsFunc(strings.Split(string(file), "\n"), func(l string) bool { return messageOf(l) != "" }) {
		return map[string]entry{}
	}
	f := yamlfile.File{Name: "the file", Problems: problems}
	return readEntries(f, f.Parse(file))
}
