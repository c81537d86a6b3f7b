package plain

import (
	"testing"

	"vagvisare/internal/guide"
)

// Every word does what it says in every language, and no word means two things. An English word may give way to one
// of the visitor's own language, but never to nothing.
func TestWordsOfEveryLanguage(t *testing.T) {
	g := load(t)
	for _, l := range g.Languages() {
		t.Run(l.Tag, func(t *testing.T) {
			w, v := g.Words(l.Tag), newVocabulary(g, l.Tag)
			for _, e := range entries() {
				for _, word := range spellings(w.Label(e.word)) {
					if e.command == crisis {
						if _, ok := v.cry(word); !ok {
							t.Errorf("%q does not open the crisis page", word)
						}
						continue
					}
					if c, rest := v.command(word); c != e.command || rest != "" {
						t.Errorf("%q means %q, not %q", word, c, e.command)
					}
					if tag, ok := v.cry(word); ok {
						t.Errorf("%q is the word for %s, and for the crisis page in %s", word, e.command, tag)
					}
					if _, isNumber := number(word); isNumber || code.MatchString(word) || len([]rune(word)) < 2 {
						t.Errorf("%q cannot be told from a number, a code or a key", word)
					}
				}
				for _, key := range append(e.keys, string(e.command)) {
					if c, _ := v.command(key); c != e.command {
						t.Errorf("%q means %q, not %q", key, c, e.command)
					}
				}
			}
		})
	}
}

// A place whose name is a command's word could not be found by it.
func TestNoPlaceHasTheNameOfACommand(t *testing.T) {
	g := load(t)
	for _, l := range g.Languages() {
		v := newVocabulary(g, l.Tag)
		for _, p := range g.Directory().Places() {
			for _, name := range []string{p.NameSV, p.NameFI} {
				if c, rest := v.command(name); c != "" && rest == "" {
					t.Errorf("%s: the place %s is also the word for %s", l.Tag, name, c)
				}
				if _, ok := v.cry(name); ok {
					t.Errorf("%s: the place %s opens the crisis page", l.Tag, name)
				}
			}
		}
	}
}

func TestCommandWithWordsBehindIt(t *testing.T) {
	v := newVocabulary(load(t), "sv")
	for line, want := range map[string]struct {
		c    command
		rest string
	}{
		"sök brev":       {search, "brev"},
		"SEARCH two one": {search, "two one"},
		"/brev":          {search, "brev"},
		"/":              {search, ""},
		"place Esbo":     {place, "Esbo"},
		"språk Suomi":    {language, "Suomi"},
		"Hjalp":          {help, ""},
		"TILLBAKA":       {back, ""},
		"Q":              {quit, ""},
		"umeå":           {"", ""},
		"":               {"", ""},
	} {
		if c, rest := v.command(line); c != want.c || rest != want.rest {
			t.Errorf("%q is %q with %q, not %v", line, c, rest, want)
		}
	}
}

// The commands are those that the screen has: a feature of one is a feature of the other.
func TestEveryWordLabelHasACommand(t *testing.T) {
	have := map[guide.Label]bool{}
	for _, e := range append(entries(), deskEntries()...) {
		have[e.word] = true
	}
	for _, l := range guide.Labels() {
		if len(l) > 5 && l[:5] == "word-" && !have[l] {
			t.Errorf("no command has the word %s", l)
		}
	}
}
