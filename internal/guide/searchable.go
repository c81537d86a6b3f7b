package guide

import (
	"slices"
	"strings"
	"sync"
	"time"

	"vagvisare/contacts"
	"vagvisare/flows"
	"vagvisare/internal/search"
	"vagvisare/locales"
)

// What a whole word is worth in each kind of text. Somebody who answers the telephone takes the first row: who looks for
// violence («våld») must not be led to the municipality of Valdemarsvik, so a place comes first only by its whole name.
const (
	worthTitle     = 1.0
	worthWord      = 0.95 // an official word in the statement that explains it
	worthTopic     = 0.9
	worthName      = 0.8
	worthNumber    = 0.8
	worthStatement = 0.7
	worthKind      = 0.66
	worthChoice    = 0.62
	worthOrganiser = 0.55
	worthArea      = 0.45
	worthSource    = 0.85 // of it, for a text in the source language while another is read

	// A query that is the whole of a code, a number or a name means that and nothing else.
	wholeCode   = 1000
	wholeNumber = 900
	wholeName   = 500
)

// searchable is all that can be found in one language on one day. It is filled once, by whoever comes first.
type searchable struct {
	day     time.Time
	once    sync.Once
	index   *search.Index
	docs    []searchedDoc
	entries []searchedText // as the index numbers them
}

// searchedDoc is a page, a place or a line.
type searchedDoc struct{ found Found }

// searchedText is what is shown of a text that was found.
type searchedText struct {
	in       FoundIn
	text     string
	source   string // the text of the source language, when it is that which was found
	official []Mark // the official words in it
}

// collector gathers the texts.
type collector struct {
	*searchable
	guide  *Guide
	words  *locales.Words
	source *locales.Words // nil when it is the language itself
	feed   []search.Entry
}

func (s *searchable) fill(g *Guide, tag string) {
	c := &collector{searchable: s, guide: g, words: g.words.Words(tag)}
	if tag != locales.Source {
		c.source = g.words.Words(locales.Source)
	}
	g.tree.Steps(func(s *flows.Step) {
		if s.Fact == nil { // A fact's question is asked on a way; one cannot go there.
			c.page(s)
		}
	})
	for _, p := range g.dir.Places() {
		c.place(p)
	}
	c.lines()
	also, little := c.everyday()
	c.index = search.New(c.feed, also, little)
}

// doc begins something that can be found; add adds a text by which it is.
func (c *collector) doc(f Found) { c.docs = append(c.docs, searchedDoc{f}) }

func (c *collector) add(t searchedText, e search.Entry) {
	e.Doc = len(c.docs) - 1
	if t.in == InCode || t.in == InNumber {
		e.Plain = true
	}
	c.entries = append(c.entries, t)
	c.feed = append(c.feed, e)
}

// page feeds the texts of a page.
func (c *collector) page(s *flows.Step) {
	w := c.words
	f := Found{Kind: FoundPage, Code: s.Code, Title: w.Text(s.Title(false), nil).String}
	if only := c.guide.onlyIn(s); only != "" {
		f.Title += " (" + w.Text("country."+only, nil).String + ")"
	}
	if s.Topic != nil {
		f.Detail = w.Text(s.Topic.ID+".name", nil).String
	}
	c.doc(f)
	c.add(searchedText{in: InCode}, search.Entry{Text: s.Code, Weight: worthTitle, Whole: wholeCode})
	if s == c.guide.tree.EndStep(flows.CrisisEnd) {
		c.emergency()
	}
	c.message(InTitle, s.Title(false), worthTitle)
	if s.Topic != nil && s.Topic.Start == s.ID {
		c.message(InTopic, s.Topic.ID+".name", worthTopic)
	}
	for _, st := range s.Tell {
		if st.Valid.Holds(c.day) {
			c.message(InStatement, s.ID+"."+st.Say, worthStatement)
		}
	}
	for _, choice := range s.Ask {
		c.message(InChoice, s.ID+"."+choice.Pick, worthChoice)
	}
}

// emergency feeds the numbers of the crisis page that nobody should have to look for: who types one is led there first.
func (c *collector) emergency() {
	var numbers []string
	for _, country := range contacts.Countries() {
		for _, l := range c.guide.dir.Country(country).Lines {
			if l.Kind == contacts.Emergency {
				numbers = append(numbers, l.Number)
			}
		}
	}
	for _, number := range distinct(numbers...) {
		c.add(searchedText{in: InNumber, text: number}, search.Entry{Text: number, Weight: worthTitle, Whole: wholeCode})
	}
}

// message feeds a message in the language, and in the source language, which shows the same text.
func (c *collector) message(in FoundIn, id string, worth float32) {
	text := c.words.Text(id, nil).String
	c.text(searchedText{in: in, text: text}, text, worth)
	if c.source == nil {
		return
	}
	if source := c.source.Text(id, nil).String; source != text {
		c.text(searchedText{in: in, text: text, source: source}, source, worth*worthSource)
	}
}

func (c *collector) text(t searchedText, text string, worth float32) {
	e := search.Entry{Text: text, Weight: worth}
	if t.in == InStatement || t.in == InTitle {
		e.Strong, e.StrongWeight = brackets(text), worth*worthWord/worthStatement
		if t.in == InTitle {
			e.StrongWeight = worth
		}
		if t.source == "" {
			t.official = e.Strong
		}
	}
	c.add(t, e)
}

// brackets are the parts of a text in brackets: the official words, which stand there once and are explained by what
// stands before them.
func brackets(text string) (parts []Mark) {
	for at := 0; ; {
		from := strings.IndexByte(text[at:], '(')
		if from < 0 {
			return parts
		}
		from += at + 1
		length := strings.IndexByte(text[from:], ')')
		if length < 0 {
			return parts
		}
		parts = append(parts, Mark{From: from, To: from + length})
		at = from + length
	}
}

// place feeds the names of a place, its code, and who answers there.
func (c *collector) place(p contacts.Place) {
	tag := c.words.Language().Tag
	where := c.guide.Where(p, Words{c.guide, c.words})
	f := Found{Kind: FoundPlace, Place: p.Code, Title: p.Name(tag), Detail: where}
	if c.guide.dir.Collides(p) {
		f.Text = where
	}
	c.doc(f)
	c.add(searchedText{in: InCode}, search.Entry{Text: p.Code, Weight: worthName, Whole: wholeCode})
	for _, name := range distinct(p.Name(tag), p.NameSV, p.NameFI) {
		c.add(searchedText{in: InName, text: name}, search.Entry{Text: name, Weight: worthName, Whole: wholeName})
	}
	if o, ok := c.guide.dir.Organiser(p.Organiser); ok && o.Kind != contacts.Municipality {
		c.organiser(o, worthArea)
	}
}

// organiser feeds the names of who answers.
func (c *collector) organiser(o contacts.Organiser, worth float32) {
	for _, name := range distinct(o.Name(c.words.Language().Tag), o.NameSV, o.NameFI) {
		c.add(searchedText{in: InOrganiser, text: name}, search.Entry{Text: name, Weight: worth})
	}
}

// distinct are the strings that are not empty, each once.
func distinct(list ...string) (out []string) {
	for _, s := range list {
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
