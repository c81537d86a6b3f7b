package problem

import "testing"

func TestList(t *testing.T) {
	var l List
	l.Warnf("b.yaml", 7, "%s is stale", "x")
	if l.HasErrors() {
		t.Error("a warning stops the start")
	}
	l.Errorf("b.yaml", 2, "second")
	l.Errorf("b.yaml", 2, "first")
	l.Errorf("a.yaml", 0, "the file is missing")
	if !l.HasErrors() {
		t.Error("an error does not stop the start")
	}
	l.Sort()
	want := "a.yaml: error: the file is missing\nb.yaml:2: error: first\nb.yaml:2: error: second\nb.yaml:7: warning: x is stale"
	if got := l.Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := (List{}).Error(); got != "" || (List)(nil).HasErrors() {
		t.Errorf("no problems say %q", got)
	}
}
