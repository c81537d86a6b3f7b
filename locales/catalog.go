package locales

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/language"

	"vagvisare/internal/problem"
	"vagvisare/internal/yamlfile"
)

// FS is the embedded words.
//
//go:embed *.yaml reviews search glossary
var FS embed.FS

// Source is the tag of the language that all others are translated from.
const Source = "sv"

// Language is one that the guide speaks.
type Language struct {
	Tag     string
	Name    string            // its own name
	RTL     bool              // written from right to left
	Plurals []string          // the plural forms that it needs, by their CLDR names
	Comma   string            // what stands between the parts of a list, with its space
	Called  map[string]string // what Swedish (sv) and Finnish (fi) call it in "I speak …"
}

// Catalog is the words of all languages. It is safe for concurrent readers.
type Catalog struct {
	layers    []fs.FS
	languages []Language

	mu     sync.Mutex
	words  map[string]loaded
	listed map[string]*Words
}

// loaded is the outcome of reading a language, kept so that a file that fails is not read again for every label.
type loaded struct {
	words *Words
	err   error
}

// Load reads the list of languages; their words are read when they are first asked for. The first layer that has a
// file wins, except for messages: there a later layer's message stands until an earlier one has its own.
func Load(layers ...fs.FS) (*Catalog, problem.List) {
	var problems problem.List
	c := &Catalog{layers: layers, words: map[string]loaded{}, listed: map[string]*Words{}}
	f := yamlfile.File{Name: "languages.yaml", Problems: &problems}
	for _, layer := range layers {
		if _, err := fs.Stat(layer, f.Name); err == nil {
			c.readLanguages(f, layer)
			break
		}
	}
	if _, ok := c.Language(Source); !ok && !problems.HasErrors() {
		f.Problems.Errorf(f.Name, 0, "the source language %s is missing", Source)
	}
	return c, problems
}

func (c *Catalog) readLanguages(f yamlfile.File, layer fs.FS) {
	root := f.Open(layer)
	if root == nil {
		return
	}
	f.Mapping(root, "the list of languages", map[string]func(*yaml.Node){
		"languages": func(n *yaml.Node) { f.List(n, "languages", func(n *yaml.Node) { c.readLanguage(f, n) }) },
	})
}

// The bounds of the list of languages: every one of them is read when the content is proven, and all stand on one screen.
const (
	maxLanguages = 200
	maxName      = 40 // characters; the longest of ours has 26
)

func (c *Catalog) readLanguage(f yamlfile.File, n *yaml.Node) {
	if len(c.languages) == maxLanguages {
		f.Errorf(n, "there are more than %d languages: leave some out", maxLanguages)
	}
	if len(c.languages) >= maxLanguages {
		return
	}
	l := Language{Called: map[string]string{}, Comma: ","}
	var direction string
	f.Mapping(n, "a language", map[string]func(*yaml.Node){
		"tag":       f.Text(&l.Tag, "tag"),
		"name":      f.Text(&l.Name, "name"),
		"direction": f.Text(&direction, "direction"),
		"plurals":   f.Words(&l.Plurals, "plurals"),
		"comma":     f.Text(&l.Comma, "comma"),
		"called": func(n *yaml.Node) {
			for i := 0; i+1 < len(n.Content); i += 2 {
				l.Called[n.Content[i].Value] = n.Content[i+1].Value
			}
		},
	})
	l.RTL = direction == "rtl"
	l.Comma += " "
	if _, err := language.Parse(l.Tag); err != nil {
		f.Errorf(n, "%q is not a language tag: write one of BCP 47, such as fi", l.Tag)
	}
	if _, twice := c.Language(l.Tag); twice {
		f.Errorf(n, "the language %s is listed already: keep one", l.Tag)
		return
	}
	if utf8.RuneCountInString(l.Name) > maxName {
		f.Errorf(n, "the name of %s is longer than %d characters: write what its speakers call it", l.Tag, maxName)
	}
	if direction != "ltr" && direction != "rtl" {
		f.Errorf(n, "direction must be ltr or rtl, not %q", direction)
	}
	if l.Name == "" || len(l.Plurals) == 0 || l.Called["sv"] == "" || l.Called["fi"] == "" {
		f.Errorf(n, "language %q needs name, plurals and called with sv and fi", l.Tag)
	}
	c.languages = append(c.languages, l)
}

// Languages is every language, sorted by own name.
func (c *Catalog) Languages() []Language { return c.languages }

// Language finds a language by its tag.
func (c *Catalog) Language(tag string) (Language, bool) {
	for _, l := range c.languages {
		if l.Tag == tag {
			return l, true
		}
	}
	return Language{}, false
}

// Words is the words of one language; of the source language when there is no such language or its file cannot be read,
// since something must be said.
func (c *Catalog) Words(tag string) *Words {
	c.mu.Lock()
	defer c.mu.Unlock()
	source, err := c.load(Source, nil)
	if err != nil {
		// The source language is embedded and proven by the tests; without it there are no words at all.
		return &Words{lang: Language{Tag: Source}}
	}
	if tag == Source {
		return source
	}
	w, err := c.load(tag, source)
	if err != nil {
		return source
	}
	return w
}

// Listed is those few words of a language that the list of languages shows. Nothing else of its file is kept: a language costs nothing until it
// is chosen.
func (c *Catalog) Listed(tag string) *Words {
	c.mu.Lock()
	l, whole := c.words[tag]
	w, ok := c.listed[tag]
	c.mu.Unlock()
	switch {
	case whole && l.err == nil:
		return l.words
	case ok:
		return w
	}
	w = c.list(tag)
	c.mu.Lock()
	c.listed[tag] = w
	c.mu.Unlock()
	return w
}

func (c *Catalog) list(tag string) *Words {
	source := c.Words(Source)
	lang, ok := c.Language(tag)
	if !ok {
		return source
	}
	w, err := c.read(lang, source)
	if err != nil {
		return source
	}
	w.keep("list")
	return w
}

// load gives the words of a language, read when they are first asked for.
func (c *Catalog) load(tag string, source *Words) (*Words, error) {
	lang, ok := c.Language(tag)
	if !ok {
		return nil, fmt.Errorf("there is no language %q", tag)
	}
	l, ok := c.words[tag]
	if !ok {
		l.words, l.err = c.read(lang, source)
		c.words[tag] = l
	}
	return l.words, l.err
}

// read reads the file of a language from every layer that has one.
func (c *Catalog) read(lang Language, source *Words) (*Words, error) {
	tag := lang.Tag
	parsed, err := language.Parse(tag)
	if err != nil {
		return nil, err
	}
	w := &Words{lang: lang, source: source, signed: map[string]string{}}
	var files []string
	for _, layer := range slices.Backward(c.layers) { // The first layer comes last, so that its messages stand.
		data, err := yamlfile.Read(layer, tag+".yaml")
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		files = append(files, string(data))
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("the file locales/%s.yaml is missing", tag)
	}
	w.divide(parsed, files)
	var unread problem.List // The check reports what is wrong with a reviews file; here it counts as not signed.
	for _, s := range c.signatures(tag, &unread) {
		w.signed[s.ID] = s.Hash
	}
	return w, nil
}
