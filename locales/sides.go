package locales

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"vagvisare/internal/problem"
)

// Forms is a message by its plural forms; one without has the form other alone.
type Forms map[string]string

// Hash names the wording.
func (f Forms) Hash() string { return entry{forms: f}.wording() }

// Sides is a message in the source language and in another, as their files have it. Translators' commands work on it; a visit
// needs Words.
type Sides struct {
	ID     string
	Source Forms
	Text   Forms  // nil where there is no translation; the same as Source for the source language
	Made   string // the hash of the source text that the translation was made from
	State  State
	Signed Signature // the reader who signed the translation as it stands, if the state is Good
}

// Sides is every message of the source language beside its translation, in the order of the source file.
func (c *Catalog) Sides(tag string) ([]Sides, problem.List) {
	var problems problem.List
	source := c.entries(Source, &problems)
	var entries map[string]entry
	if c.layerWith(tag+".yaml") != nil { // A language that is being begun has no file.
		entries = c.entries(tag, &problems)
	}
	signed := map[string]Signature{}
	for _, s := range c.signatures(tag, &problems) {
		signed[s.ID] = s
	}
	ids := slices.SortedFunc(maps.Keys(source), func(a, b string) int {
		if d := source[a].line - source[b].line; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	list := make([]Sides, 0, len(ids))
	for _, id := range ids {
		s := Sides{ID: id, Source: source[id].forms, State: Missing}
		if e, ok := entries[id]; ok {
			s.Text, s.Made, s.State = e.forms, e.hash, Unreviewed
			if sig := signed[id]; tag != Source && e.hash != source[id].wording() {
				s.State = Stale
			} else if sig.Hash == e.wording() {
				s.State, s.Signed = Good, sig
			}
		}
		list = append(list, s)
	}
	return list, problems
}

// Needs is the plural forms that a translation of the message has in a language.
func (s Sides) Needs(l Language) []string {
	if len(s.Source) > 1 {
		return l.Plurals
	}
	return []string{"other"}
}

// composed is a text as a message holds it: composed, with nothing around it.
func composed(text string) string { return norm.NFC.String(strings.TrimSpace(text)) }

// refused says what is wrong with a form of a translation: what check would find, before it is in a file.
func (s Sides) refused(form, text string) string {
	if f := fault(text); f != "" {
		return "has " + f
	}
	want := placeholder.FindAllString(s.Source["other"], -1)
	missing := slices.Clone(want)
	for _, p := range placeholder.FindAllString(text, -1) {
		i := slices.Index(missing, p)
		if i < 0 {
			return "has " + p + ", which its source has not, or not so often: write " + said(want)
		}
		missing = slices.Delete(missing, i, i+1)
	}
	switch rest := placeholder.ReplaceAllString(text, ""); {
	case strings.Contains(rest, "{{") || strings.Contains(rest, "}}"):
		return "has a placeholder that is broken: write " + said(want)
	case form == "other" && len(missing) > 0: // "One answer" may say its number in letters.
		return "has lost " + said(missing) + ": write it where its words belong"
	}
	return ""
}

// said is placeholders in a sentence.
func said(placeholders []string) string {
	if len(placeholders) == 0 {
		return "none"
	}
	return strings.Join(placeholders, " ")
}

// ordered is the ids of the messages in the order of the source file.
func ordered(list []Sides) []string {
	ids := make([]string, len(list))
	for i, s := range list {
		ids[i] = s.ID
	}
	return ids
}
