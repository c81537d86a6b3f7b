package guide

import (
	"slices"
	"strings"
	"time"

	"vagvisare/contacts"
	"vagvisare/flows"
	"vagvisare/internal/search"
)

// Search finds pages by their words, places by their names and lines by what they are for and by their numbers, in a language
// and in the source language: the best first. internal/search says what counts as found. The first search in a language
// reads its texts; from then on every key is cheap.
func (g *Guide) Search(query, tag string, now time.Time, limit int) []Found {
	if limit <= 0 || strings.TrimSpace(query) == "" {
		return nil
	}
	lang := g.words.Words(tag).Language().Tag
	s := g.searched(lang, g.day(now))
	q := s.index.Prepare(dialled(query))
	var found, rest []Found
	places := 0
	for _, hit := range q.Search(limit + manyPlaces) {
		d := s.docs[hit.Doc]
		if d.found.Kind == FoundPlace {
			if places++; places > max(manyPlaces, limit/2) {
				rest = append(rest, s.show(q, hit))
				continue
			}
		}
		found = append(found, s.show(q, hit))
	}
	found = append(found, rest...)
	return found[:min(limit, len(found))]
}

// manyPlaces is how many places a search finds before pages and lines that fit less: the picker is there for more.
const manyPlaces = 3

// ReadySearch reads the texts of a language before the first key needs them. A front end calls it in the background; whoever
// searches meanwhile waits for the same reading.
func (g *Guide) ReadySearch(tag string, now time.Time) {
	g.searched(g.words.Words(tag).Language().Tag, g.day(now))
}

// searched is the index of a language for a day. One day of each language is kept: a statement that ends with the year is
// not found after it. The texts are read outside the lock, so that nobody waits for a language that is not theirs.
func (g *Guide) searched(tag string, day time.Time) *searchable {
	g.searchMu.Lock()
	s := g.search[tag]
	if s == nil || !s.day.Equal(day) {
		s = &searchable{day: day}
		if g.search == nil {
			g.search = map[string]*searchable{}
		}
		g.search[tag] = s
	}
	g.searchMu.Unlock()
	s.once.Do(func() { s.fill(g, tag) })
	return s
}

// show is a hit as a row, with what was matched.
func (s *searchable) show(q search.Query, hit search.Hit) Found {
	f, e := s.docs[hit.Doc].found, s.entries[hit.Entry]
	f.In = e.in
	if e.in == InName && f.Kind == FoundPlace && e.text != f.Title {
		f.Title += " (" + e.text + ")" // Both names stand there, so that one sees why it was found.
	}
	if f.Kind == FoundPage && e.in != InTitle && e.in != InCode {
		f.Text = e.text
	}
	f.TitleMarks, f.TextMarks = q.Mark(f.Title), q.Mark(f.Text)
	if e.in == InStatement && slices.ContainsFunc(f.TextMarks, e.explains) {
		f.In = InWord
	}
	if e.source != "" {
		f.Source = &FoundSource{e.source, q.Mark(e.source)}
	}
	return f
}

// explains says whether a matched part is an official word that the text explains.
func (e searchedText) explains(m Mark) bool {
	return slices.ContainsFunc(e.official, func(o Mark) bool { return o.From <= m.From && m.To <= o.To })
}

// dialled is a telephone number as it is dialled in its country, however it was written; anything else stays as it is.
func dialled(query string) string {
	digits := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(" -/().\u00a0\u2011", r):
			return -1
		case r >= '0' && r <= '9', r == '+':
			return r
		}
		return 'x'
	}, query)
	if strings.Contains(digits, "x") {
		return query
	}
	for _, code := range []string{"+46", "0046", "+358", "00358"} {
		if rest, ok := strings.CutPrefix(digits, code); ok {
			return "0" + strings.TrimLeft(rest, "0")
		}
	}
	return digits
}

// onlyIn is the country of a page that is for one alone: two countries have pages with one title, and nobody may take
// the other country's for theirs.
func (g *Guide) onlyIn(s *flows.Step) string {
	if s.End() {
		return ""
	}
	only := ""
	for _, country := range contacts.Countries() {
		if _, ok := g.tree.Way(s, flows.Facts{flows.CountryFact: string(country)}); !ok {
			continue
		}
		if only != "" {
			return ""
		}
		only = string(country)
	}
	return only
}
