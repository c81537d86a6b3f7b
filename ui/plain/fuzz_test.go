package plain

import (
	"bytes"
	"strings"
	"testing"

	"vagvisare/internal/guide"
)

// FuzzLines holds rules 1 and 6 for whatever is typed: nothing makes the program fail, nothing that a terminal obeys is
// printed, and the word for the crisis page opens it from wherever one has come.
func FuzzLines(f *testing.F) {
	for _, seed := range []string{
		"3\n2\n1\n", "2\n3\n2\n\n\n!\n\nback\n", "1\n1\n2\n", "place esbo\n1\n", "m\nh\n999\n", "sök skola\n1\n2\n",
		"language fi\nkieli\n1\n", "answers\n1\nsvar 1\n", "R3\nK1\nc1\nF1\n", "x\n", "q\n3\n", "\x1b[A\xff\x00\n\n\n", "112",
		"original\no\n?\ni\n/\n/\n", "2\n4\nvännäs\n1\n!\nkommun\numa\n1\n\n",
	} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	g := load(f)
	f.Fuzz(func(t *testing.T, input string, choose bool) {
		walk(t, g, choose, strings.Split(input, "\n"))
	})
}

// FuzzMoves does the same for lines that mean something, one a byte, so that it comes deeper into the tree.
func FuzzMoves(f *testing.F) {
	moves := []string{
		"", "1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "continue", "start", "!", "112", "answers", "sources", "search",
		"search skola", "place", "place esbo", "place umeå", "place mariehamn", "umeå", "language", "language fi", "language sv",
		"help", "original", "K1", "C1", "R3", "Y1", "xyzzy",
	}
	for _, seed := range []string{"\x02\x03\x02\x00\x00\x0d\x0a", "\x01\x14\x01\x02\x0f\x01\x15\x01", "\x06\x01\x01\x02\x0a\x0a"} {
		f.Add([]byte(seed))
	}
	g := load(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		var lines []string
		for _, b := range data {
			lines = append(lines, moves[int(b)%len(moves)])
		}
		walk(t, g, false, lines)
	})
}

// walk types lines, and after each of them tries the word for the crisis page on a copy of the session, so that the
// visit goes on as it was.
func walk(t *testing.T, g *guide.Guide, choose bool, lines []string) {
	const most = 100
	var out bytes.Buffer
	s := newSession(Config{
		Guide: g, Language: "sv", ChooseLanguage: choose, Visit: g.NewVisit(), Now: today, Out: &out, Width: 40,
	})
	s.guarded(s.open)
	for _, line := range lines[:min(most, len(lines))] {
		if s.done {
			break
		}
		at := s.visit.Code()
		s.guarded(func() { s.take(clean([]byte(line))) })
		if s.failures > 0 {
			t.Fatalf("the program failed at %q on page %q", line, at)
		}
		afraid := *s
		afraid.print = printer{out: &bytes.Buffer{}}
		afraid.guarded(func() { afraid.take("crisis") })
		if afraid.visit.Kind() != guide.Crisis || afraid.list != nil || afraid.failures > 0 {
			t.Fatalf("after %q on page %q the word crisis does not open the crisis page", line, at)
		}
	}
	if err := s.flush(); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsFunc(out.String(), func(r rune) bool { return r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) }) {
		t.Fatalf("a control character was printed: %q", out.String())
	}
}
