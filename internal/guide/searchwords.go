package guide

import (
	"slices"
	"sync"

	"vagvisare/internal/problem"
	"vagvisare/internal/search"
	"vagvisare/locales"
)

// everyday is what people say in words of their own, and what says nothing, in the language and in the source language.
func (c *collector) everyday() (also []search.Also, little []string) {
	for _, tag := range distinct(c.words.Language().Tag, locales.Source) {
		words, _ := c.guide.words.Everyday(tag) // The check says what is wrong with the file.
		little = append(little, words.Little...)
		for _, a := range words.Also {
			also = append(also, search.Also{Say: a.Say, Means: a.Means})
		}
	}
	return also, little
}

// checkEveryday proves the files with the everyday words of the search.
func (g *Guide) checkEveryday() (problems problem.List) {
	for _, l := range g.words.Languages() {
		_, found := g.words.Everyday(l.Tag)
		problems = append(problems, found...)
	}
	return problems
}

// unheld says which everyday words lead to no text that is told now. It reads the texts of every language as a search does, which a start
// does not wait for: nothing is wrong with such a word but that it finds nothing.
func (g *Guide) unheld() problem.List {
	languages := g.words.Languages()
	each := make([]problem.List, len(languages))
	var reading sync.WaitGroup
	for i, l := range languages {
		reading.Go(func() { each[i] = g.unheldIn(l.Tag) })
	}
	reading.Wait()
	return slices.Concat(each...)
}

func (g *Guide) unheldIn(tag string) (problems problem.List) {
	words, _ := g.words.Everyday(tag)
	if len(words.Also) == 0 {
		return nil
	}
	s := &searchable{day: g.gathered}
	s.fill(g, tag)
	unheld := s.index.Unheld()
	for _, a := range words.Also {
		for _, meaning := range a.Means {
			if slices.Contains(unheld, meaning) {
				problems.Warnf(locales.EverydayFile(tag), a.Line, "no text holds %q: write words as the texts begin them", meaning)
			}
		}
	}
	return problems
}
