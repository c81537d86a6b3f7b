package flows

import (
	"io/fs"

	"go.yaml.in/yaml/v3"
)

// readFacts reads facts.yaml: what the tree may know, and the question that asks for each.
func (t *Tree) readFacts(f reader, fsys fs.FS) {
	root := f.Open(fsys)
	if root == nil {
		return
	}
	f.Mapping(root, "the facts", map[string]func(*yaml.Node){
		"facts": func(n *yaml.Node) { f.List(n, "facts", func(c *yaml.Node) { t.readFact(f, c) }) },
	})
}

func (t *Tree) readFact(f reader, n *yaml.Node) {
	fact := &Fact{Line: n.Line}
	q := &Step{Fact: fact, File: f.Name, Line: n.Line}
	f.Mapping(n, "a fact", map[string]func(*yaml.Node){
		"fact":   f.ID(&fact.ID, "fact"),
		"code":   f.Text(&q.Code, "code"),
		"values": f.Words(&fact.Values, "values"),
		"why":    f.Words(&q.Why, "why"),
		"ask":    func(n *yaml.Node) { f.List(n, "ask", func(c *yaml.Node) { f.choice(c, q) }) },
	})
	fact.Question = q
	q.ID = FactTopic + "." + fact.ID
	if fact.ID == PlaceFact {
		fact.Values = []string{Known}
	}
	if _, ok := t.facts[fact.ID]; ok {
		f.Errorf(n, "the fact %q is listed twice: keep one", fact.ID)
		return
	}
	t.facts[fact.ID] = fact
	t.Facts = append(t.Facts, fact)
	t.add(f, n, q)
}

// sourceList is what sources.yaml holds.
type sourceList struct {
	all   []Source
	index map[string]int // number → place in all
}

// readSources reads sources.yaml: the facts behind the statements.
func readSources(f reader, fsys fs.FS) sourceList {
	list := sourceList{index: map[string]int{}}
	root := f.Open(fsys)
	if root == nil {
		return list
	}
	f.List(root, "the sources", func(n *yaml.Node) {
		s := Source{Line: n.Line}
		var unchecked string
		f.Mapping(n, "a source", map[string]func(*yaml.Node){
			"id":        f.Text(&s.ID, "id"),
			"fact":      f.Text(&s.Fact, "fact"),
			"country":   f.Words(&s.Countries, "country"),
			"area":      f.Text(&s.Area, "area"),
			"publisher": f.Text(&s.Publisher, "publisher"),
			"title":     f.Text(&s.Title, "title"),
			"address":   f.Text(&s.Address, "address"),
			"dated":     f.Text(&s.Dated, "dated"),
			"gathered":  f.Text(&s.Gathered, "gathered"),
			"unchecked": f.Text(&unchecked, "unchecked"),
		})
		s.Unchecked = unchecked == "true"
		if _, ok := list.index[s.ID]; ok {
			f.Errorf(n, "the source %q is listed twice: keep one", s.ID)
			return
		}
		list.index[s.ID] = len(list.all)
		list.all = append(list.all, s)
	})
	return list
}
