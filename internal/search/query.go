package search

import (
	"math"
	"slices"
	"sync"
)

const (
	// maxQuery and maxTyped bound what one key can cost, whatever is pasted into the field.
	maxQuery = 256
	maxTyped = 8
	// alsoWorth is what another word for the same is worth.
	alsoWorth = 0.8
	// together is what it adds that the words stand in one text.
	together = 0.3
	// oftener is what each further text of a document adds in which a word stands, up to four.
	oftener = 0.03
	// littleTells is what is left of a word that says nothing by itself.
	littleTells = 0.12
	// enough is the share of what was typed, weighed by how much it tells, that a document has to hold.
	enough = 0.5
)

// Query is what somebody typed, prepared to be looked for.
type Query struct {
	index *Index
	words []*typed
}

// Hit is a document that was found.
type Hit struct {
	Doc int
	// Entry is the text of the document that fits best.
	Entry int
	Score float32
}

// Prepare takes what was typed.
func (x *Index) Prepare(query string) Query {
	if len(query) > maxQuery {
		query = query[:maxQuery]
	}
	q := Query{index: x}
	for _, t := range cut(query) {
		if len(q.words) == maxTyped {
			break
		}
		if t.folded != "" {
			q.words = append(q.words, newTyped(t))
		}
	}
	for i, a := range x.also {
		q.hear(i, a)
	}
	return q
}

// hear remembers with the typed words what they mean in the words of the texts.
func (q *Query) hear(i int, a also) {
	for from := 0; from+len(a.say) <= len(q.words); from++ {
		heard := q.words[from : from+len(a.say)]
		fits := true
		for j, w := range heard {
			s := a.say[j]
			f := w.fit(s.exact, s.folded, shaped(s.folded))
			fits = fits && f.kind != none && f.kind != part && f.worth > contained
		}
		if !fits {
			continue
		}
		for _, w := range heard {
			w.means = append(w.means, a.means...)
			if len(a.say) > 1 {
				w.phrases = append(w.phrases, i)
			}
		}
	}
}

// scratch is what a search counts in. Only what was touched is cleared after it.
type scratch struct {
	now, sum []float32 // by entry: for this word, and for all
	exact    []uint8   // by entry: how many words stand in it as they were typed
	docNow   []float32
	docMore  []uint8
	docs     []docCount
	touched  []int32 // entries of this word
	docsNow  []int32 // documents of this word
	all      []int32 // entries of all words
	found    []int32 // documents of all words
}

type docCount struct {
	sum   float32
	holds float32 // how much of what was typed
	best  float32
	entry int32
	whole float32
	seen  bool
}

func (x *Index) borrow() *scratch {
	if s, ok := x.scratch.Get().(*scratch); ok {
		return s
	}
	n := len(x.entries)
	return &scratch{
		now: make([]float32, n), sum: make([]float32, n), exact: make([]uint8, n),
		docNow: make([]float32, x.docs), docMore: make([]uint8, x.docs), docs: make([]docCount, x.docs),
	}
}

// Search finds the best documents, at most limit of them, the best first.
func (q Query) Search(limit int) []Hit {
	if len(q.words) == 0 || limit <= 0 {
		return nil
	}
	x := q.index
	s := x.borrow()
	defer x.scratch.Put(s)
	var total float32
	heard := 0
	fitting := x.fitting(q.words)
	for i, w := range q.words {
		x.look(s, w, fitting[i])
		telling := float32(1)
		if x.little[w.folded] {
			telling = littleTells
		}
		if tells := x.count(s, telling); tells > 0 {
			total += tells
			heard++
		}
	}
	hits := []Hit{}
	if 2*heard >= len(q.words) {
		hits = x.best(s, limit, len(q.words), total)
	}
	s.clear()
	return hits
}

// fitted is a term that a typed word fits, and how.
type fitted struct {
	term int
	fit  fit
}

// fitting holds each typed word against all terms. The words know nothing of each other, and holding them against the terms is the
// larger part of a search, so that a long query is no slower than its longest word where there are processors enough.
func (x *Index) fitting(words []*typed) [][]fitted {
	found := make([][]fitted, len(words))
	var looking sync.WaitGroup
	for i, w := range words {
		looking.Go(func() {
			for t := range x.terms {
				term := &x.terms[t]
				if f := w.fit(term.exact, term.folded, term.shape); f.kind != none {
					found[i] = append(found[i], fitted{t, f})
				}
			}
		})
	}
	looking.Wait()
	return found
}

// look weighs every entry that has the word.
func (x *Index) look(s *scratch, w *typed, found []fitted) {
	for _, f := range found {
		term := &x.terms[f.term]
		x.weigh(s, w, f.fit, x.postings[term.from:term.to])
	}
	for _, p := range w.phrases {
		x.weigh(s, w, fit{worth: 1, kind: start}, x.also[p].postings)
	}
}

func (x *Index) weigh(s *scratch, w *typed, f fit, postings []posting) {
	sure := f.kind >= start || f.kind == part && w.number && w.runes >= minSlip
	for _, p := range postings {
		i := p.entry()
		e := &x.entries[i]
		if e.plain && !sure {
			continue
		}
		worth := f.worth * e.weight
		if p&strongBit != 0 {
			worth = f.worth * e.strong
		}
		if p&alsoBit != 0 {
			worth *= alsoWorth
		} else if f.kind == whole {
			s.exact[i]++
		}
		if s.now[i] == 0 {
			s.touched = append(s.touched, int32(i))
		}
		s.now[i] = max(s.now[i], worth)
	}
}

// count adds what the word tells to the documents that have it. A word that stands everywhere tells little.
func (x *Index) count(s *scratch, telling float32) (tells float32) {
	var best float32
	for _, i := range s.touched {
		d, worth := x.entries[i].doc, s.now[i]
		if s.docNow[d] == 0 {
			s.docsNow = append(s.docsNow, d)
		} else if s.docMore[d] < 4 {
			s.docMore[d]++
		}
		s.docNow[d] = max(s.docNow[d], worth)
		best = max(best, worth)
	}
	same := 0
	for _, d := range s.docsNow {
		if 2*s.docNow[d] >= best {
			same++
		}
	}
	if same > 0 {
		tells = telling * float32(math.Log(1+float64(x.docs)/float64(same)))
	}
	for _, d := range s.docsNow {
		c := &s.docs[d]
		if !c.seen {
			c.seen = true
			s.found = append(s.found, d)
		}
		c.sum += tells * s.docNow[d] * (1 + oftener*float32(s.docMore[d]))
		c.holds += tells
		s.docNow[d], s.docMore[d] = 0, 0
	}
	for _, i := range s.touched {
		if s.sum[i] == 0 {
			s.all = append(s.all, i)
		}
		s.sum[i] += tells * s.now[i]
		s.now[i] = 0
	}
	s.touched, s.docsNow = s.touched[:0], s.docsNow[:0]
	return tells
}

// best are the best documents.
func (x *Index) best(s *scratch, limit, words int, total float32) []Hit {
	for _, i := range s.all {
		e, c := &x.entries[i], &s.docs[x.entries[i].doc]
		if worth := s.sum[i]; worth > c.best || worth == c.best && i < c.entry {
			c.best, c.entry = worth, i
		}
		if e.whole > 0 && int(e.words) == words && int(s.exact[i]) >= words {
			c.whole = max(c.whole, e.whole)
		}
	}
	hits := make([]Hit, 0, min(limit, len(s.found))+1)
	for _, d := range s.found {
		c := &s.docs[d]
		share := c.holds / total
		if share < enough {
			continue
		}
		hit := Hit{int(d), int(c.entry), (c.sum+together*c.best)*share + c.whole}
		if len(hits) == limit && !better(hit, hits[limit-1]) {
			continue
		}
		at, _ := slices.BinarySearchFunc(hits, hit, func(a, b Hit) int {
			if better(a, b) {
				return -1
			}
			return 1
		})
		hits = slices.Insert(hits, at, hit)
		hits = hits[:min(len(hits), limit)]
	}
	return hits
}

// better puts the higher score first, and what was told first where they are equal.
func better(a, b Hit) bool { return a.Score > b.Score || a.Score == b.Score && a.Doc < b.Doc }

func (s *scratch) clear() {
	for _, i := range s.all {
		s.sum[i], s.exact[i] = 0, 0
	}
	for _, d := range s.found {
		s.docs[d] = docCount{}
	}
	s.all, s.found = s.all[:0], s.found[:0]
}
