// Package rtl puts text that runs from right to left, or both ways, into the order of a terminal's cells, and joins Arabic letters.
//
// # What it is for
//
// Text is kept in the order in which it is read and typed. A window draws it from right to left where it has to, and finds the shape of
// each Arabic letter, which changes with its neighbours. A terminal is a grid of cells, and terminals do not agree: most do neither, some
// do both and get a menu wrong, because they cannot know what a paragraph is and which way it runs. So the program does both, line by
// line, and sends what is to be seen.
//
//	Line     lays out one line and returns the pieces to be written.
//	Layout   does the same and also says what stands in which column, for a caret or a click.
//	Width    is how many columns a text will take.
//	Has      says whether a text needs any of this.
//	Isolate  keeps telephone numbers, addresses and Latin words in one piece. Line does it by itself.
//	Choose   says which encoding a terminal needs, and what to send to it at the start and at the end.
//
// Lines are broken before, in reading order, by whoever draws them: Line takes one line as a paragraph of its own. Its spans are pieces of
// that line with different looks, which have no influence on the order.
//
// # How it is done
//
// The order is that of the Unicode Bidirectional Algorithm (UAX #9), whole: each character gets a level, even from left to right, odd from
// right to left (paragraph.go, explicit.go, sequence.go, weak.go, neutral.go name the rules), and the levels say which stretches are
// turned round (order.go). Letters then get the shape for their place (shape.go): the presentation forms of Unicode, with lam and alef in
// one cell, since a terminal takes characters and no glyphs. Letters without such forms, as some of Sorani and Pashto, stay as they are, and
// their neighbours still reach for them. Marks stay behind their letter, and take no cell.
//
// Mirrored is what Unicode calls mirrored (Bidi_Mirrored): brackets, ‹ and ›, < and >. Arrows (← →), bars (▌ ▐), triangles (◂ ▸) and what
// boxes are drawn with (├ ┤) are not: who draws a screen chooses them for its direction. All these are neutral, and stand where the text around
// them puts them. A picture made of blocks is put in an isolate of its own (LRI, U+2066, and PDI, U+2069) so that it is not turned round.
//
// What is sent has two forms. Visual is the picture, cell by cell, without any character that steers something. Fenced is for terminals that
// reorder whatever they are told: the same picture, written so that their reordering brings it about (fence.go).
//
// # Numbers and Latin words
//
// By UAX #9 alone a telephone number in an Arabic sentence falls into its groups, the last one first: a wrong number on an emergency page.
// So Line isolates what has an order of its own, by its look (isolate.go, scan.go). Latin words in a row are one piece, with the
// brackets and commas among them; two spaces, a middle dot, a bar or an angle part two pieces, and so does an Arabic comma. A plain number
// with a full stop and a space is the number of a list, and stays where the line begins.
//
// # The proof
//
// conformance_test.go runs Unicode's own tests, all of them. fribidi_test.go holds the order and the picture against GNU FriBidi on random
// lines. fence_test.go shows fenced lines on a terminal that reorders, and compares the picture. The tables and these files are those of
// Debian's package unicode-data; gen.go makes them, and says how. Tables and test files must be of one version, which the tests see to.
//
// # Why not a library
//
// Looked at in November 2026. golang.org/x/text/unicode/bidi orders 32,366 of the 91,707 lines of BidiCharacterTest.txt right, and its
// tables change with the version of Go. github.com/go-text/typesetting finds the levels, and leaves the order, the mirroring and
// the joining; its shaper makes glyphs of a font. Modules for Arabic presentation forms could not be had, or know no order.
// github.com/Borderliner/nem/bidi, a part of an editor from the autumn of 2026, looks close, and has not been tried.
package rtl

//go:generate go run gen.go -ucd /usr/share/unicode
