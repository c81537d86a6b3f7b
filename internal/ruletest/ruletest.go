// Package ruletest proves the rules of a content check: for each rule a txtar file in testdata/rules with what breaks it
// (breaks/…), what keeps it (keeps/…), and the words that the complaint must hold (any other file). Both are laid over
// testdata/base.txtar, the smallest content that passes.
package ruletest

import (
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

// Rule is one rule: content that breaks it, content that keeps it, and the words that are wanted of the complaint.
type Rule struct {
	Broken, Kept fstest.MapFS
	Want         string
}

// Base is the smallest content that passes.
func Base(t testing.TB) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, f := range parse(t, "testdata/base.txtar").Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return fsys
}

// Run runs a test for each rule.
func Run(t *testing.T, test func(*testing.T, Rule)) {
	t.Helper()
	files, err := filepath.Glob("testdata/rules/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no rules found: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { test(t, read(t, file)) })
	}
}

func read(t *testing.T, file string) Rule {
	t.Helper()
	r := Rule{Broken: Base(t), Kept: Base(t)}
	for _, f := range parse(t, file).Files {
		if name, ok := strings.CutPrefix(f.Name, "breaks/"); ok {
			r.Broken[name] = &fstest.MapFile{Data: f.Data}
		} else if name, ok := strings.CutPrefix(f.Name, "keeps/"); ok {
			r.Kept[name] = &fstest.MapFile{Data: f.Data}
		} else {
			r.Want = strings.TrimSpace(string(f.Data))
		}
	}
	if r.Want == "" {
		t.Fatalf("%s does not say what the complaint must hold", file)
	}
	return r
}

func parse(t testing.TB, file string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}
