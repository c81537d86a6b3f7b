package contacts

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"vagvisare/internal/growth"
)

// placesMade are the sizes of directories that growth is measured with. The codes of the format name no more than 11,000 places, and
// its file holds 8 MiB, so the largest directory is built of what a file cannot hold.
func placesMade() []int { return growth.Sizes([]int{600, 10_000}, 1_000_000) }

// madeName is the name of the i-th place: different for each, in letters that names have.
func madeName(i int) string {
	parts := []string{"näs", "vik", "berg", "å", "köping", "hed", "sund", "lax", "torp", "ö"}
	var name strings.Builder
	name.WriteString("O")
	for _, digit := range fmt.Sprint(i) {
		name.WriteString(parts[digit-'0'])
	}
	return name.String()
}

// madeFiles are the files of a directory in which each place has an organiser and a line of its own.
func madeFiles(tb testing.TB, size int) fstest.MapFS {
	tb.Helper()
	places := []byte("code,country,name_sv,name_fi,region,organiser\n")
	organisers := []byte("id,country,kind,name_sv,name_fi,name_en,website,email,source\n")
	lines := []byte("owner,kind,number,tel,source,gathered,status\n")
	for _, c := range Countries() {
		lines = fmt.Appendf(lines, "%s,emergency,112,112,made,2026-11-22,current\n", c)
	}
	for i := range size {
		places = fmt.Appendf(places, "%04d,se,%s,,Made,se-%d\n", i, madeName(i), i)
		organisers = fmt.Appendf(organisers, "se-%d,se,municipality,%s,,,https://example.org,,made\n", i, madeName(i))
		lines = fmt.Appendf(lines, "se-%d,office,08-1%05d,+4681%05d,made,2026-11-22,current\n", i, i, i)
	}
	return fstest.MapFS{
		placesFile: {Data: places}, organisersFile: {Data: organisers}, linesFile: {Data: lines},
	}
}

// madePlaces are the places that index orders, without the files around them.
func madePlaces(size int) *Directory {
	d := &Directory{organisers: map[string]Organiser{}, lines: map[string][]Line{}}
	for i := range size {
		d.places = append(d.places, Place{Code: fmt.Sprintf("%04d", i), Country: Sweden, NameSV: madeName(i), Region: "Made"})
	}
	return d
}

// TestGrowthIsMeasuredOnSoundContacts proves that what the generator makes passes the check.
func TestGrowthIsMeasuredOnSoundContacts(t *testing.T) {
	d, problems := Load(madeFiles(t, 600))
	if len(problems) > 0 || len(d.places) != 600 {
		t.Errorf("%d places\n%s", len(d.places), problems.Error())
	}
}

// TestALimitKeepsTheBest proves that the first rows are the same whether the rest was asked for or not.
func TestALimitKeepsTheBest(t *testing.T) {
	d := embedded(t)
	for _, query := range []string{"a", "å", "s", "ra", "esp", "län", "049", "stockholms"} {
		all := d.Find(query, 0)
		for limit := 1; limit < 40; limit++ {
			if got := d.Find(query, limit); !slices.Equal(got, all[:min(limit, len(all))]) {
				t.Errorf("%q, limit %d: %v", query, limit, got)
			}
		}
	}
}

// BenchmarkGrowthLoad reads and proves the files of a directory. The largest are refused.
func BenchmarkGrowthLoad(b *testing.B) {
	growth.Bench(b, placesMade(), func(b *testing.B, size int) func() any {
		files := madeFiles(b, size)
		return func() any {
			d, problems := Load(files)
			if len(problems) > 0 && size <= 10_000 {
				b.Fatal(problems.Error())
			}
			return d
		}
	})
}

// BenchmarkGrowthIndex orders places that have been read, and makes them ready for the picker.
func BenchmarkGrowthIndex(b *testing.B) {
	growth.Bench(b, placesMade(), func(b *testing.B, size int) func() any {
		made := madePlaces(size)
		return func() any {
			d := madePlaces(0)
			d.places = made.Places()
			d.index()
			return d
		}
	})
}

// BenchmarkGrowthFind is one key in the picker: one letter, which every name has, and a whole name.
func BenchmarkGrowthFind(b *testing.B) {
	made := map[int]*Directory{}
	for _, query := range []string{"o", "åberg", "onäsåberg"} {
		b.Run(query, func(b *testing.B) {
			growth.Bench(b, placesMade(), func(b *testing.B, size int) func() any {
				d := made[size]
				if d == nil {
					d = madePlaces(size)
					d.index()
					made[size] = d
				}
				return func() any { return d.Find(query, 30) }
			})
		})
	}
}

// BenchmarkGrowthAnswer says who answers for a place, and for a country with one organiser.
func BenchmarkGrowthAnswer(b *testing.B) {
	sizes := []int{600, 10_000}
	for name, answer := range map[string]func(d *Directory) Answer{
		"place":   func(d *Directory) Answer { return d.Answer(d.places[len(d.places)/2]) },
		"country": func(d *Directory) Answer { return d.Country(Aland) },
	} {
		b.Run(name, func(b *testing.B) {
			growth.Bench(b, sizes, func(b *testing.B, size int) func() any {
				d, _ := Load(madeFiles(b, size))
				return func() any { return answer(d) }
			})
		})
	}
}
