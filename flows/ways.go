package flows

import (
	"math"
	"slices"
	"strings"
	"time"
)

// Count is how many ways a tree has for somebody in one country, and how many questions the longest of them asks.
type Count struct {
	Country string
	Ways    uint64
	Longest int
}

// Counts counts the ways of the tree, for each country. A way is a sequence of answers from a topic's first page to an
// end; what the first page itself asks, which topic, is not among its questions.
func (t *Tree) Counts() []Count {
	fact := t.facts[CountryFact]
	counts := make([]Count, 0, len(fact.Values))
	for _, country := range fact.Values {
		w := walker{tree: t, country: country, known: map[state]total{}}
		n := Count{Country: country}
		for _, topic := range t.Topics {
			sum := w.walk(t.steps[topic.Start], Facts{})
			n.Ways, n.Longest = add(n.Ways, sum.ways), max(n.Longest, sum.longest)
		}
		counts = append(counts, n)
	}
	return counts
}

// state is a step and everything that is known there. Two ways that meet in one state go on alike, so each state is
// walked once: counting takes time in the number of states, not of ways.
type state struct {
	step  *Step
	facts string
}

type total struct {
	ways    uint64
	longest int
}

// walker walks every state that somebody in a country can come to.
type walker struct {
	tree    *Tree
	country string
	known   map[state]total
	trail   []state // the states being walked, to find circles
	visit   func(shown *Step, f Facts)
	circle  func(trail []state, at state)
	stuck   func(s *Step, f Facts, line int)
}

func (w *walker) walk(wanted *Step, f Facts) total {
	at := state{wanted, w.tree.key(f)}
	if sum, ok := w.known[at]; ok {
		return sum
	}
	if slices.Contains(w.trail, at) {
		if w.circle != nil {
			w.circle(w.trail, at)
		}
		return total{}
	}
	w.trail = append(w.trail, at)
	shown := w.tree.Shown(wanted, f)
	if w.visit != nil {
		w.visit(shown, f)
	}
	var sum total
	switch {
	case shown.End():
		sum = total{ways: 1}
	case len(shown.Ask) > 0:
		for _, c := range w.tree.Choices(shown, f, false) {
			if g := w.answer(shown, c, f); g != nil {
				sum = w.add(sum, shown, w.tree.After(wanted, shown, c, f), g, c.Line)
			}
		}
		sum.longest++
	default:
		sum = w.add(sum, shown, w.tree.Follow(shown.Next, f), f, shown.Line)
	}
	w.trail = w.trail[:len(w.trail)-1]
	w.known[at] = sum
	return sum
}

// answer is what is known after a choice, or nil when nobody in the walker's country makes it.
func (w *walker) answer(shown *Step, c Choice, f Facts) Facts {
	g := f.With(shown, c)
	if c.Place != "" {
		g[CountryFact], g[PlaceFact] = w.country, Known
	}
	if set := g[CountryFact]; set != "" && set != Unknown && set != w.country {
		return nil
	}
	return g
}

func (w *walker) add(sum total, shown, next *Step, f Facts, line int) total {
	if next == nil {
		if w.stuck != nil {
			w.stuck(shown, f, line)
		}
		return sum
	}
	on := w.walk(next, f)
	return total{add(sum.ways, on.ways), max(sum.longest, on.longest)}
}

// add stays at the largest number there is rather than starting again from nothing.
func add(a, b uint64) uint64 {
	if a > math.MaxUint64-b {
		return math.MaxUint64
	}
	return a + b
}

// key writes facts as one string, in the order of the facts.
func (t *Tree) key(f Facts) string {
	var b strings.Builder
	for _, fact := range t.Facts {
		if v, ok := f[fact.ID]; ok {
			b.WriteString(fact.ID + "=" + v + " ")
		}
	}
	return strings.TrimSpace(b.String())
}

// ways proves what only a walk can show: that every way ends, that nobody gets stuck, and that no page is too full.
func (c *checker) ways() {
	t := c.tree
	seen := map[*Step]bool{}
	for _, country := range t.facts[CountryFact].Values {
		w := walker{tree: t, country: country, known: map[state]total{}}
		w.visit = func(s *Step, f Facts) {
			seen[s] = true
			c.page(s, f, country)
		}
		w.circle = func(trail []state, at state) {
			var names []string
			for _, s := range trail[slices.Index(trail, at):] {
				names = append(names, s.step.ID)
			}
			c.errorf(at.step, at.step.Line, "the way goes round in a circle: %s, %s; lead one of them to contact or on",
				strings.Join(names, ", "), at.step.ID)
		}
		w.stuck = func(s *Step, f Facts, line int) {
			c.errorf(s, line, "nothing leads on from %s when %s: add a target without when at the end of the list", s.ID, t.describe(f))
		}
		for _, topic := range t.Topics {
			if sum := w.walk(t.steps[topic.Start], Facts{}); sum.longest > MaxQuestions {
				c.errorf(t.steps[topic.Start], topic.Line, "a way from here asks %d questions; at most %d are asked: ask less or earlier",
					sum.longest, MaxQuestions)
			}
		}
	}
	t.Steps(func(s *Step) {
		if !seen[s] && s.Fact == nil { // The facts are there for every tree, whether it asks for them or not.
			c.errorf(s, s.Line, "no way leads to step %s: lead one there or delete it", s.ID)
		}
	})
}

func (t *Tree) describe(f Facts) string {
	if key := t.key(f); key != "" {
		return key
	}
	return "nothing is known"
}

// page proves one page under one set of facts, on every day on which it changes.
func (c *checker) page(s *Step, f Facts, country string) {
	if n := len(c.tree.Choices(s, f, true)); len(s.Ask) > 0 && (n == 0 || n > MaxChoices) {
		c.errorf(s, s.Line, "step %s has %d choices when %s: it must have 1 to %d", s.ID, n, c.tree.describe(f), MaxChoices)
	}
	for _, day := range s.changes() {
		general := 0
		for _, st := range c.tree.Told(s, f, func(p Period) bool { return p.Holds(day) }) {
			if st.Part == "" {
				general++
			}
			c.scope(s, st, f, country)
		}
		if general > MaxStatements {
			c.errorf(s, s.Line, "step %s tells %d things at once when %s: at most %d; make two steps of it", s.ID, general, c.tree.describe(f), MaxStatements)
		}
	}
}

// changes is the days from which the page tells something else: the beginning of time, and where a statement begins or has
// ended.
func (s *Step) changes() []time.Time {
	days := []time.Time{{}}
	for _, st := range s.Tell {
		if from := st.Valid.From; !from.IsZero() {
			days = append(days, from)
		}
		if until := st.Valid.Until; !until.IsZero() {
			days = append(days, until.AddDate(0, 0, 1))
		}
	}
	return days
}

// scope proves that a statement told to somebody in a country rests on a fact that holds there.
func (c *checker) scope(s *Step, st Statement, f Facts, country string) {
	if s.End() && c.tree.total(f)[CountryFact] == Unknown {
		return // Both countries are told there, each by name.
	}
	for _, id := range st.From {
		if source, ok := c.tree.Source(id); ok && slices.Contains(source.Countries, country) {
			return
		}
	}
	c.errorf(s, st.Line, "statement %q is told in %s, but none of its sources holds there: add one, or a when on country", st.Say, country)
}
