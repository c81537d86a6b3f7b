package search

import (
	"cmp"
	"slices"
	"strings"
)

// nearly is how much of the best fit in a text another must have to be marked too: beside the word itself, its resemblances
// are no answer.
const nearly = 0.8

// Mark gives the parts of a text that were looked for, in order. They do not overlap.
func (q Query) Mark(text string) []Span {
	tokens := cut(text)
	var spans []Span
	for _, w := range q.words {
		fits := make([]fit, len(tokens))
		var best float32
		for i, t := range tokens {
			fits[i] = w.marks(t)
			best = max(best, fits[i].worth)
		}
		for i, f := range fits {
			if f.kind != none && f.worth >= nearly*best {
				spans = append(spans, tokens[i].span(f.from, f.to))
			}
		}
	}
	return merge(spans)
}

// marks is how a word of a text fits what was typed, or what that means in the words of the texts.
func (w *typed) marks(t token) fit {
	f := w.fit(t.exact, t.folded, shaped(t.folded))
	for _, m := range w.means {
		if f.worth < alsoWorth && strings.HasPrefix(t.folded, m) {
			f = fit{alsoWorth, start, 0, len(t.folded)}
		}
	}
	return f
}

// merge puts spans in order, and those into one that touch.
func merge(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(a.From-b.From, a.To-b.To) })
	var out []Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.From <= out[n-1].To {
			out[n-1].To = max(out[n-1].To, s.To)
			continue
		}
		out = append(out, s)
	}
	return out
}
