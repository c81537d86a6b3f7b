package flows

import (
	"embed"
	"strings"
)

// FS is the embedded tree.
//
//go:embed topics/*.yaml topics.yaml facts.yaml sources.yaml
var FS embed.FS

// The two ends of every way, as targets and as topics.
const (
	ContactEnd = "contact"
	CrisisEnd  = "crisis"
)

// The facts that the program itself knows of. Country and place follow from the place that the visit is about;
// organiser is known on the end pages alone.
const (
	RoleFact      = "role"
	CountryFact   = "country"
	PlaceFact     = "place"
	OrganiserFact = "organiser"
	// Unknown is the value of a fact that somebody was asked for and did not know, and of every fact that nobody
	// asked for on the end pages.
	Unknown = "unknown"
	// Known is the value of PlaceFact when there is a place.
	Known = "known"
	// FactTopic is the topic under which the facts' questions have their step ids and words.
	FactTopic = "fact"
)

// Tree is the whole decision tree. It does not change once it is read.
type Tree struct {
	Topics []*Topic // in the order of the first page
	Facts  []*Fact  // in the order in which they are asked

	steps   map[string]*Step
	codes   map[string]*Step
	facts   map[string]*Fact
	sources func() sourceList // read when the first is asked for, and once
	counts  []Count           // what the check counted, nil in a tree that was not checked
}

// Topic is one of the doors of the first page.
type Topic struct {
	ID    string
	Code  string
	About About
	Start string // full id of the first step
	Steps []*Step
	File  string
	Line  int
}

// End says whether the topic is one of the two ends: a single page that no step follows.
func (t *Topic) End() bool { return t.ID == ContactEnd || t.ID == CrisisEnd }

// About says whose place the contact page is for.
type About string

const (
	// Child means the place where the child lives.
	Child About = "child"
	// HomePlace means the place where the visitor lives.
	HomePlace About = "home"
)

// Step is one page: statements, and then a question or a way on. The two end pages have neither.
type Step struct {
	ID    string // topic and name: report.who
	Topic *Topic // nil for the question of a fact
	Code  string
	Tell  []Statement
	Ask   []Choice
	Next  []Exit
	Why   []string // the sources that say why the question is asked, for staff who are asked back
	Gate  bool     // what lies behind it is not shown to a visitor who has not seen it
	Fact  *Fact    // set on the question of a fact
	File  string
	Line  int
}

// Name is the step's id within its topic.
func (s *Step) Name() string { return s.ID[strings.IndexByte(s.ID, '.')+1:] }

// End says whether the step is one of the two end pages.
func (s *Step) End() bool { return s.Topic != nil && s.Topic.End() }

// Title is the id of the message that heads the page. The question of a fact has two: one for somebody who is asked
// about themselves, one for somebody who is asked about a child.
func (s *Step) Title(you bool) string {
	switch {
	case s.Fact == nil:
		return s.ID + ".title"
	case you:
		return s.ID + ".title-you"
	default:
		return s.ID + ".title-child"
	}
}

// Statement is one thing that a step tells.
type Statement struct {
	Say   string   // its id within the step
	From  []string // the numbers of the sources whose facts it tells, never empty
	See   []string // the numbers of the sources whose address is shown under it
	Part  string   // the group on an end page: call, after, cannot-call or details; else empty
	When  []Condition
	Valid Period
	Then  string // the statement of the same step that follows it when it is no longer valid
	Line  int
}

// Choice is one answer to a step's question.
type Choice struct {
	Pick  string    // its id within the step
	Set   []Setting // the facts that it makes known
	Go    []Exit    // empty in the question of a fact, which leads back to where the fact was needed
	Place string    // "here" or "pick" in the question of a fact
	When  []Condition
	Line  int
}

// Exit is a target and the facts under which it is taken.
type Exit struct {
	To   string // full id of a step; the ends are contact.page and crisis.page
	When []Condition
	Line int
}

// Condition holds when the fact has one of the values.
type Condition struct {
	Fact   string
	Values []string
	Line   int
}

// Setting is a fact that an answer makes known.
type Setting struct{ Fact, Value string }

// Fact is something that the tree may know of a visit, with the question that asks for it.
type Fact struct {
	ID       string
	Values   []string
	Question *Step
	Line     int
}

// Source is one fact of the documents that a statement may tell.
type Source struct {
	ID        string // its number, such as SE-36
	Fact      string // in one English sentence
	Countries []string
	Area      string // the area that it holds for, where that is not the whole country
	Publisher string
	Title     string
	Address   string
	Dated     string // the page's own date, as far as it prints one
	Gathered  string
	Unchecked bool // never told until somebody has checked it
	Line      int
}

// Step finds a step by its full id.
func (t *Tree) Step(id string) (*Step, bool) {
	s, ok := t.steps[id]
	return s, ok
}

// Code finds a step by the code on its page, in any case.
func (t *Tree) Code(code string) (*Step, bool) {
	s, ok := t.codes[strings.ToUpper(strings.TrimSpace(code))]
	return s, ok
}

// Fact finds a fact by its id.
func (t *Tree) Fact(id string) (*Fact, bool) {
	f, ok := t.facts[id]
	return f, ok
}

// Sources is every fact behind the statements, in the order of the file.
func (t *Tree) Sources() []Source { return t.sources().all }

// Source finds a source by its number.
func (t *Tree) Source(id string) (Source, bool) {
	list := t.sources()
	i, ok := list.index[id]
	if !ok {
		return Source{}, false
	}
	return list.all[i], true
}

// Topic finds a topic by its id.
func (t *Tree) Topic(id string) (*Topic, bool) {
	for _, topic := range t.Topics {
		if topic.ID == id {
			return topic, true
		}
	}
	return nil, false
}

// EndStep is the page of one of the two ends.
func (t *Tree) EndStep(end string) *Step { return t.steps[end+".page"] }

// Steps calls f for every step of the tree: the topics' in the order of the files, then the facts' questions.
func (t *Tree) Steps(f func(*Step)) {
	for _, topic := range t.Topics {
		for _, s := range topic.Steps {
			f(s)
		}
	}
	for _, fact := range t.Facts {
		f(fact.Question)
	}
}
