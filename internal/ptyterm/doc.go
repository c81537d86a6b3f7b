// Package ptyterm runs a program in a real pseudo-terminal and reads it back through a terminal emulator, so that tests
// see what a visitor would see: the screen, what can be scrolled back to, and how the terminal is left behind.
//
// It serves the tests and the pictures of docs/screens; the program itself does not import it.
package ptyterm
