package guide

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
	"unicode"

	"vagvisare/flows"
)

// Search finds pages by their words, and places by their names, in a language: the best first. Every word of the query
// has to be there, accents and case do not matter, and a code (R3) finds its page.
func (g *Guide) Search(query, tag string, now time.Time, limit int) []Found {
	words := strings.Fields(fold(query))
	if len(words) == 0 || limit <= 0 {
		return nil
	}
	type hit struct {
		found Found
		rank  int
	}
	var hits []hit
	w, day := g.words.Words(tag), g.day(now)
	g.tree.Steps(func(s *flows.Step) {
		if s.Fact != nil {
			return
		}
		title := w.Text(s.Title(false), nil).String
		found := Found{Code: s.Code, Title: title}
		best := 0
		if strings.EqualFold(s.Code, strings.TrimSpace(query)) {
			best = 5
		} else if n := matches(title, words); n > 0 {
			best = n + 2
		}
		for _, st := range s.Tell {
			if best > 0 || !st.Valid.Holds(day) {
				continue
			}
			text := w.Text(s.ID+"."+st.Say, nil).String
			if n := matches(text, words); n > 0 {
				best, found.Text = n, text
			}
		}
		for _, c := range s.Ask {
			if best > 0 {
				break
			}
			text := w.Text(s.ID+"."+c.Pick, nil).String
			if n := matches(text, words); n > 0 {
				best, found.Text = n, text
			}
		}
		if best > 0 {
			hits = append(hits, hit{found, best})
		}
	})
	slices.SortStableFunc(hits, func(a, b hit) int { return b.rank - a.rank })
	var found []Found
	for _, m := range g.FindPlaces(query, tag, 3) {
		found = append(found, Found{Place: m.Code, Title: m.Name, Text: m.Detail})
	}
	for _, h := range hits {
		found = append(found, h.found)
	}
	return found[:min(limit, len(found))]
}

// matches ranks a text: 2 when every word begins a word of it, 1 when every word stands somewhere in it, else 0.
func matches(text string, words []string) int {
	folded := " " + fold(text)
	rank := 2
	for _, word := range words {
		switch {
		case strings.Contains(folded, " "+word):
		case strings.Contains(folded, word):
			rank = 1
		default:
			return 0
		}
	}
	return rank
}

// fold makes texts alike that differ in case, accents or punctuation alone.
func fold(s string) string {
	// A transformer has state, so each call has its own.
	t := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	folded, _, err := transform.String(t, s)
	if err != nil {
		folded = s
	}
	return strings.Join(strings.FieldsFunc(strings.ToLower(folded), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}
