// Package search finds short texts by what somebody types in a hurry: the beginnings and the parts of words, without
// accents, with a slip. It knows texts and what each of them counts, and nothing of what they are about.
//
//	New      builds an index of entries. Several entries may belong to one document, which is found once.
//	Prepare  takes what was typed, and
//	Query    finds the best documents for it, and marks in any text what was matched.
//
// # How a word fits
//
// Best first: the whole word, its beginning, a part of it ("anmälan" in "orosanmälan": Swedish and Finnish write compounds as one
// word), the same stem with another ending ("anmälningsplikt" for "anmälningsskyldighet"), a word with slips, a part with slips.
// A slip is a letter too many, too few, another, or two that changed places; one is forgiven from four letters on, two from
// eight; inside a word one from six on, two from ten. In a word of four or five the first letter has to be right: without
// that it resembles too many. Numbers and codes are never guessed at, because the nearest telephone number is somebody else's.
//
// Finnish inflects in its endings, and its stems change by a letter (äiti, äidin): beginnings, stems and one slip cover that
// without a table of its grammar, and without one for each language to come.
//
// # Why not a library
//
// Looked at in November 2026. bleve analyses Swedish and Finnish and forgives slips, but finds no part of a compound that is not
// in a dictionary, and brings some forty modules for an index on disk. sahilm/fuzzy and lithammer/fuzzysearch look for the letters
// in their order with anything between, which finds a slip of the finger never and an unlikely page always. mbow/xsearch
// (BM25 and trigrams in memory) is close, but does not say where it matched, and no other module imports it. vellum's
// Levenshtein automata know words from their beginning only. What is left to write is small: a list of the distinct words, and
// Myers' comparison of 64 letters at a time, in the form of Hyyrö (2003) that counts two swapped letters as one slip. Fifty
// thousand texts have few distinct words, so that every key compares them all; a set of the letters of each word rules most out at
// once.
package search
