package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/tools/txtar"

	"vagvisare/locales"
)

// FuzzImport brings back any XLIFF file: it is taken whole or not at all, what it leaves behind can be read, and the same file once more
// changes nothing.
func FuzzImport(f *testing.F) {
	words, err := txtar.ParseFile(filepath.Join("..", "locales", "testdata", "base.txtar"))
	if err != nil {
		f.Fatal(err)
	}
	dir := f.TempDir()
	for _, file := range words.Files {
		if err := os.WriteFile(filepath.Join(dir, file.Name), file.Data, 0o644); err != nil {
			f.Fatal(err)
		}
	}
	into := filepath.Join(dir, "fi.yaml")
	before, err := os.ReadFile(into)
	if err != nil {
		f.Fatal(err)
	}
	unit := `<trans-unit id="a.title"><source>Hej <ph id="Place-1"/>.</source><target state="translated">Terve <ph id="Place-1"/>!</target></trans-unit>`
	file := func(units string) []byte {
		return []byte(`<xliff version="1.2"><file original="o" source-language="sv" target-language="fi" datatype="plaintext"><body>` + units + `</body></file></xliff>`)
	}
	f.Add(file(unit))
	f.Add(file(strings.ReplaceAll(unit, "translated", "needs-translation")))
	f.Add(file(strings.ReplaceAll(unit, `<ph id="Place-1"/>`, "{{.Place}}")))
	f.Add(file(`<group id="a.count"><trans-unit id="a.count#one" approved="yes"><source>{{.Count}} svar.</source><target>{{.Count}} v&#x202e;.</target></trans-unit></group>`))
	f.Add(file(strings.ReplaceAll(unit, "Hej", "God dag")))
	f.Add(file(strings.ReplaceAll(unit, "a.title", "a&#x9b;2J&#x202e;")))
	f.Add(file(strings.ReplaceAll(unit, `"Place-1"`, `"&#x9b;2J"`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		back := filepath.Join(dir, "back.xliff")
		for name, data := range map[string][]byte{into: before, back: data} {
			if err := os.WriteFile(name, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		imported := func() (int, []byte) {
			var said bytes.Buffer
			code := Run([]string{"words", "import", back, "--dir", dir}, System{In: strings.NewReader(""), Out: &said, Err: &said})
			if strings.ContainsFunc(said.String(), func(r rune) bool { return r != '\n' && unicode.In(r, unicode.Cc, unicode.Bidi_Control) }) {
				t.Fatalf("a control character is printed: %q", said.String())
			}
			now, err := os.ReadFile(into)
			if err != nil {
				t.Fatal(err)
			}
			return code, now
		}
		code, after := imported()
		if code != codeWell && !bytes.Equal(after, before) {
			t.Fatalf("it is refused, and has written\n%s", after)
		}
		if bytes.Equal(after, before) {
			return
		}
		c, problems := locales.Load(os.DirFS(dir))
		if problems.HasErrors() {
			t.Fatalf("%s\n%s", problems.Error(), after)
		}
		if _, problems := c.Sides("fi"); problems.HasErrors() {
			t.Fatalf("%s\n%s", problems.Error(), after)
		}
		if code, again := imported(); code != codeWell || !bytes.Equal(again, after) {
			t.Fatalf("the second time it ends with %d, and makes\n%s\ninto\n%s", code, after, again)
		}
	})
}
