package search

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Entry is one text to be found.
type Entry struct {
	// Doc is what the text belongs to. Documents are numbered from 0.
	Doc  int
	Text string
	// Weight is what a whole word of the text is worth.
	Weight float32
	// Strong are the parts whose words are worth StrongWeight instead.
	Strong       []Span
	StrongWeight float32
	// Whole is added when the query is the whole text, word for word: a name, or a code.
	Whole float32
	// Plain texts are numbers and codes: nothing in them is guessed at.
	Plain bool
}

// Also says in the words of the texts what people say in words of their own.
type Also struct {
	// Say are words, or groups of words that follow one another.
	Say []string
	// Means are words, or groups of words that have to stand in one text, as the texts begin them.
	Means []string
}

// Index is the words of many texts. It does not change, and any number of readers may share it.
type Index struct {
	terms    []term
	postings []posting
	entries  []entry
	docs     int
	also     []also
	unheld   []string
	little   map[string]bool
	scratch  sync.Pool // of *scratch: what a search needs, given back after it
}

// term is one distinct word of the texts.
type term struct {
	exact, folded string
	shape         shape
	from, to      int32 // its postings
}

// posting says that a word stands in an entry: the entry's number, then two bits.
type posting uint32

const (
	strongBit posting = 1 << iota
	alsoBit
	entryShift = 2
)

func (p posting) entry() int { return int(p >> entryShift) }

// entry is what a search needs to know of an Entry.
type entry struct {
	doc            int32
	words          int32
	weight, strong float32
	whole          float32
	plain          bool
}

// also is an Also whose meaning has been looked up.
type also struct {
	say      []token
	means    []string  // folded beginnings of words, to mark them
	postings []posting // of a group of words; those of a single word stand with the terms
}

// maxWeighed is how long a text can be before its length no longer counts against it.
const maxWeighed = 60

// builder collects the postings of an index.
type builder struct {
	index *Index
	ids   map[string]int
	pairs []pair
}

type pair struct {
	term int32
	posting
}

// New builds an index of texts. Little words say nothing by themselves: they hardly count, unless nothing else was typed. An
// index takes its time to build, so it is made when it is first needed.
func New(entries []Entry, also []Also, little []string) *Index {
	b := builder{index: &Index{entries: make([]entry, len(entries)), little: map[string]bool{}}, ids: map[string]int{}}
	for _, text := range little {
		for _, w := range cut(text) {
			b.index.little[w.folded] = true
		}
	}
	for i, e := range entries {
		b.add(i, e)
	}
	b.sort()
	for _, a := range also {
		b.also(a)
	}
	b.sort()
	b.gather()
	return b.index
}

// gather lays the words side by side in memory, in the order in which every key goes through them.
func (b *builder) gather() {
	var all strings.Builder
	for _, t := range b.index.terms {
		all.WriteString(t.folded)
	}
	rest := all.String()
	for i := range b.index.terms {
		t := &b.index.terms[i]
		t.folded, rest = rest[:len(t.folded)], rest[len(t.folded):]
		if t.exact == t.folded {
			t.exact = t.folded
		}
	}
}

func (b *builder) add(i int, e Entry) {
	x := b.index
	words := cut(e.Text)
	// A word says more of a short text than of a long one; a little, so that the kind of text decides.
	length := 1 / (1 + 0.004*float32(min(len(words), maxWeighed)))
	x.entries[i] = entry{
		doc: int32(e.Doc), words: int32(len(words)), weight: e.Weight * length, strong: e.StrongWeight * length,
		whole: e.Whole, plain: e.Plain,
	}
	x.docs = max(x.docs, e.Doc+1)
	for _, w := range words {
		p := posting(i) << entryShift
		at := w.at[0]
		if slices.ContainsFunc(e.Strong, func(s Span) bool { return s.From <= at && at < s.To }) {
			p |= strongBit
		}
		b.pairs = append(b.pairs, pair{int32(b.term(w)), p})
	}
}

// term is the number of a word.
func (b *builder) term(w token) int {
	id, ok := b.ids[w.exact]
	if !ok {
		id = len(b.index.terms)
		b.ids[w.exact] = id
		b.index.terms = append(b.index.terms, term{exact: w.exact, folded: w.folded, shape: shaped(w.folded)})
	}
	return id
}

// sort lays the postings of each term side by side.
func (b *builder) sort() {
	slices.SortFunc(b.pairs, func(p, q pair) int { return cmp.Or(cmp.Compare(p.term, q.term), cmp.Compare(p.posting, q.posting)) })
	b.pairs = slices.Compact(b.pairs)
	x := b.index
	x.postings = make([]posting, len(b.pairs))
	at := 0
	for t := range x.terms {
		x.terms[t].from = int32(at)
		for at < len(b.pairs) && int(b.pairs[at].term) == t {
			x.postings[at] = b.pairs[at].posting
			at++
		}
		x.terms[t].to = int32(at)
	}
}

// also looks up what people say in the words of the texts.
func (b *builder) also(a Also) {
	found := also{}
	for _, meaning := range a.Means {
		words := cut(meaning)
		for _, w := range words {
			if !b.index.little[w.folded] {
				found.means = append(found.means, w.folded)
			}
		}
		held := b.index.holding(words)
		if len(held) == 0 {
			b.index.unheld = append(b.index.unheld, meaning)
		}
		for _, e := range held {
			found.postings = append(found.postings, posting(e)<<entryShift|alsoBit)
		}
	}
	for _, say := range a.Say {
		said := also{say: cut(say), means: found.means}
		switch len(said.say) {
		case 0:
			continue
		case 1:
			id := int32(b.term(said.say[0]))
			for _, p := range found.postings {
				b.pairs = append(b.pairs, pair{id, p})
			}
		default:
			said.postings = found.postings
		}
		b.index.also = append(b.index.also, said)
	}
}

// holding are the entries that have all of the words, each as the beginning of one, in order.
func (x *Index) holding(words []token) (held []int) {
	for i, w := range words {
		var in []int
		for _, t := range x.terms {
			if strings.HasPrefix(t.folded, w.folded) {
				for _, p := range x.postings[t.from:t.to] {
					in = append(in, p.entry())
				}
			}
		}
		slices.Sort(in)
		in = slices.Compact(in)
		if i > 0 {
			in = slices.DeleteFunc(in, func(e int) bool {
				_, both := slices.BinarySearch(held, e)
				return !both
			})
		}
		held = in
	}
	return held
}

// Unheld are the meanings that no text holds: each is a slip of whoever wrote it, or its text has changed since.
func (x *Index) Unheld() []string { return x.unheld }
