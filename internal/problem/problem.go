// Package problem is how every reader of content says what is wrong: one sentence with its file and line, collected
// until the whole is read, so that an author sees all of it at once.
package problem

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
)

// most bounds a list: whoever mends a file reads no more, and a hostile one must not fill the memory with sentences.
const most = 5000

// Level tells whether a problem stops the start.
type Level int

const (
	// Warning is listed and does not stop the start, such as a stale translation.
	Warning Level = iota
	// Error stops the start, never a visit that runs.
	Error
)

// String is the word in front of a problem's sentence.
func (l Level) String() string {
	if l == Error {
		return "error"
	}
	return "warning"
}

// Problem is one sentence about one place in the content. Line counts from 1; 0 means the file as a whole.
type Problem struct {
	File  string
	Line  int
	Level Level
	Text  string
}

// String is the form in which compilers speak, so that editors can jump to it. It is safe to show on a terminal, whatever was in the file or in
// its name.
func (p Problem) String() string {
	if p.Line == 0 {
		return Shown(fmt.Sprintf("%s: %s: %s", p.File, p.Level, p.Text))
	}
	return Shown(fmt.Sprintf("%s:%d: %s: %s", p.File, p.Line, p.Level, p.Text))
}

// Shown writes what a terminal would act on, or would show as nothing at all, as its number.
func Shown(s string) string {
	var b strings.Builder
	for _, r := range s { // A broken byte comes as U+FFFD.
		switch {
		case r == '\n':
			b.WriteByte(' ') // A sentence has one line.
		case Hidden(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Hidden says whether a terminal would act on a sign, or show nothing for it: the controls C0 and C1, those of reading direction, and all other
// format characters (Unicode's Cf, Zl and Zp), but for the three that spelling needs: the two joiners, and the soft hyphen.
func Hidden(r rune) bool {
	switch {
	case ' ' <= r && r < 0x7f:
		return false // Nearly all of it, and the tables below are slow.
	case r == '\u00ad' || r == '\u200c' || r == '\u200d':
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// List is every problem found.
type List []Problem

// Errorf adds a problem that stops the start.
func (l *List) Errorf(file string, line int, format string, args ...any) {
	l.add(Problem{file, line, Error, cut(fmt.Sprintf(format, args...))})
}

// Warnf adds a problem that is only listed.
func (l *List) Warnf(file string, line int, format string, args ...any) {
	l.add(Problem{file, line, Warning, cut(fmt.Sprintf(format, args...))})
}

// add adds a problem, while there is room. What finds none is told of once, so that an error among it still stops the start.
func (l *List) add(p Problem) {
	n := len(*l)
	if n >= most {
		told := (*l)[n-1]
		if told.Text == more && told.Level >= p.Level {
			return
		}
		p.Line, p.Text = 0, more
	}
	*l = append(*l, p)
}

const more = "there are more problems than can be listed: mend those first"

// cut shortens a sentence that quotes a value of any length. No honest one comes near.
func cut(s string) string {
	const longest = 2000
	if len(s) <= longest {
		return s
	}
	return strings.ToValidUTF8(s[:longest], "") + "…"
}

// HasErrors says whether anything in the list stops the start.
func (l List) HasErrors() bool {
	for _, p := range l {
		if p.Level == Error {
			return true
		}
	}
	return false
}

// Sort orders the list by file, line and text, so that two runs say the same.
func (l List) Sort() {
	sort.SliceStable(l, func(i, j int) bool {
		a, b := l[i], l[j]
		if a.File != b.File {
			return a.File < b.File
		}
		if a.Line != b.Line {
			return a.Line < b.Line
		}
		return a.Text < b.Text
	})
}

// Error makes a list an error whose text is one problem a line.
func (l List) Error() string {
	lines := make([]string, len(l))
	for i, p := range l {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}
