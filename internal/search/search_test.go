package search

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"vagvisare/internal/spell"
)

// texts is an index of texts that are a document each.
func texts(list ...string) *Index {
	entries := make([]Entry, len(list))
	for i, text := range list {
		entries[i] = Entry{Doc: i, Text: text, Weight: 1}
	}
	return New(entries, nil, nil)
}

// finds are the texts that a query finds, the best first.
func finds(x *Index, query string, list []string) (found []string) {
	for _, hit := range x.Prepare(query).Search(10) {
		found = append(found, list[hit.Doc])
	}
	return found
}

func TestFinds(t *testing.T) {
	for _, c := range []struct {
		rule, query string
		text        string
		no          bool
	}{
		{rule: "a word", query: "tolk", text: "Du kan få tolk."},
		{rule: "a beginning", query: "orosan", text: "Gör en orosanmälan."},
		{rule: "one letter", query: "o", text: "orosanmälan"},
		{rule: "a part of a compound", query: "anmälan", text: "Gör en orosanmälan."},
		{rule: "a part of a compound", query: "jour", text: "Socialjouren svarar."},
		{rule: "a part of a compound", query: "hoito", text: "jälkihuolto, perhehoito"},
		{rule: "no part of two letters", query: "an", text: "orosanmälan", no: true},
		{rule: "accents folded", query: "FORALDER", text: "en förälder"},
		{rule: "accents taken apart", query: "fora\u0308lder", text: "en förälder"},
		{rule: "accents typed for none", query: "äiti", text: "aiti"},
		{rule: "an invisible hyphen", query: "socialjour", text: "social\u00adjouren"},
		{rule: "another ending", query: "anmälningsplikt", text: "anmälningsskyldighet"},
		{rule: "another letter", query: "tulk", text: "tolk"},
		{rule: "a letter too few", query: "tlk", text: "tolk", no: true},
		{rule: "a letter too many", query: "annonym", text: "anonym"},
		{rule: "two letters swapped", query: "anoynm", text: "anonym"},
		{rule: "two letters swapped at the start", query: "naonym", text: "anonym"},
		{rule: "two letters swapped count once", query: "tokl", text: "tolk"},
		{rule: "no slip in three letters", query: "tok", text: "tam", no: true},
		{rule: "one slip, not two, in seven letters", query: "anoxyxm", text: "anonym", no: true},
		{rule: "two slips in eight letters", query: "oroxanmxlan", text: "orosanmälan"},
		{rule: "three are too many", query: "oxoxanmxlan", text: "orosanmälan", no: true},
		{rule: "a slip inside a compound", query: "anmläan", text: "orosanmälan"},
		{rule: "a slip in a beginning", query: "orosna", text: "orosanmälan"},
		{rule: "a number", query: "0291512221", text: "029 151 2221"},
		{rule: "a number as it is written", query: "029-151 22 21", text: "029 151 2221"},
		{rule: "the beginning of a number", query: "02915", text: "029 151 2221"},
		{rule: "no number with a slip", query: "0291512222", text: "029 151 2221", no: true},
		{rule: "an unknown word", query: "xylofon", text: "orosanmälan", no: true},
	} {
		x := texts(c.text, "helt annat")
		if found := slices.Contains(finds(x, c.query, []string{c.text, ""}), c.text); found == c.no {
			t.Errorf("%s: %q in %q: found is %t", c.rule, c.query, c.text, found)
		}
	}
}

func TestBestFirst(t *testing.T) {
	list := []string{"orosanmälan", "anmälningar", "anmälanz", "anmälan", "anmälans tid"}
	found := finds(texts(list...), "anmälan", list)
	want := []string{"anmälan", "anmälanz", "anmälans tid", "orosanmälan"}
	if len(found) < len(want) || !slices.Equal(found[:len(want)], want) {
		t.Errorf("found %q, not first %q", found, want)
	}
}

func TestMark(t *testing.T) {
	for _, c := range []struct{ query, text, want string }{
		{"anmälan", "Gör en orosanmälan nu", "Gör en oros[anmälan] nu"},
		{"anmalan", "Gör en orosanmälan nu", "Gör en oros[anmälan] nu"},
		{"jour", "Socialjouren", "Social[jour]en"},
		{"hög å", "Högt uppe vid ån", "[Hög]t uppe vid [å]n"},
		{"aland", "A\u030aland", "[A\u030aland]"},
		{"fika", "ﬁka", "[ﬁka]"},
		{"orosna", "en orosanmälan", "en [orosanmälan]"},
		{"116111", "Ring 116 111 nu", "Ring [116 111] nu"},
		{"umeå", "UMEÅ", "[UMEÅ]"},
		{"xyz", "umeå", "umeå"},
		{"", "umeå", "umeå"},
	} {
		got, at := "", 0
		for _, s := range texts(c.text).Prepare(c.query).Mark(c.text) {
			got += c.text[at:s.From] + "[" + c.text[s.From:s.To] + "]"
			at = s.To
		}
		if got += c.text[at:]; got != c.want {
			t.Errorf("%q marks %q, not %q", c.query, got, c.want)
		}
	}
}

func TestAlso(t *testing.T) {
	list := []string{"Om någon använder våld", "Ett skyddat boende", "Var du kan bo"}
	entries := []Entry{{Doc: 0, Text: list[0], Weight: 1}, {Doc: 1, Text: list[1], Weight: 1}, {Doc: 2, Text: list[2], Weight: 1}}
	x := New(entries, []Also{
		{Say: []string{"slår", "rädd hemma"}, Means: []string{"våld"}},
		{Say: []string{"gömma sig"}, Means: []string{"skydd boen", "finns inte"}},
	}, []string{"om"})
	for query, want := range map[string]string{
		"slår": list[0], "slar": list[0], "slårr": list[0], "rädd hemma": list[0], "gömma sig": list[1], "gömma": "", "rädd": "",
	} {
		found := append(finds(x, query, list), "")
		if found[0] != want {
			t.Errorf("%q finds %q, not %q", query, found[0], want)
		}
	}
	if got := x.Unheld(); !slices.Equal(got, []string{"finns inte"}) {
		t.Errorf("no text holds %q", got)
	}
	if spans := x.Prepare("slår").Mark(list[0]); len(spans) != 1 || list[0][spans[0].From:spans[0].To] != "våld" {
		t.Errorf("slår marks %v", spans)
	}
}

// TestSlips holds the comparison of many letters at once against the plain table of package spell.
func TestSlips(t *testing.T) {
	words := strings.Fields("a ab ba abc acb bac anmalan anmalna orosanmalan oros åäö äåö socialjour soicaljuor 日本語 aaaa abab baba x")
	for _, a := range words {
		for _, b := range words {
			whole, head := newPattern(a).slips(b, false)
			_, anywhere := newPattern(a).slips(b, true)
			if want := spell.Slips(a, b); whole != want {
				t.Errorf("%q and %q: %d slips, not %d", a, b, whole, want)
			}
			bestHead, best := len(a), len(a)
			letters := []rune(b)
			for from := range len(letters) + 1 {
				for to := from; to <= len(letters); to++ {
					n := spell.Slips(a, string(letters[from:to]))
					best = min(best, n)
					if from == 0 {
						bestHead = min(bestHead, n)
					}
				}
			}
			if head != bestHead || anywhere != best {
				t.Errorf("%q in %q: %d at the beginning and %d anywhere, not %d and %d", a, b, head, anywhere, bestHead, best)
			}
		}
	}
}

// TestManyReaders lets many readers share an index; the race detector watches them.
func TestManyReaders(t *testing.T) {
	list := make([]string, 200)
	for i := range list {
		list[i] = fmt.Sprintf("orosanmälan nummer %d om stöd", i)
	}
	x := texts(list...)
	want := fmt.Sprint(x.Prepare("anmläan stöd").Search(10))
	var readers sync.WaitGroup
	for range 8 {
		readers.Go(func() {
			for range 20 {
				x.Prepare("oros nummer 17").Search(3)
				if got := fmt.Sprint(x.Prepare("anmläan stöd").Search(10)); got != want {
					t.Errorf("another reader changes what is found: %s, not %s", got, want)
				}
			}
		})
	}
	readers.Wait()
}

// FuzzSearch proves that nothing typed and no text does harm: what is found exists, its marks lie within the text and
// between letters, and a text is found by each of its own words.
func FuzzSearch(f *testing.F) {
	f.Add("anmälan", "Gör en orosanmälan (nu).")
	f.Add("029 151", "Ring 029 151 2221 \u00ad")
	f.Add("\xff\u0301 ﬁ", "A\u030a ß ŉ \x00 İ")
	f.Add(strings.Repeat("å", 300), strings.Repeat("a b", 100))
	f.Fuzz(func(t *testing.T, query, text string) {
		x := New([]Entry{{Text: text, Weight: 1}, {Doc: 1, Text: query, Weight: 1}},
			[]Also{{Say: []string{query}, Means: []string{text}}}, []string{query})
		q := x.Prepare(query)
		for _, hit := range q.Search(5) {
			if hit.Doc < 0 || hit.Doc > 1 || hit.Entry != hit.Doc || !(hit.Score > 0) {
				t.Errorf("%q finds %+v", query, hit)
			}
		}
		at := 0
		for _, s := range q.Mark(text) {
			if s.From < at || s.To <= s.From || s.To > len(text) {
				t.Fatalf("%q marks %v of %q", query, s, text)
			}
			at = s.To
			if utf8.ValidString(text) && !(utf8.ValidString(text[s.From:s.To]) && utf8.ValidString(text[:s.From])) {
				t.Errorf("%q cuts a letter of %q: %v", query, text, s)
			}
		}
		alone := texts(text)
		for _, w := range cut(text) {
			word := text[w.at[0]:w.at[len(w.at)-1]]
			if len(word) > maxQuery {
				continue
			}
			if !slices.ContainsFunc(alone.Prepare(word).Search(1), func(h Hit) bool { return h.Doc == 0 }) {
				t.Errorf("%q does not find %q", word, text)
			}
		}
	})
}
