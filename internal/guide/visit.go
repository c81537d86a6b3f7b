package guide

import (
	"slices"

	"vagvisare/contacts"
	"vagvisare/flows"
)

// Visit is one person's way through the tree: where they are, what they answered, and the two places. It is a small
// value that does not change; each move returns a new one. Nothing in it says who the person is, and nothing else in
// the program remembers it.
type Visit struct {
	guide *Guide
	here  contacts.Place // the office's or the visitor's; it sets the crisis page
	place contacts.Place // where the child, or the person asking, lives, when it was picked outside a question

	phone bool // the visitor is on the phone, not in the office

	topic  string // the topic begun, "" before the first
	at     *flows.Step
	done   []answer // what was answered on the way to at, in order
	ahead  []answer // what was answered further on before one went back
	crisis bool     // the crisis page lies over the way
	jumped bool     // the way was not walked: it is the shortest to a page that was asked for by its code

	dropped    int              // how many answers the last move dropped
	newCountry contacts.Country // the country that the last move made of another
}

// answer is one page passed on the way: the step that the visit stood at, the page that was shown for it (the question
// of a fact, or the step itself), and what was picked there. pick is empty where one only went on.
type answer struct {
	at, shown *flows.Step
	pick      string
	place     contacts.Place // set when the answer was a place
}

// aboutPlace says whether the answer says where: a place was picked, or the question was about the place or the country.
func (a answer) aboutPlace() bool {
	return !a.place.IsZero() || a.shown.Fact != nil && (a.shown.Fact.ID == flows.CountryFact || a.shown.Fact.ID == flows.PlaceFact)
}

// same says whether an answer is the one that was given before.
func (a answer) same(b answer) bool {
	return a.shown == b.shown && a.pick == b.pick && a.place == b.place
}

// NewVisit is a visit at the first page, of which nothing is known.
func (g *Guide) NewVisit() Visit { return Visit{guide: g} }

// WithHere sets the office's place.
func (v Visit) WithHere(place contacts.Place) Visit {
	v.here = place
	return v.moved()
}

// OnPhone says that the visitor speaks with the office on the phone: in a crisis the place that the visit is about then counts,
// as soon as it is known, and not the office's; and no page about this screen comes before another.
func (v Visit) OnPhone() Visit {
	v.phone = true
	return v
}

// Here is the office's or the visitor's place; zero when it is not known.
func (v Visit) Here() contacts.Place { return v.here }

// About is where the child, or the person asking, lives; zero when it is not known. It is never taken from Here unasked.
func (v Visit) About() contacts.Place {
	if !v.place.IsZero() {
		return v.place
	}
	for _, a := range slices.Backward(v.done) {
		if !a.place.IsZero() {
			return a.place
		}
	}
	return contacts.Place{}
}

// facts is what is known where the visit stands.
func (v Visit) facts() flows.Facts {
	f := flows.Facts{}
	for _, a := range v.done {
		if c, ok := find(a.shown, a.pick, f); ok && a.place.IsZero() {
			f = f.With(a.shown, c)
		}
	}
	if about := v.About(); !about.IsZero() {
		f[flows.CountryFact] = string(about.Country)
		f[flows.PlaceFact] = flows.Known
	}
	return f
}

// find is the choice of a step that has been picked. A pick may stand twice, for different facts.
func find(s *flows.Step, pick string, f flows.Facts) (flows.Choice, bool) {
	i := slices.IndexFunc(s.Ask, func(c flows.Choice) bool { return c.Pick == pick && f.Holds(c.When) != flows.False })
	if i < 0 {
		return flows.Choice{}, false
	}
	return s.Ask[i], true
}

// shown is the step whose page stands on the screen; nil on the first page.
func (v Visit) shown() *flows.Step {
	if v.crisis {
		return v.guide.tree.EndStep(flows.CrisisEnd)
	}
	if v.at == nil {
		return nil
	}
	return v.guide.tree.Shown(v.at, v.facts())
}

// choices is what can be chosen on the page.
func (v Visit) choices() []flows.Choice {
	s := v.shown()
	if s == nil {
		return nil
	}
	return v.guide.tree.Choices(s, v.facts(), !v.here.IsZero())
}

// Kind is the kind of the page.
func (v Visit) Kind() Kind {
	switch s := v.shown(); {
	case s == nil:
		return Home
	case s.End() && s.Topic.ID == flows.ContactEnd:
		return Contact
	case s.End():
		return Crisis
	default:
		return Step
	}
}

// Code is the code of the page, "" on the first.
func (v Visit) Code() string {
	if s := v.shown(); s != nil {
		return s.Code
	}
	return ""
}

// moved clears what is said only once.
func (v Visit) moved() Visit {
	v.dropped, v.newCountry = 0, ""
	return v
}

// Choose makes the n-th choice of the page, counted from 0. A number that is no choice, and a choice for which the
// front end opens the picker, leave the visit as it is.
func (v Visit) Choose(n int) Visit {
	if v.Kind() == Home {
		return v.begin(n)
	}
	choices := v.choices()
	if n < 0 || n >= len(choices) {
		return v
	}
	c := choices[n]
	switch c.Place {
	case "pick":
		return v
	case "here":
		return v.answered(c, v.here)
	}
	return v.answered(c, contacts.Place{})
}

// begin starts the n-th topic. Answers of the same topic, from before one went back to the first page, are kept.
func (v Visit) begin(n int) Visit {
	topics := v.guide.tree.Topics
	if n < 0 || n >= len(topics) {
		return v
	}
	v = v.moved()
	topic := topics[n]
	if topic.ID == flows.CrisisEnd {
		return v.Crisis()
	}
	if topic.ID != v.topic {
		v.ahead = nil
	}
	v.topic, v.done, v.jumped = topic.ID, nil, false
	v.at, _ = v.guide.tree.Step(topic.Start)
	return v
}

// answered goes on from the page with a choice.
func (v Visit) answered(c flows.Choice, place contacts.Place) Visit {
	v = v.moved()
	shown, f := v.shown(), v.facts()
	a := answer{at: v.at, shown: shown, pick: c.Pick, place: place}
	next := v.at
	if place.IsZero() {
		next = v.guide.tree.After(v.at, shown, c, f)
	}
	if next == nil {
		return v // The check proves that there is always a way on.
	}
	v, again := v.pass(a, next)
	if again {
		return v
	}
	return v.prune(shown)
}

// pass goes on to a step, and says whether the answer is the one that was given there before one went back.
func (v Visit) pass(a answer, next *flows.Step) (on Visit, again bool) {
	v.done = append(slices.Clip(v.done), a) // Other visits may share what was done so far.
	v.at = next
	i := slices.IndexFunc(v.ahead, a.same)
	if i < 0 {
		return v, false
	}
	v.ahead = slices.Concat(v.ahead[:i], v.ahead[i+1:])
	return v, true
}

// maxReach is how many steps are looked at to tell which earlier answers still lie ahead, about three times as many as the guide has, so
// that an answer costs the same in a tree of any size. What may lie behind them is kept: it is seen only if one comes there.
const maxReach = 300

// prune drops what was answered further on and can no longer be reached, or was an earlier answer to the same question.
func (v Visit) prune(shown *flows.Step) Visit {
	if len(v.ahead) == 0 {
		return v
	}
	f := v.facts()
	reach, all := v.guide.tree.Reach(v.at, f, maxReach)
	var kept []answer
	for _, a := range v.ahead {
		if a.shown == shown {
			continue // It has just been answered anew.
		}
		_, known := "", false
		if a.shown.Fact != nil {
			_, known = f[a.shown.Fact.ID]
		}
		_, offered := find(a.shown, a.pick, f)
		if (reach[a.at] || !all) && !known && (a.pick == "" || offered) {
			kept = append(kept, a)
		} else if a.pick != "" && !known {
			v.dropped++
		}
	}
	v.ahead = kept
	return v
}

// Continue goes on from a page that asks nothing. On the crisis page it goes back to where one was.
func (v Visit) Continue() Visit {
	if v.crisis {
		v = v.moved()
		v.crisis = false
		return v
	}
	s := v.shown()
	if s == nil || len(s.Ask) > 0 {
		return v
	}
	v = v.moved()
	next := v.guide.tree.Follow(s.Next, v.facts())
	if s.End() && s.Topic.ID == flows.CrisisEnd {
		next = v.guide.tree.EndStep(flows.ContactEnd) // A way that ended in danger goes on to somebody to call.
	}
	if next == nil {
		return v
	}
	v, _ = v.pass(answer{at: v.at, shown: s}, next)
	return v
}

// Back goes one page back and keeps the answers: the old one stands chosen.
func (v Visit) Back() Visit {
	v = v.moved()
	if v.crisis {
		v.crisis = false
		return v
	}
	if len(v.done) == 0 {
		v.at = nil
		return v
	}
	last := v.done[len(v.done)-1]
	v.done = v.done[:len(v.done)-1]
	v.ahead = append([]answer{last}, v.ahead...)
	v.at = last.at
	if v.shown() != last.shown && !v.place.IsZero() {
		// The place was picked since, so that the question is no longer asked: one page further back.
		return v.Back()
	}
	if v.Kind() == Crisis {
		return v.Back() // From what comes after "it can wait" to the question: the crisis page would lead there again and again.
	}
	return v
}

// CanBack says whether there is a page to go back to.
func (v Visit) CanBack() bool { return v.crisis || v.at != nil }

// Crisis lays the crisis page over the page, from wherever one is.
func (v Visit) Crisis() Visit {
	if v.Kind() == Crisis {
		return v
	}
	v = v.moved()
	v.crisis = true
	return v
}

// Restart goes to the first page and forgets everything but the office's place.
func (v Visit) Restart() Visit {
	return Visit{guide: v.guide, here: v.here, phone: v.phone}
}
