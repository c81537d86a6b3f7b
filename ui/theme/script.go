package theme

import "vagvisare/internal/rtl"

// Script is which way the text of a screen runs, and how text from right to left is sent to the terminal.
type Script struct {
	RTL      bool
	Encoding rtl.Encoding
}

// Toward returns the theme for a screen whose text runs that way.
func (t Theme) Toward(s Script) Theme {
	if s.RTL != t.Script.RTL {
		t.Back, t.Forth = t.Forth, t.Back
	}
	t.Script = s
	return t
}
