package flows

import (
	"strings"
	"testing"
	"testing/fstest"

	"vagvisare/internal/ruletest"
)

// TestRules proves each rule of the check with a pair of files: one that breaks it, and one that keeps it.
func TestRules(t *testing.T) {
	ruletest.Run(t, func(t *testing.T, r ruletest.Rule) {
		tree, problems := Load(r.Broken)
		if !strings.Contains(problems.Error(), r.Want) {
			t.Errorf("broken rule: got\n%s\nwant %q in it", problems.Error(), r.Want)
		}
		if tree != nil || !problems.HasErrors() {
			t.Error("broken rule: the tree was taken all the same")
		}
		if tree, problems := Load(r.Kept); tree == nil || len(problems) > 0 {
			t.Errorf("kept rule: got\n%s", problems.Error())
		}
	})
}

func base(t testing.TB) fstest.MapFS { return ruletest.Base(t) }
