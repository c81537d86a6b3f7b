package plain

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"vagvisare/internal/guide"
)

const wipe = "\x1b[H\x1b[2J\x1b[3J"

// inLobby makes the story one on a terminal that many people use.
func inLobby(c *Config) { c.Wipe, c.Idle, c.IdleContact = wipe, 90*time.Second, 180*time.Second }

// TestWipeSendsNothingElse holds that a visit on a shared terminal ends with the clearing codes, and with no word before or after them,
// however it ends.
func TestWipeSendsNothingElse(t *testing.T) {
	before := pipe(t, strings.NewReader(""), inLobby)
	for _, end := range []string{"leave", "lämna", "x", "quit", "q", "avsluta"} {
		if got := pipe(t, strings.NewReader(end+"\n2\n"), inLobby); got != before {
			t.Errorf("after %s: %q", end, strings.TrimPrefix(got, strings.TrimSuffix(before, wipe)))
		}
	}
	if !strings.HasSuffix(before, wipe) || strings.Count(before, "\x1b") != 3 || strings.Contains(before, "Guiden är slut") {
		t.Errorf("the visit ends with %q", before[max(0, len(before)-60):])
	}
}

func TestWipeWhenTheProgramIsEnded(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var out bytes.Buffer
	c := Config{Guide: load(t), Language: "sv", Visit: load(t).NewVisit(), Now: today, In: strings.NewReader(""), Out: &out}
	inLobby(&c)
	if err := Run(ctx, c); err != nil || !strings.HasSuffix(out.String(), wipe) {
		t.Errorf("%v, %q", err, out.String())
	}
}

// TestNobodyWrites lets the time run out as often as the line mode asks for it.
func TestNobodyWrites(t *testing.T) {
	run := func(patient bool, keys string) (asked []time.Duration, out string) {
		in, w := io.Pipe()
		defer w.Close()
		go func() { _, _ = w.Write([]byte(keys)) }()
		var b bytes.Buffer
		c := Config{Guide: load(t), Language: "sv", Visit: load(t).NewVisit(), Now: today, In: in, Out: &b}
		inLobby(&c)
		c.Patient = patient
		turn, lines := 0, strings.Count(keys, "\n")
		c.After = func(d time.Duration) <-chan time.Time {
			if turn++; patient && turn <= lines-1 || !patient && turn <= lines {
				return nil // The next line is coming.
			}
			asked = append(asked, d)
			now := make(chan time.Time, 1)
			now <- time.Time{}
			return now
		}
		if err := Run(context.Background(), c); err != nil {
			t.Fatal(err)
		}
		return asked, b.String()
	}
	for _, test := range []struct {
		keys    string
		patient bool
		want    []time.Duration
	}{
		{"", false, []time.Duration{90 * time.Second, 30 * time.Second}},
		{"2\n", false, []time.Duration{90 * time.Second, 30 * time.Second}},
		{"2\n", true, []time.Duration{90 * time.Second, 30 * time.Second}},
		{"!\n", false, []time.Duration{180 * time.Second, 30 * time.Second}},
	} {
		asked, out := run(test.patient, test.keys)
		if !slices.Equal(asked, test.want) || !strings.HasSuffix(out, wipe) {
			t.Errorf("%q: waited %v, want %v, and then %q", test.keys, asked, test.want, out[max(0, len(out)-60):])
		}
		if strings.Count(out, "Är du kvar?") != 1 {
			t.Errorf("%q: asked in\n%s", test.keys, out)
		}
	}
}

// TestPatient holds that the page that invites the next visitor waits for ever.
func TestPatient(t *testing.T) {
	st := visit(t, inLobby, func(c *Config) { c.Patient = true })
	if st.s.waiting() != nil {
		t.Error("the first page has a timer")
	}
	if st.Type("2"); st.s.waiting() == nil {
		t.Error("the second page has none")
	}
}

// TestEnterGoesOnAfterTheQuestion holds that Enter alone answers the question whether somebody is there, and nothing else.
func TestEnterGoesOnAfterTheQuestion(t *testing.T) {
	st := visit(t, inLobby).Type("!")
	st.turn(st.s.nobody)
	if !strings.Contains(st.last, "Är du kvar?") {
		t.Fatal(st.last)
	}
	if st.Type(""); st.s.visit.Kind() != guide.Crisis || st.s.warned {
		t.Errorf("Enter led on to\n%s", st.last)
	}
	st.turn(st.s.nobody)
	if st.Type("112"); st.s.visit.Kind() != guide.Crisis {
		t.Error("112 was not heard")
	}
}

func TestOnlyOfferedLanguages(t *testing.T) {
	st := visit(t, func(c *Config) {
		fi, _ := c.Guide.Language("fi")
		sv, _ := c.Guide.Language("sv")
		c.Languages, c.ChooseLanguage = []guide.Language{fi, sv}, true
	})
	if strings.Contains(st.last, "English") || !strings.Contains(st.last, "1. suomi") {
		t.Error(st.last)
	}
}

func TestSlip(t *testing.T) {
	st := visit(t, at("Umeå")).Type("7", "1", "p")
	if !strings.Contains(st.last, "Skriv av det här") || !strings.Contains(st.last, "090-16 10 00") {
		t.Errorf("without a printer:\n%s", st.last)
	}
	for _, fails := range []bool{false, true} {
		printed := make(chan guide.Visit, 2)
		st := visit(t, at("Umeå"), func(c *Config) {
			c.Print = func(v guide.Visit, _ string, _ time.Time) error {
				printed <- v
				if fails {
					return errors.New("no paper")
				}
				return nil
			}
		}).Type("7", "1", "lapp", "lapp")
		if !strings.Contains(st.last, "Lappen skrivs ut.") {
			t.Error(st.last)
		}
		err := <-st.s.printing
		st.turn(func() { st.s.printed(err) })
		if len(printed) != 1 {
			t.Errorf("%d slips", len(printed))
		}
		if want := map[bool]string{false: "Lappen är utskriven", true: "Det gick inte att skriva ut"}[fails]; !strings.Contains(st.last, want) {
			t.Errorf("no %q in\n%s", want, st.last)
		}
		if fails != strings.Contains(st.last, "090-16 10 00") {
			t.Errorf("fails %v, and the slip:\n%s", fails, st.last)
		}
	}
	if st := visit(t).Type("2", "lapp"); strings.Contains(st.last, "Skriv av") {
		t.Error("there is a slip of a question")
	}
}
