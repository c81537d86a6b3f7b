package guide

import (
	"slices"
	"time"

	"vagvisare/contacts"
	"vagvisare/flows"
	"vagvisare/locales"
)

// Page is what the visit says in a language on a day.
func (g *Guide) Page(v Visit, tag string, now time.Time) Page {
	p := g.page(v, tag, now)
	if !g.essential || !p.Unreviewed || p.Kind == Contact || p.Kind == Crisis {
		return p
	}
	p = g.page(v, SourceTag, now)
	limited := g.label(g.words.Words(tag), LabelLimited, nil)
	p.Caution = &limited
	return p
}

// page is Page without regard to who has signed what.
func (g *Guide) page(v Visit, tag string, now time.Time) Page {
	w := g.words.Words(tag)
	r := renderer{guide: g, visit: v, words: w, day: g.day(now), facts: v.facts()}
	p := Page{Kind: v.Kind(), Language: language(w.Language()), Back: v.CanBack(), Here: v.here.Name(tag), About: v.About().Name(tag)}
	switch s := v.shown(); p.Kind {
	case Home:
		r.home(&p)
	case Contact, Crisis:
		r.end(&p, s)
	default:
		r.step(&p, s)
	}
	p.Notice = r.notice()
	r.caution(&p)
	return p
}

// renderer puts one page into words.
type renderer struct {
	guide *Guide
	visit Visit
	words *locales.Words
	day   time.Time
	facts flows.Facts
}

func (r renderer) text(id string) Text { return r.guide.text(r.words, id, nil) }

func (r renderer) label(l Label, data map[string]any) Text { return r.guide.label(r.words, l, data) }

func (r renderer) home(p *Page) {
	p.Name = r.label(LabelGuide, nil)
	p.Title = r.label(LabelHomeTitle, nil)
	danger := r.label(LabelDanger, nil)
	p.Danger = &danger
	for _, topic := range r.guide.tree.Topics {
		c := Choice{ID: topic.ID, Text: r.text(topic.ID + ".name"), Action: Answers, Chosen: topic.ID == r.visit.topic}
		if s, ok := r.guide.tree.Step(topic.Start); ok {
			c.GoesTo = s.Code
		}
		p.Choices = append(p.Choices, c)
	}
}

// head fills in what every page of a topic has.
func (r renderer) head(p *Page, s *flows.Step) {
	p.Code = s.Code
	p.Title = r.text(s.Title(r.visit.asksYou()))
	topic := s.Topic
	if topic == nil {
		topic, _ = r.guide.tree.Topic(r.visit.topic)
	}
	if topic != nil {
		p.Topic, p.Name = topic.ID, r.text(topic.ID+".name")
	}
	if len(r.visit.done) == 0 && !s.End() {
		danger := r.label(LabelDanger, nil)
		p.Danger = &danger
	}
}

func (r renderer) step(p *Page, s *flows.Step) {
	r.head(p, s)
	r.tell(p, s, r.guide.tree.Told(s, r.facts, r.holds))
	p.Continue = len(s.Ask) == 0
	if len(s.Ask) > 0 {
		p.Number = count(r.visit.done) + 1
		phone := r.text(s.ID + ".phone")
		p.Phone = &phone
	}
	if len(s.Why) > 0 {
		p.Why = &Statement{ID: "why", Text: r.text(s.ID + ".why"), Sources: s.Why}
		for _, id := range s.Why {
			r.source(p, id)
		}
	}
	var before answer
	if i := slices.IndexFunc(r.visit.ahead, func(a answer) bool { return a.shown == s }); i >= 0 {
		before = r.visit.ahead[i]
	}
	for _, c := range r.visit.choices() {
		choice := Choice{ID: c.Pick, Text: r.guide.picked(r.words, answer{shown: s, pick: c.Pick}, r.visit.here), Action: Answers, Chosen: c.Pick == before.pick}
		if c.Place == "pick" {
			choice.Action = PickPlace
		}
		if len(c.Go) == 1 && len(c.Go[0].When) == 0 {
			if to, ok := r.guide.tree.Step(c.Go[0].To); ok {
				choice.GoesTo = to.Code
			}
		}
		p.Choices = append(p.Choices, choice)
	}
}

// picked is a choice in words: the name of the place where the answer was one.
func (g *Guide) picked(w *locales.Words, a answer, here contacts.Place) Text {
	tag := w.Language().Tag
	if !a.place.IsZero() {
		return Text{String: a.place.Name(tag), Lang: tag}
	}
	return g.text(w, a.shown.ID+"."+a.pick, map[string]any{"Place": here.Name(tag)})
}

func (r renderer) holds(p flows.Period) bool { return p.Holds(r.day) }

// tell puts statements into words, with the sources behind them.
func (r renderer) tell(p *Page, s *flows.Step, told []flows.Statement) {
	for _, st := range told {
		t := Statement{ID: st.Say, Part: Part(st.Part), Text: r.text(s.ID + "." + st.Say), Sources: st.From}
		for _, id := range st.See {
			if source, ok := r.guide.tree.Source(id); ok && !slices.Contains(t.Links, source.Address) {
				t.Links = append(t.Links, source.Address)
			}
		}
		p.Statements = append(p.Statements, t)
		for _, id := range st.From {
			r.source(p, id)
		}
	}
}

// source adds a fact that holds where the visit is about: a statement told in two countries rests on a fact of each.
func (r renderer) source(p *Page, id string) {
	if slices.ContainsFunc(p.Sources, func(s Source) bool { return s.ID == id }) {
		return
	}
	country := string(r.country(r.facts))
	if s, ok := r.guide.tree.Source(id); ok && (country == "" || slices.Contains(s.Countries, country)) {
		age := r.label(LabelSourceUndated, map[string]any{"Date": r.date(s.Gathered)})
		if s.Dated != "" {
			age = r.label(LabelSourceDated, map[string]any{"Date": r.date(s.Dated)})
		}
		p.Sources = append(p.Sources, Source{s.ID, s.Fact, s.Countries, s.Area, s.Publisher, s.Address, s.Dated, s.Gathered, age})
	}
}

// notice says once what the last move changed besides the page.
func (r renderer) notice() *Text {
	v := r.visit
	switch {
	case v.newCountry != "":
		t := r.label(LabelNewCountry, map[string]any{"Country": r.text("country." + string(v.newCountry)).String})
		return &t
	case v.dropped > 0:
		c := r.words.Count("ui."+string(LabelDropped), v.dropped)
		return &Text{c.String, c.Tag, State(c.State)}
	}
	return nil
}

// caution says of a page with unsigned translations that nobody has read them.
func (r renderer) caution(p *Page) {
	mark := func(t Text) { p.Unreviewed = p.Unreviewed || t.State != "" }
	mark(p.Title)
	for _, s := range p.Statements {
		mark(s.Text)
	}
	for _, c := range p.Choices {
		mark(c.Text)
	}
	if p.Unreviewed {
		t := r.label(LabelUnreviewed, nil)
		p.Caution = &t
	}
}
