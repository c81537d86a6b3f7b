package locales

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"vagvisare/internal/problem"
	"vagvisare/internal/yamlfile"
)

var hashLine = regexp.MustCompile(`hash: *"?[-0-9a-z]*"?`)

// Pending is a translation that was not made from the source text as it is now.
type Pending struct {
	ID          string
	Source      string // as it is now
	Translation string // as it stands, made from an older text
	hash        string
	line        int
}

// Pendings is every stale translation of a language, in the order of its file. source and translation are the files.
func Pendings(source, translation []byte) ([]Pending, problem.List) {
	var problems problem.List
	read := func(name string, data []byte) map[string]entry {
		f := yamlfile.File{Name: name, Problems: &problems}
		return readEntries(f, f.Parse(data))
	}
	from, to := read("source", source), read("translation", translation)
	var list []Pending
	for _, id := range yamlfile.Keys(to) {
		s, ok := from[id]
		if e := to[id]; ok && e.hash != s.wording() {
			list = append(list, Pending{id, s.forms["other"], e.forms["other"], s.wording(), e.line})
		}
	}
	slices.SortFunc(list, func(a, b Pending) int { return a.line - b.line })
	return list, problems
}

// Accept writes into a translation file that these messages have been held against their source as it is now. Like Take,
// which is the only other thing that gives a hash, it is for somebody who has been shown the source text of that hash.
func Accept(translation []byte, pending []Pending) ([]byte, error) {
	lines := strings.Split(string(translation), "\n")
	for _, p := range pending {
		done := false
		for i := p.line - 1; i < len(lines) && !done; i++ {
			if i >= p.line && lines[i] != "" && lines[i][0] != ' ' {
				break // the next message
			}
			if hashLine.MatchString(lines[i]) {
				lines[i] = hashLine.ReplaceAllString(lines[i], "hash: "+p.hash)
				done = true
			}
		}
		if !done {
			return nil, fmt.Errorf("the message %s on line %d has no hash: write «hash: 0» under it first", p.ID, p.line)
		}
	}
	return []byte(strings.Join(lines, "\n")), nil
}
