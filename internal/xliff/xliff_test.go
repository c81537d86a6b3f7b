package xliff

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

func document() Document {
	return Document{
		Original: "locales/fi.yaml", From: "sv", To: "fi", Notes: []string{"Read me."},
		Units: []Unit{
			{ID: "a.title", Source: "Hej {{.Place}} & <co>.", Target: "Hei {{.Place}} & <co>, \"ä\"\u00a0.", State: Translated, Extra: "sha-1",
				Notes: []Note{{"context", "A title."}, {"English", "Hello."}}},
			{ID: "a.new", Source: "Ny", State: New, Extra: "none"},
			{ID: "a.count#one", Group: "a.count", Source: "{{.Count}} svar av {{.Count}}", Target: "{{.Count}} vastaus", State: SignedOff, Approved: true},
			{ID: "a.count#two", Group: "a.count", Source: "två svar", Locked: true},
			{ID: "b.count#one", Group: "b.count", Source: "ett", Target: "yksi", State: NeedsReview},
		},
	}
}

// TestRoundTrip proves that what is written is read again, without the notes and the groups, which are for people.
func TestRoundTrip(t *testing.T) {
	var file, again bytes.Buffer
	if err := Write(&file, document()); err != nil {
		t.Fatal(err)
	}
	got, err := Read(bytes.NewReader(file.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	want := document()
	want.Notes = nil
	for i := range want.Units {
		want.Units[i].Notes, want.Units[i].Group = nil, ""
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v\nfrom\n%s", got, want, file.String())
	}
	if err := Write(&again, document()); err != nil || again.String() != file.String() {
		t.Errorf("the same document is another file: %v\n%s", err, again.String())
	}
	for _, part := range []string{
		`<ph id="Place">{{.Place}}</ph> &amp; &lt;co&gt;, "ä"`, `<ph id="Count-2">{{.Count}}</ph>`, `<group id="a.count" resname="a.count">`,
		`approved="yes"`, `translate="no"`, `<note from="English">Hello.</note>`, `xml:space="preserve"`,
	} {
		if !strings.Contains(file.String(), part) {
			t.Errorf("%s is not in\n%s", part, file.String())
		}
	}
}

// TestWhatToolsReturn proves that a text is read whatever a tool has put round its parts.
func TestWhatToolsReturn(t *testing.T) {
	for name, target := range map[string]string{
		"as it was":             `Hei <ph id="Place">{{.Place}}</ph>.`,
		"plain text":            `Hei {{.Place}}.`,
		"an empty element":      `Hei <ph id="Place"/>.`,
		"another empty element": `Hei <x id="Place-2"/>.`,
		"segments":              `<mrk mtype="seg" mid="0">Hei </mrk><mrk mtype="seg" mid="1"><ph id="Place">{{.Place}}</ph>.</mrk>`,
		"a whole as CDATA":      `<![CDATA[Hei {{.Place}}.]]>`,
		"a comment":             `Hei <!-- so -->{{.Place}}.`,
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Read(strings.NewReader("\ufeff" + `<xliff version="1.2" xmlns="` + namespace + `"><file source-language="sv" target-language="fi"><body>
<group><group><trans-unit id="a.title"><source>Hej</source><seg-source>Hej</seg-source><target state="translated">` + target + `</target>
<alt-trans><source>Nej</source><target>Ei</target></alt-trans></trans-unit></group></group></body></file></xliff>`))
			if err != nil {
				t.Fatal(err)
			}
			if u := d.Units[0]; len(d.Units) != 1 || u.Target != "Hei {{.Place}}." || u.Source != "Hej" || u.State != Translated {
				t.Errorf("got %+v", d.Units)
			}
		})
	}
}

// TestNoDocument proves that each file that is none is told with a way on.
func TestNoDocument(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"empty":         {"", "save it as XLIFF 1.2"},
		"no XML":        {"ui.back: tillbaka", "save it as XLIFF 1.2"},
		"cut off":       {`<xliff version="1.2"><file source-language="sv"><body><trans-unit id="a"><source>A`, "line 1: "},
		"version 2":     {`<xliff version="2.1" srcLang="sv"/>`, "this is XLIFF \"2.1\": save it as XLIFF 1.2"},
		"two languages": {`<xliff version="1.2"><file source-language="sv" target-language="fi"/><file source-language="sv" target-language="en"/></xliff>`, "one language at a time"},
		"an entity":     {`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff version="1.2"><file source-language="sv"><body><trans-unit id="a"><source>&a;</source></trans-unit></body></file></xliff>`, "entity"},
	} {
		if _, err := Read(strings.NewReader(c.data)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

// FuzzRead proves that no file makes the reader panic, and that what it reads can be written and is then the same.
func FuzzRead(f *testing.F) {
	var file bytes.Buffer
	_ = Write(&file, document())
	f.Add(file.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		var out bytes.Buffer
		if err := Write(&out, d); err != nil {
			t.Skip() // signs that XML cannot hold
		}
		again, err := Read(&out)
		if err != nil || len(again.Units) != len(d.Units) {
			t.Errorf("%v: %d units become %d", err, len(d.Units), len(again.Units))
		}
	})
}
