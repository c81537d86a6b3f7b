package plain

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
	"vagvisare/ui/theme"
)

// desk begins a call at a desk, in Swedish, with a caller who speaks English.
func desk(t *testing.T) *story {
	t.Helper()
	return visit(t, func(c *Config) { c.Desk, c.Caller, c.Visit = true, "en", c.Visit.OnPhone() })
}

func TestDeskBeginsWithTheSearch(t *testing.T) {
	st := desk(t).SeeLabel(guide.LabelSearchTitle, guide.LabelSearchPrompt)
	st.Type("kalmar").See("Kalmar (1 av", "kommun").Type("1").About("Kalmar").See("Kalmar kommun", "020-45 39 00", "Kan vara gammalt.").On(guide.Home)
	st.Type("search R13", "1").On(guide.Step).See("English:").Type("h", "2").See("Säg:", "English:", "Say:", "Källor:")
	desk(t).Type("112").On(guide.Crisis)
	desk(t).Type("029 151 2221", "1").See("Västra Nylands välfärdsområde", "029 151 2221")
}

func TestDeskCommands(t *testing.T) {
	st := desk(t).Type("kalmar", "1")
	st.Type("gå till r8").On(guide.Step).See("Vägen hit: R1", "R2 Vad stämmer bäst? (Jag är osäker)")
	st.Type("112").On(guide.Crisis).NotSee("Vägen hit") // Nothing stands above 112.
	st.Type("<").On(guide.Step)
	for _, line := range []string{"kopiera", "copy", "y"} {
		st.Type(line).SeeLabel(guide.LabelPlainCopy).See("+4620453900", "Nödnummer: 112")
	}
	st.Type("Y").See("If you are not sure (R8)")
	for _, line := range []string{"ärende", "note", "n"} {
		st.Type(line).See("vagvisare 2026.11 · R1>R2>R8 · contact 0880 · sv/en\n")
	}
	st.Type("kontakt").See("Kalmar kommun").Type("h", "2").See("Säg:").Type("samtalsstöd").NotSee("Säg:").Type("samtalsstöd").See("Säg:")
	st.Type("caller suomi").See("suomi:").Type("caller").See("suomi, fi", "Byt plats på språken")
	st.Type(strconv.Itoa(len(load(t).Languages()))).On(guide.Step) // All but the staff's own, and then the row below them.
	if st.s.tag != "fi" || st.s.call.caller != "sv" {
		t.Fatalf("swapped, the languages are %s and %s", st.s.tag, st.s.call.caller)
	}
	st.Type("jump zz9").See("ZZ9")
	st.Type("new").SeeLabel(guide.LabelSearchTitle)
	if !st.s.visit.About().IsZero() || st.s.tag != "sv" || st.s.call != st.s.newCall() || len(st.s.visit.Passed("sv")) > 0 {
		t.Fatal("something is left of the call")
	}
}

// The desk's commands are nobody else's.
func TestDeskCommandsAreTheDesksAlone(t *testing.T) {
	visit(t).Type("ny").NotSee("English:").Type("L").See("svenska, sv").Type("<", "note").See("«note»")
}

// Every key of the desk's screen is a command of the line mode, in every language, or stands in the table with what replaces it.
func TestEveryKeyOfTheDeskHasAnEqual(t *testing.T) {
	var listed []string
	for _, r := range deskTable(t) {
		listed = append(listed, tokens(r[1])...)
	}
	g := load(t)
	own := []screen.Command{
		screen.Jump, screen.Card, screen.Copy, screen.CopyPage, screen.Note, screen.Script, screen.Caller, screen.NewCall,
	}
	for _, l := range g.Languages() {
		v := newVocabulary(g, l.Tag, deskEntries()...)
		for _, b := range screen.Bindings(theme.Glyphs{}, own...) {
			if !slices.Contains(own, b.Command) {
				continue
			}
			word := shown(g.Words(l.Tag).Label(guide.LabelWordSearch))
			for _, e := range deskEntries() {
				if e.does == b.Label {
					word = shown(g.Words(l.Tag).Label(e.word))
				}
			}
			if c, _ := v.command(word); !slices.ContainsFunc(deskEntries(), func(e entry) bool { return e.command == c && e.does == b.Label }) {
				t.Errorf("%s: %s has no word", l.Tag, b.Label)
			}
			for _, key := range b.Keys() {
				c, _ := v.command(key)
				known := slices.ContainsFunc(deskEntries(), func(e entry) bool { return e.command == c && e.does == b.Label })
				if !known && !slices.Contains(listed, key) {
					t.Errorf("%s: the key %s (%s) is neither a command nor listed in docs/line-mode.md", l.Tag, key, b.Label)
				}
			}
		}
		for _, r := range deskTable(t) {
			for _, word := range tokens(r[2]) {
				if c, _ := v.command(word); c == "" {
					t.Errorf("%s: %q of docs/line-mode.md is not understood", l.Tag, word)
				}
			}
		}
	}
}

// deskTable is the desk's table in docs/line-mode.md: what the screen does, its keys, what to write.
func deskTable(t *testing.T) [][]string {
	t.Helper()
	_, text, ok := strings.Cut(docs(t), "## The desk")
	if !ok {
		t.Fatal("docs/line-mode.md says nothing of the desk")
	}
	var rows [][]string
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) == 3 && strings.HasPrefix(line, "| ") && !strings.HasPrefix(line, "| ---") {
			rows = append(rows, cells)
		}
	}
	if len(rows) < 9 {
		t.Fatalf("the desk's table has %d rows", len(rows))
	}
	return rows[1:]
}
