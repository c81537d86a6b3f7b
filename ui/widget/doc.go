// Package widget holds the small parts that screens are laid out with: rows that know what a click on them means, wrapping
// that keeps telephone numbers whole, large digits, the bar of keys and the text field.
package widget
