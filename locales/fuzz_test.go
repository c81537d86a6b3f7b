package locales

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"vagvisare/internal/problem"
	"vagvisare/internal/search"
)

// FuzzGlossary reads any terms and any words for them, and looks for them in texts. A term that is taken has something to look for:
// an empty form would be found in every text, and looked for without end.
func FuzzGlossary(f *testing.F) {
	f.Add([]byte("terms:\n  - {id: a, forms: [utredning, Skyddat boende], except: [Statens utredning]}\n"),
		[]byte("terms:\n  - {id: a, say: selvitys, found: [Selvity]}\n"), "En utredning av Statens utredning.")
	f.Add([]byte("terms:\n  - {id: a, forms: [\"\u00ad\"], except: [\" \"]}\n"), []byte("terms:\n  - {id: a, say: b, found: [\"\u00ad\"]}\n"), "ab")
	f.Fuzz(func(t *testing.T, source, own []byte, text string) {
		fsys := base(t)
		fsys["glossary/sv.yaml"], fsys["glossary/fi.yaml"] = &fstest.MapFile{Data: source}, &fstest.MapFile{Data: own}
		c, problems := Load(fsys)
		if problems.HasErrors() {
			t.Fatal(problems.Error())
		}
		terms, problems := c.Glossary("fi")
		showable(t, problems)
		if problems.HasErrors() {
			return
		}
		for _, term := range append(terms, terms.In(text)...) {
			if term.ID == "" || term.Say == "" || term.SaidIn("") {
				t.Fatalf("%+v is taken", term)
			}
			for _, form := range term.Forms {
				if plain(form) == "" {
					t.Fatalf("%+v is taken", term)
				}
			}
		}
		c.Check(wanted())
	})
}

// FuzzEveryday reads any everyday words. Those that are taken can be searched for and shown.
func FuzzEveryday(f *testing.F) {
	f.Add([]byte("little: [och, att]\nalso:\n  - {say: [slår, smäll], means: [våld]}\n"))
	f.Add([]byte("also: [{say: [\"\u00ad\", \" \"], means: [\"\\u202e\"]}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		fsys := base(t)
		fsys["search/fi.yaml"] = &fstest.MapFile{Data: data}
		c, problems := Load(fsys)
		if problems.HasErrors() {
			t.Fatal(problems.Error())
		}
		words, problems := c.Everyday("fi")
		showable(t, problems)
		if problems.HasErrors() {
			return
		}
		all := words.Little
		var also []search.Also
		for _, a := range words.Also {
			if len(a.Say) == 0 || len(a.Means) == 0 || a.Line == 0 {
				t.Fatalf("%+v is taken", a)
			}
			all = append(append(all, a.Say...), a.Means...)
			also = append(also, search.Also{Say: a.Say, Means: a.Means})
		}
		index := search.New([]search.Entry{{Text: "Våld i hemmet", Weight: 1}}, also, words.Little)
		if strings.ContainsFunc(strings.Join(all, ""), unsafe) {
			t.Fatalf("%q are taken", all)
		}
		for _, word := range all {
			index.Prepare(word).Search(3)
		}
	})
}

// showable demands of every problem that it can be shown, whatever stands in the file that it quotes.
func showable(t *testing.T, problems problem.List) {
	t.Helper()
	for _, p := range problems {
		if p.File == "" || p.Text == "" || !utf8.ValidString(p.Text) || strings.ContainsFunc(p.Text, unsafe) {
			t.Fatalf("a problem that cannot be shown: %q", p)
		}
	}
}

// unsafe is what a terminal acts on. Lines and tabs stand in YAML, and are no words.
func unsafe(r rune) bool {
	return unicode.IsControl(r) && !unicode.IsSpace(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}
