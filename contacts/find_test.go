package contacts

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// codes lists places for comparison.
func codes(places []Place) string {
	var out []string
	for _, p := range places {
		out = append(out, p.Code)
	}
	return strings.Join(out, " ")
}

// rows lists matches with the matched part in brackets.
func rows(matches []Match) string {
	var out []string
	for _, m := range matches {
		out = append(out, m.Name[:m.From]+"["+m.Name[m.From:m.To]+"]"+m.Name[m.To:])
	}
	return strings.Join(out, ", ")
}

func TestFind(t *testing.T) {
	d := embedded(t)
	for _, tc := range []struct {
		name, query string
		limit       int
		want        string
	}{
		{"without accents", "umea", 0, "[Umeå]"},
		{"capitals", "UMEÅ", 0, "[Umeå]"},
		{"decomposed", norm.NFD.String("Umeå"), 0, "[Umeå]"},
		{"exact before folded", "Habo", 0, "[Habo], [Håbo]"},
		{"exact before folded, the other way", "håbo", 0, "[Håbo], [Habo]"},
		{"accents typed win among prefixes", "håb", 0, "[Håb]o, [Hab]o"},
		{"Swedish and Finnish name, one row", "espoo", 0, "[Espoo]"},
		{"the better of two names", "esb", 1, "[Esb]o"},
		{"part of a word", "psala", 0, "U[psala]"},
		{"word before inside, shorter first", "bro", 5, "[Bro]mölla, Upplands-[Bro], Ny[bro], Ti[bro], Öre[bro]"},
		{"later word", "väsby", 0, "Upplands [Väsby]"},
		{"hyphen as a space", "upplands bro", 0, "[Upplands-Bro]"},
		{"abbreviation", "st michel", 0, "[S:t Michel]"},
		{"code", "049", 0, "[]Esbo"},
		{"code, not its part", "04", 0, ""},
		{"two places of one name", "Övertorneå", 0, "[Övertorneå], [Övertorneå]"},
		{"limit", "berg", 2, "[Berg], Nor[berg]"},
		{"nothing", "xyzzy", 0, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := rows(d.Find(tc.query, tc.limit)); got != tc.want {
				t.Errorf("%q: got %s, want %s", tc.query, got, tc.want)
			}
		})
	}
}

func TestFindRanks(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(`
1001,se,Sund,,X län,se-2480
1002,se,Sundby,,X län,se-2480
1003,se,Östra Sund,,X län,se-2480
1004,se,Stensund,,X län,se-2480
1005,se,Sünd,,X län,se-2480
1006,se,Sundås,,X län,se-2480
1007,se,Sundal,,X län,se-2480
1008,se,Sundal,,Y län,se-2480`), "\n")
	slices.Reverse(lines) // the order of the file is no rank
	d, problems := Load(files(somePlaces+strings.Join(lines, "\n")+"\n", someOrganisers, someLines))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var places []Place
	for _, m := range d.Find("sund", 0) {
		places = append(places, m.Place)
	}
	if got, want := codes(places), "1001 1005 1007 1008 1002 1006 1003 1004"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestFindNothingTypedIsTheAlphabet(t *testing.T) {
	d := embedded(t)
	for _, query := range []string{"", "  "} {
		got := d.Find(query, 0)
		if len(got) != 598 || got[0].Name != "Ackas" || got[597].Name != "Övertorneå" {
			t.Fatalf("%d rows from %s to %s", len(got), got[0].Name, got[len(got)-1].Name)
		}
	}
	if n := len(d.Find("", 7)); n != 7 {
		t.Errorf("a limit of 7 gives %d", n)
	}
	at := func(name string) int {
		return slices.IndexFunc(d.Places(), func(p Place) bool { return p.NameSV == name })
	}
	for _, pair := range [][2]string{{"Ystad", "Åmål"}, {"Årjäng", "Älmhult"}, {"Älvsbyn", "Öckerö"}, {"Habo", "Håbo"}, {"Hylte", "Håbo"}} {
		if at(pair[0]) >= at(pair[1]) {
			t.Errorf("%s comes after %s", pair[0], pair[1])
		}
	}
}

func TestEveryPlaceIsFoundByItsNames(t *testing.T) {
	d := embedded(t)
	for _, p := range d.Places() {
		for _, n := range p.names() {
			for _, query := range []string{n, strings.ToUpper(n), fold(n), norm.NFD.String(n)} {
				found := d.Find(query, 3)
				if !slices.ContainsFunc(found, func(m Match) bool { return m.Place == p }) {
					t.Errorf("%q does not find %s among its first three: %s", query, p.Code, rows(found))
				}
			}
		}
		if found := d.Find(p.Code, 1); len(found) != 1 || found[0].Place != p {
			t.Errorf("the code %s finds %v", p.Code, found)
		}
	}
}

func TestLookup(t *testing.T) {
	d := embedded(t)
	for _, tc := range []struct{ name, want string }{
		{"0643", "0643"}, {"049", "049"}, {"Habo", "0643"}, {"Håbo", "0305"}, {"håbo", "0305"},
		{norm.NFD.String("Håbo"), "0305"}, {"Övertorneå", "2518 976"}, {"overtornea", "2518 976"}, {"Ylitornio", "976"},
		{"Matarengi", "2518"}, {"umea", "2480"}, {"Uumaja", "2480"}, {"espoo", "049"}, {"Esbo", "049"},
		{"upplands bro", "0139"}, {"Ume", ""}, {"", ""}, {"  ", ""}, {"9999", ""},
	} {
		if got := codes(d.Lookup(tc.name)); got != tc.want {
			t.Errorf("%q: got %q, want %q", tc.name, got, tc.want)
		}
	}
}

func TestSuggest(t *testing.T) {
	d := embedded(t)
	for _, tc := range []struct{ name, first string }{
		{"Umae", "2480"}, {"Umeå kommun", "2480"}, {"Stokholm", "0180"}, {"Esspoo", "049"}, {"Upplands", "0139"},
		{"Götborg", "1480"}, {"Helsinky", "091"},
	} {
		got := d.Suggest(tc.name)
		if len(got) == 0 || len(got) > 3 || got[0].Code != tc.first {
			t.Errorf("%q: got %q, want %s first", tc.name, codes(got), tc.first)
		}
	}
	for _, name := range []string{"", "x", "qwertyuiop", strings.Repeat("umeå ", 10_000)} {
		if got := d.Suggest(name); len(got) > 0 {
			t.Errorf("%.20q: got %q, want nothing", name, codes(got))
		}
	}
}

// TestFindRegion proves that a region's name calls up its places, after every place that has it in its own name.
func TestFindRegion(t *testing.T) {
	found := embedded(t).Find("åland", 0)
	if len(found) != 16 {
		t.Errorf("Åland has %d places, want 16", len(found))
	}
	for _, m := range found {
		if m.Place.Country != Aland || m.From != 0 || m.To != 0 {
			t.Errorf("%s stands among them, marked %d to %d", m.Place.NameSV, m.From, m.To)
		}
	}
	if found := embedded(t).Find("kalmar", 0); found[0].Place.NameSV != "Kalmar" || len(found) < 10 {
		t.Errorf("Kalmar and its county: %d places, first %s", len(found), found[0].Place.NameSV)
	}
}

// TestOneOrganiser proves that on Åland nobody needs to know the municipality to know who answers.
func TestOneOrganiser(t *testing.T) {
	d := embedded(t)
	if a := d.Country(Aland); a.Organiser.ID != "ax-kst" {
		t.Errorf("Åland is answered by %q", a.Organiser.ID)
	}
	for _, c := range []Country{Sweden, Finland} {
		if a := d.Country(c); a.Organiser.ID != "" {
			t.Errorf("all of %s is answered by %q", c, a.Organiser.ID)
		}
	}
	mariehamn := d.Lookup("Mariehamn")[0]
	if urgent := d.Answer(mariehamn).Urgent(); urgent[0].Tel != "112" || urgent[len(urgent)-1].Kind != Office {
		t.Errorf("the crisis page of Åland: %v", urgent)
	}
}
