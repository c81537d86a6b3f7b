package contacts

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Match is a row of the picker.
type Match struct {
	Place Place
	Name  string // the name that matched
	From  int    // From and To are the byte range of the matched part in Name; both are 0 where no part of it matched
	To    int
}

// How well a name fits a query, best first.
const (
	fitExact  = iota // letter by letter, or the place's code
	fitFolded        // all but case and accents
	fitPrefix
	fitWord   // the beginning of a later word
	fitInside // anywhere else
	fitRegion // the beginning of the name of its county, area, or of Åland
	fitNot
)

// minRegion is how many letters of a region's name call up its places: fewer would bury the names under whole counties.
const minRegion = 4

// hit is a name that fits. Lower is better in every field, and the first that differs decides.
type hit struct {
	fit     int
	accents int // 1 when the query has accents that the name has not: "hå" means Håbo before Habo
	runes   int
	order   int

	name     *name
	from, to int
}

func (h hit) compare(o hit) int {
	return cmp.Or(h.fit-o.fit, h.accents-o.accents, h.runes-o.runes, h.order-o.order)
}

// Find is what the picker shows for a query: every place that has it somewhere in a name, Swedish or Finnish, without
// regard to accents and case, or that has it as its code, and last those whose region's name begins with it. The best come first, each place once with the better of its
// names. A limit of 0 or less means all. An empty query gives all places in alphabetical order.
func (d *Directory) Find(query string, limit int) []Match {
	q := fold(query)
	if q == "" {
		matches := make([]Match, cut(limit, len(d.places)))
		for i := range matches {
			matches[i] = Match{Place: d.places[i], Name: d.places[i].NameSV}
		}
		return matches
	}
	hits := d.hits(q, exactly(query), limit)
	matches := make([]Match, len(hits))
	for i := range matches {
		h := hits[i]
		matches[i] = Match{d.places[h.name.place], h.name.text, h.from, h.to}
	}
	return matches
}

// cut is how many of n there are under a limit.
func cut(limit, n int) int {
	if limit > 0 && limit < n {
		return limit
	}
	return n
}

// hits are the best names of the places that fit, best first, as many as the limit allows.
func (d *Directory) hits(q, exact string, limit int) []hit {
	code, byCode := d.byCode[exact]
	// Who types an accent cares for it.
	accented := strings.ContainsFunc(exact, func(r rune) bool { return r >= utf8.RuneSelf })
	found := best{limit: limit}
	var last hit // the better name of the place whose names are looked at
	for i := range d.names {
		n := &d.names[i]
		h := hit{fit: fitNot, runes: n.runes, order: n.order, name: n}
		if byCode && n.place == code {
			h.fit, h.runes, h.order = fitExact, 0, 0 // neither name is better, so the first, Swedish one stays
		} else if at, fit := n.fit(q, exact); fit != fitNot {
			h.fit = fit
			h.from, h.to = n.part(at, len(q))
			if accented && !strings.Contains(n.exact, exact) {
				h.accents = 1
			}
		} else if len(q) >= minRegion && strings.HasPrefix(n.region, q) {
			h.fit, h.runes = fitRegion, 0
		}
		switch {
		case h.fit == fitNot:
		case last.name == nil || last.name.place != n.place:
			found.add(last)
			last = h
		case h.compare(last) < 0:
			last = h
		}
	}
	found.add(last)
	return found.sorted()
}

// best are the best hits that a limit allows. There is room for twice as many, and when it is used up the worse half goes: a
// single letter is in nearly every name, and nobody sees but the first few.
type best struct {
	limit int
	hits  []hit
	worst hit // the last that counts, once there are as many as the limit
}

func (b *best) add(h hit) {
	if h.name == nil || b.worst.name != nil && h.compare(b.worst) > 0 {
		return
	}
	b.hits = append(b.hits, h)
	if b.limit > 0 && len(b.hits) == 2*b.limit {
		b.worst = b.sorted()[b.limit-1]
	}
}

// sorted drops what the limit does not allow, and gives the rest, best first.
func (b *best) sorted() []hit {
	slices.SortFunc(b.hits, hit.compare)
	b.hits = b.hits[:cut(b.limit, len(b.hits))]
	return b.hits
}

// fit says how a name fits a folded query, and where in the folded name.
func (n *name) fit(q, exact string) (at, fit int) {
	at = strings.Index(n.folded, q)
	switch {
	case at < 0:
		return 0, fitNot
	case n.exact == exact:
		return 0, fitExact
	case n.folded == q:
		return 0, fitFolded
	case at == 0:
		return 0, fitPrefix
	}
	if word := strings.Index(n.folded, " "+q); word >= 0 {
		return word + 1, fitWord
	}
	return at, fitInside
}

// part is the byte range in the written name of a part of the folded one. One written letter may have become several
// bytes, or none, so the range ends where the next letter begins.
func (n *name) part(at, length int) (from, to int) {
	end := at + length
	for end < len(n.folded) && n.at[end] == n.at[end-1] {
		end++
	}
	return int(n.at[at]), int(n.at[end])
}

// Lookup is for a name that somebody wrote in full, such as the value of a flag: the place with that code, else the
// places with exactly that name, else those whose name is equal without its accents, else none. Two places come back
// where only a person can tell which was meant.
func (d *Directory) Lookup(nameOrCode string) []Place {
	exact := exactly(nameOrCode)
	if p, found := d.Place(exact); found {
		return []Place{p}
	}
	found := d.byExact[exact]
	if len(found) == 0 {
		found = d.byFolded[fold(nameOrCode)]
	}
	var places []Place
	for _, i := range found {
		places = append(places, d.places[i])
	}
	return places
}

// Collides says that another place has the same name but for its accents: show region and country beside it.
func (d *Directory) Collides(p Place) bool {
	for _, n := range p.names() {
		for _, i := range d.byFolded[fold(n)] {
			if d.places[i].Code != p.Code {
				return true
			}
		}
	}
	return false
}
