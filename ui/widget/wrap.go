package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

const (
	softHyphen  = '\u00ad'
	nbsp        = '\u00a0'
	narrowNbsp  = '\u202f'
	wordJoiners = "\u00a0\u202f"
)

// Glue puts a no-break space between digits, so that a telephone number stays whole when its text is wrapped. Wrap draws it as
// the ordinary space that it was.
func Glue(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if s[i] == ' ' && i > 0 && i+1 < len(s) && digit(s[i-1]) && digit(s[i+1]) {
			b.WriteRune(nbsp)
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// Wrap breaks text into lines of at most a width. It breaks only at ordinary spaces, so that a number whose groups are joined
// by no-break spaces stays on one line. A word that is longer than a whole line is broken at its soft hyphens, after a hyphen or a slash,
// and where it has none of these, anywhere, with a hyphen. No character is ever lost.
func Wrap(s string, width int) []string {
	width = max(width, 2)
	var lines []string
	for paragraph := range strings.SplitSeq(Glue(s), "\n") {
		lines = append(lines, wrap(paragraph, width)...)
	}
	return lines
}

func wrap(s string, width int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	flush := func() {
		if line.Len() > 0 {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
	}
	for word := range strings.FieldsFuncSeq(s, ordinarySpace) {
		text := drawn(word)
		w := ansi.StringWidth(text)
		if line.Len() > 0 && used+1+w > width {
			flush()
		}
		if w > width {
			pieces := split(word, width)
			lines = append(lines, pieces[:len(pieces)-1]...)
			text = pieces[len(pieces)-1]
			w = ansi.StringWidth(text)
		}
		if line.Len() > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(text)
		used += w
	}
	flush()
	return lines
}

// ordinarySpace leaves out the no-break spaces, which unicode.IsSpace does not.
func ordinarySpace(r rune) bool { return r == ' ' || r == '\t' || r == '\r' }

// drawn is a word as it is drawn: soft hyphens are not seen, no-break spaces look like any other, and whatever a terminal would take
// for a command is left out.
func drawn(word string) string {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c < 0x20 || c == 0x7f || c >= 0x80 {
			return strings.Map(shown, word)
		}
	}
	return word
}

func shown(r rune) rune {
	switch {
	case r == softHyphen, r < 0x20, 0x7f <= r && r < 0xa0:
		return -1
	case r == nbsp, r == narrowNbsp:
		return ' '
	}
	return r
}

// split breaks a word that is wider than a line.
func split(word string, width int) []string {
	c := cutter{width: width, hyphen: "-", address: strings.Contains(word, "/")}
	if c.address || strings.ContainsAny(word, wordJoiners) {
		c.hyphen = "" // a hyphen would become part of the address or the number
	}
	var pieces []string
	for word != "" {
		var head string
		head, word = c.cut(word)
		pieces = append(pieces, head)
	}
	return pieces
}

// cutter takes lines off a word.
type cutter struct {
	width   int
	hyphen  string // what stands where a word is cut anywhere
	address bool
}

// cut takes the first line off a word, at the best place that there is, or all of a word that fits.
func (c cutter) cut(word string) (head, tail string) {
	best, hard, used := 0, 0, 0
	mark := ""
	at := 0
	for at < len(word) {
		cluster, _ := ansi.FirstGraphemeCluster(word[at:], ansi.GraphemeWidth)
		switch cluster {
		case string(softHyphen):
			if used > 0 && used+1 <= c.width {
				best, mark = at, "-"
			}
		case string(nbsp), string(narrowNbsp):
			if used > 0 {
				best, mark = at, ""
			}
		}
		used += ansi.StringWidth(drawn(cluster))
		if used > c.width {
			break
		}
		at += len(cluster)
		if cluster == "-" || cluster == "/" || c.address && (cluster == "." || cluster == "_") {
			best, mark = at, ""
		}
		if used+len(c.hyphen) <= c.width {
			hard = at
		}
	}
	switch {
	case at >= len(word):
		return drawn(word), ""
	case best > 0:
		return drawn(word[:best]) + mark, strings.TrimLeft(word[best:], string(softHyphen)+wordJoiners)
	case hard > 0:
		return drawn(word[:hard]) + c.hyphen, word[hard:]
	}
	// A single cluster is wider than the line, or has no room for a hyphen beside it.
	cluster, _ := ansi.FirstGraphemeCluster(word, ansi.GraphemeWidth)
	return drawn(cluster), word[len(cluster):]
}
