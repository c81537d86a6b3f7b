package guide

import (
	"slices"

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

// checkSearch proves the everyday words of the search: each must lead to a text that is told now.
func (g *Guide) checkSearch() (problems problem.List) {
	for _, l := range g.words.Languages() {
		words, found := g.words.Everyday(l.Tag)
		problems = append(problems, found...)
		if len(words.Also) == 0 {
			continue
		}
		unheld := g.searched(l.Tag, g.gathered).index.Unheld()
		for _, a := range words.Also {
			for _, meaning := range a.Means {
				if slices.Contains(unheld, meaning) {
					problems.Warnf(locales.EverydayFile(l.Tag), a.Line, "no text holds %q: write words as the texts begin them", meaning)
				}
			}
		}
	}
	return problems
}
