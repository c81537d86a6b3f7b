package treefmt

import (
	"time"

	"vagvisare/flows"
)

// Words gives the text of a message in the language of the rendering.
type Words func(id string) string

// Tree is the tree as JSON writes it and as the other formats read it.
type Tree struct {
	Topics  []Topic  `json:"topics"`
	Facts   []Fact   `json:"facts"`
	Sources []Source `json:"sources"`
}

// Topic is one of the doors of the first page, or one of the two ends.
type Topic struct {
	ID    string `json:"id"`
	Code  string `json:"code"`
	About string `json:"about,omitempty"`
	Name  string `json:"name"`
	Start string `json:"start"` // the code of the first step
	End   bool   `json:"end,omitempty"`
	Steps []Step `json:"steps"`
}

// Fact is something that the tree may know of a visit, and the question that asks for it.
type Fact struct {
	ID       string   `json:"id"`
	Values   []string `json:"values"`
	Question Step     `json:"question"`
}

// Step is one page.
type Step struct {
	ID         string      `json:"id"`
	Code       string      `json:"code"`
	Title      string      `json:"title"`
	Statements []Statement `json:"statements"`
	Choices    []Choice    `json:"choices"`
	Next       []Target    `json:"next"`
}

// Statement is one thing that a step tells.
type Statement struct {
	ID      string              `json:"id"`
	Part    string              `json:"part,omitempty"`
	Text    string              `json:"text"`
	Sources []string            `json:"sources"`
	See     []string            `json:"see,omitempty"`
	When    map[string][]string `json:"when,omitempty"`
	From    string              `json:"from,omitempty"`
	Until   string              `json:"until,omitempty"`
	Then    string              `json:"then,omitempty"`
}

// Choice is one answer, and where it leads. The answer to a fact's question leads on to where it was needed, so it has
// no targets of its own.
type Choice struct {
	ID    string              `json:"id"`
	Text  string              `json:"text"`
	Sets  map[string]string   `json:"sets,omitempty"`
	Place string              `json:"place,omitempty"`
	When  map[string][]string `json:"when,omitempty"`
	Goes  []Target            `json:"goes"`
}

// Target is a step that is gone to, under conditions if there are any. The first that holds is taken.
type Target struct {
	Code string              `json:"code"`
	Step string              `json:"step"`
	When map[string][]string `json:"when,omitempty"`
}

// Source is a fact of the documents that statements tell.
type Source struct {
	ID        string   `json:"id"`
	Fact      string   `json:"fact"`
	Countries []string `json:"countries"`
	Area      string   `json:"area,omitempty"`
	Publisher string   `json:"publisher"`
	Title     string   `json:"title,omitempty"`
	Address   string   `json:"address,omitempty"`
	Dated     string   `json:"dated,omitempty"`
	Gathered  string   `json:"gathered"`
	Unchecked bool     `json:"unchecked,omitempty"`
}

// From puts a tree into words.
func From(t *flows.Tree, words Words) Tree {
	b := builder{t, words}
	out := Tree{Topics: []Topic{}, Facts: []Fact{}, Sources: []Source{}}
	for _, topic := range t.Topics {
		out.Topics = append(out.Topics, b.topic(topic))
	}
	for _, f := range t.Facts {
		out.Facts = append(out.Facts, Fact{f.ID, f.Values, b.step(f.Question)})
	}
	for _, s := range t.Sources() {
		if s.Countries == nil {
			s.Countries = []string{} // JSON knows an empty list, and null is none.
		}
		out.Sources = append(out.Sources, Source{
			s.ID, s.Fact, s.Countries, s.Area, s.Publisher, s.Title, s.Address, s.Dated, s.Gathered, s.Unchecked,
		})
	}
	return out
}

type builder struct {
	tree  *flows.Tree
	words Words
}

func (b builder) topic(t *flows.Topic) Topic {
	out := Topic{ID: t.ID, Code: t.Code, About: string(t.About), Name: b.words(t.ID + ".name"), End: t.End(), Steps: []Step{}}
	if s, ok := b.tree.Step(t.Start); ok {
		out.Start = s.Code
	}
	for _, s := range t.Steps {
		out.Steps = append(out.Steps, b.step(s))
	}
	return out
}

func (b builder) step(s *flows.Step) Step {
	out := Step{ID: s.ID, Code: s.Code, Title: b.words(s.Title(false)), Statements: []Statement{}, Choices: []Choice{}}
	for _, st := range s.Tell {
		out.Statements = append(out.Statements, Statement{
			ID: st.Say, Part: st.Part, Text: b.words(s.ID + "." + st.Say), Sources: st.From, See: st.See,
			When: when(st.When), From: day(st.Valid.From), Until: day(st.Valid.Until), Then: st.Then,
		})
	}
	for _, c := range s.Ask {
		choice := Choice{ID: c.Pick, Text: b.words(s.ID + "." + c.Pick), Place: c.Place, When: when(c.When), Goes: b.targets(c.Go)}
		for _, set := range c.Set {
			if choice.Sets == nil {
				choice.Sets = map[string]string{}
			}
			choice.Sets[set.Fact] = set.Value
		}
		out.Choices = append(out.Choices, choice)
	}
	out.Next = b.targets(s.Next)
	return out
}

func (b builder) targets(exits []flows.Exit) []Target {
	out := []Target{}
	for _, e := range exits {
		t := Target{Step: e.To, When: when(e.When)}
		if s, ok := b.tree.Step(e.To); ok {
			t.Code = s.Code
		}
		out = append(out, t)
	}
	return out
}

func when(conditions []flows.Condition) map[string][]string {
	if len(conditions) == 0 {
		return nil
	}
	out := map[string][]string{}
	for _, c := range conditions {
		out[c.Fact] = c.Values
	}
	return out
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
