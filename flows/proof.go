package flows

import (
	"slices"
	"strings"
	"sync"
	"time"
)

// ways proves what only a walk can show: that every way ends, that nobody gets stuck, and that no page is too full.
func (c *checker) ways() {
	countries := c.tree.facts[CountryFact].Values
	counts := make([]Count, len(countries))
	seen := make([]map[*Step]bool, len(countries))
	var walking sync.WaitGroup // A country's ways know nothing of another's.
	for i, country := range countries {
		walking.Go(func() { counts[i], seen[i] = c.waysIn(country) })
	}
	walking.Wait()
	c.tree.counts = counts
	c.tree.Steps(func(s *Step) {
		// The facts are there for every tree, whether it asks for them or not.
		if s.Fact == nil && !slices.ContainsFunc(seen, func(in map[*Step]bool) bool { return in[s] }) {
			c.errorf(s, s.Line, "no way leads to step %s: lead one there or delete it", s.ID)
		}
	})
}

// waysIn proves the ways of one country, counts them, and says which pages they show.
func (c *checker) waysIn(country string) (n Count, seen map[*Step]bool) {
	t := c.tree
	n.Country, seen = country, map[*Step]bool{}
	w := newWalker(t, country)
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
		sum := w.walk(t.steps[topic.Start], w.start)
		if n = n.with(sum); sum.longest > MaxQuestions {
			c.errorf(t.steps[topic.Start], topic.Line, "a way from here asks %d questions; at most %d are asked: ask less or earlier",
				sum.longest, MaxQuestions)
		}
	}
	return n, seen
}

// page proves one page under one set of facts, on every day on which it changes.
func (c *checker) page(s *Step, f Facts, country string) {
	n := 0
	for range s.choices(f, true) {
		n++
	}
	if len(s.Ask) > 0 && (n == 0 || n > MaxChoices) {
		c.errorf(s, s.Line, "step %s has %d choices when %s: it must have 1 to %d", s.ID, n, c.tree.describe(f), MaxChoices)
	}
	for _, day := range s.changes() {
		general := 0
		for st := range c.tree.told(s, f, func(p Period) bool { return p.Holds(day) }) {
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
func (c *checker) scope(s *Step, st *Statement, f Facts, country string) {
	if s.End() && c.tree.total(f)[CountryFact] == Unknown {
		return // Both countries are told there, each by name.
	}
	sources := c.tree.sources()
	for _, id := range st.From {
		if i, ok := sources.index[id]; ok && slices.Contains(sources.all[i].Countries, country) {
			return
		}
	}
	c.errorf(s, st.Line, "statement %q is told in %s, but none of its sources holds there: add one, or a when on country", st.Say, country)
}
