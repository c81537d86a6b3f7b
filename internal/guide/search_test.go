package guide

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"
)

// query is a row of testdata/search_queries.tsv: what staff type on the telephone, and what should come up.
type query struct {
	lang, text string
	slip       bool
	want       []string // a page's code, place:CODE, tel:NUMBER or kind:KIND
}

func queries(t testing.TB) (list []query) {
	t.Helper()
	f, err := os.Open("testdata/search_queries.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		list = append(list, query{row[0], row[1], row[2] == "slip", strings.Fields(row[3])})
	}
	return list
}

// names are the ways in which the table may name a result.
func (f Found) names() []string {
	switch f.Kind {
	case FoundPlace:
		return []string{"place:" + f.Place}
	case FoundLine:
		return []string{"tel:" + f.Line.Tel, "kind:" + string(f.Line.Kind)}
	}
	return []string{f.Code}
}

// TestSearchQuality counts how many of the queries of the table find what is wanted among the first three.
func TestSearchQuality(t *testing.T) {
	const first, share = 3, 0.95
	g := load(t)
	all := queries(t)
	good, slips := 0, 0
	languages := map[string]int{}
	for _, q := range all {
		found := g.Search(q.text, q.lang, today(), first)
		var names []string
		for _, f := range found {
			names = append(names, f.names()...)
		}
		if slices.ContainsFunc(q.want, func(w string) bool { return slices.Contains(names, w) }) {
			good++
		} else {
			t.Logf("%s %q finds %v, not %v", q.lang, q.text, names, q.want)
		}
		if q.slip {
			slips++
		}
		languages[q.lang]++
	}
	got := float64(good) / float64(len(all))
	t.Logf("%d of %d queries (%.1f %%) find their page, place or line among the first %d; %d have slips; %v",
		good, len(all), 100*got, first, slips, languages)
	if got < share {
		t.Errorf("%.1f %% of the queries succeed, not %.0f %%", 100*got, 100*share)
	}
	if len(all) < 60 || 2*slips < len(all) {
		t.Errorf("the table has %d queries, %d of them with slips: at least 60, and half of them with slips", len(all), slips)
	}
}
