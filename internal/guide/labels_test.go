package guide

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestLabels proves that Labels lists every label once, and that something shows each of them: a label that nothing
// shows is a message that every translator translates for nobody.
func TestLabels(t *testing.T) {
	source, err := os.ReadFile("labels.go")
	if err != nil {
		t.Fatal(err)
	}
	declared := regexp.MustCompile(`(?m)^\s+(Label\w+) +Label = "([^"]+)"`).FindAllStringSubmatch(string(source), -1)
	listed := Labels()
	if len(declared) == 0 || len(listed) != len(declared) {
		t.Errorf("%d labels are declared, and %d listed", len(declared), len(listed))
	}
	uses := code(t, "../../ui") + code(t, "../../cli") + code(t, "../slip") + code(t, ".")
	for _, d := range declared {
		if !slices.Contains(listed, Label(d[2])) {
			t.Errorf("%s is not listed", d[1])
		}
		if !regexp.MustCompile(`\b` + d[1] + `\b`).MatchString(uses) {
			t.Errorf("nothing shows %s: delete it and its message", d[1])
		}
	}
}

// code is all Go code below a folder, but tests, the labels themselves and what is checked of them.
func code(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") ||
			name == "labels.go" || name == "check.go" {
			return err
		}
		data, err := fs.ReadFile(os.DirFS(dir), name)
		all.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
