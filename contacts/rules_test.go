package contacts

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The rules of data/README.md, one test each.

// everyAnswer calls check with the answer of each place.
func everyAnswer(t *testing.T, check func(t *testing.T, a Answer)) {
	t.Helper()
	d := embedded(t)
	for _, p := range d.Places() {
		check(t, d.Answer(p))
	}
}

// everyLine calls check with each line of the data.
func everyLine(t *testing.T, check func(t *testing.T, l Line)) {
	t.Helper()
	for _, lines := range embedded(t).lines {
		for _, l := range lines {
			check(t, l)
		}
	}
}

// tels lists the numbers of lines for comparison.
func tels(lines []Line) string {
	var out []string
	for _, l := range lines {
		out = append(out, l.Tel)
	}
	return strings.Join(out, " ")
}

func TestRule1WhatIsNotCurrentStandsWith112AndTheWebsite(t *testing.T) {
	everyLine(t, func(t *testing.T, l Line) {
		if !slices.Contains(statuses(), l.Status) || l.Source == "" || l.Gathered == "" {
			t.Errorf("%s %s has no provenance", l.Owner, l.Number)
		}
	})
	everyAnswer(t, func(t *testing.T, a Answer) {
		if a.Lines[0].Kind != Emergency || a.Lines[0].Tel != "112" || a.Lines[0].Status != Current || a.Organiser.Website == "" {
			t.Errorf("%s has neither 112 first nor a website", a.Place.NameSV)
		}
		for _, l := range a.Lines {
			if l.Status == "" || l.Source == "" || l.Gathered == "" {
				t.Errorf("%s: %s %s lost its provenance", a.Place.NameSV, l.Kind, l.Number)
			}
		}
	})
}

func TestRule2SwedenHasNoNationalSocialjour(t *testing.T) {
	d := embedded(t)
	national := d.pick("se", Emergency)[0]
	if len(d.pick("se", OutOfHours)) != 0 {
		t.Error("se has an out-of-hours number of its own")
	}
	for _, tc := range []struct {
		code, tel string
		derived   bool
	}{
		{"0162", "+46841020040", false}, // Danderyd, its own
		{"0643", "112", true},           // Habo, whose page says 112
		{"2480", "112", true},           // Umeå, not seen
	} {
		p, _ := d.Place(tc.code)
		l, found := d.Answer(p).Line(OutOfHours)
		if !found || l.Tel != tc.tel || l.Derived != tc.derived {
			t.Errorf("%s: got %+v", p.NameSV, l)
		}
		if l.Derived && (l.Source != national.Source || l.Status != national.Status || l.Hours != "") {
			t.Errorf("%s: 112 out of hours stands on %s, %s, %q", p.NameSV, l.Source, l.Status, l.Hours)
		}
	}
}

func TestRule3FinnishAreasWithoutALineGet112(t *testing.T) {
	without := []string{"fi-02", "fi-10", "fi-11", "fi-14"}
	everyAnswer(t, func(t *testing.T, a Answer) {
		if a.Country != Finland {
			return
		}
		l, found := a.Line(OutOfHours)
		if !found || l.Derived != slices.Contains(without, a.Organiser.ID) || l.Derived != (l.Tel == "112") {
			t.Errorf("%s (%s): got %+v", a.Place.NameSV, a.Organiser.ID, l)
		}
	})
}

func TestRule4AlandIsAThirdCountry(t *testing.T) {
	places := 0
	everyAnswer(t, func(t *testing.T, a Answer) {
		if a.Country != Aland {
			return
		}
		places++
		if a.Organiser.ID != "ax-kst" || a.Lines[0].Owner != "ax" {
			t.Errorf("%s is answered by %s, and 112 by %s", a.Place.NameSV, a.Organiser.ID, a.Lines[0].Owner)
		}
		if l, _ := a.Line(OutOfHours); !l.Derived || l.Owner != "ax" {
			t.Errorf("%s has the out-of-hours line %+v", a.Place.NameSV, l)
		}
		if l, found := a.Line(Health); found {
			t.Errorf("%s has %s, which does not serve Åland", a.Place.NameSV, l.Number)
		}
		// 112, the children's lines lent by Finland with the Swedish one first, Åland's own violence helpline, and KST for what can wait.
		if got, want := tels(a.Urgent()), "112 +35880096116 116111 +3581825500 +35818532800"; got != want {
			t.Errorf("%s: urgent %s, want %s", a.Place.NameSV, got, want)
		}
	})
	if places != 16 {
		t.Errorf("%d places on Åland, want 16", places)
	}
}

func TestRule5OneCountrysLinesNeverStandUnlabelledInAnother(t *testing.T) {
	everyAnswer(t, func(t *testing.T, a Answer) {
		for _, l := range a.Lines {
			own := l.Owner == a.Organiser.ID || l.Owner == string(a.Country)
			if own == l.Lent {
				t.Errorf("%s: %s of %s, lent %v", a.Place.NameSV, l.Number, l.Owner, l.Lent)
			}
			if l.Lent && (a.Country != Aland || l.Owner != "fi") {
				t.Errorf("%s borrows %s of %s", a.Place.NameSV, l.Number, l.Owner)
			}
		}
	})
	d := embedded(t)
	for _, tc := range []struct {
		country Country
		want    string
	}{{Sweden, "116111"}, {Finland, "116111 +35880096116"}} {
		var lines []Line
		for _, l := range d.Country(tc.country).Lines {
			if l.Kind == ChildHelpline {
				lines = append(lines, l)
			}
		}
		if tels(lines) != tc.want || lines[0].Owner != string(tc.country) {
			t.Errorf("%s: got %s of %s", tc.country, tels(lines), lines[0].Owner)
		}
	}
}

func TestRule6AMissingChildIs112(t *testing.T) {
	d := embedded(t)
	a := d.Country(Finland)
	if l, found := a.Line(MissingChildren); !found || l.Tel != "116000" || a.Lines[len(a.Lines)-1].Tel != "116000" {
		t.Errorf("116 000 is not the last of Finland's lines: %s", tels(a.Lines))
	}
	everyAnswer(t, func(t *testing.T, a Answer) {
		if strings.Contains(tels(a.Urgent()), "116000") {
			t.Errorf("%s gives 116 000 for what is urgent", a.Place.NameSV)
		}
	})
}

func TestRule7AMailboxIsNeverALine(t *testing.T) {
	everyLine(t, func(t *testing.T, l Line) {
		if strings.Contains(l.Number+l.Tel+l.Hours+l.NameSV+l.NameFI+l.NameEN, "@") {
			t.Errorf("%s %s leads to a mailbox", l.Owner, l.Kind)
		}
	})
}

func TestRule8StockholmAndGoteborgHaveASwitchboard(t *testing.T) {
	d := embedded(t)
	for _, code := range []string{"0180", "1480"} {
		p, _ := d.Place(code)
		if l, found := d.Answer(p).Line(Intake, Office); !found || l.Kind != Office {
			t.Errorf("%s, whose districts are reached through the switchboard, has %+v", p.NameSV, l)
		}
	}
}

func TestRule9NamesCollide(t *testing.T) {
	d := embedded(t)
	var colliding []Place
	for _, p := range d.Places() {
		if d.Collides(p) {
			colliding = append(colliding, p)
		}
	}
	if got, want := codes(colliding), "0643 0305 2518 976"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for name, want := range map[string]string{"Habo": "0643", "Håbo": "0305", "Övertorneå": "2518 976"} {
		if got := codes(d.Lookup(name)); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

func TestEveryNumberIsDialable(t *testing.T) {
	dialable := regexp.MustCompile(`^(112|1177|11414|116(000|111|117)|\+(46|358)[1-9][0-9]{5,10})$`)
	digits := regexp.MustCompile(`[^0-9]`)
	everyLine(t, func(t *testing.T, l Line) {
		written := strings.TrimPrefix(digits.ReplaceAllString(l.Number, ""), "0")
		if !dialable.MatchString(l.Tel) || !strings.HasSuffix(l.Tel, written) {
			t.Errorf("%s %s: %s dials %s", l.Owner, l.Kind, l.Number, l.Tel)
		}
	})
}

func TestEsboAnd2022sMisprint(t *testing.T) {
	d := embedded(t)
	esbo := d.Lookup("Esbo")[0]
	urgent := d.Answer(esbo).Urgent()
	if urgent[0].Number != "112" || urgent[1].Number != "029 151 2221" || urgent[1].Tel != "+358291512221" {
		t.Errorf("Esbo has %s", tels(urgent))
	}
	everyLine(t, func(t *testing.T, l Line) {
		if strings.Contains(l.Tel, "42439") || strings.Contains(l.Number, "424") && strings.Contains(l.Number, "816") {
			t.Errorf("%s %s is the misprint of the source document, or what it meant: %s", l.Owner, l.Kind, l.Number)
		}
	})
	own := "owner,kind,number,tel,source,gathered,status\nfi-03,out-of-hours,09 09 816 42439,+358909816424,a document,2026,dated\n"
	_, problems := d.WithLines("own.csv", strings.NewReader(own))
	wantProblem(t, problems, "own.csv", 2, "area code twice")
}

// TestCurrentNeedsADate proves that no number is called current without a page of 2023 or later to show for it.
func TestCurrentNeedsADate(t *testing.T) {
	d := embedded(t)
	seen := map[Status]int{}
	for _, p := range d.Places() {
		for _, l := range d.Answer(p).Lines {
			seen[l.Status]++
			if l.Status == Current && l.Kind != Emergency && !l.Derived && l.PageDate < "2023" {
				t.Errorf("%s %s is current, on a page of %q", l.Owner, l.Number, l.PageDate)
			}
		}
	}
	for _, s := range statuses() {
		if seen[s] == 0 {
			t.Errorf("no number is %s", s)
		}
	}
}
