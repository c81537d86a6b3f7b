package plain

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vagvisare/ui/screen"
	"vagvisare/ui/theme"
)

var quoted = regexp.MustCompile("`([^`]+)`")

// row is one line of the table in docs/line-mode.md.
type row struct{ feature, keys, instead, lost string }

// docs is docs/line-mode.md.
func docs(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../docs/line-mode.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func table(t *testing.T) []row {
	t.Helper()
	var rows []row
	for _, line := range strings.Split(docs(t), "\n") {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		if !strings.HasPrefix(line, "|") || len(cells) != 4 || strings.HasPrefix(line, "| ---") {
			continue
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, row{cells[0], cells[1], cells[2], cells[3]})
	}
	if len(rows) < 10 {
		t.Fatalf("the table has %d rows", len(rows))
	}
	return rows[1:]
}

// tokens are the words that a cell puts in backquotes.
func tokens(cell string) []string {
	var out []string
	for _, m := range quoted.FindAllStringSubmatch(cell, -1) {
		out = append(out, m[1])
	}
	return out
}

// What the document says to write instead is understood, in every language.
func TestDocumentedInsteadWorks(t *testing.T) {
	g := load(t)
	for _, r := range table(t) {
		if r.instead == "" {
			t.Errorf("nothing stands instead of %q", r.feature)
		}
		for _, word := range tokens(r.instead) {
			for _, l := range g.Languages() {
				v := newVocabulary(g, l.Tag)
				c, _ := v.command(word)
				_, cries := v.cry(word)
				_, isNumber := number(word)
				if c == "" && !cries && !isNumber {
					t.Errorf("%s: %q, which stands instead of %q, is not understood", l.Tag, word, r.feature)
				}
			}
		}
	}
}

// Every key of the screen is a command here too, or stands in the table with what replaces it.
func TestEveryKeyOfTheScreenHasAnEqual(t *testing.T) {
	var listed []string
	for _, r := range table(t) {
		listed = append(listed, tokens(r.keys)...)
	}
	v := newVocabulary(load(t), "sv")
	for _, b := range screen.Bindings(theme.Glyphs{}) {
		for _, key := range b.Keys() {
			c, _ := v.command(key)
			_, cries := v.cry(key)
			switch {
			case slices.Contains(listed, key):
			case cries && b.Command == screen.Crisis:
			case c == "":
				t.Errorf("the key %s (%s) is neither a command of the line mode nor listed in docs/line-mode.md", key, b.Label)
			case !slices.ContainsFunc(entries(), func(e entry) bool { return e.command == c && e.does == b.Label }):
				t.Errorf("the key %s is %s on the screen and %s in the line mode", key, b.Label, c)
			}
		}
	}
}
