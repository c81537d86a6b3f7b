package locales

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"vagvisare/internal/problem"
	"vagvisare/internal/ruletest"
)

func wanted() []Wanted {
	return []Wanted{
		{ID: "a.title", File: "tree.yaml", Line: 1, Data: []string{"Place"}},
		{ID: "a.count", File: "tree.yaml", Line: 2, Data: []string{"Count"}},
	}
}

func base(t testing.TB) fstest.MapFS { return ruletest.Base(t) }

func load(fsys ...fs.FS) (*Catalog, problem.List) {
	c, problems := Load(fsys...)
	if !problems.HasErrors() {
		problems = append(problems, c.Check(wanted())...)
	}
	return c, problems
}

// TestRules proves each rule of the check with a pair of files: one that breaks it, and one that keeps it.
func TestRules(t *testing.T) {
	ruletest.Run(t, func(t *testing.T, r ruletest.Rule) {
		if _, problems := load(r.Broken); !strings.Contains(problems.Error(), r.Want) {
			t.Errorf("broken rule: got\n%s\nwant %q in it", problems.Error(), r.Want)
		}
		if _, problems := load(r.Kept); len(problems) > 0 {
			t.Errorf("kept rule: got\n%s", problems.Error())
		}
	})
}

func TestStates(t *testing.T) {
	fsys := base(t)
	catalog := func() *Catalog {
		c, problems := Load(fsys)
		if problems.HasErrors() {
			t.Fatal(problems.Error())
		}
		return c
	}
	place := map[string]any{"Place": "Umeå"}
	check := func(name string, got Text, want Text) {
		t.Helper()
		if got != want {
			t.Errorf("%s: got %+v, want %+v", name, got, want)
		}
	}
	check("source", catalog().Words("sv").Text("a.title", place), Text{"Hej Umeå.", "sv", Good})
	check("unsigned", catalog().Words("fi").Text("a.title", place), Text{"Hei Umeå.", "fi", Unreviewed})
	check("plural", catalog().Words("fi").Count("a.count", 1), Text{"1 vastaus.", "fi", Unreviewed})
	check("plural", catalog().Words("fi").Count("a.count", 2), Text{"2 vastausta.", "fi", Unreviewed})
	check("unknown language", catalog().Words("xx").Text("a.title", place), Text{"Hej Umeå.", "sv", Good})

	hash := catalog().Words("fi").hash("a.title")
	fsys["reviews/fi.yaml"] = &fstest.MapFile{Data: []byte("reviews: [{id: a.title, hash: " + hash + ", by: A, date: 2026-11-22}]")}
	check("signed", catalog().Words("fi").Text("a.title", place), Text{"Hei Umeå.", "fi", Good})
	if !catalog().Words("fi").Reviewed("a.title") || catalog().Words("fi").Reviewed("a.count") {
		t.Error("a signature is for one message")
	}

	finnish := string(fsys["fi.yaml"].Data)
	fsys["fi.yaml"] = &fstest.MapFile{Data: []byte(strings.Split(finnish, "\n")[1])}
	check("missing", catalog().Words("fi").Text("a.title", place), Text{"Hej Umeå.", "sv", Missing})
	fsys["fi.yaml"] = &fstest.MapFile{Data: []byte(finnish)}
	fsys["sv.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(string(fsys["sv.yaml"].Data), "Hej", "God dag", 1))}
	check("stale", catalog().Words("fi").Text("a.title", place), Text{"God dag Umeå.", "sv", Stale})
}

// TestLayers proves that a message laid in front hides that message alone.
func TestLayers(t *testing.T) {
	front := fstest.MapFS{"sv.yaml": &fstest.MapFile{Data: []byte(`a.title: "Välkommen {{.Place}}."`)}}
	c, problems := Load(front, base(t))
	if problems.HasErrors() {
		t.Fatal(problems.Error())
	}
	w := c.Words("sv")
	if got := w.Text("a.title", map[string]any{"Place": "X"}).String; got != "Välkommen X." {
		t.Errorf("in front: %q", got)
	}
	if got := w.Count("a.count", 2).String; got != "2 svar." {
		t.Errorf("behind: %q", got)
	}
}

// TestLanguageInFront proves that a language whose file stands in front alone is taken, and needs none behind.
func TestLanguageInFront(t *testing.T) {
	list := string(base(t)["languages.yaml"].Data) +
		"  - {tag: en, name: English, direction: ltr, plurals: [one, other], called: {sv: engelska, fi: englantia}}\n"
	title := base(t)["fi.yaml"].Data
	front := fstest.MapFS{"languages.yaml": &fstest.MapFile{Data: []byte(list)}, "en.yaml": &fstest.MapFile{Data: title}}
	c, problems := load(front, base(t))
	if len(problems) > 0 {
		t.Fatal(problems.Error())
	}
	if got := c.Words("en").Text("a.title", map[string]any{"Place": "X"}); got.Tag != "en" {
		t.Errorf("the language in front is not spoken: %+v", got)
	}
}

// countingFS counts how often each file is opened.
type countingFS struct {
	fstest.MapFS
	opened map[string]int
}

func (c countingFS) Open(name string) (fs.File, error) {
	c.opened[name]++
	return c.MapFS.Open(name)
}

// TestFailureIsKept proves that a language whose file cannot be used is the source language, is told by the check, and is
// not read again for each of its words.
func TestFailureIsKept(t *testing.T) {
	fsys := countingFS{base(t), map[string]int{}}
	fsys.MapFS["fi.yaml"] = &fstest.MapFile{Data: []byte("a.title: {hash: 1, other: \"Hei {{.Place}}.\"}\n")}
	c, problems := Load(fsys)
	if len(problems) > 0 {
		t.Fatal(problems.Error())
	}
	for range 3 {
		if got := c.Words("fi").Text("a.count", map[string]any{"Count": 2}); got.Tag != Source {
			t.Errorf("got %+v", got)
		}
	}
	if n := fsys.opened["fi.yaml"]; n != 1 {
		t.Errorf("the file was read %d times", n)
	}
	if problems := c.Check(wanted()); !strings.Contains(problems.Error(), "go-i18n does not take the file") {
		t.Errorf("the check says\n%s", problems.Error())
	}
}

// TestEmbedded proves what can be proven of the embedded languages without the tree: guide's tests prove the rest.
func TestEmbedded(t *testing.T) {
	c, problems := Load(FS)
	if len(problems) > 0 {
		t.Fatal(problems.Error())
	}
	names := make([]string, 0, len(c.Languages()))
	for _, l := range c.Languages() {
		names = append(names, l.Name)
	}
	if !slices.IsSortedFunc(names, collate.New(language.Und).CompareString) {
		t.Errorf("the languages are not sorted by their own names: %v", names)
	}
}

// FuzzMessages proves that no message file makes the reader panic.
func FuzzMessages(f *testing.F) {
	f.Add([]byte(base(f)["fi.yaml"].Data))
	f.Fuzz(func(t *testing.T, data []byte) {
		fsys := base(t)
		fsys["fi.yaml"] = &fstest.MapFile{Data: data}
		c, problems := load(fsys)
		for _, id := range []string{"a.title", "a.count"} {
			if got := c.Words("fi").Text(id, map[string]any{"Place": "X", "Count": 1}); got.String == "" && !problems.HasErrors() {
				t.Errorf("%s is blank", id)
			}
		}
	})
}

// FuzzReviews proves that no list of signatures makes the reader panic.
func FuzzReviews(f *testing.F) {
	f.Add([]byte("reviews: [{id: a.title, hash: 0, by: A, date: 2026-11-22}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		fsys := base(t)
		fsys["reviews/fi.yaml"] = &fstest.MapFile{Data: data}
		load(fsys)
	})
}

// FuzzLanguages proves that no list of languages makes the reader panic.
func FuzzLanguages(f *testing.F) {
	f.Add([]byte(base(f)["languages.yaml"].Data))
	f.Fuzz(func(t *testing.T, data []byte) {
		fsys := base(t)
		fsys["languages.yaml"] = &fstest.MapFile{Data: data}
		if c, problems := load(fsys); !problems.HasErrors() {
			c.Words("fi").Text("a.title", nil)
		}
	})
}

// TestAccept proves that accepting writes the hash of the source as it is now, and nothing else.
func TestAccept(t *testing.T) {
	fsys := base(t)
	source := []byte(strings.Replace(string(fsys["sv.yaml"].Data), "Hej", "God dag", 1))
	translation := fsys["fi.yaml"].Data
	pending, problems := Pendings(source, translation)
	if len(problems) > 0 || len(pending) != 1 || pending[0].ID != "a.title" || pending[0].Source != "God dag {{.Place}}." {
		t.Fatalf("pending: %+v, %s", pending, problems.Error())
	}
	accepted, err := Accept(translation, pending)
	if err != nil {
		t.Fatal(err)
	}
	if pending, _ := Pendings(source, accepted); len(pending) > 0 {
		t.Errorf("still pending: %+v", pending)
	}
	restored := hashLine.ReplaceAllString(string(accepted), "")
	if restored != hashLine.ReplaceAllString(string(translation), "") {
		t.Errorf("more than the hash has changed:\n%s", accepted)
	}
}

// TestChunks proves that dividing a file loses no message of it, and that one that cannot be divided is read all the same.
func TestChunks(t *testing.T) {
	c, _ := Load(FS)
	for _, l := range c.Languages() {
		var problems problem.List
		for id := range c.entries(l.Tag, &problems) {
			if !c.Words(l.Tag).Has(id) {
				t.Errorf("%s: %s is in the file and not in the words", l.Tag, id)
			}
		}
	}
	front := fstest.MapFS{"sv.yaml": &fstest.MapFile{Data: []byte("{a.title: 'Välkommen {{.Place}}.'}\n")}}
	c, _ = Load(front, base(t))
	w := c.Words("sv")
	if got := w.Text("a.title", map[string]any{"Place": "X"}).String; got != "Välkommen X." {
		t.Errorf("in front: %q", got)
	}
	if got := w.Count("a.count", 2).String; got != "2 svar." {
		t.Errorf("behind: %q", got)
	}
}

// TestBrokenChunk proves that words which go-i18n refuses in one layer are said in the source language, not as ids.
func TestBrokenChunk(t *testing.T) {
	front := fstest.MapFS{"fi.yaml": &fstest.MapFile{Data: []byte("a.title:\n  hash: 123456789012\n  other: Hei\n")}}
	c, _ := Load(front, base(t))
	if got := c.Words("fi").Text("a.title", map[string]any{"Place": "X"}); got != (Text{"Hej X.", "sv", Missing}) {
		t.Errorf("got %+v", got)
	}
}
