package search

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// many makes texts as long as statements are. Their words are made of parts as compounds are, and some are much more common
// than others, as in any language.
func many(n int) []Entry {
	r := rand.New(rand.NewPCG(1, 2))
	parts := strings.Fields(`barn skydd anmalan oro social jour tjanst familj hem vard stod fara ansokan utredning beslut namnd lag kommun
		foralder skola kontakt person boende rad hjalp vald missbruk pengar skuld bostad tolk sprak moten besok tid vecka manad domstol`)
	endings := strings.Fields(`en et ar er or na ens ets s de te`)
	words := make([]string, 30000)
	for i := range words {
		for range 1 + r.IntN(3) {
			words[i] += parts[r.IntN(len(parts))]
		}
		words[i] += string(rune('a'+r.IntN(26))) + string(rune('a'+r.IntN(26))) + endings[r.IntN(len(endings))]
	}
	common := rand.NewZipf(r, 1.1, 4, uint64(len(words)-1))
	entries := make([]Entry, n)
	for i := range entries {
		text := make([]string, 12)
		for j := range text {
			text[j] = words[common.Uint64()]
		}
		entries[i] = Entry{Doc: i / 10, Text: strings.Join(text, " "), Weight: 0.7}
	}
	return entries
}

// BenchmarkSearch50000 types queries letter by letter over fifty thousand texts; one operation is one key.
func BenchmarkSearch50000(b *testing.B) {
	x := New(many(50_000), nil, nil)
	var keys []string
	for _, query := range []string{"barnskydd", "orosanmälna", "socialjour kommun", "kontaktperson för familjen i veckan", "utredningen"} {
		for i := range query {
			keys = append(keys, query[:i])
		}
		keys = append(keys, query)
	}
	i := 0
	for b.Loop() {
		q := x.Prepare(keys[i%len(keys)])
		q.Search(20)
		i++
	}
	b.ReportMetric(float64(len(x.terms)), "words")
}

// BenchmarkBuild50000 builds the index of fifty thousand texts.
func BenchmarkBuild50000(b *testing.B) {
	entries := many(50_000)
	for b.Loop() {
		New(entries, nil, nil)
	}
}

// BenchmarkLongest50000 is the dearest of those keys: five words at once.
func BenchmarkLongest50000(b *testing.B) {
	x := New(many(50_000), nil, nil)
	for b.Loop() {
		q := x.Prepare("kontaktperson för familjen i veckan")
		q.Search(20)
	}
}
