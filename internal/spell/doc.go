// Package spell compares words as people type them: in a hurry, without accents, on another keyboard, with a slip. The
// names of places, the words of a search, the commands of the line mode and those of a command line are all looked up with
// it, so that what is found in one place is found in every other.
package spell
