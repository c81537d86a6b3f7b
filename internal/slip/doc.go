// Package slip is the take-away: a contact or crisis page on a strip of paper, and as the few bytes of a QR code.
//
// A slip tells who answers, the numbers, and what to say. It tells nothing about the visitor: no answer, no place where
// they are, no time. It lies in a pocket at home afterwards, and whoever finds it may be the one it was about. So Lines,
// Text and ESCPOS read only those parts of a guide.Page that say who answers, and Neutral makes the visit whose page says
// the same to everybody.
//
// A slip is a rendering like the screen and the line mode: it decides nothing about the contacts, and says all that a
// page says of a number's age.
package slip
