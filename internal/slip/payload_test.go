package slip

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
)

// TestPayload holds of every place in every language: it fits, it is text, it ends with 112, and no number in it is cut.
func TestPayload(t *testing.T) {
	every(t, load(t), func(p guide.Page, _ guide.Words) {
		got := Payload(p)
		if len(got) > PayloadLimit || !utf8.ValidString(got) {
			t.Fatalf("%s: %d bytes, text %v: %q", p.About, len(got), utf8.ValidString(got), got)
		}
		rows := strings.Split(got, "\n")
		if rows[len(rows)-1] != contacts.EmergencyNumber || slices.Contains(rows, "") {
			t.Fatalf("%s: %q", p.About, got)
		}
		known := []string{contacts.EmergencyNumber}
		for _, a := range p.Answers {
			known = append(known, a.Website)
			for _, l := range a.Lines {
				known = append(known, l.Tel)
			}
			if a.Municipality == nil {
				continue
			}
			if !strings.HasPrefix(a.Organiser, rows[0]) || len(rows[0]) < min(len(a.Organiser), nameRoom)/2 {
				t.Fatalf("%s: %q does not say %s", p.About, got, a.Organiser)
			}
			if len(rows) < 3 && (a.Website != "" || len(ownTels(a)) > 0) {
				t.Fatalf("%s: there is no way to %s in %q", p.About, a.Organiser, got)
			}
		}
		for _, row := range rows {
			if strings.ContainsAny(row[:1], "+0123456789") && !slices.Contains(known, row) {
				t.Fatalf("%s: nobody has the number %s", p.About, row)
			}
		}
	})
}

func ownTels(a guide.Answer) (tels []string) {
	for _, l := range a.Lines {
		if own(l.Kind) && l.Tel != contacts.EmergencyNumber {
			tels = append(tels, l.Tel)
		}
	}
	return tels
}

func TestPayloads(t *testing.T) {
	g := load(t)
	for name, want := range map[string]string{
		"Umeå": "Umeå kommun\n+4690161000\n112",
		"Esbo": "Västra Nylands välfärdsområde\n+358291512000\n+358291512221\n112",
		"":     "Sverige: Hjälptelefon för barn\n116111\nFinland: Hjälptelefon för barn\n116111\n112",
	} {
		if got := Payload(g.Page(at(t, g, name), "sv", today())); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	many := guide.Page{Answers: []guide.Answer{{
		Municipality: &guide.Municipality{}, Organiser: "Ett mycket långt namn på en kommun som svarar här",
		Lines: []guide.Line{
			{Kind: contacts.Intake, Tel: "+46100000001"}, {Kind: contacts.Intake, Tel: "+46100000002"},
			{Kind: contacts.Office, Tel: "+46100000003"}, {Kind: contacts.OutOfHours, Tel: "+46100000004"},
			{Kind: contacts.OutOfHours, Tel: "+46100000005"},
		},
	}}}
	want := "Ett mycket långt namn på\n+46100000001\n+46100000002\n+46100000003\n+46100000004\n112"
	if got := Payload(many); got != want || len(got) > PayloadLimit {
		t.Errorf("%d bytes: %q", len(got), got)
	}
}

func TestShorten(t *testing.T) {
	for _, test := range []struct {
		text string
		most int
		want string
	}{
		{"Umeå kommun", 20, "Umeå kommun"},
		{"Umeå kommun", 8, "Umeå"},
		{"Umeå kommun", 5, "Umeå"},
		{"Umeå kommun", 4, "Ume"},
		{"Umeå kommun", 0, ""},
		{"Umeå kommun", -3, ""},
		{"Norge: (kommun)", 9, "Norge"},
	} {
		if got := shorten(test.text, test.most); got != test.want {
			t.Errorf("%q in %d bytes: %q", test.text, test.most, got)
		}
	}
}
