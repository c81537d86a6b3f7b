package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"vagvisare/internal/problem"
)

// attacked is one file of somebody who means harm, or of a program that ran wild. It is laid in with --contacts if its name ends in .csv and it
// lies in no folder, else with --content.
type attacked struct {
	name, file, content string
	// want is what stands in the refusal, besides the file's name.
	want string
}

const ownLines = "owner,kind,number,tel,source,gathered,status\n"

// attacks are refused before anything of them is shown. That each of them is refused at all is the proof that time and memory are bounded: what
// is not, does not end here.
func attacks() []attacked {
	laughs := "a: &a [lol, lol]\n"
	for i := range 20 {
		laughs += fmt.Sprintf("%c: &%[1]c [%s]\n", 'b'+i, strings.Repeat(fmt.Sprintf("*%c,", 'a'+i), 9))
	}
	own := "se-2480,intake,090-16 10 00,+4690161000,a page,2026,current\n"
	return []attacked{
		{"escape sequence", "locales/sv.yaml", "ui.home-title: \"a\x1b[2Jb\"\n", "sv.yaml:1: error: the control character U+001B"},
		{"written escape sequence", "locales/sv.yaml", `ui.home-title: "a\e]52;c;eA==\a"` + "\n", "sv.yaml:1: error: the control character U+001B"},
		{"C1", "locales/sv.yaml", "ui.home-title: \"a\u009b2J\"\n", "sv.yaml:1: error: the control character U+009B"},
		{"escape in a key", "locales/sv.yaml", `"ui.\e[2J": "a"` + "\n", "sv.yaml:1: error: the control character U+001B"},
		{"bidi override", "locales/fi.yaml", "\nui.home-title: \"a\u202e211\"\n", "fi.yaml:2: error: the control character U+202E"},
		{"isolate", "flows/topics/young.yaml", "topic: \"\u2067young\"\n", "young.yaml:1: error: the control character U+2067"},
		{"nothing to see", "locales/sv.yaml", "ui.home-title: \"a\u200bb\"\n", "sv.yaml:1: error: the control character U+200B"},
		{"tags", "locales/sv.yaml", "ui.home-title: \"a\U000e0041b\"\n", "sv.yaml:1: error: the control character U+E0041"},
		{"direction mark", "locales/sv.yaml", "ui.home-title: \"a\u200eb\"\n", "sv.yaml:1: error: ui.home-title (other) has the direction mark U+200E"},
		{"NUL", "flows/topics/young.yaml", "topic: yo\x00ung\n", "young.yaml:1: error: the control character U+0000"},
		{"not UTF-8", "locales/sv.yaml", "ui.home-title: \"a\xff\"\n", "sv.yaml: error: the file is not UTF-8"},
		{"UTF-16", "locales/sv.yaml", "\xff\xfeu\x00i\x00", "sv.yaml: error: the file is not UTF-8"},
		{"a text without end", "locales/sv.yaml", "ui.home-title: \"" + strings.Repeat("ord. ", 200_000) + "\"\n", "sv.yaml:1: error: a text of more than"},
		{"a word without end", "locales/sv.yaml", "ui.home-title: \"" + strings.Repeat("a", 1<<20) + "\"\n", "sv.yaml:1: error: a text of more than"},
		{"second document", "locales/sv.yaml", "ui.home-title: \"a\"\n---\nui.home-title: \"b\"\n", "sv.yaml:2: error: a second document"},
		{"billion laughs", "locales/sv.yaml", laughs, "sv.yaml:1: error: anchors and aliases"},
		{"laughs in the tree", "flows/topics/young.yaml", laughs, "young.yaml:1: error: anchors and aliases"},
		{"deep brackets", "flows/topics/young.yaml", strings.Repeat("[", 500_000), "young.yaml: error: exceeded max depth"},
		{"deep braces", "locales/sv.yaml", strings.Repeat("{a: ", 200_000), "sv.yaml: error: exceeded max depth"},
		{"a million keys", "flows/topics/young.yaml", strings.Repeat("k: v\n", 1_000_000), "young.yaml: error: the file has more than"},
		{"many unknown keys", "flows/topics/young.yaml", strings.Repeat("k: v\n", 100_000), "young.yaml: error: there are more problems"},
		{"a million messages", "locales/sv.yaml", strings.Repeat("a.b: x\n", 1_000_000), "sv.yaml: error: the file has more than"},
		{"circle", "flows/topics/young.yaml", "topic: young\ncode: Y\nabout: home\nstart: a\nsteps:\n  a: {code: Y1, next: b}\n  b: {code: Y2, next: a}\n",
			"young.yaml:6: error: the way goes round in a circle"},
		{"a language twice", "locales/languages.yaml", "languages:\n" + strings.Repeat(
			"  - {tag: sv, name: svenska, direction: ltr, plurals: [one, other], called: {sv: svenska, fi: ruotsi}}\n", 1000), "languages.yaml:3: error: the language sv is listed already"},
		{"a language elsewhere", "locales/languages.yaml", "languages:\n  - {tag: ../../etc/passwd, name: x, direction: ltr, plurals: [other], called: {sv: x, fi: x}}\n",
			"languages.yaml:2: error: \"../../etc/passwd\" is not a language tag"},
		{"a name that moves the terminal", "flows/topics/a\x1b[2Jb.yaml", "topic: a\n", "flows/topics/a<U+001B>[2Jb.yaml:1: error: "},

		{"escape in a cell", "own.csv", ownLines + strings.Replace(own, "090", "090\x1b[2J", 1), "own.csv:2: error: number holds the invisible character U+001B"},
		{"override in a cell", "own.csv", ownLines + strings.Replace(own, "090", "\u202e090", 1), "own.csv:2: error: number holds the invisible character U+202E"},
		{"NUL in a cell", "own.csv", ownLines + strings.Replace(own, "090", "0\x0090", 1), "own.csv:2: error: number holds the invisible character U+0000"},
		{"broken UTF-8 in a cell", "own.csv", ownLines + strings.Replace(own, "090", "09\xff0", 1), "own.csv:2: error: number is not UTF-8"},
		{"a cell without end", "own.csv", ownLines + strings.Replace(own, "a page", strings.Repeat("x", 1<<20), 1), "own.csv:2: error: source has"},
		{"a quote without end", "own.csv", ownLines + `"` + strings.Repeat("a\n", 1_000_000), "own.csv:2: error: is not CSV"},
		{"a column that moves the terminal", "own.csv", "own\x1b[2Jer,kind\n", `own.csv:1: error: has an unknown column "own\x1b[2Jer"`},
		{"a million columns", "own.csv", strings.Repeat("x,", 1_000_000) + "\n", "own.csv:1: error: has 1000001 columns"},
		{"a million fields", "own.csv", ownLines + strings.Repeat(",", 1_000_000) + "\n", "own.csv:2: error: has 1000001 cells"},
		{"a hundred thousand rows", "own.csv", ownLines + strings.Repeat(own, 100_000), "own.csv:3: error: stands in line 2 already"},
		{"a million rows", "own.csv", ownLines + strings.Repeat(own, 1_000_000), "own.csv is larger than 8 MiB"},
	}
}

// TestAttacks lays each of them in, and reads what the operator reads.
func TestAttacks(t *testing.T) {
	for _, a := range attacks() {
		t.Run(a.name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, filepath.FromSlash(a.file))
			if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(a.content), 0o600); err != nil {
				t.Fatal(err)
			}
			if strings.Contains(a.file, "/") {
				turnedAway(t, a.want, "--content", dir)
			} else {
				turnedAway(t, a.want, "--contacts", file)
			}
		})
	}
}

// turnedAway runs a command on content that must stop it. The refusal names what is wrong, is not long, and has nothing in it that a terminal obeys.
func turnedAway(t *testing.T, want string, args ...string) {
	t.Helper()
	var out, said bytes.Buffer
	code := Run(append([]string{"show", "home", "--lang", "sv"}, args...), System{In: strings.NewReader(""), Out: &out, Err: &said, Now: time.Now})
	text := said.String()
	if code == codeWell || out.Len() > 0 {
		t.Fatalf("it is not refused: exit code %d, and shown is\n%.500s", code, out.String())
	}
	if !strings.Contains(text, want) {
		t.Errorf("the refusal does not say %q:\n%.1000s", want, text)
	}
	if i := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && problem.Hidden(r) }); i >= 0 || !utf8.ValidString(text) {
		t.Errorf("the refusal itself moves the terminal: %q", text[max(i, 0):min(max(i, 0)+100, len(text))])
	}
	if len(text) > 1<<20 {
		t.Errorf("the refusal has %d bytes", len(text))
	}
}

// TestLargeFilesAreNotRead lays in files of 64 GiB, which have no bytes on the disk and would fill any memory.
func TestLargeFilesAreNotRead(t *testing.T) {
	for file, want := range map[string]string{
		"locales/sv.yaml": "larger than 16 MiB", "flows/facts.yaml": "larger than 16 MiB", "contacts/data/lines.csv": "larger than 16 MiB", "own.csv": "larger than 8 MiB",
	} {
		t.Run(file, func(t *testing.T) {
			dir := t.TempDir()
			name := filepath.Join(dir, filepath.FromSlash(file))
			if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(name, 64<<30); err != nil {
				t.Fatal(err)
			}
			if file == "own.csv" {
				turnedAway(t, want, "--contacts", name)
			} else {
				turnedAway(t, want, "--content", dir)
			}
		})
	}
}

// TestManyFilesAreNotRead lays in more files than any content has.
func TestManyFilesAreNotRead(t *testing.T) {
	dir := t.TempDir()
	topics := filepath.Join(dir, "flows", "topics")
	if err := os.MkdirAll(topics, 0o700); err != nil {
		t.Fatal(err)
	}
	for i := range maxLayerFiles + 10 {
		if err := os.WriteFile(filepath.Join(topics, fmt.Sprintf("t%d.yaml", i)), []byte("nonsense: true\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	turnedAway(t, "the folder has more than 1000 files", "--content", dir)
}
