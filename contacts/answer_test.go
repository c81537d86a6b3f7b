package contacts

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryPlaceHasAnAnswer(t *testing.T) {
	places := 0
	order := LineKinds()
	everyAnswer(t, func(t *testing.T, a Answer) {
		places++
		if len(a.Lines) < 3 || a.Lines[0].Tel != "112" || a.Lines[0].Kind != Emergency || a.Organiser.Website == "" {
			t.Errorf("%s: %+v", a.Place.NameSV, a)
		}
		if !slices.IsSortedFunc(a.Lines, func(x, y Line) int { return slices.Index(order, x.Kind) - slices.Index(order, y.Kind) }) {
			t.Errorf("%s: the kinds are out of order", a.Place.NameSV)
		}
		if _, found := a.Line(OutOfHours); !found {
			t.Errorf("%s: nobody answers out of hours", a.Place.NameSV)
		}
		urgent := a.Urgent()
		if urgent[0].Tel != "112" || strings.Count(" "+tels(urgent)+" ", " 112 ") != 1 || len(urgent) < 2 {
			t.Errorf("%s: urgent %s", a.Place.NameSV, tels(urgent))
		}
	})
	if places != 598 {
		t.Errorf("%d places, want 598", places)
	}
}

func TestAnswersAreTotal(t *testing.T) {
	d := embedded(t)
	for _, a := range []Answer{
		d.Country(Sweden), d.Country(Finland), d.Country(Aland), d.Country(""), d.Country("no"), d.Answer(Place{}),
		d.Answer(Place{Code: "9999", Country: Finland, Organiser: "fi-99"}), d.Answer(Place{Code: "9999"}),
	} {
		if len(a.Lines) == 0 || a.Lines[0].Tel != "112" || a.Lines[0].Source == "" {
			t.Errorf("%q has nothing to say: %+v", a.Country, a.Lines)
		}
	}
	if got, want := tels(d.Country(Sweden).Urgent()), "112 116111 +4620505050"; got != want {
		t.Errorf("Sweden: urgent %s, want %s", got, want)
	}
	if l, _ := d.Answer(Place{Country: Finland, Organiser: "fi-99"}).Line(ChildHelpline); l.Owner != "fi" {
		t.Errorf("an unknown organiser of Finland has the child helpline %+v", l)
	}
}

func TestLinePrefersTheFirstKind(t *testing.T) {
	d := embedded(t)
	a := d.Answer(d.Lookup("Karlstad")[0])
	for _, tc := range []struct {
		kinds []Kind
		want  string
	}{
		{[]Kind{Intake, Office}, "054-540 50 20"}, {[]Kind{Office, Intake}, "054-540 00 00"},
		{[]Kind{MissingChildren, Office}, "054-540 00 00"}, {[]Kind{MissingChildren}, ""}, {nil, ""},
	} {
		if l, found := a.Line(tc.kinds...); l.Number != tc.want || found != (tc.want != "") {
			t.Errorf("%v: got %q, want %q", tc.kinds, l.Number, tc.want)
		}
	}
}

func TestAnswersShareNothing(t *testing.T) {
	d := embedded(t)
	a := d.Country(Finland)
	for i := range a.Lines {
		a.Lines[i].Tel = ""
		for j := range a.Lines[i].Languages {
			a.Lines[i].Languages[j] = "xx"
		}
	}
	d.Places()[0].NameSV = ""
	l, _ := d.Country(Finland).Line(ChildHelpline)
	if l.Tel != "116111" || l.Languages[0] != "fi" || d.Places()[0].NameSV == "" {
		t.Error("what one reader did with an answer reached another")
	}
}

func TestNames(t *testing.T) {
	d := embedded(t)
	esbo, umea := d.Lookup("Esbo")[0], d.Lookup("Umeå")[0]
	luvn, _ := d.Organiser(esbo.Organiser)
	bris, _ := d.Country(Sweden).Line(ChildHelpline)
	intake, _ := d.Answer(d.Lookup("Karlstad")[0]).Line(Intake)
	for _, tc := range []struct{ got, want string }{
		{esbo.Name("sv"), "Esbo"}, {esbo.Name("fi"), "Espoo"}, {esbo.Name("fi-FI"), "Espoo"}, {esbo.Name("ar"), "Espoo"}, {d.Lookup("Mariehamn")[0].Name("en"), "Mariehamn"},
		{umea.Name("fi"), "Uumaja"}, {d.Lookup("Habo")[0].Name("fi"), "Habo"},
		{luvn.Name("sv-FI"), "Västra Nylands välfärdsområde"}, {luvn.Name("fi"), "Länsi-Uudenmaan hyvinvointialue"},
		{luvn.Name("so"), "West Uusimaa wellbeing services county"},
		{bris.Name("sv"), "Bris (Barnens rätt i samhället)"}, {bris.Name("en"), "Bris, national helpline for children"},
		{intake.Name("en"), ""},
	} {
		if tc.got != tc.want {
			t.Errorf("got %q, want %q", tc.got, tc.want)
		}
	}
	if (Place{}).IsZero() != true || esbo.IsZero() {
		t.Error("IsZero is wrong")
	}
}

func TestLocalRowsOfEveryOwner(t *testing.T) {
	d := embedded(t)
	own := "owner,kind,number,tel,source,gathered,status\n" +
		"se,emergency,112,112,our wall,2026,current\n" +
		"se-2480,out-of-hours,112,112,our wall,2026,current\n" +
		"se-2480,violence-helpline,090-77 97 00,+4690779700,our wall,2026,current\n"
	with, problems := d.WithLines("own.csv", strings.NewReader(own))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	a := with.Answer(with.Lookup("Umeå")[0])
	if !a.Lines[0].Local || a.Lines[1].Kind == Emergency {
		t.Errorf("the office's own 112 stands beside the embedded one: %s", tels(a.Lines))
	}
	if got, want := tels(a.Urgent()), "112 116111 +4690779700 +4620505050"; got != want {
		t.Errorf("urgent %s, want %s", got, want)
	}
}
