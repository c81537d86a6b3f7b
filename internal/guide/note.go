package guide

import (
	"strings"
)

// Note is a line for a case system that is made of ids alone: the age of the data, the codes of the way, the code of
// the municipality, the languages spoken. Nothing in it was typed by anybody, and nothing says who called.
func (g *Guide) Note(v Visit, tags ...string) string {
	const between = " · "
	parts := []string{"vagvisare " + g.gathered.Format("2006.01")}
	var codes []string
	for _, a := range v.done {
		codes = append(codes, a.shown.Code)
	}
	if code := v.Code(); code != "" {
		codes = append(codes, code)
	}
	if len(codes) > 0 {
		parts = append(parts, strings.Join(codes, ">"))
	}
	if about := v.About(); !about.IsZero() {
		parts = append(parts, "contact "+about.Code)
	}
	return strings.Join(append(parts, strings.Join(tags, "/")), between)
}
