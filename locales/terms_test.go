package locales

import (
	"strings"
	"testing"
	"testing/fstest"

	"vagvisare/internal/problem"
)

// TestTerms proves where a term is seen: as whole words, outside of names, and however the translation inflects it.
func TestTerms(t *testing.T) {
	c, _ := Load(fstest.MapFS{
		"languages.yaml":   base(t)["languages.yaml"],
		"glossary/sv.yaml": {Data: []byte("terms:\n  - {id: a, forms: [utredning, Skyddat boende], except: [Statens utredning]}\n")},
		"glossary/fi.yaml": {Data: []byte("terms:\n  - {id: a, say: selvitys, found: [Selvity]}\n")},
	})
	g, problems := c.Glossary("fi")
	if len(problems) > 0 || len(g) != 1 || g[0].Say != "selvitys" {
		t.Fatalf("%+v, %s", g, problems.Error())
	}
	for text, want := range map[string]bool{
		"En utredning.": true, "UTREDNING": true, "(utredning)": true, "ut\u00adredning": true, "skyddat\u00a0boende": true,
		"Statens utredning": false, "Statens utredning är en utredning": true, "barnutredning": false, "utredningen": false, "utredning-x": false, "utredning2": false, "": false,
	} {
		if got := len(g.In(text)) > 0; got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	for text, want := range map[string]bool{"Selvityksessä": true, "esiselvitys": true, "sel\u00advitys": true, "tutkinta": false} {
		if got := g[0].SaidIn(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestOfficesOwnLanguage proves that a language which an office lays in front is warned of its missing glossary and not stopped, and
// that one of the program's own is stopped.
func TestOfficesOwnLanguage(t *testing.T) {
	behind := base(t)
	behind["glossary/sv.yaml"] = &fstest.MapFile{Data: []byte("terms:\n  - {id: a, forms: [utredning]}\n")}
	behind["glossary/fi.yaml"] = &fstest.MapFile{Data: []byte("terms:\n  - {id: a, say: selvitys, found: [selvity]}\n")}
	list := string(base(t)["languages.yaml"].Data) +
		"  - {tag: en, name: English, direction: ltr, plurals: [one, other], called: {sv: engelska, fi: englantia}}\n"
	front := fstest.MapFS{"languages.yaml": {Data: []byte(list)}, "en.yaml": base(t)["fi.yaml"]}
	if _, problems := load(front, behind); problems.HasErrors() || !strings.Contains(problems.Error(), "glossary/en.yaml: warning: the file is missing") {
		t.Errorf("in front: %s", problems.Error())
	}
	delete(behind, "glossary/fi.yaml")
	if _, problems := load(front, behind); !strings.Contains(problems.Error(), "glossary/fi.yaml: error: the file is missing") {
		t.Errorf("behind: %s", problems.Error())
	}
}

// TestGlossaryIsNotRead proves that a visit never reads a glossary.
func TestGlossaryIsNotRead(t *testing.T) {
	fsys := countingFS{base(t), map[string]int{}}
	c, _ := Load(fsys)
	for _, id := range []string{"a.title", "a.count"} {
		c.Words("fi").State(id)
		c.Words("fi").Text(id, map[string]any{"Place": "X", "Count": 1})
	}
	for name := range fsys.opened {
		if strings.HasPrefix(name, "glossary") {
			t.Errorf("%s is read", name)
		}
	}
	var problems problem.List
	if embedded, _ := Load(FS); len(embedded.terms(Source, &problems)) < 30 {
		t.Error("the program carries no list of terms")
	}
}
