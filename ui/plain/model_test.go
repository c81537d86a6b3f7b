package plain

import (
	"bytes"
	"flag"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"vagvisare/internal/guide"
)

// TestModel writes anything, in any language and any mode: nothing fails, nothing is printed that a terminal acts on, every page that is shown ends
// with its commands and the place to write, and 112 opens the crisis page from wherever one has come. For a long search:
//
//	go test ./ui/plain -run TestModel -rapid.checks=10000
func TestModel(t *testing.T) {
	if f := flag.Lookup("rapid.checks"); f.Value.String() == f.DefValue { // As many as take some seconds.
		if err := flag.Set(f.Name, "40"); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = flag.Set(f.Name, f.DefValue) })
	}
	g := load(t)
	rapid.Check(t, func(r *rapid.T) {
		var out bytes.Buffer
		s := newSession(anyone(g, r, &out))
		s.guarded(s.open)
		ended(r, s, &out, "")
		for range rapid.IntRange(1, 30).Draw(r, "lines") {
			var line string
			if rapid.IntRange(0, 9).Draw(r, "silence") == 0 {
				s.guarded(s.nobody)
			} else {
				line = lineOf(r)
				s.guarded(func() { s.take(clean([]byte(line))) })
			}
			if s.done {
				forgotten(r, s)
				return
			}
			ended(r, s, &out, line)
			alarmed(r, s)
		}
	})
}

// anyone is a line mode as some office might have set it up.
func anyone(g *guide.Guide, r *rapid.T, out *bytes.Buffer) Config {
	var tags []string
	for _, l := range g.Languages() {
		tags = append(tags, l.Tag)
	}
	c := Config{
		Guide: g, Language: rapid.SampledFrom(tags).Draw(r, "language"), Visit: g.NewVisit(), Now: today, Out: out,
		Width: rapid.SampledFrom([]int{0, 20, 40, Width}).Draw(r, "width"),
	}
	switch rapid.SampledFrom([]string{"open", "given", "kiosk", "desk"}).Draw(r, "mode") {
	case "open":
		c.ChooseLanguage = true
	case "kiosk":
		c.ChooseLanguage, c.Wipe, c.Idle = true, "\x1b[2J", time.Minute
	case "desk":
		c.Desk, c.Visit = true, c.Visit.OnPhone()
		c.Caller = rapid.SampledFrom(append(tags, "")).Draw(r, "caller")
	}
	if rapid.Bool().Draw(r, "in an office") {
		places := g.Directory().Places()
		c.Visit = c.Visit.WithHere(places[rapid.IntRange(0, len(places)-1).Draw(r, "office")])
	}
	return c
}

// lineOf is something that means something, mostly.
func lineOf(r *rapid.T) string {
	switch rapid.IntRange(0, 3).Draw(r, "kind of line") {
	case 0:
		return strconv.Itoa(rapid.IntRange(0, 20).Draw(r, "number"))
	case 1:
		return rapid.SampledFrom([]string{
			"", "back", "continue", "start", "!", "answers", "sources", "search", "search skola", "place", "place esbo", "umeå", "language", "language ar",
			"language fi", "help", "original", "K1", "C1", "R3", "Y1", "slip", "card", "copy", "text", "note", "jump r8", "caller so", "script",
		}).Draw(r, "word")
	case 2:
		return rapid.SampledFrom([]string{
			"x", "q", "leave", "new", "xyzzy", "العربية", "\x1b[2J", "\x9b31m", "\xff\x00", "\u202e211", strings.Repeat("ö", 5000), "١١٢", "ring 112 nu",
		}).Draw(r, "strange")
	}
	return rapid.String().Draw(r, "line")
}

// ended demands that what was printed ends with the way to help, the commands and the place to write, and is safe to show.
func ended(r *rapid.T, s *session, out *bytes.Buffer, line string) {
	out.Reset()
	if err := s.flush(); err != nil {
		r.Fatal(err)
	}
	said := out.String()
	if s.failures > 0 {
		r.Fatalf("the program failed at %q:\n%s", line, said)
	}
	if strings.ContainsFunc(said, func(c rune) bool {
		return c != '\n' && (c < ' ' || 0x7f <= c && c < 0xa0 || 0x202a <= c && c <= 0x202e)
	}) {
		r.Fatalf("a control character was printed after %q: %q", line, said)
	}
	var commands bytes.Buffer
	end := *s
	end.print = printer{out: &commands, width: s.Width}
	if end.prompt(); s.warned { // It was asked whether somebody is there, and nothing else.
		end.print.page.Reset()
		end.print.prompt(s.words.Label(guide.LabelPlainPrompt))
	}
	if err := end.flush(); err != nil {
		r.Fatal(err)
	}
	if want := commands.String(); want == "" || !strings.HasSuffix(flat(said), flat(want)) {
		r.Fatalf("after %q this does not stand at the end:\n%s\nbut\n%s", line, want, said)
	}
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// alarmed writes 112 on a copy of the session, so that the visit goes on as it was.
func alarmed(r *rapid.T, s *session) {
	afraid := *s
	var out bytes.Buffer
	afraid.print = printer{out: &out, width: s.Width}
	afraid.guarded(func() { afraid.take("112") })
	if afraid.visit.Kind() != guide.Crisis || afraid.list != nil || afraid.failures > 0 {
		r.Fatalf("112 does not open the crisis page from %q", s.visit.Code())
	}
	ended(r, &afraid, &out, "112")
}

// forgotten demands that a visit that was left at once is no longer known. One that was ended with a goodbye stands there to be read.
func forgotten(r *rapid.T, s *session) {
	if s.shared() && (s.visit.Kind() != guide.Home || !s.visit.About().IsZero() || len(s.visit.Passed(s.tag)) > 0 || s.list != nil || s.digits != nil || s.print.page.Len() > 0) {
		r.Fatalf("something is left of the visit: %+v", s.visit)
	}
}
