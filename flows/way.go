package flows

import (
	"iter"
	"slices"
)

// Leg is one step of a way: the step passed, and the answer given there; Pick is empty where one only goes on.
type Leg struct {
	Step *Step
	Pick string
}

// Way is the shortest way from a topic's start to one of its steps, under the facts that are known. A fact that is not
// known does not stand in the way and is not guessed: whoever walks the way is asked for it when it is first needed.
// ok is false when the step cannot be reached under these facts.
func (t *Tree) Way(to *Step, f Facts) (legs []Leg, ok bool) {
	type place struct {
		step *Step
		from int
		leg  Leg
	}
	start := t.steps[to.Topic.Start]
	queue := []place{{step: start, from: -1}}
	seen := map[*Step]bool{start: true}
	for i := 0; i < len(queue); i++ {
		at := queue[i]
		if at.step == to {
			for j := i; queue[j].from >= 0; j = queue[j].from {
				legs = append(legs, queue[j].leg)
			}
			slices.Reverse(legs)
			return legs, true
		}
		visit := func(pick string, exits []Exit) {
			for next := range t.open(exits, f) {
				if !seen[next] && next.Topic == to.Topic {
					seen[next] = true
					queue = append(queue, place{next, i, Leg{at.step, pick}})
				}
			}
		}
		for _, c := range at.step.Ask {
			if f.Holds(c.When) != False {
				visit(c.Pick, c.Go)
			}
		}
		visit("", at.step.Next)
	}
	return nil, false
}

// open is every target that may be taken while some facts are not known.
func (t *Tree) open(exits []Exit, f Facts) iter.Seq[*Step] {
	return func(yield func(*Step) bool) {
		for _, e := range exits {
			truth := f.Holds(e.When)
			if truth != False && (!yield(t.steps[e.To]) || truth == True) {
				return
			}
		}
	}
}

// Reach is the steps that can still be come to from a step under the facts that are known, the step itself included: those
// nearest to it, and not many more than most. all says that there are no others.
func (t *Tree) Reach(from *Step, f Facts, most int) (seen map[*Step]bool, all bool) {
	seen = map[*Step]bool{from: true}
	queue := []*Step{from}
	for len(queue) > 0 {
		if len(seen) > most {
			return seen, false
		}
		s := queue[0]
		queue = queue[1:]
		exits := [][]Exit{s.Next}
		for _, c := range s.Ask {
			if f.Holds(c.When) != False {
				exits = append(exits, c.Go)
			}
		}
		for _, e := range exits {
			for next := range t.open(e, f) {
				if !seen[next] {
					seen[next] = true
					queue = append(queue, next)
				}
			}
		}
	}
	return seen, true
}
