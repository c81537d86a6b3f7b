package locales

import (
	"strings"
	"testing"
	"testing/fstest"

	"vagvisare/internal/problem"
)

// bench is a folder with the smallest words, as a translator finds it.
func bench(t testing.TB, change map[string]string) (*Catalog, Language, []Sides) {
	t.Helper()
	fsys := base(t)
	for name, data := range change {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	c, problems := Load(fsys)
	if problems.HasErrors() {
		t.Fatal(problems.Error())
	}
	sides, problems := c.Sides("fi")
	if problems.HasErrors() {
		t.Fatal(problems.Error())
	}
	l, _ := c.Language("fi")
	return c, l, sides
}

// out is every text as a file shows it to a translator.
func out(l Language, sides []Sides) (back []Back) {
	for _, s := range sides {
		for _, form := range s.Needs(l) {
			b := Back{ID: s.ID, Form: form, Source: s.Source[form], Text: s.Text[form], Was: WordingOf(s.Text[form]), Claim: Done}
			switch s.State {
			case Missing:
				b.Claim = Open
			case Stale:
				b.Claim = Doubt
			}
			back = append(back, b)
		}
	}
	return back
}

const (
	newSource = "a.title: \"God dag {{.Place}}.\"\na.count:\n  one: \"{{.Count}} svar.\"\n  other: \"{{.Count}} svar.\"\n"
	noTitle   = "# Head.\n\n# Count.\na.count: {hash: sha-b1b0b35cb5e1, one: \"{{.Count}} vastaus.\", other: \"{{.Count}} vastausta.\"}\n\n# End.\n"
)

// TestTake tells what becomes of a text for whatever a translator's file says of it.
func TestTake(t *testing.T) {
	title := func(change func(*Back)) func([]Back) {
		return func(back []Back) { change(&back[0]) }
	}
	stale := map[string]string{"sv.yaml": newSource}
	missing := map[string]string{"fi.yaml": noTitle}
	for name, c := range map[string]struct {
		folder  map[string]string
		edit    func([]Back)
		changes string // "text hash-of read" of what is taken
		drafts  int
		refused string
	}{
		"nothing":                           {edit: func([]Back) {}},
		"a better text":                     {edit: title(func(b *Back) { b.Text = "Terve {{.Place}}." }), changes: "Terve {{.Place}}."},
		"letters that are not composed":     {edit: title(func(b *Back) { b.Text = " a\u0308 {{.Place}}\n" }), changes: "ä {{.Place}}"},
		"a tool that knows no states":       {edit: title(func(b *Back) { b.Text, b.Claim = "Terve {{.Place}}.", Silent }), changes: "Terve {{.Place}}."},
		"a tool that loses what it was":     {edit: title(func(b *Back) { b.Text, b.Was = "Terve {{.Place}}.", "" }), changes: "Terve {{.Place}}."},
		"a draft":                           {edit: title(func(b *Back) { b.Text, b.Claim = "Terve {{.Place}}.", Draft }), drafts: 1},
		"a new text":                        {folder: missing, edit: title(func(b *Back) { b.Text = "Hei {{.Place}}." }), changes: "Hei {{.Place}}."},
		"a proposal of the tool":            {folder: missing, edit: title(func(b *Back) { b.Text, b.Claim = "Hei {{.Place}}.", Doubt }), drafts: 1},
		"the source copied":                 {folder: missing, edit: title(func(b *Back) { b.Text = b.Source })},
		"the source copied, and meant":      {folder: missing, edit: title(func(b *Back) { b.Text, b.Claim = b.Source, Done }), changes: "Hej {{.Place}}."},
		"stale, untouched":                  {folder: stale, edit: func([]Back) {}},
		"stale, untouched, without a state": {folder: stale, edit: title(func(b *Back) { b.Claim = Silent })},
		"stale, read again":                 {folder: stale, edit: title(func(b *Back) { b.Claim = Done }), changes: "Hei {{.Place}}. read"},
		"stale, changed":                    {folder: stale, edit: title(func(b *Back) { b.Text = "Terve {{.Place}}." }), changes: "Terve {{.Place}}."},
		"stale, read before it changed":     {folder: stale, edit: title(func(b *Back) { b.Source, b.Claim = "Hej {{.Place}}.", Done })},
		"changed in the folder, untouched":  {edit: title(func(b *Back) { b.Text, b.Was = "Moi {{.Place}}.", WordingOf("Moi {{.Place}}.") })},
		"changed in the folder, and here":   {edit: title(func(b *Back) { b.Text, b.Was = "Terve {{.Place}}.", WordingOf("Moi {{.Place}}.") }), refused: "a.title: the text in the folder has changed since"},
		"taken before":                      {edit: title(func(b *Back) { b.Was = WordingOf("Moi {{.Place}}.") })},
		"no such message":                   {edit: title(func(b *Back) { b.ID = "a.titel" }), refused: "a.titel: there is no such message"},
		"twice":                             {edit: func(b []Back) { b[2] = b[1] }, refused: "a.count: the form one stands there twice"},
		"emptied":                           {edit: title(func(b *Back) { b.Text, b.Claim = " ", Open }), refused: "a.title: the form other is empty and was not"},
		"empty and done":                    {folder: missing, edit: title(func(b *Back) { b.Claim = Done }), refused: "a.title: the form other is empty and said to be translated"},
		"a placeholder lost":                {edit: title(func(b *Back) { b.Text = "Terve." }), refused: "a.title: has lost {{.Place}}"},
		"a placeholder of its own":          {edit: title(func(b *Back) { b.Text = "Terve {{.Paikka}}." }), refused: "a.title: has {{.Paikka}}, which its source has not"},
		"a placeholder twice":               {edit: title(func(b *Back) { b.Text = "Terve {{.Place}} {{.Place}}." }), refused: "or not so often"},
		"a placeholder broken":              {edit: title(func(b *Back) { b.Text = "Terve {{.Place}} {{.Pla" }), refused: "a.title: has a placeholder that is broken"},
		"a placeholder with a space":        {edit: title(func(b *Back) { b.Text = "Terve {{ .Place }}." }), refused: "which its source has not"},
		"a function call":                   {edit: title(func(b *Back) { b.Text = "Terve {{.Place}}{{printf \"%100d\" 1}}" }), refused: "which its source has not"},
		"a line break":                      {edit: title(func(b *Back) { b.Text = "Terve\n{{.Place}}." }), refused: "a.title: has the control character U+000A"},
		"a direction mark":                  {edit: title(func(b *Back) { b.Text = "Terve\u200f {{.Place}}." }), refused: "a.title: has the direction mark U+200F"},
		"a form is missing":                 {edit: func(b []Back) { b[1].Text, b[1].Was, b[1].Claim = "", noText, Open; b[2].Text = "{{.Count}} x." }, refused: "a.count: the plural forms one are missing"},
		"a form that the language has not":  {edit: func(b []Back) { b[0] = Back{ID: "a.count", Form: "few", Text: "x"} }, refused: "a.count: suomi has no plural form few here"},
		"one said in letters":               {edit: func(b []Back) { b[1].Text = "Yksi vastaus." }, changes: "{{.Count}} vastausta."},
	} {
		t.Run(name, func(t *testing.T) {
			_, l, sides := bench(t, c.folder)
			back := out(l, sides)
			c.edit(back)
			taken, refused := Take(l, sides, back)
			if got := strings.Join(refused, "\n"); c.refused == "" && got != "" || !strings.Contains(got, c.refused) {
				t.Fatalf("refused: %q, want %q", got, c.refused)
			}
			var got []string
			for _, ch := range taken.Changes {
				text := ch.Text["other"]
				if ch.Read {
					text += " read"
				}
				got = append(got, text)
			}
			if strings.Join(got, "|") != c.changes || len(taken.Drafts) != c.drafts {
				t.Errorf("taken: %q and %d drafts, want %q and %d", got, len(taken.Drafts), c.changes, c.drafts)
			}
		})
	}
}

// TestTakeOlderSource proves that a text is recorded as made from what the file shows, not from what the folder has.
func TestTakeOlderSource(t *testing.T) {
	_, l, before := bench(t, nil)
	back := out(l, before)
	back[0].Text = "Terve {{.Place}}."
	_, l, sides := bench(t, map[string]string{"sv.yaml": newSource})
	taken, refused := Take(l, sides, back)
	if len(refused) > 0 || len(taken.Changes) != 1 || taken.Changes[0].Made != before[0].Source.Hash() {
		t.Fatalf("%+v, %v", taken, refused)
	}
	file, err := Write(base(t)["fi.yaml"].Data, sides, taken.Changes)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, sides = bench(t, map[string]string{"sv.yaml": newSource, "fi.yaml": string(file)}); sides[0].State != Stale {
		t.Errorf("state %q", sides[0].State)
	}
}

// TestWrite proves that a change is all that changes in a file.
func TestWrite(t *testing.T) {
	_, _, sides := bench(t, nil)
	change := Change{ID: "a.title", Text: Forms{"other": `Hei "{{.Place}}" \ #1: ok`}, Made: sides[0].Source.Hash()}
	written := "a.title:\n  hash: " + change.Made + "\n  other: \"Hei \\\"{{.Place}}\\\" \\\\ #1: ok\"\n"
	count := "a.count: {hash: sha-b1b0b35cb5e1, one: \"{{.Count}} vastaus.\", other: \"{{.Count}} vastausta.\"}\n"
	for name, c := range map[string]struct{ before, after string }{
		"changed":              {string(base(t)["fi.yaml"].Data), written + count},
		"new, before another":  {noTitle, "# Head.\n\n# Count.\n" + written + count + "\n# End.\n"},
		"new, in no file":      {"", written},
		"new, after a comment": {"# Head.\n", "# Head.\n" + written},
		"a comment inside":     {"a.title:\n  # Why so.\n  hash: 0\n  other: >-\n    Hei\n\n    {{.Place}}\n\n" + count, strings.Replace(written, "a.title:\n", "a.title:\n  # Why so.\n", 1) + "\n" + count},
	} {
		got, err := Write([]byte(c.before), sides, []Change{change})
		if err != nil || string(got) != c.after {
			t.Errorf("%s: %v, got\n%s\nwant\n%s", name, err, got, c.after)
		}
	}
	last := Change{ID: "a.count", Text: Forms{"one": "x", "other": "y"}, Made: "sha-0"}
	if got, err := Write([]byte(written+"\n# End.\n"), sides, []Change{last}); err != nil || !strings.HasSuffix(string(got), "  other: \"y\"\n\n# End.\n") {
		t.Errorf("new, after another: %v, got\n%s", err, got)
	}
	if _, err := Write([]byte("{a.title: Hei}\n"), sides, []Change{change}); err == nil {
		t.Error("a file that cannot be divided is written to")
	}
	if got, err := Write([]byte(" anything"), sides, nil); err != nil || string(got) != " anything" {
		t.Errorf("no change: %v, %s", err, got)
	}
}

// FuzzWrite proves that a text comes out of the file as it went in, or that nothing is written.
func FuzzWrite(f *testing.F) {
	f.Add([]byte(base(f)["fi.yaml"].Data), "Hei {{.Place}}: \"#\\")
	_, _, sides := bench(f, nil)
	f.Fuzz(func(t *testing.T, file []byte, text string) {
		if text == "" || fault(text) != "" {
			return
		}
		got, err := Write(file, sides, []Change{{ID: "a.title", Text: Forms{"other": text}, Made: "sha-0"}})
		if err != nil {
			return
		}
		var problems problem.List
		if e := parsed(got, &problems)["a.title"]; e.forms["other"] != text {
			t.Errorf("%q became %q", text, e.forms["other"])
		}
	})
}

// TestSign proves that a signature takes the place of the older one for its message, and that nothing else is lost.
func TestSign(t *testing.T) {
	head := "# Who has read.\n\n"
	old := head + "reviews:\n  - {id: a.title, hash: sha-1, by: \"A\", date: 2026-01-01}\n  - {id: a.count, hash: sha-2, by: \"B\", date: 2026-01-02}\n"
	got, problems := Sign([]byte(old), []Signature{{ID: "a.title", Hash: "sha-3", By: `C "D", E`, Date: "2026-12-01"}})
	want := head + "reviews:\n  - {id: a.title, hash: sha-3, by: \"C \\\"D\\\", E\", date: 2026-12-01}\n  - {id: a.count, hash: sha-2, by: \"B\", date: 2026-01-02}\n"
	if len(problems) > 0 || string(got) != want {
		t.Errorf("%s, got\n%s\nwant\n%s", problems.Error(), got, want)
	}
	if got, problems = Sign(nil, []Signature{{ID: "a.title", Hash: "sha-3", By: "C", Date: "2026-12-01"}}); len(problems) > 0 || !strings.HasPrefix(string(got), "reviews:\n  - {id: a.title") {
		t.Errorf("%s, got\n%s", problems.Error(), got)
	}
	if _, problems = Sign([]byte("reviews: a\n"), nil); !problems.HasErrors() {
		t.Error("a file that is no list is taken")
	}
}
