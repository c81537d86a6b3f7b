package cli

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"vagvisare/locales"
)

// runs is what a command line prints.
func runs(t *testing.T, in string, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	now := func() time.Time { return time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC) }
	if code := Run(args, System{In: strings.NewReader(in), Out: &out, Err: &errs, Now: now}); code != codeWell {
		t.Fatalf("%v ends with %d: %s", args, code, errs.String())
	}
	return out.String()
}

// TestEssentialPages draws the crisis, contact and language pages with each message's id in the place of its words, and demands that
// all that stands on them is essential: it is on the sheet that a reader signs, and never stale where the check is strict.
func TestEssentialPages(t *testing.T) {
	dir := marked(t)
	pages := runs(t, "", "--plain", "--content", dir) // It ends where it asks for the language, or on the first page after it.
	pages, _, _ = strings.Cut(pages, "<ui.home-title>")
	for _, code := range []string{"C1", "K1"} {
		for _, place := range []string{"", "Umeå", "Stockholm", "Esbo", "Raseborg", "Mariehamn"} {
			args := []string{"show", code, "--content", dir, "--width", "0"}
			if place != "" {
				args = append(args, "--place", place)
			}
			pages += runs(t, "", args...)
		}
	}
	seen := map[string]bool{}
	for _, m := range regexp.MustCompile(`<([a-z0-9.-]+)>`).FindAllStringSubmatch(pages, -1) {
		if seen[m[1]] = true; !locales.Essential(m[1]) {
			t.Errorf("%s stands on a crisis, contact or language page: name it in locales/essential.go", m[1])
		}
	}
	for _, id := range []string{"crisis.page.danger-now", "ui.ask-jour", "kind.emergency", "show.help-call", "ui.choose-language"} {
		if !seen[id] {
			t.Errorf("%s is not on the pages: the test does not see them", id)
		}
	}
}

// marked is a folder of content in which each message says its id.
func marked(t *testing.T) string {
	t.Helper()
	data, err := locales.FS.ReadFile("sv.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var messages map[string]any
	if err := yaml.Unmarshal(data, &messages); err != nil {
		t.Fatal(err)
	}
	placeholder := regexp.MustCompile(`\{\{[^}]*\}\}`)
	var out strings.Builder
	for id, message := range messages {
		text := fmt.Sprintf("%q", "<"+id+"> "+strings.Join(placeholder.FindAllString(fmt.Sprint(message), 1), ""))
		if forms, ok := message.(map[string]any); ok {
			text = "{"
			for form := range forms {
				text += fmt.Sprintf("%s: \"<%s>\", ", form, id)
			}
			text += "}"
		}
		fmt.Fprintf(&out, "%s: %s\n", id, text)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "locales/sv.yaml"), out.String())
	write(t, filepath.Join(dir, "locales/languages.yaml"),
		"languages:\n  - {tag: sv, name: svenska, direction: ltr, plurals: [one, other], called: {sv: svenska, fi: ruotsia}}\n")
	return dir
}

func write(t *testing.T, name, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestExchange proves for every language that what goes out and comes back changes no byte, and that a whole language can be made
// from a file: text, plural forms, and what each was made from.
func TestExchange(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, locales.FS); err != nil {
		t.Fatal(err)
	}
	c, problems := locales.Load(os.DirFS(dir))
	if problems.HasErrors() {
		t.Fatal(problems.Error())
	}
	for _, l := range c.Languages() {
		if l.Tag == locales.Source {
			continue
		}
		t.Run(l.Tag, func(t *testing.T) {
			file, exchange := filepath.Join(dir, l.Tag+".yaml"), filepath.Join(t.TempDir(), "x.xliff")
			before, err := fs.ReadFile(locales.FS, l.Tag+".yaml")
			if err != nil {
				t.Fatal(err)
			}
			out := runs(t, "", "words", "export", l.Tag, "--dir", dir)
			write(t, exchange, out)
			runs(t, "", "words", "import", exchange, "--dir", dir)
			if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
				t.Errorf("%v: the file has changed", err)
			}
			if err := os.Remove(file); err != nil {
				t.Fatal(err)
			}
			write(t, exchange, regexp.MustCompile(` extradata="[^"]*"`).ReplaceAllString(out, ""))
			runs(t, "", "words", "import", exchange, "--dir", dir)
			if again := runs(t, "", "words", "export", l.Tag, "--dir", dir); again != out {
				t.Errorf("a language made from the file is another:\n%s", firstDifference(out, again))
			}
		})
	}
}

// firstDifference is the first line in which two texts differ.
func firstDifference(a, b string) string {
	other := strings.Split(b, "\n")
	for i, line := range strings.Split(a, "\n") {
		if i >= len(other) || line != other[i] {
			return fmt.Sprintf("line %d: %s", i+1, line)
		}
	}
	return ""
}
