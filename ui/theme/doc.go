// Package theme holds what the screens look like: the roles that a piece of text can have, the styles that a theme gives
// them, and the signs that a terminal can draw.
//
// No role is told by colour alone. The terminal's own colours are kept wherever text is read: nobody but the terminal
// knows how light its background is, and a colour that is fixed against an unknown background can't promise a contrast.
package theme
