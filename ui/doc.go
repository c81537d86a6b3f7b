// Package ui is the front end for a terminal: one Bubble Tea program that shows a visit page by page.
//
// The root model knows no screen by name. It holds the State, makes the screen of its page and of what lies over the page, cuts the screen
// to the window between header and footer, scrolls it, and turns keys and clicks into commands. A mode (open, kiosk, desk) is a
// Profile value.
package ui
