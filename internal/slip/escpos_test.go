package slip

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
)

// paper is what came out of the printer.
type paper struct {
	rows   []string
	bold   []string // what was printed bold
	tables []byte   // the code tables selected, in order
	cut    bool
}

// feed reads ESC/POS as a printer does, from the same reference as escpos.go: an unknown command or a byte that the
// table has no sign for fails the test.
func feed(t *testing.T, data []byte) paper {
	t.Helper()
	epson := map[byte]*charmap.Charmap{
		16: charmap.Windows1252, 17: charmap.CodePage866, 18: charmap.CodePage852, 19: charmap.CodePage858,
		46: charmap.Windows1251, 48: charmap.Windows1254,
	}
	if !strings.HasPrefix(string(data), "\x1b@") {
		t.Fatal("the printer is not initialized")
	}
	var p paper
	var row, bold strings.Builder
	emphasized, now := false, charmap.CodePage437
	for i := 2; i < len(data); i++ {
		switch b := data[i]; {
		case p.cut:
			t.Fatal("something follows the cut")
		case b == 0x1b && data[i+1] == 'R' && data[i+2] == 0:
			i += 2
		case b == 0x1b && data[i+1] == 't' && epson[data[i+2]] != nil:
			now = epson[data[i+2]]
			p.tables = append(p.tables, data[i+2])
			i += 2
		case b == 0x1b && data[i+1] == 'E' && data[i+2] <= 1:
			if emphasized = data[i+2] == 1; !emphasized {
				p.bold = append(p.bold, bold.String())
				bold.Reset()
			}
			i += 2
		case b == 0x1d && string(data[i+1:]) == "VB\x00":
			p.cut = true
			i += 3
		case b == '\n':
			p.rows = append(p.rows, row.String())
			row.Reset()
		case b < ' ':
			t.Fatalf("byte %d is %#x, which is no command that a slip needs", i, b)
		default:
			sign := now.DecodeByte(b)
			row.WriteRune(sign)
			if emphasized {
				bold.WriteRune(sign)
			}
		}
	}
	if row.Len() > 0 || emphasized || !p.cut {
		t.Fatalf("the slip ends with %q, bold %v, cut %v", row.String(), emphasized, p.cut)
	}
	return p
}

// TestReadBack prints every slip: what comes out is the text, with every number bold.
func TestReadBack(t *testing.T) {
	g := load(t)
	every(t, g, func(p guide.Page, w guide.Words) {
		got := feed(t, ESCPOS(p, w, p, w))
		want := Lines(p, w, Width)
		for i := range want {
			fitted, ok := fit(want[i])
			if !ok {
				return // The printer has not this script; TestTables has what it prints then.
			}
			want[i] = fitted
		}
		if !slices.Equal(got.rows, want) {
			t.Fatalf("%s %s: printed\n%s\nwant\n%s", p.About, p.Language.Tag, strings.Join(got.rows, "\n"), strings.Join(want, "\n"))
		}
		if own := slices.Contains([]string{"sv", "fi", "en"}, p.Language.Tag); own && (len(got.tables) != 1 || got.tables[0] != 19) {
			t.Fatalf("%s %s: the tables are %v", p.About, p.Language.Tag, got.tables)
		}
		var numbers []string
		for _, a := range p.Answers {
			for _, l := range a.Lines {
				numbers = append(numbers, l.Number)
			}
		}
		if !slices.Equal(got.bold, numbers) {
			t.Fatalf("%s %s: bold is %q, the numbers are %q", p.About, p.Language.Tag, got.bold, numbers)
		}
	})
}

// spoken is a page in a language that the guide does not speak yet.
func spoken(text string) guide.Page {
	said := func(s string) guide.Text { return guide.Text{String: s} }
	return guide.Page{
		Kind: guide.Contact, Code: "K1",
		Statements: []guide.Statement{{Part: guide.Call, Text: said(text)}},
		Show:       []guide.Sentence{{Words: guide.Text{String: "Jag behöver en tolk."}, Meaning: &guide.Text{String: text}}},
		Answers: []guide.Answer{{
			Municipality: &guide.Municipality{Name: "Skellefteå", Country: contacts.Sweden}, Organiser: "Skellefteå kommun",
			Lines: []guide.Line{{Label: said(text), Number: "0910-73 50 00", Tel: "+46910735000", Age: said(text)}},
		}},
	}
}

// TestTables proves that each language is printed in the table that fits it, and that Swedish names are right in all.
func TestTables(t *testing.T) {
	g := load(t)
	w := g.Words("sv")
	tests := []struct {
		name, text, want string
		table            byte
		printable        bool
	}{
		{"Finnish", "Älä epäröi", "Älä epäröi", 19, true},
		{"French", "Appelez à l’aide, où que vous soyez", "Appelez à l'aide, où que vous soyez", 19, true},
		{"Polish", "Zażółć gęślą jaźń, żółć", "Zażółć gęślą jaźń, żółć", 18, true},
		{"Bosnian", "Šta ćeš reći, može, đak, čovjek, žena", "Šta ćeš reći, može, đak, čovjek, žena", 18, true},
		{"Turkish", "İşığı şöyle çağır, ılık, ğğğ", "İşığı şöyle çağır, ılık, ğğğ", 48, true},
		{"Russian", "Позвоните в социальную службу, пожалуйста", "Позвоните в социальную службу, пожалуйста", 17, true},
		{"Ukrainian", "Її діти тут, і ґанок, зателефонуйте сьогодні", "Її діти тут, і ґанок, зателефонуйте сьогодні", 46, true},
		{"a letter of no table", "Ring ẹ\u0301 nu", "Ring e nu", 19, true},
		{"marks that stand apart", "o\u0308ppet", "öppet", 19, true},
		{"signs of no table", "„a“ – b… ☎", `"a" - b... ?`, 19, true},
		{"Arabic", "اتصل", "", 19, false},
		{"Tigrinya", "ደውል", "", 19, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			// The words around the page stay Swedish here; enough of the language makes it the one that decides.
			p := spoken(strings.TrimSpace(strings.Repeat(test.text+" ", 30)))
			source := spoken("Källans ord")
			source.Statements = nil
			got := feed(t, ESCPOS(p, w, source, w))
			all := strings.Join(got.rows, "\n")
			if got.tables[0] != test.table {
				t.Errorf("the first table is %d", got.tables[0])
			}
			if Printable(p, w) != test.printable {
				t.Errorf("printable: %v", !test.printable)
			}
			flat := strings.Join(strings.Fields(all), " ")
			for _, want := range []string{"0910-73 50 00", "Skellefteå kommun", "Jag behöver en tolk.", test.want} {
				if !strings.Contains(flat, want) {
					t.Errorf("%q is not on\n%s", want, all)
				}
			}
			note := strings.Contains(flat, w.Label(guide.LabelSlipLetters))
			if note == test.printable || strings.Contains(flat, "Källans ord") == test.printable {
				t.Errorf("the note stands there: %v\n%s", note, all)
			}
			for _, r := range got.rows {
				if len([]rune(r)) > Width {
					t.Errorf("a row is too wide: %q", r)
				}
			}
		})
	}
}
