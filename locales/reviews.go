package locales

import (
	"fmt"
	"io/fs"
	"strings"

	"go.yaml.in/yaml/v3"

	"vagvisare/internal/problem"
	"vagvisare/internal/yamlfile"
)

// Signature says that a named reader of the language has read a message in one wording.
type Signature struct {
	ID, Hash, By, Date string
	line               int
}

// signatures reads which messages readers have signed: reviews/<tag>.yaml.
func (c *Catalog) signatures(tag string, problems *problem.List) []Signature {
	f := yamlfile.File{Name: "reviews/" + tag + ".yaml", Problems: problems}
	for _, layer := range c.layers {
		if _, err := fs.Stat(layer, f.Name); err == nil {
			return readSignatures(f, f.Open(layer))
		}
	}
	return nil
}

func readSignatures(f yamlfile.File, root *yaml.Node) (signed []Signature) {
	if root == nil {
		return nil
	}
	f.Mapping(root, "the reviews", map[string]func(*yaml.Node){"reviews": func(n *yaml.Node) {
		f.List(n, "reviews", func(n *yaml.Node) {
			s := Signature{line: n.Line}
			f.Mapping(n, "a review", map[string]func(*yaml.Node){
				"id": f.Text(&s.ID, "id"), "hash": f.Text(&s.Hash, "hash"),
				"by": f.Text(&s.By, "by"), "date": f.Text(&s.Date, "date"),
			})
			if s.ID == "" || s.Hash == "" || s.By == "" || s.Date == "" {
				f.Errorf(n, "a review needs id, hash, by and date: who has read which wording, and when")
			}
			signed = append(signed, s)
		})
	}})
	return signed
}

// checkReviews says which signatures no longer stand under the text they were given for.
func (c *Catalog) checkReviews(tag string, problems *problem.List) {
	signed := c.signatures(tag, problems)
	if len(signed) == 0 {
		return
	}
	words := c.Words(tag)
	for _, s := range signed {
		if now := words.hash(s.ID); now != s.Hash {
			problems.Warnf("reviews/"+tag+".yaml", s.line, "%s was signed by %s as %s; the text is now %s and has to be read again",
				s.ID, s.By, s.Hash, fmt.Sprintf("%q", now))
		}
	}
}

// Sign adds signatures to a file of them, which may be empty. One for the same message takes the place of the older one, since
// there is one wording to sign; all others stay, and so do the comments above them.
func Sign(file []byte, signed []Signature) ([]byte, problem.List) {
	var problems problem.List
	var all []Signature
	var out strings.Builder
	if strings.TrimSpace(string(file)) != "" {
		f := yamlfile.File{Name: "the file of reviews", Problems: &problems}
		if all = readSignatures(f, f.Parse(file)); problems.HasErrors() {
			return nil, problems
		}
		for line := range strings.Lines(string(file)) {
			if strings.HasPrefix(line, "reviews:") {
				break
			}
			out.WriteString(line)
		}
	}
	at := map[string]int{}
	for i, s := range all {
		at[s.ID] = i
	}
	for _, s := range signed {
		if i, ok := at[s.ID]; ok {
			all[i] = s
		} else {
			all = append(all, s)
		}
	}
	out.WriteString("reviews:\n")
	for _, s := range all {
		fmt.Fprintf(&out, "  - {id: %s, hash: %s, by: %s, date: %s}\n", s.ID, s.Hash, quoted(s.By), s.Date)
	}
	return []byte(out.String()), problems
}

// quoted is a text as YAML takes it in double quotes, its letters as they are. The controls that need an escape are refused
// wherever a text comes in.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(text) + `"`
}
