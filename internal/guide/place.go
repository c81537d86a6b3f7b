package guide

import (
	"slices"

	"vagvisare/contacts"
	"vagvisare/flows"
)

// WithPlace sets the place that the visit is about. On a question about the place it is the answer; anywhere else the
// way is gone again with what is now known, and what no longer applies is dropped. On the contact page one stays
// there: the person to call matters more than the way.
func (v Visit) WithPlace(place contacts.Place) Visit {
	if place.IsZero() {
		return v
	}
	if v.crisis {
		v.crisis = false
		v = v.WithPlace(place)
		v.crisis = true
		return v
	}
	before := v.facts()[flows.CountryFact]
	if c, ok := v.placeChoice(); ok && v.place.IsZero() {
		return v.answered(c, place).settle(before)
	}
	v = v.moved()
	v.place = place
	return v.settle(before)
}

// ContactFor goes to the contact page of a place, wherever one is.
func (v Visit) ContactFor(place contacts.Place) Visit {
	contact, err := v.Jump(v.guide.tree.EndStep(flows.ContactEnd).Code)
	if err != nil {
		return v // There is always a way: it has one page.
	}
	return contact.WithPlace(place)
}

// Unsure is the answer "I don't know" of the picker, to a question about the place. Elsewhere it changes nothing.
func (v Visit) Unsure() Visit {
	if _, ok := v.placeChoice(); !ok {
		return v
	}
	for _, c := range v.choices() {
		if c.Place == "" && len(c.Set) == 0 {
			return v.answered(c, contacts.Place{})
		}
	}
	return v
}

// placeChoice finds the choice of the page that opens the picker.
func (v Visit) placeChoice() (flows.Choice, bool) {
	for _, c := range v.choices() {
		if c.Place == "pick" {
			return c, true
		}
	}
	return flows.Choice{}, false
}

// settle makes the way agree with the place: when the country is another than was thought, the way is gone again from
// the topic's start, as far as the answers still lead.
func (v Visit) settle(before string) Visit {
	about := v.About()
	if before == "" || before == flows.Unknown || before == string(about.Country) || v.at == nil {
		return v
	}
	wanted, old := v.at, slices.Concat(v.done, v.ahead)
	again := Visit{guide: v.guide, here: v.here, phone: v.phone, place: about, topic: v.topic}
	if topic, ok := v.guide.tree.Topic(v.topic); ok {
		again.at, _ = v.guide.tree.Step(topic.Start)
	}
	for again.at != nil && again.at != wanted {
		shown := again.shown()
		i := slices.IndexFunc(old, func(a answer) bool { return a.shown == shown })
		if i < 0 {
			break
		}
		next := again
		if old[i].pick == "" {
			next = again.Continue()
		} else if n := slices.IndexFunc(again.choices(), func(c flows.Choice) bool { return c.Pick == old[i].pick }); n >= 0 {
			next = again.Choose(n)
		}
		if len(next.done) == len(again.done) {
			break
		}
		again, old = next, slices.Concat(old[:i], old[i+1:])
	}
	if v.jumped && again.at != wanted {
		// What this country asks on the way was never asked. It is the page that was wanted, not the way.
		if jump, err := v.Jump(wanted.Code); err == nil {
			again = jump
			kept := slices.Concat(jump.done, jump.ahead)
			old = slices.DeleteFunc(old, func(a answer) bool { return slices.ContainsFunc(kept, a.same) })
		}
	}
	for _, a := range old {
		if a.pick != "" && !a.aboutPlace() {
			again.dropped++
		}
	}
	if wanted.End() {
		again.at = wanted
	}
	again.newCountry = about.Country
	return again
}
