package flows

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"vagvisare/internal/problem"
	"vagvisare/internal/yamlfile"
)

// reader is a YAML file with the shapes that only the tree has.
type reader struct{ yamlfile.File }

// Load reads and checks the tree in a file system with topics/, topics.yaml, facts.yaml and sources.yaml. It returns
// every problem found; the tree is nil when one of them is an error.
func Load(fsys fs.FS) (*Tree, problem.List) {
	t, problems := Read(fsys)
	t.sources = sync.OnceValue(func() sourceList {
		return readSources(reader{yamlfile.File{Name: "sources.yaml", Problems: &problems}}, fsys)
	})
	t.sources()
	if !problems.HasErrors() {
		problems = append(problems, check(t)...)
	}
	problems.Sort()
	if problems.HasErrors() {
		return nil, problems
	}
	return t, problems
}

// Read takes in the tree without proving anything about the whole, for content that a test has proven. It leaves the
// sources until the first of them is asked for, because a start needs none.
func Read(fsys fs.FS) (*Tree, problem.List) {
	var problems problem.List
	t := &Tree{
		steps: map[string]*Step{}, codes: map[string]*Step{}, facts: map[string]*Fact{},
		sources: sync.OnceValue(func() sourceList {
			var unread problem.List // Load reports what is wrong with them.
			return readSources(reader{yamlfile.File{Name: "sources.yaml", Problems: &unread}}, fsys)
		}),
	}
	names, err := fs.Glob(fsys, "topics/*.yaml")
	if err != nil || len(names) == 0 {
		problems.Errorf("topics", 0, "there are no topics: put a file such as topics/report.yaml there")
		return t, problems
	}
	// Reading YAML is most of a start, and the files know nothing of each other: they are opened at once, and built in turn.
	opened := make([]struct {
		root     *yaml.Node
		problems problem.List
	}, len(names))
	var opening sync.WaitGroup
	for i, name := range names {
		opening.Go(func() {
			opened[i].root = yamlfile.File{Name: name, Problems: &opened[i].problems}.Open(fsys)
		})
	}
	t.readFacts(reader{yamlfile.File{Name: "facts.yaml", Problems: &problems}}, fsys)
	opening.Wait()
	for i, name := range names {
		problems = append(problems, opened[i].problems...)
		if opened[i].root != nil {
			t.readTopic(reader{yamlfile.File{Name: name, Problems: &problems}}, opened[i].root)
		}
	}
	t.order(reader{yamlfile.File{Name: "topics.yaml", Problems: &problems}}, fsys)
	return t, problems
}

// order sorts the topics as topics.yaml lists them; a topic that it does not list, such as one laid in, comes last.
func (t *Tree) order(f reader, fsys fs.FS) {
	root := f.Open(fsys)
	if root == nil {
		return
	}
	var ids []string
	f.Mapping(root, "the list of topics", map[string]func(*yaml.Node){
		"topics": f.Words(&ids, "topics"),
	})
	rank := func(topic *Topic) int {
		if i := slices.Index(ids, topic.ID); i >= 0 {
			return i
		}
		return len(ids)
	}
	slices.SortStableFunc(t.Topics, func(a, b *Topic) int { return rank(a) - rank(b) })
	for _, id := range ids {
		if _, ok := t.Topic(id); !ok {
			f.Errorf(root, "topic %q has no file: write topics/%s.yaml or take it out of the list", id, id)
		}
	}
}

// readTopic reads one file of topics/.
func (t *Tree) readTopic(f reader, root *yaml.Node) {
	topic := &Topic{File: f.Name, Line: root.Line}
	var about, start string
	var steps *yaml.Node
	f.Mapping(root, "a topic", map[string]func(*yaml.Node){
		"topic": f.ID(&topic.ID, "topic"),
		"code":  f.Text(&topic.Code, "code"),
		"about": f.Text(&about, "about"),
		"start": f.Text(&start, "start"),
		"steps": func(n *yaml.Node) { steps = n },
	})
	topic.About = About(about)
	if want := strings.TrimSuffix(path.Base(f.Name), ".yaml"); topic.ID != want {
		f.Errorf(root, "the topic is %q but the file is %s: give both one name", topic.ID, f.Name)
		return
	}
	if topic.ID == FactTopic {
		f.Errorf(root, "a topic must not be named %q: the facts' questions have that name", FactTopic)
		return
	}
	if topic.End() {
		start = "page"
	}
	if steps == nil || steps.Kind != yaml.MappingNode || len(steps.Content) == 0 {
		f.Errorf(root, "the topic has no steps: write steps: and a first step")
		return
	}
	for i := 0; i+1 < len(steps.Content); i += 2 {
		t.readStep(f, topic, steps.Content[i], steps.Content[i+1])
	}
	topic.Start = topic.ID + "." + start
	if _, ok := t.steps[topic.Start]; !ok {
		f.Errorf(root, "start names the step %q, which the topic does not have", start)
	}
	t.Topics = append(t.Topics, topic)
}

// readStep reads one step of a topic.
func (t *Tree) readStep(f reader, topic *Topic, key, value *yaml.Node) {
	var name string
	f.ID(&name, "the step's id")(key)
	s := &Step{ID: topic.ID + "." + name, Topic: topic, File: f.Name, Line: key.Line}
	f.Mapping(value, "step "+name, map[string]func(*yaml.Node){
		"code": f.Text(&s.Code, "code"),
		"tell": func(n *yaml.Node) { f.List(n, "tell", func(c *yaml.Node) { f.statement(c, s) }) },
		"ask":  func(n *yaml.Node) { f.List(n, "ask", func(c *yaml.Node) { f.choice(c, s) }) },
		"next": func(n *yaml.Node) { s.Next = f.exits(n, s) },
		"why":  f.Words(&s.Why, "why"),
		"gate": f.Flag(&s.Gate, "gate"),
	})
	topic.Steps = append(topic.Steps, s)
	t.add(f, key, s)
}

// add makes a step known under its id and its code.
func (t *Tree) add(f reader, at *yaml.Node, s *Step) {
	if _, ok := t.steps[s.ID]; ok {
		f.Errorf(at, "there is already a step %q", s.ID)
		return
	}
	t.steps[s.ID] = s
	if s.Code == "" {
		f.Errorf(at, "step %q has no code: give it one such as R4, which no step has had before", s.ID)
		return
	}
	if had, ok := t.codes[s.Code]; ok {
		f.Errorf(at, "the code %s is taken by %s: a code never means two things", s.Code, had.ID)
		return
	}
	t.codes[s.Code] = s
}

// statement reads one entry of tell.
func (f reader) statement(n *yaml.Node, s *Step) {
	st := Statement{Line: n.Line}
	f.Mapping(n, "a statement", map[string]func(*yaml.Node){
		"say":  f.ID(&st.Say, "say"),
		"from": f.Words(&st.From, "from"),
		"see":  f.Words(&st.See, "see"),
		"part": f.ID(&st.Part, "part"),
		"when": f.conditions(&st.When),
		"then": f.ID(&st.Then, "then"),
		"valid": func(v *yaml.Node) {
			f.Mapping(v, "valid", map[string]func(*yaml.Node){
				"from": f.Day(&st.Valid.From, "from"), "until": f.Day(&st.Valid.Until, "until"),
			})
		},
	})
	if st.Say == "" {
		f.Errorf(n, "the statement has no say: name its message")
	}
	if len(st.From) == 0 {
		f.Errorf(n, "statement %q has no source: name in from the facts that it tells", st.Say)
	}
	s.Tell = append(s.Tell, st)
}

// choice reads one entry of ask.
func (f reader) choice(n *yaml.Node, s *Step) {
	c := Choice{Line: n.Line}
	f.Mapping(n, "a choice", map[string]func(*yaml.Node){
		"pick":  f.ID(&c.Pick, "pick"),
		"go":    func(v *yaml.Node) { c.Go = f.exits(v, s) },
		"place": f.ID(&c.Place, "place"),
		"when":  f.conditions(&c.When),
		"set": func(v *yaml.Node) {
			if v.Kind != yaml.MappingNode {
				f.Errorf(v, "set must name facts and one value each, such as {role: work}")
				return
			}
			for i := 0; i+1 < len(v.Content); i += 2 {
				c.Set = append(c.Set, Setting{v.Content[i].Value, v.Content[i+1].Value})
			}
		},
	})
	if c.Pick == "" {
		f.Errorf(n, "the choice has no pick: name its message")
	}
	s.Ask = append(s.Ask, c)
}

// exits reads a target, or a list of targets with their conditions.
func (f reader) exits(n *yaml.Node, s *Step) []Exit {
	if n.Kind == yaml.ScalarNode {
		return []Exit{{To: target(n.Value, s), Line: n.Line}}
	}
	var exits []Exit
	f.List(n, "the list of targets", func(c *yaml.Node) {
		e := Exit{Line: c.Line}
		var to string
		f.Mapping(c, "a target", map[string]func(*yaml.Node){
			"go": f.Text(&to, "go"), "when": f.conditions(&e.When),
		})
		e.To = target(to, s)
		exits = append(exits, e)
	})
	return exits
}

// target is the full id of what a step calls a target.
func target(to string, s *Step) string {
	switch {
	case to == ContactEnd || to == CrisisEnd:
		return to + ".page"
	case strings.Contains(to, "."):
		return to
	case s.Topic == nil:
		return FactTopic + "." + to
	default:
		return s.Topic.ID + "." + to
	}
}

// conditions reads the value of a `when`.
func (f reader) conditions(into *[]Condition) func(*yaml.Node) {
	return func(n *yaml.Node) {
		if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
			f.Errorf(n, "when must name facts and their values, such as {country: [se]}")
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			c := Condition{Fact: n.Content[i].Value, Line: n.Content[i].Line}
			f.Words(&c.Values, "the values of "+c.Fact)(n.Content[i+1])
			*into = append(*into, c)
		}
	}
}
