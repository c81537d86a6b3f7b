package flows

import (
	"iter"
	"maps"
	"slices"
)

// Facts is what is known at a point of a visit: fact and value. A fact that somebody was asked for and did not know
// has the value Unknown; one that nobody asked for is not there.
type Facts map[string]string

// With returns what is known after a choice: a copy, or the facts themselves where the choice makes nothing known, as most do
// not. A fact's own question that sets nothing leaves it Unknown.
func (f Facts) With(s *Step, c Choice) Facts {
	if s.Fact == nil && len(c.Set) == 0 && f != nil {
		return f
	}
	g := maps.Clone(f)
	if g == nil {
		g = Facts{}
	}
	if s.Fact != nil && len(c.Set) == 0 {
		g[s.Fact.ID] = Unknown
	}
	for _, set := range c.Set {
		g[set.Fact] = set.Value
	}
	return g
}

// Truth is whether conditions hold.
type Truth int

// The third value says that a fact has to be asked for first.
const (
	False Truth = iota
	True
	Open
)

// Holds says whether all conditions hold. A known fact that does not fit decides alone, so that nothing is asked in vain.
func (f Facts) Holds(when []Condition) Truth {
	truth := True
	for _, c := range when {
		switch value, ok := f[c.Fact]; {
		case !ok:
			truth = Open
		case !slices.Contains(c.Values, value):
			return False
		}
	}
	return truth
}

// total gives every fact that nobody asked for the value Unknown, as the end pages see it.
func (t *Tree) total(f Facts) Facts {
	g := maps.Clone(f)
	if g == nil {
		g = Facts{}
	}
	for _, fact := range t.Facts {
		if _, ok := g[fact.ID]; !ok {
			g[fact.ID] = Unknown
		}
	}
	return g
}

// Needs is the fact that must be asked for before the step can be shown, or nil: the earliest in the order of the facts
// of all those on which something on the page, or the way on from it, depends.
func (t *Tree) Needs(s *Step, f Facts) *Fact {
	if s.End() {
		// The contact page is for a place. Somebody who does not know the country is not asked for the municipality.
		if _, known := f[PlaceFact]; s.Topic.ID == ContactEnd && !known && f[CountryFact] != Unknown {
			return t.facts[PlaceFact]
		}
		return nil
	}
	if s.Fact != nil {
		return nil
	}
	open := map[string]bool{}
	need := func(when []Condition) Truth {
		truth := f.Holds(when)
		if truth == Open {
			for _, c := range when {
				if _, ok := f[c.Fact]; !ok {
					open[c.Fact] = true
				}
			}
		}
		return truth
	}
	for _, st := range s.Tell {
		need(st.When)
	}
	for _, c := range s.Ask {
		if need(c.When) != False {
			needExits(c.Go, need)
		}
	}
	needExits(s.Next, need)
	for _, fact := range t.Facts {
		if open[fact.ID] {
			return fact
		}
	}
	return nil
}

// needExits asks for the conditions of exits up to the first that is sure to be taken.
func needExits(exits []Exit, need func([]Condition) Truth) {
	for _, e := range exits {
		if need(e.When) == True {
			return
		}
	}
}

// Shown is what stands for a step while the facts are known: the step itself, or the question of the fact it needs.
func (t *Tree) Shown(s *Step, f Facts) *Step {
	if fact := t.Needs(s, f); fact != nil {
		return fact.Question
	}
	return s
}

// Told is the statements of the step that hold. The day decides which of two successors is told.
func (t *Tree) Told(s *Step, f Facts, holds func(Period) bool) []Statement {
	var told []Statement
	for st := range t.told(s, f, holds) {
		told = append(told, *st)
	}
	return told
}

// told is Told for whoever looks at each statement once: the check does so in every state.
func (t *Tree) told(s *Step, f Facts, holds func(Period) bool) iter.Seq[*Statement] {
	if s.End() {
		f = t.total(f)
	}
	return func(yield func(*Statement) bool) {
		for i := range s.Tell {
			if st := &s.Tell[i]; f.Holds(st.When) == True && holds(st.Valid) && !yield(st) {
				return
			}
		}
	}
}

// Choices is the choices of the step that hold. withHere says whether the office's place is known, so that it can be offered.
func (t *Tree) Choices(s *Step, f Facts, withHere bool) []Choice {
	var choices []Choice
	for c := range s.choices(f, withHere) {
		choices = append(choices, *c)
	}
	return choices
}

// choices is Choices for whoever looks at each choice once.
func (s *Step) choices(f Facts, withHere bool) iter.Seq[*Choice] {
	return func(yield func(*Choice) bool) {
		for i := range s.Ask {
			if c := &s.Ask[i]; f.Holds(c.When) == True && (c.Place != "here" || withHere) && !yield(c) {
				return
			}
		}
	}
}

// Follow is the first target whose conditions hold, or nil when there is none.
func (t *Tree) Follow(exits []Exit, f Facts) *Step {
	for _, e := range exits {
		if f.Holds(e.When) == True {
			return t.steps[e.To]
		}
	}
	return nil
}

// After is the step that an answer leads to. The question of a fact leads back to the step that needed it, unless its
// choice says otherwise. wanted is the step that the walk stands at, shown the page that asked.
func (t *Tree) After(wanted, shown *Step, c Choice, f Facts) *Step {
	if len(c.Go) == 0 {
		return wanted
	}
	return t.Follow(c.Go, f.With(shown, c))
}
