package locales

import (
	"io/fs"
	"slices"

	"go.yaml.in/yaml/v3"

	"vagvisare/internal/problem"
	"vagvisare/internal/yamlfile"
)

// Term is a word that every language must have one word for, so that a visitor meets it again on a letter and on the telephone.
type Term struct {
	ID    string
	Forms []string // how it stands in the source texts
	// Say is the language's word for it, and Found how the word is seen in a text, however it is inflected.
	Say   string
	Found []string

	// The same, ready to be looked for, and the names that hold a form and are not translated.
	forms, found, except []string
	line                 int
}

// Glossary is the terms of the source language with a language's own words for them.
type Glossary []Term

// GlossaryFile is the name of the file with a language's words for the terms.
func GlossaryFile(tag string) string { return "glossary/" + tag + ".yaml" }

// Glossary reads the terms and a language's words for them. It is for translators and the check: no visit ever needs it. A
// language without a glossary has no words for them.
func (c *Catalog) Glossary(tag string) (Glossary, problem.List) {
	var problems problem.List
	terms := c.terms(Source, &problems)
	if tag != Source {
		c.say(terms, tag, &problems)
	}
	return terms, problems
}

// say gives the terms a language's own words.
func (c *Catalog) say(terms Glossary, tag string, problems *problem.List) {
	file := GlossaryFile(tag)
	if c.layerWith(file) == nil {
		return
	}
	own := map[string]Term{}
	for _, t := range c.terms(tag, problems) {
		own[t.ID] = t
	}
	for i, t := range terms {
		o, ok := own[t.ID]
		if !ok {
			problems.Errorf(file, 0, "the term %s is missing: write {id: %s, say: …, found: […]}", t.ID, t.ID)
		}
		terms[i].Say, terms[i].Found, terms[i].found = o.Say, o.Found, o.found
		delete(own, t.ID)
	}
	for _, id := range yamlfile.Keys(own) {
		problems.Errorf(file, own[id].line, "there is no term %s in %s: delete it, or write it there", id, GlossaryFile(Source))
	}
}

// terms reads a glossary file: forms and except in the source language, say and found in the others.
func (c *Catalog) terms(tag string, problems *problem.List) (terms Glossary) {
	f := yamlfile.File{Name: GlossaryFile(tag), Problems: problems}
	layer := c.layerWith(f.Name)
	if layer == nil {
		return nil
	}
	root := f.Open(layer)
	if root == nil {
		return nil
	}
	stands := map[string]int{}
	f.Mapping(root, "the glossary", map[string]func(*yaml.Node){"terms": func(n *yaml.Node) {
		f.List(n, "terms", func(n *yaml.Node) {
			t := Term{line: n.Line}
			keys := map[string]func(*yaml.Node){"id": f.ID(&t.ID, "id")}
			if tag == Source {
				keys["forms"], keys["except"] = f.Words(&t.Forms, "forms"), f.Words(&t.except, "except")
			} else {
				keys["say"], keys["found"] = f.Text(&t.Say, "say"), f.Words(&t.Found, "found")
			}
			f.Mapping(n, "a term", keys)
			if line, twice := stands[t.ID]; twice {
				f.Errorf(n, "the term %s stands on line %d already: keep one", t.ID, line)
			}
			stands[t.ID] = n.Line
			words, need := t.Forms, "id and forms: how the term stands in the source texts"
			if tag != Source {
				words, need = t.Found, "id, say and found: the language's word, and how it is seen in a text"
			}
			t.forms, t.found, t.except = plains(t.Forms), plains(t.Found), plains(t.except)
			// A word of spaces or soft hyphens alone is none, and would be found everywhere.
			if t.ID == "" || len(words) == 0 || slices.Contains(slices.Concat(t.forms, t.found, t.except), "") || tag != Source && t.Say == "" {
				f.Errorf(n, "a term needs %s", need)
			}
			terms = append(terms, t)
		})
	}})
	return terms
}

// layerWith is the first layer that has a file, or nil.
func (c *Catalog) layerWith(name string) fs.FS {
	for _, layer := range c.layers {
		if _, err := fs.Stat(layer, name); err == nil {
			return layer
		}
	}
	return nil
}
