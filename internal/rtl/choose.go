package rtl

import "strings"

// Reply is what a terminal says of itself. What it does not answer is left empty.
type Reply struct {
	BDSM    int    // the value that DECRQM of mode 8 answers with (CSI 8 $ p), or -1
	Version string // XTVERSION (CSI > 0 q)
	DA2     string // the parameters of DA2 (CSI > c), such as 65;7006;1
	Program string // TERM_PROGRAM, which only a terminal on the same machine hands on
}

// Setup is what to send to a terminal beside the text.
type Setup struct {
	Start string // before the first line from right to left
	Exit  string // when the program ends, however it does
	// Hint is what only somebody at the terminal can change, so that it shows the lines as they are sent.
	Hint Hint
}

// Hint is a setting of a terminal that no program can reach.
type Hint int

// The hints.
const (
	NoHint Hint = iota
	// ForceLTR is kitty's setting force_ltr yes: without it, it turns round the letters of each word.
	ForceLTR
	// TurnOffBidi is for PuTTY: without it, both its reordering and its joining are done to lines that have been through both.
	TurnOffBidi
)

// The values of DECRQM (DECRPM's Ps) for a mode that a terminal has.
const (
	modeSet              = 1
	modeReset            = 2
	modePermanentlySet   = 3
	modePermanentlyReset = 4
)

// The sequences are those of ECMA-48 and of the recommendation "BiDi in Terminal Emulators". CSI 8 l (BDSM) says that the program puts the text in
// order. CSI 1 SP k (SCP) says that the paragraphs run from left to right, and that is meant although the text runs from right to left: in
// explicit mode the direction only says at which edge the first cell of a line stands, and the lines come here as whole rows, from the
// left edge on. With CSI 2 SP k a terminal would put the first cell at the right and show each row turned round. CSI ? 1243 l keeps it
// from swapping the arrow keys, since the program does that itself where it must.
const (
	explicit = "\x1b[8l\x1b[1 k\x1b[?1243l"
	implicit = "\x1b[8h\x1b[0 k\x1b[?1243h"

	mltermOff = "\x1b]5379;use_ctl=false\a"
	mltermOn  = "\x1b]5379;use_ctl=true\a"
)

// Choose says how to send text to a terminal that has replied so, and what to set. A terminal that says nothing is taken for one that draws
// what it is sent. One inside tmux cannot be told from here: tmux answers for itself.
func Choose(r Reply) (Encoding, Setup) {
	switch {
	case r.BDSM == modeSet || r.BDSM == modeReset:
		return Visual, Setup{Start: explicit, Exit: implicit}
	case r.BDSM == modePermanentlySet:
		return Fenced, Setup{}
	case r.BDSM == modePermanentlyReset:
		return Visual, Setup{}
	case strings.HasPrefix(r.Version, "Konsole"), r.Version == "" && r.Program == "Apple_Terminal":
		return Fenced, Setup{}
	case strings.HasPrefix(r.Version, "kitty"):
		return Visual, Setup{Hint: ForceLTR}
	}
	switch da2 := strings.TrimPrefix(r.DA2, ">"); {
	case strings.HasPrefix(da2, "24;279"): // mlterm
		return Visual, Setup{Start: mltermOff, Exit: mltermOn}
	case strings.HasPrefix(da2, "0;136"): // PuTTY
		return Visual, Setup{Hint: TurnOffBidi}
	}
	return Visual, Setup{}
}
