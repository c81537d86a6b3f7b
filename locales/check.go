package locales

import (
	"errors"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"vagvisare/internal/problem"
	"vagvisare/internal/yamlfile"
)

// MaxWords is how many words a sentence has at most (facts about readers under stress, docs/content.md).
const MaxWords = 20

var (
	placeholder = regexp.MustCompile(`\{\{[^}]*\}\}`)
	sentenceEnd = regexp.MustCompile(`[.?:;؟؛۔።፤](?:\s|$)`) // also as Arabic, Urdu and Ethiopic scripts have them
)

// Wanted is a message that something names, and where it names it.
type Wanted struct {
	ID   string
	File string
	Line int
	// Data are the placeholders that may stand in the message.
	Data []string
	// Words is how many words the whole message has at most; 0 sets no limit.
	Words int
}

// entry is one message as it stands in its file. A message without plural forms is the form other, as in CLDR.
type entry struct {
	line  int
	hash  string
	forms map[string]string // plural form → text
}

// Check proves the words of every language against the messages that the rest of the content names. It returns every
// problem found, in the order of the languages and of their messages.
func (c *Catalog) Check(wanted []Wanted) problem.List {
	var problems problem.List
	want := map[string]Wanted{}
	for _, w := range wanted {
		want[w.ID] = w
	}
	source := c.entries(Source, &problems)
	if problems.HasErrors() {
		return problems // All else is held against these texts, and would only repeat it.
	}
	for _, w := range wanted {
		if _, ok := source[w.ID]; !ok {
			problems.Errorf(w.File, w.Line, "the message %s is missing: write it in locales/%s.yaml", w.ID, Source)
		}
	}
	terms := c.terms(Source, &problems)
	held := terms.held(source)
	each := make([]problem.List, len(c.languages))
	var reading sync.WaitGroup // One language knows nothing of another.
	for i, l := range c.languages {
		reading.Go(func() { each[i] = c.checkLanguage(l, want, source, terms, held) })
	}
	reading.Wait()
	return slices.Concat(append([]problem.List{problems}, each...)...)
}

// checkLanguage proves the words of one language.
func (c *Catalog) checkLanguage(l Language, want map[string]Wanted, source map[string]entry, terms Glossary, held map[string][]int) (problems problem.List) {
	entries := source
	if l.Tag != Source {
		entries = c.entries(l.Tag, &problems)
	}
	k := checker{file: l.Tag + ".yaml", lang: l, problems: &problems}
	for _, id := range yamlfile.Keys(entries) {
		e := entries[id]
		w, ok := want[id]
		if !ok {
			problems.Errorf(k.file, e.line, "nothing names the message %s: delete it, or name it in the tree", id)
			continue
		}
		k.message(id, e, w, source[id])
		if s, ok := source[id]; l.Tag != Source && ok {
			k.translation(id, e, s)
		}
	}
	if !problems.HasErrors() {
		c.checkLoads(l.Tag, &problems)
	}
	if l.Tag != Source {
		k.missing(source, entries)
	}
	c.checkReviews(l.Tag, &problems)
	if l.Tag != Source && len(terms) > 0 {
		c.checkTerms(l, terms, held, source, entries, &problems)
	}
	return problems
}

// entries reads the messages of a language with their lines, the first layer's in front.
func (c *Catalog) entries(tag string, problems *problem.List) map[string]entry {
	entries, found := map[string]entry{}, false
	f := yamlfile.File{Name: tag + ".yaml", Problems: problems}
	for _, layer := range slices.Backward(c.layers) { // The first layer comes last, so that its messages stand.
		if _, err := fs.Stat(layer, f.Name); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		found = true
		maps.Copy(entries, readEntries(f, f.Open(layer)))
	}
	if !found {
		problems.Errorf(f.Name, 0, "the file is missing: write it, or take %s out of languages.yaml", tag)
	}
	return entries
}

// checkLoads proves that go-i18n takes the file as well, which has rules of its own: without this, a language that it
// refuses would silently be the source language.
func (c *Catalog) checkLoads(tag string, problems *problem.List) {
	words := c.Words(tag)
	c.mu.Lock()
	err := c.words[tag].err
	c.mu.Unlock()
	if err == nil {
		err = words.broken()
	}
	if err != nil {
		problems.Errorf(tag+".yaml", 0, "go-i18n does not take the file (%v): mend what it names", err)
	}
}

// readEntries reads the messages of a file.
func readEntries(f yamlfile.File, root *yaml.Node) map[string]entry {
	entries := map[string]entry{}
	if root == nil {
		return entries
	}
	if root.Kind != yaml.MappingNode {
		f.Errorf(root, "the file must hold messages, such as report.name: \"…\"")
		return entries
	}
	for j := 0; j+1 < len(root.Content); j += 2 {
		key, value := root.Content[j], root.Content[j+1]
		if had, ok := entries[key.Value]; ok {
			f.Errorf(key, "the message %s stands on line %d already: keep one", key.Value, had.line)
		}
		entries[key.Value] = readEntry(f, key, value)
	}
	return entries
}

func readEntry(f yamlfile.File, key, value *yaml.Node) entry {
	e := entry{line: key.Line, forms: map[string]string{}}
	if value.Kind == yaml.ScalarNode {
		e.forms["other"] = value.Value
		return e
	}
	keys := map[string]func(*yaml.Node){"hash": f.Text(&e.hash, "hash")}
	for _, form := range []string{"zero", "one", "two", "few", "many", "other"} {
		keys[form] = func(n *yaml.Node) {
			var s string
			f.Text(&s, form)(n)
			e.forms[form] = s
		}
	}
	f.Mapping(value, "message "+key.Value, keys)
	return e
}

// checker holds the messages of one language against what is wanted of them.
type checker struct {
	file     string
	lang     Language
	problems *problem.List
}

// message proves what can be seen on a message alone.
func (k checker) message(id string, e entry, w Wanted, source entry) {
	if len(source.forms) > 1 {
		for _, form := range k.lang.Plurals {
			if strings.TrimSpace(e.forms[form]) == "" {
				k.problems.Errorf(k.file, e.line, "%s counts something: it needs the plural form %s", id, form)
			}
		}
	}
	for _, form := range yamlfile.Keys(e.forms) {
		text := e.forms[form]
		if strings.TrimSpace(text) == "" {
			k.problems.Errorf(k.file, e.line, "the text of %s (%s) is empty: write it, or delete the message", id, form)
		}
		if len(source.forms) > 1 && !slices.Contains(k.lang.Plurals, form) {
			k.problems.Errorf(k.file, e.line, "%s has no plural form %s: it has %s", k.lang.Name, form, strings.Join(k.lang.Plurals, ", "))
		}
		for _, p := range placeholders(text) {
			if !slices.Contains(w.Data, p) {
				k.problems.Errorf(k.file, e.line, "%s has the placeholder %s, which nothing fills: it may have %s", id, p, orNone(w.Data))
			}
		}
		if fault := fault(text); fault != "" {
			k.problems.Errorf(k.file, e.line, "%s (%s) has %s", id, form, fault)
		}
		if n := len(strings.Fields(text)); w.Words > 0 && n > w.Words {
			k.problems.Errorf(k.file, e.line, "%s has %d words: it is said on the phone, in at most %d", id, n, w.Words)
		}
		for _, sentence := range sentenceEnd.Split(text, -1) {
			if n := len(strings.Fields(sentence)); n > MaxWords {
				k.problems.Warnf(k.file, e.line, "%s has a sentence of %d words: at most %d can be read by somebody afraid", id, n, MaxWords)
			}
		}
	}
}

// translation holds a translation against its source text.
func (k checker) translation(id string, e, source entry) {
	if e.hash == "" {
		k.problems.Errorf(k.file, e.line, "%s has no hash: run «vagvisare words accept» after reading the source text beside it", id)
	} else if e.hash != source.wording() {
		k.stale(id, e)
	}
	if a, b := placeholders(e.forms["other"]), placeholders(source.forms["other"]); !slices.Equal(a, b) {
		k.problems.Errorf(k.file, e.line, "%s has the placeholders %s where its source has %s", id, orNone(a), orNone(b))
	}
}

// stale says that a text is in the source language because it changed. Where somebody in need reads it, that is said too.
func (k checker) stale(id string, e entry) {
	where := ""
	if Essential(id) {
		where = urgent
	}
	k.problems.Warnf(k.file, e.line, "%s is stale: its source text has changed since it was translated%s", id, where)
}

// missing says once a language how much is not translated, with the first message as an example.
func (k checker) missing(source, entries map[string]entry) {
	var ids []string
	for _, id := range yamlfile.Keys(source) {
		if _, ok := entries[id]; !ok {
			ids = append(ids, id)
		}
	}
	if len(ids) > 0 {
		k.problems.Warnf(k.file, 0, "%d messages are not translated, such as %s", len(ids), ids[0])
	}
}

// wording is the hash of the message as it stands.
func (e entry) wording() string {
	return hash(e.forms["zero"], e.forms["one"], e.forms["two"], e.forms["few"], e.forms["many"], e.forms["other"])
}

// placeholders lists what a text wants filled in, sorted.
func placeholders(text string) []string {
	found := placeholder.FindAllString(text, -1)
	for i, p := range found {
		found[i] = strings.TrimPrefix(strings.TrimSpace(strings.Trim(p, "{}")), ".")
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func orNone(s []string) string {
	if len(s) == 0 {
		return "none"
	}
	return strings.Join(s, ", ")
}
