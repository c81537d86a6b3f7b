package flows

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"vagvisare/internal/problem"
)

// The measures of a page, from the design and facts about readers under stress (docs/content.md).
const (
	// MaxChoices is the number of digits that choose.
	MaxChoices = 9
	// MaxStatements is how many statements may stand on a page at the same time.
	MaxStatements = 5
	// MaxQuestions is how many questions a way may ask.
	MaxQuestions = 7
)

// check proves what can be proven of a tree without its words.
func check(t *Tree) problem.List {
	c := checker{tree: t, said: map[string]bool{}}
	c.facts()
	c.ends()
	t.Steps(c.step)
	if c.problems.HasErrors() {
		return c.problems // The walk below relies on targets that exist.
	}
	c.ways()
	return c.problems
}

type checker struct {
	tree *Tree

	saying   sync.Mutex // the countries are walked at once
	problems problem.List
	said     map[string]bool // what has been said already, so that one fault found on many ways is one problem
}

func (c *checker) errorf(s *Step, line int, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	c.saying.Lock()
	defer c.saying.Unlock()
	if key := fmt.Sprint(s.File, line, text); !c.said[key] {
		c.said[key] = true
		c.problems.Errorf(s.File, line, "%s", text)
	}
}

func (c *checker) facts() {
	for _, id := range []string{RoleFact, CountryFact, PlaceFact} {
		if _, ok := c.tree.facts[id]; !ok {
			c.problems.Errorf("facts.yaml", 0, "the fact %q is missing: the guide cannot do without its question", id)
		}
	}
	for _, f := range c.tree.Facts {
		for _, v := range f.Values {
			if v == Unknown {
				c.problems.Errorf("facts.yaml", f.Line, "%s must not have the value %q: it is what a fact has that nobody could tell", f.ID, Unknown)
			}
			if f.ID != PlaceFact && !slices.ContainsFunc(f.Question.Ask, func(ch Choice) bool {
				return slices.Contains(ch.Set, Setting{f.ID, v})
			}) {
				c.problems.Errorf("facts.yaml", f.Line, "no choice of the question about %s sets %q: add one", f.ID, v)
			}
		}
	}
	for _, s := range c.tree.Sources() {
		if s.ID == "" || s.Fact == "" || s.Publisher == "" || s.Gathered == "" || len(s.Countries) == 0 {
			c.problems.Errorf("sources.yaml", s.Line, "source %q needs id, fact, country, publisher and gathered", s.ID)
		}
	}
}

func (c *checker) ends() {
	for _, end := range []string{ContactEnd, CrisisEnd} {
		topic, ok := c.tree.Topic(end)
		if !ok {
			c.problems.Errorf("topics", 0, "the end %q is missing: write topics/%s.yaml with one step, page", end, end)
		} else if len(topic.Steps) != 1 {
			c.problems.Errorf(topic.File, topic.Line, "the end %q must have one step, page", end)
		}
	}
	for _, topic := range c.tree.Topics {
		if !topic.End() && topic.About != Child && topic.About != HomePlace {
			c.problems.Errorf(topic.File, topic.Line, "about must be child or home, not %q: whose place is the contact page for?", topic.About)
		}
	}
}

// step proves what can be seen on the step alone.
func (c *checker) step(s *Step) {
	if s.Topic != nil {
		if rest, ok := strings.CutPrefix(s.Code, s.Topic.Code); !ok || s.Topic.Code == "" || rest == "" || strings.Trim(rest, "0123456789") != "" {
			c.errorf(s, s.Line, "the code %s must be the topic's letter %s and a number", s.Code, s.Topic.Code)
		}
	}
	switch {
	case s.End():
		if len(s.Ask) > 0 || len(s.Next) > 0 {
			c.errorf(s, s.Line, "step %s is an end: it has neither ask nor next", s.ID)
		}
	case len(s.Ask) > 0 && len(s.Next) > 0:
		c.errorf(s, s.Line, "step %s has both ask and next: keep one", s.ID)
	case len(s.Ask) == 0 && len(s.Next) == 0:
		c.errorf(s, s.Line, "step %s leads nowhere: give it ask or next", s.ID)
	}
	slots := map[string]int{}
	for i, st := range s.Tell {
		if had, ok := slots[st.Say]; ok {
			c.errorf(s, st.Line, "statement %q stands on line %d already: say it once", st.Say, had)
		}
		slots[st.Say] = st.Line
		c.statement(s, st, s.Tell[i+1:])
	}
	for _, ch := range s.Ask {
		if had, ok := slots[ch.Pick]; ok {
			c.errorf(s, ch.Line, "the choice %q has the name of the statement on line %d: they would share one message", ch.Pick, had)
		}
		c.choice(s, ch)
	}
	c.exits(s, s.Next)
	if c.sources(s, s.Line, "why", s.Why); len(s.Why) > 0 && len(s.Ask) == 0 {
		c.errorf(s, s.Line, "step %s asks nothing, so it has no why", s.ID)
	}
}

func (c *checker) statement(s *Step, st Statement, later []Statement) {
	c.when(s, st.When)
	if st.Part != "" && !(s.End() && slices.Contains([]string{"call", "after", "cannot-call", "details"}, st.Part)) {
		c.errorf(s, st.Line, "part must be call, after, cannot-call or details, and stands on the end pages alone")
	}
	c.sources(s, st.Line, st.Say, slices.Concat(st.From, st.See))
	for _, id := range st.See {
		if source, ok := c.tree.Source(id); ok && source.Address == "" {
			c.errorf(s, st.Line, "statement %q sends the reader to %s, which has no address", st.Say, id)
		}
	}
	if until := st.Valid.Until; !until.IsZero() && st.Then == "" {
		c.errorf(s, st.Line, "statement %q ends on %s without a successor: name it in then, so that nothing vanishes in silence",
			st.Say, until.Format(time.DateOnly))
	}
	if st.Then == "" {
		return
	}
	if st.Valid.Until.IsZero() {
		c.errorf(s, st.Line, "statement %q has a successor and no last day: name it in valid, such as {until: 2026-12-31}, or leave out then", st.Say)
		return
	}
	i := slices.IndexFunc(s.Tell, func(o Statement) bool { return o.Say == st.Then })
	if i < 0 {
		c.errorf(s, st.Line, "then names %q, which is no statement of this step", st.Then)
	} else if next := st.Valid.Until.AddDate(0, 0, 1); !s.Tell[i].Valid.From.Equal(next) {
		c.errorf(s, s.Tell[i].Line, "statement %q follows %q: it must be valid from %s, the day after", st.Then, st.Say, next.Format(time.DateOnly))
	}
}

// sources proves that what is named as a source can be told.
func (c *checker) sources(s *Step, line int, say string, ids []string) {
	for _, id := range ids {
		source, ok := c.tree.Source(id)
		switch {
		case !ok:
			c.errorf(s, line, "statement %q names the source %s, which sources.yaml does not have", say, id)
		case source.Unchecked:
			c.errorf(s, line, "statement %q tells %s, which nobody has checked: leave it out", say, id)
		}
	}
}

func (c *checker) choice(s *Step, ch Choice) {
	c.when(s, ch.When)
	if len(ch.Go) == 0 && s.Fact == nil {
		c.errorf(s, ch.Line, "the choice %q leads nowhere: give it go", ch.Pick)
	}
	if ch.Place != "" && (s.Fact == nil || ch.Place != "here" && ch.Place != "pick") {
		c.errorf(s, ch.Line, "place is here or pick, and stands in the questions of facts.yaml alone")
	}
	for _, set := range ch.Set {
		if fact, ok := c.tree.facts[set.Fact]; !ok {
			c.errorf(s, ch.Line, "there is no fact %q: facts.yaml lists them", set.Fact)
		} else if !slices.Contains(fact.Values, set.Value) {
			c.errorf(s, ch.Line, "%s has no value %q: it has %s", set.Fact, set.Value, strings.Join(fact.Values, ", "))
		}
	}
	c.exits(s, ch.Go)
}

func (c *checker) exits(s *Step, exits []Exit) {
	for _, e := range exits {
		if _, ok := c.tree.steps[e.To]; !ok {
			c.errorf(s, e.Line, "there is no step %q to go to", e.To)
		}
		c.when(s, e.When)
	}
}

func (c *checker) when(s *Step, when []Condition) {
	for _, w := range when {
		if w.Fact == OrganiserFact && s.End() {
			continue
		}
		fact, ok := c.tree.facts[w.Fact]
		if !ok {
			c.errorf(s, w.Line, "there is no fact %q: facts.yaml lists them", w.Fact)
			continue
		}
		if w.Fact == PlaceFact && !s.End() {
			c.errorf(s, w.Line, "only the end pages may depend on the place")
		}
		for _, v := range w.Values {
			if !slices.Contains(fact.Values, v) && !(s.End() && v == Unknown) {
				c.errorf(s, w.Line, "%s has no value %q: it has %s", w.Fact, v, strings.Join(fact.Values, ", "))
			}
		}
	}
}
