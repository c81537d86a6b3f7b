package flows

import (
	"maps"
	"math"
	"slices"
	"strings"
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
	if t.counts != nil {
		return slices.Clone(t.counts) // The check has walked all ways already.
	}
	fact := t.facts[CountryFact]
	counts := make([]Count, 0, len(fact.Values))
	for _, country := range fact.Values {
		w := newWalker(t, country)
		n := Count{Country: country}
		for _, topic := range t.Topics {
			n = n.with(w.walk(t.steps[topic.Start], w.start))
		}
		counts = append(counts, n)
	}
	return counts
}

// with adds the ways of a topic.
func (n Count) with(sum total) Count {
	return Count{n.Country, add(n.Ways, sum.ways), max(n.Longest, sum.longest)}
}

// state is a step and everything that is known there. Two ways that meet in one state go on alike, so each state is
// walked once: counting takes time in the number of states, not of ways.
type state struct {
	step *Step
	set  *factSet
}

// factSet is facts as the walker holds them. There is one for all states in which the same is known, and few of them in a tree of
// any size, so that nothing need be copied or compared from step to step.
type factSet struct {
	facts Facts
	known map[*Step]total // what has been counted from each step on
}

type total struct {
	ways    uint64
	longest int
	walking bool // the state is on the trail: not counted yet
}

// walker walks every state that somebody in a country can come to.
type walker struct {
	tree    *Tree
	country string
	start   *factSet // nothing is known
	sets    map[string]*factSet
	trail   []state // the states being walked, to name circles
	visit   func(shown *Step, f Facts)
	circle  func(trail []state, at state)
	stuck   func(s *Step, f Facts, line int)
}

func newWalker(t *Tree, country string) *walker {
	w := &walker{tree: t, country: country, sets: map[string]*factSet{}}
	w.start = w.set(Facts{})
	return w
}

// set is the one factSet of these facts.
func (w *walker) set(f Facts) *factSet {
	key := w.tree.key(f)
	if w.sets[key] == nil {
		w.sets[key] = &factSet{facts: f, known: map[*Step]total{}}
	}
	return w.sets[key]
}

func (w *walker) walk(wanted *Step, set *factSet) total {
	at, f := state{wanted, set}, set.facts
	sum, met := set.known[wanted]
	if sum.walking {
		if w.circle != nil {
			w.circle(w.trail, at)
		}
		return total{}
	}
	if met {
		return sum
	}
	set.known[wanted] = total{walking: true}
	w.trail = append(w.trail, at)
	shown := w.tree.Shown(wanted, f)
	if w.visit != nil {
		w.visit(shown, f)
	}
	switch {
	case shown.End():
		sum = total{ways: 1}
	case len(shown.Ask) > 0:
		for c := range shown.choices(f, false) {
			if g := w.answer(shown, c, set); g != nil {
				sum = w.add(sum, shown, w.tree.After(wanted, shown, *c, f), g, c.Line)
			}
		}
		sum.longest++
	default:
		sum = w.add(sum, shown, w.tree.Follow(shown.Next, f), set, shown.Line)
	}
	w.trail = w.trail[:len(w.trail)-1]
	set.known[wanted] = sum
	return sum
}

// answer is what is known after a choice, or nil when nobody in the walker's country makes it.
func (w *walker) answer(shown *Step, c *Choice, set *factSet) *factSet {
	if shown.Fact == nil && len(c.Set) == 0 && c.Place == "" {
		return set // Nothing new is known.
	}
	g := set.facts.With(shown, *c)
	if c.Place != "" {
		g = maps.Clone(g)
		g[CountryFact], g[PlaceFact] = w.country, Known
	}
	if set := g[CountryFact]; set != "" && set != Unknown && set != w.country {
		return nil
	}
	return w.set(g)
}

func (w *walker) add(sum total, shown, next *Step, set *factSet, line int) total {
	if next == nil {
		if w.stuck != nil {
			w.stuck(shown, set.facts, line)
		}
		return sum
	}
	on := w.walk(next, set)
	return total{ways: add(sum.ways, on.ways), longest: max(sum.longest, on.longest)}
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

func (t *Tree) describe(f Facts) string {
	if key := t.key(f); key != "" {
		return key
	}
	return "nothing is known"
}
