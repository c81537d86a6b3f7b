package locales

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"go.yaml.in/yaml/v3"
	"golang.org/x/text/language"
)

// messageOf is the flat id of the message that a line of a file begins, empty for any other line.
func messageOf(line string) string {
	for i := range len(line) {
		switch c := line[i]; {
		case 'a' <= c && c <= 'z':
		case i > 0 && (c == '.' || c == '-' || '0' <= c && c <= '9'):
		case i > 0 && c == ':':
			return line[:i]
		default:
			return ""
		}
	}
	return ""
}

// listed are the messages that the lists of languages show of every language, and the word that asks for the crisis page in each: they are a
// chunk of their own.
func listed(id string) bool {
	switch id {
	case "ui.choose-language", "ui.danger-key", "ui.privacy-note", "ui.word-crisis", "ui.position":
		return true
	}
	return false
}

// chunk is the messages of one topic, or those around all topics, in one language. It is read when the first of them is
// asked for: a start needs the words of the first page, and a file has those of a hundred.
type chunk struct {
	tag  language.Tag
	read sync.Once
	text []pieces // one a layer, the last layer first, so that an earlier one's message stands

	localizer *i18n.Localizer
	hashes    map[string]string // id → hash of the wording here
	made      map[string]string // id → hash of the source text that the translation was made from
	err       error
}

// chunkOf names the chunk that a message is in: the topic's for what stands on its pages, and one for all else
// (ui.back, report.name).
func (w *Words) chunkOf(id string) string {
	if listed(id) && !w.whole {
		return "list"
	}
	if topic, rest, _ := strings.Cut(id, "."); !w.whole && strings.Contains(rest, ".") {
		return topic
	}
	return ""
}

// pieces are the parts of a file that belong to one chunk, from a byte to the one after the last.
type pieces struct {
	data  string
	parts [][2]int
}

// add puts a part behind the others, or makes the last one longer.
func (p *pieces) add(from, to int) {
	if n := len(p.parts); n > 0 && p.parts[n-1][1] == from {
		p.parts[n-1][1] = to
		return
	}
	p.parts = append(p.parts, [2]int{from, to})
}

func (p pieces) String() string {
	var b strings.Builder
	for _, part := range p.parts {
		b.WriteString(p.data[part[0]:part[1]])
	}
	return b.String()
}

// divide hands each message of the files, one a layer, to its chunk, as text. A message begins at the beginning of a line, and
// what belongs to it is indented. Where a file is written otherwise, all is one chunk, which costs time and nothing else.
func (w *Words) divide(tag language.Tag, files []string) {
	w.chunks = map[string]*chunk{}
	w.whole = slices.ContainsFunc(files, func(f string) bool { return !flat(f) })
	for layer, data := range files {
		var into *pieces
		at := 0
		for line := range strings.Lines(data) {
			from := at
			at += len(line)
			if id := messageOf(line); into == nil && w.whole || !w.whole && id != "" {
				name := w.chunkOf(id)
				if w.chunks[name] == nil {
					w.chunks[name] = &chunk{tag: tag, text: make([]pieces, len(files))}
				}
				into = &w.chunks[name].text[layer]
			}
			if into != nil { // What stands before the first message is a comment.
				into.data = data
				into.add(from, at)
			}
		}
	}
}

// flat says whether a file can be divided.
func flat(data string) bool {
	for line := range strings.Lines(data) {
		if strings.TrimSpace(line) != "" && line[0] != ' ' && line[0] != '#' && messageOf(line) == "" {
			return false
		}
	}
	return true
}

// chunk is the one that a message is in, read.
func (w *Words) chunk(id string) *chunk {
	c, ok := w.chunks[w.chunkOf(id)]
	if !ok {
		return &chunk{}
	}
	c.read.Do(c.load)
	return c
}

// keep reads one chunk and forgets the others, unless the file could not be divided.
func (w *Words) keep(name string) {
	c, ok := w.chunks[name]
	if w.whole || !ok {
		return
	}
	c.read.Do(c.load)
	w.chunks = map[string]*chunk{name: c}
}

// load has go-i18n read the text.
func (c *chunk) load() {
	c.hashes, c.made = map[string]string{}, map[string]string{}
	bundle := i18n.NewBundle(c.tag)
	bundle.RegisterUnmarshalFunc("yaml", yaml.Unmarshal)
	for i := range c.text {
		if len(c.text[i].parts) == 0 {
			continue
		}
		messages, err := bundle.ParseMessageFileBytes([]byte(c.text[i].String()), c.tag.String()+".yaml")
		if err != nil {
			// What another layer had is forgotten too: half a chunk would show ids where the source has words.
			c.hashes, c.made, c.err = nil, nil, err
			return
		}
		for _, m := range messages.Messages {
			c.hashes[m.ID] = hash(m.Zero, m.One, m.Two, m.Few, m.Many, m.Other)
			c.made[m.ID] = m.Hash
		}
	}
	c.text = nil
	c.localizer = i18n.NewLocalizer(bundle, c.tag.String())
}

// hash names the wording of a message: all its plural forms, in the order zero, one, two, few, many, other. It is what
// a translation was made from, and what a reader signed.
func hash(forms ...string) string {
	var all []byte
	for _, form := range forms {
		all = append(strconv.AppendInt(all, int64(len(form)), 10), ':')
		all = append(all, form...)
	}
	sum := sha256.Sum256(all)
	// go-i18n refuses a hash that YAML reads as a number, which some hexadecimal words are.
	return "sha-" + hex.EncodeToString(sum[:])[:12]
}
