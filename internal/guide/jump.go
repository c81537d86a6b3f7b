package guide

import (
	"slices"
	"strings"

	"vagvisare/contacts"
	"vagvisare/flows"
)

// JumpError says why a code leads nowhere: with a label and its data, so that a front end can say it in the language in use.
type JumpError struct {
	Label   Label
	Code    string
	Country contacts.Country // set when the page exists, but not for the country that the visit is about
}

// Error is for operators; visitors are told in words by Words.Jump.
func (e *JumpError) Error() string {
	if e.Country != "" {
		return "page " + e.Code + " does not apply in country " + string(e.Country) + ": leave out the place, or jump to another page"
	}
	return "there is no page " + e.Code + ": «vagvisare tree» lists the codes"
}

// Jump goes to the page with a code by the shortest way from its topic's start, so that one can go on from it or back.
// A fact that the way leaves open is asked when it is first needed. Answers given before stand where they still fit.
func (v Visit) Jump(code string) (Visit, error) {
	s, ok := v.guide.tree.Code(code)
	if !ok || s.Fact != nil {
		return v, &JumpError{Label: LabelNoPage, Code: strings.ToUpper(code)}
	}
	if s.End() && s.Topic.ID == flows.CrisisEnd {
		return v.Crisis(), nil
	}
	about := v.About()
	f := flows.Facts{}
	if !about.IsZero() {
		f[flows.CountryFact], f[flows.PlaceFact] = string(about.Country), flows.Known
	}
	legs, ok := v.guide.tree.Way(s, f)
	if !ok {
		return v, &JumpError{Label: LabelOnlyIn, Code: s.Code, Country: about.Country}
	}
	j := Visit{guide: v.guide, here: v.here, phone: v.phone, place: about, topic: s.Topic.ID, at: s, jumped: true}
	for _, leg := range legs {
		if leg.Step.Gate && !v.phone && !v.passed(leg.Step) {
			j.at = leg.Step // What this page says comes before what lies behind it.
			break
		}
		j.done = append(j.done, answer{at: leg.Step, shown: leg.Step, pick: leg.Pick})
	}
	for _, a := range slices.Concat(v.done, v.ahead) {
		if a.shown.Fact != nil && !a.aboutPlace() {
			j.ahead = append(j.ahead, a) // Preselected if the question comes again.
		}
	}
	return j, nil
}

// passed says whether the visitor has seen a step and gone on from it.
func (v Visit) passed(s *flows.Step) bool {
	return slices.ContainsFunc(v.done, func(a answer) bool { return a.shown == s })
}

// Answered is the questions answered on the way, with their answers.
func (v Visit) Answered(tag string) []Answered {
	w := v.guide.words.Words(tag)
	var list []Answered
	so := v
	so.done, so.place = nil, contacts.Place{}
	for i, a := range v.done {
		if a.pick != "" {
			so.done = v.done[:i]
			list = append(list, Answered{
				Code:     a.shown.Code,
				Question: v.guide.text(w, a.shown.Title(so.asksYou()), nil),
				Answer:   v.guide.picked(w, a, v.here),
			})
		}
	}
	return list
}

// ReturnTo goes back to the question of the i-th answer. All answers are kept.
func (v Visit) ReturnTo(i int) Visit {
	for at := len(v.done) - 1; at >= 0; at-- {
		if v.done[at].pick == "" {
			continue
		}
		if count(v.done[:at]) == i {
			for len(v.done) > at {
				v = v.Back()
			}
			return v
		}
	}
	return v
}

// count is how many of the pages passed asked something.
func count(answers []answer) (n int) {
	for _, a := range answers {
		if a.pick != "" {
			n++
		}
	}
	return n
}

// asksYou says whether questions are put to the visitor about themselves, or about a child.
func (v Visit) asksYou() bool {
	topic, ok := v.guide.tree.Topic(v.topic)
	return ok && topic.About == flows.HomePlace || v.facts()[flows.RoleFact] == "child"
}
