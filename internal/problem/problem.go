// Package problem is how every reader of content says what is wrong: one sentence with its file and line, collected
// until the whole is read, so that an author sees all of it at once.
package problem

import (
	"fmt"
	"sort"
	"strings"
)

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

// String is the form in which compilers speak, so that editors can jump to it.
func (p Problem) String() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s: %s", p.File, p.Level, p.Text)
	}
	return fmt.Sprintf("%s:%d: %s: %s", p.File, p.Line, p.Level, p.Text)
}

// List is every problem found.
type List []Problem

// Errorf adds a problem that stops the start.
func (l *List) Errorf(file string, line int, format string, args ...any) {
	*l = append(*l, Problem{file, line, Error, fmt.Sprintf(format, args...)})
}

// Warnf adds a problem that is only listed.
func (l *List) Warnf(file string, line int, format string, args ...any) {
	*l = append(*l, Problem{file, line, Warning, fmt.Sprintf(format, args...)})
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
