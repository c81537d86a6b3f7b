package plain

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"vagvisare/internal/guide"
)

// pipe runs the line mode over an input, as a pipe does, and returns all that was printed.
func pipe(t *testing.T, in io.Reader, change ...func(*Config)) string {
	t.Helper()
	g := load(t)
	var out bytes.Buffer
	c := Config{Guide: g, Language: "sv", Visit: g.NewVisit(), Now: today, In: in, Out: &out, Width: Width}
	for _, f := range change {
		f(&c)
	}
	if err := Run(context.Background(), c); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestEndOfInputSaysGoodbye(t *testing.T) {
	for _, in := range []string{"", "2\n3", "2\n3\n", "kommun\nvänn", "!\n", "sök\n\n\n", "\n\n\n"} {
		out := strings.TrimRight(pipe(t, strings.NewReader(in)), "\n")
		last := out[strings.LastIndex(out, "\n")+1:]
		if !strings.Contains(last, "112") {
			t.Errorf("after %q the last line is %q", in, last)
		}
	}
}

func TestQuitReadsNoFurther(t *testing.T) {
	for _, word := range []string{"q", "avsluta", "QUIT", "x", "leave"} {
		if out := pipe(t, strings.NewReader(word+"\n2\n3\n")); strings.Contains(out, " F1") {
			t.Errorf("%s did not end the guide:\n%s", word, out)
		}
	}
}

func TestEndsWithTheContext(t *testing.T) {
	g := load(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	in, open := io.Pipe()
	defer open.Close()
	var out bytes.Buffer
	err := Run(ctx, Config{Guide: g, Language: "sv", Visit: g.NewVisit(), Now: today, In: in, Out: &out})
	if err != nil || !strings.Contains(out.String(), "Guiden är slut") {
		t.Fatalf("%v after:\n%s", err, out.String())
	}
}

func TestUglyInputDoesNoHarm(t *testing.T) {
	long := strings.Repeat("å", 1<<20)
	in := long + "\n" + "\xff\xfe\x00\n" + "\x1b[A\x1b[D\n" + "\x1b]0;title\x07\n" + strings.Repeat("\xe5", 9000) + "\n2\n"
	out := pipe(t, strings.NewReader(in))
	if !strings.Contains(out, " F1") {
		t.Error("the line after the ugly ones was not understood")
	}
	if strings.ContainsAny(out, "\x1b\x07\x00\ufffd") {
		t.Error("something of the ugly lines was printed")
	}
	if len(out) > 20000 {
		t.Errorf("%d bytes were printed", len(out))
	}
}

// broken is an output whose reader has gone away.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestClosedOutputEnds(t *testing.T) {
	g := load(t)
	in, open := io.Pipe()
	defer open.Close()
	err := Run(context.Background(), Config{Guide: g, Language: "sv", Visit: g.NewVisit(), Now: today, In: in, Out: broken{}})
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Fatalf("the error is %v", err)
	}
}

func TestFailureIsASentenceAndANewBeginning(t *testing.T) {
	g := load(t)
	var out bytes.Buffer
	s := newSession(Config{Guide: g, Language: "sv", Visit: g.NewVisit(), Now: today, Out: &out})
	s.guarded(func() { panic("made by the test: 08-123 45 67") })
	if err := s.flush(); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.Contains(got, "112") || strings.Contains(got, "made by the test") || strings.Contains(got, "goroutine") {
		t.Fatalf("a visitor reads:\n%s", got)
	}
	if s.done || s.visit.Kind() != guide.Home {
		t.Fatal("the visitor cannot begin again")
	}
	s.guarded(func() { panic("and again") })
	if !s.done {
		t.Fatal("a fault that comes again must end the guide")
	}
}
