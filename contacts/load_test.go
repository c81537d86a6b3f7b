package contacts

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"vagvisare/internal/problem"
)

// The smallest data that Load accepts; a test replaces one file of it.
const (
	someOrganisers = "id,country,kind,name_sv,name_fi,name_en,website,email,source\n" +
		"se-2480,se,municipality,Umeå kommun,,,https://www.umea.se,,a list\n" +
		"fi-03,fi,wellbeing-county,Västra Nylands välfärdsområde,Länsi-Uudenmaan hyvinvointialue,,https://www.luvn.fi,,a list\n" +
		"ax-kst,ax,aland,KST,,,https://www.kst.ax,,a list\n"
	somePlaces = "code,country,name_sv,name_fi,region,organiser\n" +
		"2480,se,Umeå,Uumaja,Västerbottens län,se-2480\n" +
		"049,fi,Esbo,Espoo,Västra Nylands välfärdsområde,fi-03\n" +
		"478,ax,Mariehamn,Maarianhamina,Åland,ax-kst\n"
	lineHeader = "owner,kind,number,tel,hours,name_sv,name_fi,name_en,languages,source,page_date,gathered,status,note\n"
	someLines  = lineHeader +
		"se,emergency,112,112,24/7,,,,,a page,,2026-11-22,current,\n" +
		"fi,emergency,112,112,24/7,,,,,a page,,2026-11-22,current,\n" +
		"ax,emergency,112,112,24/7,,,,,a page,,2026-11-22,current,\n"
)

// files is a file system of the three files.
func files(places, organisers, lines string) fstest.MapFS {
	return fstest.MapFS{
		placesFile:     {Data: []byte(places)},
		organisersFile: {Data: []byte(organisers)},
		linesFile:      {Data: []byte(lines)},
	}
}

// embedded is the data as the program carries it.
func embedded(t testing.TB) *Directory {
	t.Helper()
	d, problems := Load(FS)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return d
}

// wantProblem holds a list of one problem against the sentence that it should hold.
func wantProblem(t *testing.T, got problem.List, file string, line int, text string) {
	t.Helper()
	if len(got) != 1 {
		t.Fatalf("got %d problems, want one about %q:\n%v", len(got), text, got)
	}
	if p := got[0]; p.File != file || p.Line != line || p.Level != problem.Error || !strings.Contains(p.Text, text) {
		t.Errorf("got  %v\nwant %s:%d: error: …%s…", p, file, line, text)
	}
}

func TestTheSmallestDataLoads(t *testing.T) {
	d, problems := Load(files(somePlaces, someOrganisers, someLines))
	if len(problems) > 0 || len(d.Places()) != 3 {
		t.Fatal(len(d.Places()), problems)
	}
}

func TestLoadRefusesLines(t *testing.T) {
	for _, tc := range []struct{ name, row, want string }{
		{"unknown owner", "se-9999,office,112,112,,,,,,a page,,2026,dated,", `owner "se-9999" is unknown: write a country`},
		{"unknown kind", "se,fax,112,112,,,,,,a page,,2026,dated,", `kind "fax" is unknown: write one of`},
		{"organiser's kind", "se,municipality,112,112,,,,,,a page,,2026,dated,", `kind "municipality" is unknown`},
		{"unknown status", "se,office,08-1 23 45 67,+4681234567,,,,,,a page,,2026,checked,", `status "checked" is unknown`},
		{"other emergency number", "se,emergency,08-1 23 45 67,+4681234567,,,,,,a page,,2026,dated,", "is 112 and belongs to a country"},
		{"an organiser's emergency", "se-2480,emergency,112,112,,,,,,a page,,2026,dated,", "is 112 and belongs to a country"},
		{"no source", "se,office,08-1 23 45 67,+4681234567,,,,,,,,2026,dated,", "source is empty"},
		{"no gathered", "se,office,08-1 23 45 67,+4681234567,,,,,,a page,,,dated,", "gathered is empty"},
		{"gathered no date", "se,office,08-1 23 45 67,+4681234567,,,,,,a page,,22.11.2026,dated,", `gathered "22.11.2026" is no date`},
		{"no such day", "se,office,08-1 23 45 67,+4681234567,,,,,,a page,2025-02-30,2026,dated,", `page_date "2025-02-30" is no date`},
		{"page after gathering", "se,office,08-1 23 45 67,+4681234567,,,,,,a page,2026-12,2026-11-22,dated,", "page_date 2026-12 is later than gathered 2026-11-22"},
		{"hours in words", "se,office,08-1 23 45 67,+4681234567,vardagar,,,,,a page,,2026,dated,", `hours "vardagar" cannot be read`},
		{"languages in words", "se,office,08-1 23 45 67,+4681234567,,,,,svenska,a page,,2026,dated,", `languages hold "svenska"`},
		{"twice", "se,emergency,112,112,,,,,,a page,,2026,dated,", "stands in line 2 already"},
		{"escape sequence", "se,office,08-1 23 45 67,+4681234567,,\x1b[31mröd,,,,a page,,2026,dated,", "name_sv holds the invisible character U+001B"},
		{"bidi control", "se,office,08-1 23 45 67,+4681234567,,a\u202Eb,,,,a page,,2026,dated,", "name_sv holds the invisible character U+202E"},
		{"direction mark", "se,office,08-1 23 45 67,+4681234567,,a\u200Fb,,,,a page,,2026,dated,", "U+200F"},
		{"line break", "se,office,08-1 23 45 67,+4681234567,,\"a\nb\",,,,a page,,2026,dated,", "U+000A"},
		{"not UTF-8", "se,office,08-1 23 45 67,+4681234567,,Ume\xe5,,,,a page,,2026,dated,", "name_sv is not UTF-8"},
		{"long cell", "se,office,08-1 23 45 67,+4681234567,,,,,,a page,,2026,dated," + strings.Repeat("å", 301), "note has 301 characters, and 300 fit"},
		{"few cells", "se,office,08-1 23 45 67", "has 3 cells where the header has 14"},
		{"bare quote", `se,office,08-1 23 45 67,+4681234567,,a "b" c,,,,a page,,2026,dated,`, "is not CSV"},
		{"open quote", `se,office,"08-1 23 45 67`, "is not CSV"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, problems := Load(files(somePlaces, someOrganisers, someLines+tc.row+"\n"))
			wantProblem(t, problems, linesFile, 5, tc.want)
		})
	}
}

func TestLoadRefusesPlaces(t *testing.T) {
	for _, tc := range []struct{ name, row, want string }{
		{"code twice", "2480,se,Vännäs,,Västerbottens län,se-2480", `code "2480" stands in line 2 already`},
		{"code no digits", "umea,se,Vännäs,,Västerbottens län,se-2480", `code "umea" is none`},
		{"unknown country", "2460,no,Vännäs,,Västerbottens län,se-2480", `country "no" is unknown: write se, fi or ax`},
		{"unknown organiser", "2460,se,Vännäs,,Västerbottens län,se-2460", `organiser "se-2460" is unknown`},
		{"other country's organiser", "2460,se,Vännäs,,Västerbottens län,fi-03", `is not that of the organiser "fi-03"`},
		{"no name", "2460,se,,,Västerbottens län,se-2480", "name_sv is empty"},
		{"no letter", "2460,se,-,,Västerbottens län,se-2480", `name "-" has no letter`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, problems := Load(files(somePlaces+tc.row+"\n", someOrganisers, someLines))
			if tc.name == "unknown country" { // which is not the organiser's either
				problems = problems[:1]
			}
			wantProblem(t, problems, placesFile, 5, tc.want)
		})
	}
}

func TestLoadRefusesOrganisers(t *testing.T) {
	for _, tc := range []struct{ name, row, want string }{
		{"id twice", "se-2480,se,municipality,Umeå,,,https://www.umea.se,,a list", `id "se-2480" stands in line 2 already`},
		{"id without a country", "2481,se,municipality,Umeå,,,https://www.umea.se,,a list", `id "2481" is none`},
		{"unknown country", "se-2481,no,municipality,Umeå,,,https://www.umea.se,,a list", `country "no" is unknown`},
		{"unknown kind", "se-2481,se,office,Umeå,,,https://www.umea.se,,a list", `kind "office" is unknown`},
		{"website without scheme", "se-2481,se,municipality,Umeå,,,www.umea.se,,a list", `website "www.umea.se" is no web address`},
		{"website that is a program", "se-2481,se,municipality,Umeå,,,javascript:x,,a list", "is no web address"},
		{"no website", "se-2481,se,municipality,Umeå,,,,,a list", "website is empty"},
		{"email", "se-2481,se,municipality,Umeå,,,https://www.umea.se,umea.se,a list", `email "umea.se" is none`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, problems := Load(files(somePlaces, someOrganisers+tc.row+"\n", someLines))
			wantProblem(t, problems, organisersFile, 5, tc.want)
		})
	}
}

func TestLoadRefusesFiles(t *testing.T) {
	for _, tc := range []struct {
		name, lines string
		line        int
		want        string
	}{
		{"empty", "", 0, "is empty: the first line names the columns: owner, kind"},
		{"too large", lineHeader + strings.Repeat("x", maxFile), 0, "is larger than 8 MiB"},
		{"semicolons", strings.ReplaceAll(someLines, ",", ";"), 1, "parted by semicolons"},
		{"unknown column", strings.Replace(someLines, "note", "notes", 1), 1, `unknown column "notes"`},
		{"column twice", strings.Replace(someLines, "note", "hours", 1), 1, `column "hours" twice`},
		{"missing column", strings.Replace(someLines, "gathered", "note", 1), 1, ""},
		{"no 112 on Åland", someLines[:strings.Index(someLines, "ax,")], 0, `no emergency line of "ax"`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, problems := Load(files(somePlaces, someOrganisers, tc.lines))
			if tc.name == "missing column" { // and the note twice
				problems = problems[1:]
				tc.want = `has no column "gathered"`
			}
			wantProblem(t, problems, linesFile, tc.line, tc.want)
		})
	}
}

func TestLoadSaysEverythingAtOnce(t *testing.T) {
	_, problems := Load(fstest.MapFS{})
	if len(problems) != 3 {
		t.Errorf("three missing files are three problems, got\n%v", problems)
	}
	lines := someLines + "se,fax,112,112,,,,,,a page,,2026,dated,\nse,office,112,113,,,,,,a page,2027,2026,gone,\n"
	_, problems = Load(files(somePlaces+"1,xx,,,,\n", someOrganisers, lines))
	places, others := 0, 0
	for _, p := range problems {
		if p.File == placesFile {
			places++
		} else {
			others++
		}
	}
	if places != 3 || others != 4 { // three empty cells; the kind, the tel, the status and the dates
		t.Errorf("got %d and %d problems, want 3 and 4:\n%v", places, others, problems)
	}
}

func TestProblemsAreBounded(t *testing.T) {
	_, problems := Load(files(somePlaces, someOrganisers, someLines+strings.Repeat("x\n", 100_000)))
	if len(problems) != maxProblems+1 || !strings.Contains(problems[maxProblems].Text, "mend those first") {
		t.Errorf("got %d problems", len(problems))
	}
}

func TestSpreadsheetsHabitsAreTolerated(t *testing.T) {
	lines := "\uFEFF" + strings.ReplaceAll(someLines, "\n", "\r\n") + strings.Repeat(",", 13) + "\r\n"
	if _, problems := Load(files(somePlaces, someOrganisers, lines)); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestAnOfficesRowsStandInFront(t *testing.T) {
	d := embedded(t)
	umea, _ := d.Place("2480")
	with, problems := d.WithLines("own.csv", strings.NewReader(sample(t)))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if l, _ := with.Answer(umea).Line(Intake, Office); l.Number != "090-16 00 00" || !l.Local {
		t.Errorf("got %+v", l)
	}
	if l, _ := d.Answer(umea).Line(Intake, Office); l.Local {
		t.Error("the Directory that was there before has changed")
	}
	office := "owner,kind,number,tel,source,gathered,status\nse-2480,office,090-16 00 00,+4690160000,us,2026,current\n"
	with, _ = with.WithLines("own.csv", strings.NewReader(office))
	var offices []string
	for _, l := range with.Answer(umea).Lines {
		if l.Kind == Office {
			offices = append(offices, l.Number)
		}
	}
	if strings.Join(offices, ", ") != "090-16 00 00, 090-16 10 00" {
		t.Errorf("offices %v", offices)
	}
	if first := with.Answer(umea).Lines[0]; first.Tel != "112" {
		t.Errorf("112 is not first but %+v", first)
	}
}

// sample is the file that the package's documentation shows.
func sample(t *testing.T) string {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(doc)) {
		if text, found := strings.CutPrefix(line, "//\t"); found {
			out.WriteString(text)
		}
	}
	return out.String()
}

func TestAnOfficesFaultsChangeNothing(t *testing.T) {
	d := embedded(t)
	with, problems := d.WithLines("own.csv", strings.NewReader("owner,kind,number,tel,source,gathered,status\nUmeå,office,112,112,us,2026,current\n"))
	wantProblem(t, problems, "own.csv", 2, `owner "Umeå" is unknown: write "se-2480"`)
	if with != d {
		t.Error("a file with errors gave a new Directory")
	}
}
