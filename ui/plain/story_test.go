package plain

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
)

// story is a visit told line by line: type, then see what is answered.
type story struct {
	t    *testing.T
	s    *session
	out  bytes.Buffer
	last string // what was printed since the last line
}

// rowPattern finds a numbered row: its number and its words.
var rowPattern = regexp.MustCompile(`(?m)^(\d+)\. (.*)$`)

func load(t testing.TB) *guide.Guide {
	t.Helper()
	g, problems := guide.Load(guide.Options{})
	if g == nil {
		t.Fatal(problems)
	}
	return g
}

func today() time.Time { return time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC) }

// visit begins a story on the first page, in Swedish.
func visit(t *testing.T, change ...func(*Config)) *story {
	t.Helper()
	g := load(t)
	st := &story{t: t}
	c := Config{Guide: g, Language: "sv", Visit: g.NewVisit(), Now: today, Out: &st.out}
	for _, f := range change {
		f(&c)
	}
	st.s = newSession(c)
	st.turn(st.s.open)
	return st
}

// at makes the story one at an office.
func at(name string) func(*Config) {
	return func(c *Config) {
		places := c.Guide.Directory().Lookup(name)
		if len(places) != 1 {
			panic("not one place: " + name)
		}
		c.Visit = c.Visit.WithHere(places[0])
	}
}

func (st *story) turn(f func()) {
	st.t.Helper()
	st.out.Reset()
	st.s.guarded(f)
	if err := st.s.flush(); err != nil {
		st.t.Fatal(err)
	}
	st.last = st.out.String()
	if st.s.failures > 0 {
		st.t.Fatal("the program failed and said so")
	}
	for _, r := range st.last {
		if r != '\n' && unicode.IsControl(r) {
			st.t.Fatalf("the control character %U was printed: %q", r, st.last)
		}
	}
}

// Type writes lines, each with Enter.
func (st *story) Type(lines ...string) *story {
	st.t.Helper()
	for _, line := range lines {
		st.turn(func() { st.s.take(clean([]byte(line))) })
	}
	return st
}

// Answer gives the page's question the choice with an id. The words are the content's, and may change; ids stay.
func (st *story) Answer(ids ...string) *story {
	st.t.Helper()
	for _, id := range ids {
		i := slices.IndexFunc(st.s.page().Choices, func(c guide.Choice) bool { return c.ID == id })
		if i < 0 {
			st.t.Fatalf("no choice is %q:\n%s", id, st.last)
		}
		st.Type(strconv.Itoa(i + 1))
	}
	return st
}

// Pick writes the number of the row that holds the words.
func (st *story) Pick(words string) *story {
	st.t.Helper()
	for _, row := range rowPattern.FindAllStringSubmatch(st.last, -1) {
		if strings.Contains(row[2], words) {
			return st.Type(row[1])
		}
	}
	st.t.Fatalf("no row holds %q:\n%s", words, st.last)
	return st
}

// Say is a label in the language of the story.
func (st *story) Say(l guide.Label) string { return st.s.words.Label(l) }

// SeeLabel demands labels of what was printed last.
func (st *story) SeeLabel(labels ...guide.Label) *story {
	st.t.Helper()
	for _, l := range labels {
		st.See(st.Say(l))
	}
	return st
}

// SeePage demands the page of the visit whole: its title, and every choice with its number and position.
func (st *story) SeePage() *story {
	st.t.Helper()
	p := st.s.page()
	return st.See(p.Title.String).SeeChoices()
}

// SeeChoices demands the choices of the page.
func (st *story) SeeChoices() *story {
	st.t.Helper()
	choices := st.s.page().Choices
	for i, c := range choices {
		st.See(fmt.Sprintf("\n%d. %s (%s", i+1, c.String, position(st.s.words, i+1, len(choices))))
	}
	return st
}

// See demands words of what was printed last.
func (st *story) See(words ...string) *story {
	st.t.Helper()
	for _, w := range words {
		if !strings.Contains(st.last, w) {
			st.t.Fatalf("%q was not printed:\n%s", w, st.last)
		}
	}
	return st
}

// NotSee demands that words were not printed last.
func (st *story) NotSee(words ...string) *story {
	st.t.Helper()
	for _, w := range words {
		if strings.Contains(st.last, w) {
			st.t.Fatalf("%q was printed:\n%s", w, st.last)
		}
	}
	return st
}

// On demands a kind of page.
func (st *story) On(kind guide.Kind) *story {
	st.t.Helper()
	if got := st.s.visit.Kind(); got != kind {
		st.t.Fatalf("the page is %s, not %s:\n%s", got, kind, st.last)
	}
	return st
}

// Through answers whatever is asked until the contact page: with one of these ids where it is offered, else with the
// last choice, which is the one of not knowing.
func (st *story) Through(ids ...string) *story {
	st.t.Helper()
	for range 40 {
		p := st.s.page()
		switch {
		case p.Kind == guide.Contact && len(p.Choices) == 0:
			return st
		case p.Continue:
			st.Type("")
		default:
			last := p.Choices[len(p.Choices)-1].ID
			for _, c := range p.Choices {
				if slices.Contains(ids, c.ID) {
					last = c.ID
				}
			}
			st.Answer(last)
		}
	}
	st.t.Fatal("the way has no end")
	return st
}

// About demands the place that the visit is about.
func (st *story) About(name string) *story {
	st.t.Helper()
	if got := st.s.visit.About(); got == (contacts.Place{}) || got.NameSV != name {
		st.t.Fatalf("the visit is about %q, not %q", got.NameSV, name)
	}
	return st
}
