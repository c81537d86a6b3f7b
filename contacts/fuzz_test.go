package contacts

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"vagvisare/internal/problem"
)

// holds asserts what the rest of the program relies on once data was accepted.
func holds(t *testing.T, d *Directory, problems problem.List) {
	t.Helper()
	for _, p := range problems {
		if p.File == "" || p.Text == "" || strings.ContainsFunc(p.Text, unicode.IsControl) {
			t.Fatalf("a problem that cannot be shown: %q", p)
		}
	}
	if problems.HasErrors() {
		return
	}
	for _, p := range d.Places() {
		a := d.Answer(p)
		if !placeCode.MatchString(p.Code) || !webAddress(a.Organiser.Website) || a.Lines[0].Tel != "112" {
			t.Fatalf("%+v", a)
		}
		for _, l := range a.Lines {
			if numberFault(l.Number, l.Tel, Country(l.Owner[:2])) != "" || l.Source == "" || !isDate(l.Gathered) {
				t.Fatalf("%+v", l)
			}
		}
		for _, n := range p.names() {
			safe(t, n, p.Region, a.Organiser.NameSV, a.Organiser.Email)
			found := d.Find(n, 0)
			if len(found) == 0 || len(d.Lookup(n)) == 0 {
				t.Fatalf("%q is not found", n)
			}
			for _, m := range found {
				if m.From < 0 || m.From > m.To || m.To > len(m.Name) || !utf8.ValidString(m.Name[m.From:m.To]) {
					t.Fatalf("%q: %+v", n, m)
				}
			}
		}
	}
	for _, lines := range d.lines {
		for _, l := range lines {
			safe(t, l.Number, l.Tel, l.Hours, l.NameSV, l.NameFI, l.NameEN, l.Source, l.Note, strings.Join(l.Languages, " "))
		}
	}
}

// safe asserts that cells may be written to a terminal.
func safe(t *testing.T, cells ...string) {
	t.Helper()
	for _, cell := range cells {
		if !utf8.ValidString(cell) || strings.ContainsFunc(cell, func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Bidi_Control) }) {
			t.Fatalf("unsafe: %q", cell)
		}
	}
}

// seeds adds a file, its rows one by one, and rows with faults.
func seeds(f *testing.F, header string, rows ...string) {
	f.Add("")
	f.Add(header)
	f.Add("\uFEFF" + header)
	for _, row := range rows {
		f.Add(header + row + "\n")
		f.Add(header + row + "\n" + row + "\n")
		f.Add(header + strings.ReplaceAll(row, ",", `,"`) + "\n")
		f.Add(header + strings.ToUpper(row) + "\x1b[2J\u202e")
	}
}

func FuzzPlaces(f *testing.F) {
	seeds(f, "code,country,name_sv,name_fi,region,organiser\n", "2480,se,Umeå,Uumaja,Västerbottens län,se-2480",
		"170,ax,S:t  Ǻ-ß ﷺ,한,Åland,ax-kst", "0,no,,,,")
	f.Fuzz(func(t *testing.T, places string) {
		d, problems := Load(files(places, someOrganisers, someLines))
		holds(t, d, problems)
	})
}

func FuzzOrganisers(f *testing.F) {
	seeds(f, someOrganisers, "se-2481,se,municipality,Lycksele kommun,,,https://www.lycksele.se,a@b.se,a list",
		"se-1,se,city,,,,http://[::1]:x,@,")
	f.Fuzz(func(t *testing.T, organisers string) {
		d, problems := Load(files(somePlaces, organisers, someLines))
		holds(t, d, problems)
	})
}

func FuzzLines(f *testing.F) {
	seeds(f, someLines, "se-2480,office,090-16 10 00,+4690161000,Mo-Fr 08:00-16:00; PH off,a,b,c,sv fi,a page,2025-01,2026-11-22,dated,x",
		"fi-03,out-of-hours,09 09 816 42439,+358909816424,25/7,,,,,,2027,2026,,", "ax,health,+358 18 1,+358181,,,,,,,,,,")
	f.Fuzz(func(t *testing.T, lines string) {
		d, problems := Load(files(somePlaces, someOrganisers, lines))
		holds(t, d, problems)
		base, _ := Load(files(somePlaces, someOrganisers, someLines))
		with, problems := base.WithLines("own.csv", strings.NewReader(lines))
		holds(t, with, problems)
	})
}
