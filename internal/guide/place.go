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
	if c, ok := v.placeChoice("pick"); ok {
		if v.place.IsZero() {
			before := v.facts()[flows.CountryFact]
			next := v.answered(c, place)
			return next.settle(before)
		}
	}
	before := v.facts()[flows.CountryFact]
	v = v.moved()
	v.place = place
	return v.settle(before)
}

// Unsure is the answer "I don't know" of the picker, to a question about the place. Elsewhere it changes nothing.
func (v Visit) Unsure() Visit {
	if _, ok := v.placeChoice("pick"); !ok {
		return v
	}
	for _, c := range v.choices() {
		if c.Place == "" && len(c.Set) == 0 {
			return v.answered(c, contacts.Place{})
		}
	}
	return v
}

// placeChoice finds the choice of the page that is answered with a place.
func (v Visit) placeChoice(kind string) (flows.Choice, bool) {
	if v.crisis || v.at == nil {
		return flows.Choice{}, false
	}
	for _, c := range v.choices() {
		if c.Place == kind {
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
	place, wanted, old := about, v.at, slices.Concat(v.done, v.ahead)
	again := Visit{guide: v.guide, here: v.here, place: place, topic: v.topic}
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
	for _, a := range old {
		if a.pick != "" && a.place.IsZero() && (a.shown.Fact == nil || a.shown.Fact.ID != flows.CountryFact && a.shown.Fact.ID != flows.PlaceFact) {
			again.dropped++
		}
	}
	if wanted.End() {
		again.at = wanted
	}
	again.newCountry = about.Country
	return again
}
