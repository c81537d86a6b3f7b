package guide

import (
	"strconv"

	"vagvisare/contacts"
	"vagvisare/flows"
	"vagvisare/internal/problem"
	"vagvisare/locales"
)

// Report is what the check counts when it has found nothing that stops a start.
type Report struct {
	Counts     []flows.Count
	Topics     int
	Steps      int
	Statements int
	Messages   int
	Languages  int
	Places     int
	Organisers int
}

// Check proves all content: the tree, the words of every language and the contacts.
func Check(o Options) (Report, problem.List) {
	if o.Content == nil {
		o.Content = empty{} // Whoever checks wants the embedded content proven too.
	}
	g, problems := Load(o)
	if g == nil {
		return Report{}, problems
	}
	problems = append(problems, within("locales", g.unheld())...)
	problems.Sort()
	r := Report{
		Counts: g.tree.Counts(), Topics: len(g.tree.Topics), Messages: len(g.wanted()),
		Languages: len(g.words.Languages()), Places: len(g.dir.Places()),
	}
	organisers := map[string]bool{}
	for _, p := range g.dir.Places() {
		organisers[p.Organiser] = true
	}
	r.Organisers = len(organisers)
	g.tree.Steps(func(s *flows.Step) {
		r.Steps++
		r.Statements += len(s.Tell)
	})
	return r, problems
}

// maxPhoneWords is how long a question can be that is said on the phone, and is still understood when it ends.
const maxPhoneWords = 25

func (g *Guide) checkWords() problem.List {
	problems := g.words.Check(g.wanted())
	return within("locales", append(problems, g.checkEveryday()...))
}

// wanted is every message that the content and the pages name.
func (g *Guide) wanted() []locales.Wanted {
	var list []locales.Wanted
	own := func(id string, data ...string) {
		list = append(list, locales.Wanted{ID: id, File: locales.Source + ".yaml", Data: data})
	}
	for _, l := range Labels() {
		own("ui."+string(l), l.data()...)
	}
	for _, c := range contacts.Countries() {
		own("country." + string(c))
	}
	for _, k := range contacts.LineKinds() {
		own("kind." + string(k))
	}
	own("kind.out-of-hours-fi")
	own("date.day", "Day", "Month", "Year")
	own("date.month", "Month", "Year")
	for month := 1; month <= 12; month++ {
		own("date.month-" + strconv.Itoa(month))
	}
	own("show.interpreter", "Language")
	own("show.interpreter-meaning")
	own("show.help-call")
	named := map[string]bool{}
	from := func(s *flows.Step, line int, id string, data ...string) {
		if !named[id] {
			named[id] = true
			list = append(list, locales.Wanted{ID: id, File: "../flows/" + s.File, Line: line, Data: data})
		}
	}
	for _, t := range g.tree.Topics {
		list = append(list, locales.Wanted{ID: t.ID + ".name", File: "../flows/" + t.File, Line: t.Line})
	}
	g.tree.Steps(func(s *flows.Step) {
		from(s, s.Line, s.Title(true))
		from(s, s.Line, s.Title(false))
		if len(s.Ask) > 0 {
			from(s, s.Line, s.ID+".phone")
			list[len(list)-1].Words = maxPhoneWords
		}
		if len(s.Why) > 0 {
			from(s, s.Line, s.ID+".why")
		}
		for _, st := range s.Tell {
			from(s, st.Line, s.ID+"."+st.Say)
		}
		for _, c := range s.Ask {
			data := []string{}
			if c.Place == "here" {
				data = append(data, "Place")
			}
			from(s, c.Line, s.ID+"."+c.Pick, data...)
		}
	})
	return list
}

// data names the placeholders of a label.
func (l Label) data() []string {
	switch l {
	case LabelQuestion:
		return []string{"Number"}
	case LabelPosition:
		return []string{"Number", "Count"}
	case LabelPageCode, LabelNoPage:
		return []string{"Code"}
	case LabelOnlyIn:
		return []string{"Code", "Country"}
	case LabelAbout:
		return []string{"Place"}
	case LabelSourceDated, LabelSourceUndated, LabelAgeDated, LabelAgeUndated:
		return []string{"Date"}
	case LabelHoursWeekday:
		return []string{"From", "To"}
	case LabelDropped:
		return []string{"Count"}
	case LabelNewCountry:
		return []string{"Country"}
	case LabelNotKnown:
		return []string{"Input"}
	case LabelPlainCommands:
		return []string{"Words"}
	case LabelPlainDanger:
		return []string{"Word"}
	case LabelPlainEnter:
		return []string{"What"}
	}
	return nil
}
