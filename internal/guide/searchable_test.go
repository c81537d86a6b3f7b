package guide

import (
	"fmt"
	"sync"
	"testing"
	"time"
	"unicode/utf8"
)

// first is the first result of a search.
func first(t *testing.T, g *Guide, tag, query string) Found {
	t.Helper()
	found := g.Search(query, tag, today(), 5)
	if len(found) == 0 {
		t.Fatalf("%q in %s finds nothing", query, tag)
	}
	return found[0]
}

// TestSearchReachesEveryText proves for each kind of text that it is searched, and that a result says what it is.
func TestSearchReachesEveryText(t *testing.T) {
	g := load(t)
	for _, c := range []struct {
		tag, query string
		kind       FoundKind
		in         FoundIn
	}{
		{"sv", "r3", FoundPage, InCode},
		{"sv", "2480", FoundPlace, InCode},
		{"fi", "049", FoundPlace, InCode},
		{"sv", "så gör du en anmälan", FoundPage, InTitle},
		{"sv", "jag är orolig för ett barn", FoundPage, InTopic},
		{"sv", "förut fosterhem", FoundPage, InStatement},
		{"en", "familjehem", FoundPage, InWord},
		{"sv", "jag undrar vad som händer sedan", FoundPage, InChoice},
		{"fi", "espoo", FoundPlace, InName},
		{"sv", "bris barnens rätt i samhället", FoundLine, InName},
		{"sv", "0291512221", FoundLine, InNumber},
		{"sv", "+358 29 151 2221", FoundLine, InNumber},
		{"en", "116111", FoundLine, InNumber},
		{"sv", "112", FoundPage, InNumber},
	} {
		if f := first(t, g, c.tag, c.query); f.Kind != c.kind || f.In != c.in {
			t.Errorf("%q in %s finds the %s %q by its %s first, not a %s by its %s", c.query, c.tag, f.Kind, f.Title, f.In, c.kind, c.in)
		}
	}
	for _, c := range []struct {
		tag, query string
		in         FoundIn
	}{{"sv", "socialjour", InKind}, {"fi", "Västra Nylands välfärdsområde", InOrganiser}} {
		found := false
		for _, f := range g.Search(c.query, c.tag, today(), 20) {
			found = found || f.Kind == FoundLine && f.In == c.in
		}
		if !found {
			t.Errorf("%q in %s finds no line by its %s", c.query, c.tag, c.in)
		}
	}
}

// TestSearchSwedishShowsTheLanguage proves that what was found in Swedish is shown in the reader's language, with the Swedish beside it.
func TestSearchSwedishShowsTheLanguage(t *testing.T) {
	g := load(t)
	f := first(t, g, "fi", "så gör du en anmälan")
	if want := g.Words("fi").Message("report.how.title"); f.Code != "R5" || f.Source == nil || f.Source.Text == f.Title || len(f.Source.Marks) == 0 {
		t.Errorf("%+v, not the page %q with its Swedish title", f, want)
	}
}

// TestSearchMarks proves that each mark lies within its text, between letters, after the one before.
func TestSearchMarks(t *testing.T) {
	g := load(t)
	for _, q := range queries(t) {
		for _, f := range g.Search(q.text, q.lang, today(), 20) {
			check := func(text string, marks []Mark) {
				at := 0
				for _, m := range marks {
					if m.From < at || m.To <= m.From || m.To > len(text) || !utf8.ValidString(text[m.From:m.To]) {
						t.Errorf("%s %q marks %v of %q", q.lang, q.text, marks, text)
						return
					}
					at = m.To
				}
			}
			check(f.Title, f.TitleMarks)
			check(f.Text, f.TextMarks)
			if f.Source != nil {
				check(f.Source.Text, f.Source.Marks)
			}
		}
	}
}

// TestSearchKeepsDays proves that a statement is found on the days on which it holds, and on no other.
func TestSearchKeepsDays(t *testing.T) {
	g := load(t)
	const ended = "A19"
	was := func(day time.Time) (texts string) {
		for _, f := range g.Search("domstol beslutat vård hemmet 18 år", "sv", day, 20) {
			if f.Code == ended {
				texts += f.Text
			}
		}
		return texts
	}
	before, after := was(today()), was(time.Date(2027, 2, 1, 0, 0, 0, 0, time.UTC))
	if before == "" || before == after {
		t.Errorf("%q is found before and %q after the rules have changed", before, after)
	}
}

// TestSearchManyReaders searches all languages at once, from the first key on; the race detector watches.
func TestSearchManyReaders(t *testing.T) {
	g := load(t)
	var readers sync.WaitGroup
	for _, tag := range []string{"sv", "fi", "en", "sv", "fi", "en"} {
		readers.Go(func() {
			g.ReadySearch(tag, today())
			one := fmt.Sprintf("%d %s", len(g.Search("anmälan", tag, today(), 10)), first(t, g, tag, "r5").Code)
			if one != "10 R5" {
				t.Errorf("%s finds %s", tag, one)
			}
		})
	}
	readers.Wait()
}

// FuzzSearch types anything in any language: it ends, and its results can be gone to.
func FuzzSearch(f *testing.F) {
	g, problems := Load(Options{})
	if g == nil {
		f.Fatal(problems.Error())
	}
	for _, query := range []string{"anmälan", "r3", "+46 90", "0", "\x00\xff", "å\u030a", "((((", "112 112 112"} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		for _, tag := range []string{"sv", "fi", "en"} {
			for _, found := range g.Search(query, tag, today(), 20) {
				if found.Kind == FoundPlace {
					if _, ok := g.dir.Place(found.Place); !ok {
						t.Errorf("%q finds the place %q, which is none", query, found.Place)
					}
				} else if _, ok := g.tree.Code(found.Code); !ok {
					t.Errorf("%q finds the page %q, which is none", query, found.Code)
				}
			}
		}
	})
}
