package flows

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

// TestRules proves each rule of the check with a pair of files: one that breaks it, and one that keeps it.
func TestRules(t *testing.T) {
	rules, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil || len(rules) == 0 {
		t.Fatalf("no rules found: %v", err)
	}
	for _, rule := range rules {
		t.Run(strings.TrimSuffix(filepath.Base(rule), ".txtar"), func(t *testing.T) {
			broken, kept, want := readRule(t, rule)
			tree, problems := Load(broken)
			if !strings.Contains(problems.Error(), want) {
				t.Errorf("broken rule: got\n%s\nwant %q in it", problems.Error(), want)
			}
			if tree != nil || !problems.HasErrors() {
				t.Error("broken rule: the tree was taken all the same")
			}
			if tree, problems := Load(kept); tree == nil || len(problems) > 0 {
				t.Errorf("kept rule: got\n%s", problems.Error())
			}
		})
	}
}

// base is the smallest tree that passes, with files laid in front.
func base(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range archive.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

func readRule(t *testing.T, name string) (broken, kept fs.FS, want string) {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	b, k := base(t), base(t)
	for _, f := range archive.Files {
		if rest, ok := strings.CutPrefix(f.Name, "breaks/"); ok {
			b[rest] = &fstest.MapFile{Data: f.Data}
		} else if rest, ok := strings.CutPrefix(f.Name, "keeps/"); ok {
			k[rest] = &fstest.MapFile{Data: f.Data}
		} else {
			want = strings.TrimSpace(string(f.Data))
		}
	}
	if want == "" {
		t.Fatal("the rule does not say what is wanted")
	}
	return b, k, want
}
