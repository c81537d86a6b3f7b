// Package plain is the guide as lines: append-only text with every feature of the screen and without a single escape
// code, for screen readers, braille rows, pipes and terminals that cannot do more.
//
// A page is printed whole, one thought a line, and then the program reads one line. A number is a choice; a word is a
// command, in the visitor's language or in English; 112 is always the crisis page. What a line cannot do, and what
// stands instead, is listed in docs/line-mode.md, which a test of this package reads.
//
// The state is the screen's: a guide.Visit, and at most one list (languages, places, search, answers) that lies over
// its page and gives the next number another meaning.
package plain
