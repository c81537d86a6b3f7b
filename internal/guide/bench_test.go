package guide

import (
	"testing"

	"vagvisare/flows"
)

// BenchmarkLoad loads what a start needs: the tree, the places, and the language in use with its source.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		g, problems := Load(Options{})
		if g == nil {
			b.Fatal(problems.Error())
		}
		g.Page(g.NewVisit(), "fi", today())
	}
}

// BenchmarkSwitch shows a page in a language for the first time, which reads that language's words.
func BenchmarkSwitch(b *testing.B) {
	for _, tag := range []string{"fi", "ar", "ti", "uk"} {
		b.Run(tag, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				g, _ := Load(Options{})
				v := g.NewVisit().Choose(1).Choose(2)
				g.Page(v, SourceTag, today())
				b.StartTimer()
				g.Words(tag).Label(LabelGuide)
				g.Page(v, tag, today())
			}
		})
	}
}

// BenchmarkWarm reads what the list of languages shows of all of them, which is done after the first frame.
func BenchmarkWarm(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		g, _ := Load(Options{})
		g.Words(SourceTag).Label(LabelGuide)
		b.StartTimer()
		for _, l := range g.Languages() {
			g.Listed(l.Tag).Label(LabelDangerKey)
		}
	}
}

// BenchmarkAnswer gives one answer in the middle of a way.
func BenchmarkAnswer(b *testing.B) {
	v := load(b).NewVisit().Choose(1).Choose(2)
	for b.Loop() {
		v.Choose(1)
	}
}

// BenchmarkPage puts the largest page into words.
func BenchmarkPage(b *testing.B) {
	g := load(b)
	var largest Visit
	size := 0
	g.Tree().Steps(func(s *flows.Step) {
		if v, err := g.NewVisit().Jump(s.Code); err == nil {
			if n := len(everything(g.Page(v, "sv", today()))); n > size {
				largest, size = v, n
			}
		}
	})
	for b.Loop() {
		g.Page(largest, "sv", today())
	}
}

// BenchmarkSearch types the queries of the table letter by letter; one operation is one key.
func BenchmarkSearch(b *testing.B) {
	g := load(b)
	var keys []query
	for _, q := range queries(b) {
		g.Search("a", q.lang, today(), 1) // The first search reads the texts, which is measured apart.
		for i := range q.text {
			keys = append(keys, query{lang: q.lang, text: q.text[:i]})
		}
		keys = append(keys, q)
	}
	i := 0
	for b.Loop() {
		g.Search(keys[i%len(keys)].text, keys[i%len(keys)].lang, today(), 20)
		i++
	}
}

// BenchmarkSearchFirst reads the texts of a language for the first search.
func BenchmarkSearchFirst(b *testing.B) {
	g := load(b)
	for b.Loop() {
		(&searchable{day: g.gathered}).fill(g, "fi")
	}
}
