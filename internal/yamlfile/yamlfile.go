// Package yamlfile reads the YAML files that people write by hand: strictly, with the file and line in every complaint, and
// as nodes rather than into maps, so that order is kept and a mistyped key cannot slip through.
package yamlfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"vagvisare/internal/problem"
)

// The bounds of a content file. The largest of ours has a hundredth of the first two; a start must not be held up, nor the memory filled, by a file
// that is not what it seems.
const (
	maxFile = 16 << 20 // bytes
	// maxParts bounds what the YAML in it can come to, before it is read: a value takes a hundred times its byte in memory. It counts the signs that
	// begin one.
	maxParts = 1_000_000
	// maxText is the characters of one value. The longest of ours has 450; nobody reads a page in one piece.
	maxText = 1000
)

// separators are the signs that begin or end a value.
const separators = "\n,[{-?:"

var (
	idPattern   = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	linePattern = regexp.MustCompile(`line (\d+)`)
	linePrefix  = regexp.MustCompile(`^(yaml: )?(line \d+: )?`) // the problem itself has the line
)

// reserved are words that YAML, go-i18n or the page itself read in their own way.
func reserved(id string) bool {
	switch id {
	case "yes", "no", "on", "off", "y", "n", "true", "false", "null",
		"zero", "one", "two", "few", "many", "other", "id", "description", "hash", "title", "name", "phone", "why":
		return true
	}
	return false
}

// File is one YAML file being read: every complaint about it carries its name and line.
type File struct {
	Name     string
	Problems *problem.List
}

// Errorf complains about what stands at a node. Its sentence says what is wrong and what to write instead.
func (f File) Errorf(n *yaml.Node, format string, args ...any) {
	f.Problems.Errorf(f.Name, n.Line, format, args...)
}

// Read reads a whole content file, unless it is too large to be one. What is read is counted, not what the file system
// says of its size: a device or a pipe has none.
func Read(fsys fs.FS, name string) ([]byte, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err == nil && len(data) > maxFile {
		err = fmt.Errorf("the file is larger than %d MiB, which no content is: check that it is the right file, or split it", maxFile>>20)
	}
	if err == nil {
		err = bounded(data)
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// Open reads the file and returns its top node, or nil after saying what is wrong.
func (f File) Open(fsys fs.FS) *yaml.Node {
	data, err := Read(fsys, f.Name)
	if err != nil {
		f.Problems.Errorf(f.Name, 0, "%v", err)
		return nil
	}
	return f.Parse(data)
}

// Parse is Open for a file that has been read already.
func (f File) Parse(data []byte) *yaml.Node {
	var err error
	if !utf8.Valid(data) {
		err = errors.New("the file is not UTF-8: save it as UTF-8")
	} else {
		err = noControls(data)
	}
	var doc yaml.Node
	if err == nil {
		err = read(data, &doc)
	}
	if err != nil {
		f.Problems.Errorf(f.Name, lineOf(err), "%s", linePrefix.ReplaceAllString(err.Error(), ""))
		return nil
	}
	if len(doc.Content) == 0 {
		f.Problems.Errorf(f.Name, 0, "the file is empty: docs/content.md shows what belongs in it")
		return nil
	}
	if !f.fit(doc.Content[0]) {
		return nil
	}
	return doc.Content[0]
}

// bounded refuses a file of too many parts.
func bounded(data []byte) error {
	parts := 0
	for _, sign := range []byte(separators) {
		parts += bytes.Count(data, []byte{sign})
	}
	if parts > maxParts {
		return fmt.Errorf("the file has more than %d parts, which no content has: check that it is the right file, or split it", maxParts)
	}
	return nil
}

// read takes in the one document of a file. What stood behind it would be proven by nobody, and told by nobody.
func read(data []byte, doc *yaml.Node) error {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	if err := decoder.Decode(doc); err == io.EOF {
		return nil // The file is empty, which is said in other words.
	} else if err != nil {
		return err
	}
	var next yaml.Node
	switch err := decoder.Decode(&next); {
	case err == io.EOF:
		return nil
	case err != nil:
		return err
	}
	return fmt.Errorf("line %d: a second document begins here (---), and nothing reads it: write it into the first, or take it out", next.Line)
}

// noControls refuses what a terminal would act on, before anything of it can reach one: the control characters C0 and
// C1, and the explicit controls of reading direction (Unicode Standard Annex 9, section 2), which can turn a number round; and
// what is never seen.
func noControls(data []byte) error {
	line := 1
	for _, r := range string(bytes.TrimPrefix(data, []byte("\uFEFF"))) { // Some editors begin a file with this mark.
		if r == '\n' {
			line++
		}
		if control(r) {
			return fmt.Errorf("line %d: "+controlFault, line, r)
		}
	}
	return nil
}

const controlFault = "the control character U+%04X must not stand in content: remove it"

// control passes over the direction marks, of which the check of the messages has more to say.
func control(r rune) bool {
	switch r {
	case '\n', '\r', '\t', '\u200e', '\u200f', '\u061c', '\ufeff':
		return false
	}
	return problem.Hidden(r)
}

func lineOf(err error) int {
	if m := linePattern.FindStringSubmatch(err.Error()); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 0
}

// fit refuses anchors: a reader of the tree should see what stands there, and aliases can be made to explode. It also
// refuses the control characters that YAML lets one write as an escape in double quotes ("\e[2J").
func (f File) fit(n *yaml.Node) bool {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		f.Errorf(n, "anchors and aliases (& and *) are not part of the format: write the value out")
		return false
	}
	if i := strings.IndexFunc(n.Value, control); i >= 0 {
		r, _ := utf8.DecodeRuneInString(n.Value[i:])
		f.Errorf(n, controlFault, r)
		return false
	}
	if len(n.Value) > maxText && utf8.RuneCountInString(n.Value) > maxText {
		f.Errorf(n, "a text of more than %d characters stands here: nobody reads so much in one piece, so divide it", maxText)
		return false
	}
	return !slices.ContainsFunc(n.Content, func(c *yaml.Node) bool { return !f.fit(c) })
}

// Mapping calls the reader of each key, in the order of the file. Unknown and repeated keys are errors.
func (f File) Mapping(n *yaml.Node, what string, keys map[string]func(*yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		f.Errorf(n, "%s must be a mapping with the keys %s", what, known(keys))
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		read, ok := keys[key.Value]
		switch {
		case !ok:
			f.Errorf(key, "%s has no key %q: it knows %s", what, key.Value, known(keys))
		case seen[key.Value]:
			f.Errorf(key, "%s has the key %q twice: keep one", what, key.Value)
		default:
			seen[key.Value] = true
			read(value)
		}
	}
}

func known(keys map[string]func(*yaml.Node)) string {
	return strings.Join(Keys(keys), ", ")
}

// Keys is the keys of a map in order, so that what is said of them never changes from run to run.
func Keys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}

// List calls read for each entry of a sequence.
func (f File) List(n *yaml.Node, what string, read func(*yaml.Node)) {
	if n.Kind != yaml.SequenceNode {
		f.Errorf(n, "%s must be a list, with a hyphen before each entry: order matters", what)
		return
	}
	for _, c := range n.Content {
		read(c)
	}
}

// Text returns a function that stores a scalar.
func (f File) Text(into *string, what string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			f.Errorf(n, "%s must be a single value", what)
			return
		}
		*into = n.Value
	}
}

// Flag returns a function that stores what is said by being there: the only value is true.
func (f File) Flag(into *bool, what string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if *into = n.Value == "true"; !*into {
			f.Errorf(n, "%s is true or is left out, not %q", what, n.Value)
		}
	}
}

// ID returns a function that stores an id.
func (f File) ID(into *string, what string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		f.Text(into, what)(n)
		if n.Kind != yaml.ScalarNode {
			return
		}
		if !idPattern.MatchString(n.Value) {
			f.Errorf(n, "%s %q is not an id: write lower-case words with hyphens, such as at-work", what, n.Value)
		} else if reserved(n.Value) {
			f.Errorf(n, "%s must not be %q, which YAML or the message files read their own way: choose another word", what, n.Value)
		}
	}
}

// Words returns a function that stores a list of scalars.
func (f File) Words(into *[]string, what string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		f.List(n, what, func(c *yaml.Node) {
			var s string
			f.Text(&s, what)(c)
			*into = append(*into, s)
		})
	}
}

// Day returns a function that stores a date.
func (f File) Day(into *time.Time, what string) func(*yaml.Node) {
	return func(n *yaml.Node) {
		d, err := time.Parse(time.DateOnly, n.Value)
		if err != nil {
			f.Errorf(n, "%s must be a day such as 2026-12-31, not %q", what, n.Value)
			return
		}
		*into = d
	}
}
