package cli

import (
	"slices"
	"strings"
	"unicode"

	"vagvisare/internal/guide"
)

// kioskLanguages are the tags of the languages that a kiosk offers. There is always one.
func (a *app) kioskLanguages(g *guide.Guide, k kioskFlags) ([]string, error) {
	var tags []string
	if strings.TrimSpace(k.languages) == "" {
		tags = []string{guide.SourceTag} // It speaks first: the offices' own.
		for _, l := range g.Languages() {
			if l.Tag != guide.SourceTag {
				tags = append(tags, l.Tag)
			}
		}
	}
	for name := range strings.FieldsFuncSeq(k.languages, func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
		tag, err := languageOf(g, name, orVariable("languages"))
		if err != nil {
			return nil, err
		}
		if !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	tags, err := a.fit(g, tags)
	if err == nil && len(tags) == 0 {
		return nil, usage("No language is left that this terminal can offer. Write other tags after %s.", orVariable("languages"))
	}
	return tags, err
}

// fit leaves out the languages that the office does not want unsigned, and those that the terminal can't write.
func (a *app) fit(g *guide.Guide, tags []string) ([]string, error) {
	switch a.unreviewed {
	case full, essential:
	case off:
		tags = a.without(g, tags, "no reader has signed all its texts (--unreviewed off)", signed(g))
	default:
		return nil, usage("The setting %s cannot be %q. Write full, essential or off.", orVariable("unreviewed"), a.unreviewed)
	}
	if strings.HasPrefix(a.env("TERM"), "linux") {
		tags = a.without(g, tags, "the font of the plain console does not have its script", onConsole)
	}
	return tags, nil
}

// openLanguages are the tags of the languages that are offered where nobody has chosen some. The one that a visit begins with is among them.
func (a *app) openLanguages(g *guide.Guide, tag string) ([]string, error) {
	var all []string
	for _, l := range g.Languages() {
		all = append(all, l.Tag)
	}
	tags, err := a.fit(g, all)
	if err == nil && !slices.Contains(tags, tag) {
		return nil, usage("The language %s is not offered. Write --lang and one of %s.", tag, strings.Join(tags, ", "))
	}
	return tags, err
}

// What an office can want of languages with texts that no reader has signed.
const (
	full      = "full"
	essential = "essential"
	off       = "off"
)

// without leaves out the languages that may not be offered, and tells the operator why.
func (a *app) without(g *guide.Guide, tags []string, why string, may func(guide.Language) bool) []string {
	return slices.DeleteFunc(tags, func(tag string) bool {
		l, _ := g.Language(tag)
		if may(l) {
			return false
		}
		a.log("The language %s is left out: %s.", tag, why)
		return true
	})
}

// signed says whether a language is the source of the others, or signed whole.
func signed(g *guide.Guide) func(guide.Language) bool {
	whole := map[string]bool{guide.SourceTag: true}
	for _, s := range g.Shares() {
		whole[s.Language.Tag] = whole[s.Language.Tag] || s.Reviewed == 1
	}
	return func(l guide.Language) bool { return whole[l.Tag] }
}

// onConsole says whether the plain Linux console can write a language. Its font has at most 512 signs: those of Debian's console-setup
// that serve Swedish and Finnish have Latin, and the set "Uni2" (docs/kiosk) Cyrillic beside it. It joins no letters and runs
// from left to right. The script of a language is that of its own name.
func onConsole(l guide.Language) bool {
	for _, r := range l.Name {
		if unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Cyrillic) {
			return false
		}
	}
	return !l.RTL
}

// offered are the languages with these tags.
func offered(g *guide.Guide, tags []string) []guide.Language {
	var list []guide.Language
	for _, tag := range tags {
		if l, ok := g.Language(tag); ok {
			list = append(list, l)
		}
	}
	return list
}

// warm reads all that a visit may read of the content's files: the words of each language, those of the sentences to show, and those of
// the search.
func (a *app) warm(g *guide.Guide, tags []string) {
	for _, tag := range append([]string{guide.SourceTag, "fi"}, tags...) {
		g.Words(tag)
		g.Search("a", tag, a.Now(), 1)
	}
}
