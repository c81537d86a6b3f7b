package locales

import (
	"io/fs"

	"go.yaml.in/yaml/v3"

	"vagvisare/internal/problem"
	"vagvisare/internal/yamlfile"
)

// Everyday is the everyday words of a language, for the search.
type Everyday struct {
	// Little are the words that say nothing by themselves.
	Little []string
	Also   []Also
}

// Also is what people say in words of their own, and the words that the texts use for it.
type Also struct {
	Say   []string
	Means []string
	Line  int
}

// EverydayFile is the name of the file with a language's everyday words.
func EverydayFile(tag string) string { return "search/" + tag + ".yaml" }

// Everyday reads the everyday words of a language for the search. A language may have none.
func (c *Catalog) Everyday(tag string) (Everyday, problem.List) {
	var problems problem.List
	f := yamlfile.File{Name: EverydayFile(tag), Problems: &problems}
	for _, layer := range c.layers {
		if _, err := fs.Stat(layer, f.Name); err == nil {
			return readEveryday(f, layer), problems
		}
	}
	return Everyday{}, problems
}

func readEveryday(f yamlfile.File, layer fs.FS) (words Everyday) {
	root := f.Open(layer)
	if root == nil {
		return words
	}
	stands := map[string]int{}
	f.Mapping(root, "the everyday words", map[string]func(*yaml.Node){
		"little": f.Words(&words.Little, "little"),
		"also": func(n *yaml.Node) {
			f.List(n, "also", func(n *yaml.Node) {
				a := readAlso(f, n)
				for _, say := range a.Say {
					if line, twice := stands[say]; twice {
						f.Errorf(n, "%q stands on line %d already: keep one", say, line)
					}
					stands[say] = n.Line
				}
				words.Also = append(words.Also, a)
			})
		},
	})
	return words
}

func readAlso(f yamlfile.File, n *yaml.Node) Also {
	a := Also{Line: n.Line}
	f.Mapping(n, "an entry", map[string]func(*yaml.Node){
		"say": f.Words(&a.Say, "say"), "means": f.Words(&a.Means, "means"),
	})
	if len(a.Say) == 0 || len(a.Means) == 0 {
		f.Errorf(n, "an entry needs say and means: what people say, and the words that the texts use for it")
	}
	return a
}
