package flows

import (
	"testing"
	"testing/fstest"
)

// fuzzFile fuzzes one file of the tree: nothing makes the reader panic, and what it takes in can be walked.
func fuzzFile(f *testing.F, name string) {
	seed := base(f)
	f.Add(seed[name].Data)
	f.Fuzz(func(t *testing.T, data []byte) {
		fsys := base(t)
		fsys[name] = &fstest.MapFile{Data: data}
		tree, problems := Load(fsys)
		if (tree == nil) != problems.HasErrors() {
			t.Fatal("a tree is taken when, and only when, nothing in it is wrong")
		}
		if tree != nil {
			tree.Counts()
		}
	})
}

func FuzzTopic(f *testing.F)   { fuzzFile(f, "topics/sample.yaml") }
func FuzzTopics(f *testing.F)  { fuzzFile(f, "topics.yaml") }
func FuzzFacts(f *testing.F)   { fuzzFile(f, "facts.yaml") }
func FuzzSources(f *testing.F) { fuzzFile(f, "sources.yaml") }
