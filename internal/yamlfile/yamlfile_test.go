package yamlfile

import (
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"go.yaml.in/yaml/v3"

	"vagvisare/internal/problem"
)

// shape is a file with one of everything.
type shape struct {
	id, text string
	words    []string
	day      time.Time
}

func (s *shape) read(f File, root *yaml.Node) {
	f.List(root, "the list", func(n *yaml.Node) {
		f.Mapping(n, "an entry", map[string]func(*yaml.Node){
			"id": f.ID(&s.id, "id"), "text": f.Text(&s.text, "text"), "words": f.Words(&s.words, "words"), "day": f.Day(&s.day, "day"),
		})
	})
}

// TestComplaints proves that each fault is told with its line and a way to mend it.
func TestComplaints(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"empty":              {"# nothing\n", "f.yaml: error: the file is empty"},
		"not UTF-8":          {"- {text: \xff}\n", "save it as UTF-8"},
		"escape sequence":    {"- {text: a}\n- {text: \"\x1b[2J\"}\n", "f.yaml:2: error: the control character U+001B"},
		"C1 control":         {"- {text: a}\n- {text: \u009b}\n", "f.yaml:2: error: the control character U+009B"},
		"escape in quotes":   {"- {text: a}\n- {text: \"\\e[2J\"}\n", "f.yaml:2: error: the control character U+001B"},
		"escape in a key":    {"- {\"te\\u009bxt\": a}\n", "f.yaml:1: error: the control character U+009B"},
		"turned round":       {"- {text: \u202e112}\n", "f.yaml:1: error: the control character U+202E"},
		"no YAML":            {"- {text: a\n- b\n", "f.yaml:"},
		"alias":              {"- {text: &a b}\n- {text: *a}\n", "f.yaml:1: error: anchors and aliases"},
		"no list":            {"text: a\n", "the list must be a list, with a hyphen before each entry"},
		"no mapping":         {"- a\n", "an entry must be a mapping with the keys day, id, text, words"},
		"mistyped key":       {"- {text: a}\n- {txet: a}\n", `f.yaml:2: error: an entry has no key "txet": it knows day, id, text, words`},
		"key twice":          {"- text: a\n  text: b\n", `f.yaml:2: error: an entry has the key "text" twice`},
		"no single value":    {"- {text: [a]}\n", "text must be a single value"},
		"id with a capital":  {"- {id: At-work}\n", "write lower-case words with hyphens, such as at-work"},
		"id that is a word":  {"- {id: yes}\n", `id must not be "yes"`},
		"no day":             {"- {day: 2026-02-30}\n", "day must be a day such as 2026-12-31"},
		"no list of words":   {"- {words: a}\n", "words must be a list"},
		"word that is a map": {"- {words: [{a: b}]}\n", "words must be a single value"},
	} {
		t.Run(name, func(t *testing.T) {
			var problems problem.List
			f := File{Name: "f.yaml", Problems: &problems}
			if root := f.Open(fstest.MapFS{"f.yaml": {Data: []byte(c.data)}}); root != nil {
				new(shape).read(f, root)
			}
			if !problems.HasErrors() || !strings.Contains(problems.Error(), c.want) {
				t.Errorf("got\n%s\nwant %q in it", problems.Error(), c.want)
			}
		})
	}
}

func TestReadsWhatIsRight(t *testing.T) {
	var problems problem.List
	var s shape
	f := File{Name: "f.yaml", Problems: &problems}
	s.read(f, f.Parse([]byte("- {id: at-work, text: Å, words: [b, a], day: 2026-12-31}\n")))
	if len(problems) > 0 || s.id != "at-work" || s.text != "Å" || strings.Join(s.words, " ") != "b a" || s.day.Format(time.DateOnly) != "2026-12-31" {
		t.Errorf("read %+v, %s", s, problems.Error())
	}
}

// endless is a file system whose file never ends and has no size, like a device that somebody linked to.
type endless struct{ fs.FS }

func (endless) Open(string) (fs.File, error) { return endlessFile{}, nil }

type endlessFile struct{ fs.File }

func (endlessFile) Read(p []byte) (int, error) { return len(p), nil }
func (endlessFile) Close() error               { return nil }

func TestNoFileFillsTheMemory(t *testing.T) {
	if data, err := Read(endless{}, "f.yaml"); err == nil || data != nil || !strings.Contains(err.Error(), "larger than 16 MiB") {
		t.Errorf("%d bytes, %v", len(data), err)
	}
	if _, err := Read(fstest.MapFS{}, "f.yaml"); err == nil || err == io.EOF {
		t.Errorf("a file that is not there: %v", err)
	}
}

// FuzzParse proves that no file makes the reader panic, and that what it takes in is safe to show on a terminal.
func FuzzParse(f *testing.F) {
	f.Add([]byte("- {id: a, text: b, words: [c], day: 2026-11-22}\n"))
	f.Add([]byte("- {text: \"\\e[2J\"}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var problems problem.List
		file := File{Name: "f.yaml", Problems: &problems}
		var s shape
		if root := file.Parse(data); root != nil {
			s.read(file, root)
		}
		for _, text := range append(s.words, s.id, s.text) {
			if strings.ContainsFunc(text, control) {
				t.Errorf("%q is taken in", text)
			}
		}
	})
}
