package locales

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vagvisare/internal/problem"
	"vagvisare/internal/yamlfile"
)

// In is the terms that a source text holds.
func (g Glossary) In(source string) (held Glossary) {
	text := plain(source)
	for _, t := range g {
		if t.in(text) {
			held = append(held, t)
		}
	}
	return held
}

// in says whether a plain source text holds the term, as whole words and outside of the names that hold it.
func (t Term) in(text string) bool {
	if !slices.ContainsFunc(t.forms, func(form string) bool { return strings.Contains(text, form) }) {
		return false // nearly always
	}
	for _, name := range t.except {
		text = strings.ReplaceAll(text, name, "\n")
	}
	return slices.ContainsFunc(t.forms, func(form string) bool { return standsIn(text, form) })
}

// SaidIn says whether a translation has the language's word for the term.
func (t Term) SaidIn(translation string) bool {
	text := plain(translation)
	return slices.ContainsFunc(t.found, func(found string) bool { return strings.Contains(text, found) })
}

// standsIn says whether a form stands in a text as whole words: whoever looks for "utredning" does not mean "barnavårdsutredning".
func standsIn(text, form string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], form)
		if i < 0 {
			return false
		}
		start, end := at+i, at+i+len(form)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !partOfWord(before) && !partOfWord(after) {
			return true
		}
		at = end
	}
}

// partOfWord says whether a sign makes a word. Nothing at all, at either end of a text, decodes as one that does not.
func partOfWord(r rune) bool {
	return r == '-' || unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// plain is a text as terms are looked for in it: in small letters, composed, without the hyphens that only show where a word may
// be broken, each space a space.
func plain(text string) string {
	text = strings.ReplaceAll(strings.ToLower(norm.NFC.String(text)), "\u00ad", "")
	return strings.Join(strings.Fields(text), " ")
}

func plains(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = plain(s)
	}
	return out
}

// held is the numbers of the terms that each source text holds, found once for all languages.
func (g Glossary) held(source map[string]entry) map[string][]int {
	held := map[string][]int{}
	for id, e := range source {
		text := plain(e.forms["other"])
		for i, t := range g {
			if t.in(text) {
				held[id] = append(held[id], i)
			}
		}
	}
	return held
}

// checkTerms proves that a language has a word for each term, and uses it. A stale text is left alone: the source text that it
// was made from may have held other terms, and it is told of already.
func (c *Catalog) checkTerms(l Language, terms Glossary, held map[string][]int, source, entries map[string]entry, problems *problem.List) {
	file := GlossaryFile(l.Tag)
	if c.layerWith(file) == nil {
		say := "the file is missing: write the language's word for each term of " + GlossaryFile(Source)
		if _, err := fs.Stat(c.layers[len(c.layers)-1], l.Tag+".yaml"); err == nil {
			problems.Errorf(file, 0, "%s", say)
		} else {
			problems.Warnf(file, 0, "%s", say) // An office's own language is not held up by it.
		}
		return
	}
	own := slices.Clone(terms)
	c.say(own, l.Tag, problems)
	for _, id := range yamlfile.Keys(entries) {
		e := entries[id]
		if e.hash != source[id].wording() {
			continue
		}
		for _, i := range held[id] {
			if t := own[i]; len(t.Found) > 0 && !t.SaidIn(e.forms["other"]) {
				problems.Errorf(l.Tag+".yaml", e.line, "%s does not say the term %s as %s has it: write %q, or name the inflection under found there",
					id, t.ID, file, t.Say)
			}
		}
	}
}
