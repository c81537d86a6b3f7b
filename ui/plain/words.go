package plain

import (
	"strings"
	"sync"

	"vagvisare/internal/guide"
)

// command is something that can be done on every page. Its English word is its value, and is understood in every
// language, so that a telephone adviser can tell anybody what to write.
type command string

const (
	back     command = "back"
	crisis   command = "crisis"
	language command = "language"
	place    command = "place"
	answers  command = "answers"
	sources  command = "sources"
	search   command = "search"
	original command = "original"
	take     command = "slip"
	start    command = "start"
	goOn     command = "continue"
	help     command = "help"
	leave    command = "leave"
	quit     command = "quit"
)

// entry is how a command is called and described.
type entry struct {
	command command
	word    guide.Label // what to write, in the visitor's language
	does    guide.Label // what it does, in the same words as on the screen
	keys    []string    // the screen's keys, as far as a line can hold them
}

// entries lists the commands in the order of the help.
func entries() []entry {
	return []entry{
		{crisis, guide.LabelWordCrisis, guide.LabelCrisis, []string{"!"}},
		{back, guide.LabelWordBack, guide.LabelBack, []string{"<", "←"}},
		{goOn, guide.LabelWordContinue, guide.LabelContinue, nil},
		{language, guide.LabelWordLanguage, guide.LabelLanguage, []string{"l"}},
		{place, guide.LabelWordPlace, guide.LabelPlace, []string{"m"}},
		{answers, guide.LabelWordAnswers, guide.LabelAnswers, []string{"a"}},
		{sources, guide.LabelWordSources, guide.LabelSources, []string{"i"}},
		{search, guide.LabelWordSearch, guide.LabelSearch, []string{"/"}},
		{original, guide.LabelWordOriginal, guide.LabelOriginal, []string{"o"}},
		{take, guide.LabelWordSlip, guide.LabelWriteDown, []string{"p"}},
		{start, guide.LabelWordStart, guide.LabelStart, []string{"h"}},
		{help, guide.LabelWordHelp, guide.LabelHelp, []string{"?"}},
		{leave, guide.LabelWordLeave, guide.LabelLeave, []string{"x"}},
		{quit, guide.LabelWordQuit, guide.LabelQuit, []string{"q"}},
	}
}

// vocabulary is what a visitor may write in one language. It is made anew when the language changes.
type vocabulary struct {
	words map[string]command // folded
	keys  map[string]command
	// crisis gives the words for the crisis page in every language and whose they are: fear speaks its first language. They are read when the
	// first line has been written.
	crisis func() map[string]string
}

func newVocabulary(g *guide.Guide, tag string, more ...entry) vocabulary {
	v := vocabulary{map[string]command{}, map[string]command{}, sync.OnceValue(func() map[string]string { return cries(g, tag) })}
	w := g.Words(tag)
	all := append(entries(), more...)
	for _, e := range all {
		v.words[string(e.command)] = e.command
		for _, k := range e.keys {
			v.keys[k] = e.command
		}
	}
	// The visitor's own words come second and win over an English one that happens to be spelt the same.
	for _, e := range all {
		for _, word := range spellings(w.Label(e.word)) {
			v.words[word] = e.command
		}
	}
	return v
}

// cries are the words for the crisis page and their languages. A word that several have is the visitor's own, else that of a language which
// names it first.
func cries(g *guide.Guide, tag string) map[string]string {
	of := map[string]string{}
	claim := func(word, tag string) {
		if _, taken := of[word]; !taken {
			of[word] = tag
		}
	}
	said := func(tag string) []string { return spellings(g.Listed(tag).Label(guide.LabelWordCrisis)) }
	for _, word := range append(said(tag), string(crisis)) {
		claim(word, tag)
	}
	for _, l := range g.Languages() {
		if words := said(l.Tag); len(words) > 0 {
			claim(words[0], l.Tag)
		}
	}
	for _, l := range g.Languages() {
		for _, word := range said(l.Tag) {
			claim(word, l.Tag)
		}
	}
	return of
}

// spellings are the words of a label, which may give several, parted by commas. The first is the one that is shown.
func spellings(label string) []string {
	var out []string
	for _, s := range strings.Split(label, ",") {
		if s = fold(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// shown is the word of a label that is printed.
func shown(label string) string {
	first, _, _ := strings.Cut(label, ",")
	return strings.TrimSpace(first)
}

// command reads a line as a command and what follows it, such as "search letter". Single keys stand alone, but the
// slash may be followed at once, as in the searches that people know.
func (v vocabulary) command(line string) (command, string) {
	if c, ok := v.keys[line]; ok {
		return c, "" // A capital may be a key of its own.
	}
	if c, ok := v.keys[strings.ToLower(line)]; ok {
		return c, ""
	}
	if rest, ok := strings.CutPrefix(line, "/"); ok {
		return search, strings.TrimSpace(rest)
	}
	if c, ok := v.words[fold(line)]; ok {
		return c, ""
	}
	// A command of two words ("go back") is tried before its first word with something after it.
	words := strings.Fields(line)
	for n := min(len(words)-1, 3); n > 0; n-- {
		if c, ok := v.words[fold(strings.Join(words[:n], " "))]; ok {
			return c, strings.Join(words[n:], " ")
		}
	}
	return "", ""
}

// cry says whether a line asks for the crisis page, and in which language: the word in any language, 112 anywhere, or
// an exclamation mark anywhere, which is a key and never text on the screen either.
func (v vocabulary) cry(line string) (string, bool) {
	if strings.ContainsAny(line, "!！") || isAlarm(line) {
		return "", true
	}
	tag, ok := v.crisis()[fold(strings.Trim(line, ".? "))]
	return tag, ok
}
