package rtl

import "testing"

// TestChoose goes by the replies that were measured in November 2026 (Debian 12), and by the answers that a terminal might give.
func TestChoose(t *testing.T) {
	bdsm := Setup{Start: "\x1b[8l\x1b[1 k\x1b[?1243l", Exit: "\x1b[8h\x1b[0 k\x1b[?1243h"}
	mlterm := Setup{Start: "\x1b]5379;use_ctl=false\a", Exit: "\x1b]5379;use_ctl=true\a"}
	for name, c := range map[string]struct {
		reply    Reply
		encoding Encoding
		setup    Setup
	}{
		"VTE":                  {Reply{BDSM: 1, DA2: ">65;7006;1"}, Visual, bdsm},
		"VTE, explicit before": {Reply{BDSM: 2, DA2: "65;7006;1"}, Visual, bdsm},
		"xterm":                {Reply{BDSM: 0, Version: "XTerm(379)", DA2: ">41;379;0"}, Visual, Setup{}},
		"Konsole":              {Reply{BDSM: -1, Version: "Konsole 22.12.3", DA2: ">1;115;0"}, Fenced, Setup{}},
		"kitty":                {Reply{BDSM: 0, Version: "kitty(0.26.5)", DA2: ">1;4000;26"}, Visual, Setup{Hint: ForceLTR}},
		"mlterm":               {Reply{BDSM: 0, DA2: ">24;279;0"}, Visual, mlterm},
		"PuTTY":                {Reply{BDSM: -1, DA2: ">0;136;0"}, Visual, Setup{Hint: TurnOffBidi}},
		"tmux":                 {Reply{BDSM: -1, Version: "tmux 3.3a", DA2: ">84;0;0", Program: "tmux"}, Visual, Setup{}},
		"Apple Terminal":       {Reply{BDSM: -1, Program: "Apple_Terminal"}, Fenced, Setup{}},
		"tmux within Apple's":  {Reply{BDSM: -1, Version: "tmux 3.3a", Program: "Apple_Terminal"}, Visual, Setup{}},
		"always implicit":      {Reply{BDSM: 3}, Fenced, Setup{}},
		"always explicit":      {Reply{BDSM: 4}, Visual, Setup{}},
		"silent":               {Reply{BDSM: -1}, Visual, Setup{}},
	} {
		encoding, setup := Choose(c.reply)
		if encoding != c.encoding || setup != c.setup {
			t.Errorf("%s: %v %+v, should be %v %+v", name, encoding, setup, c.encoding, c.setup)
		}
	}
}
