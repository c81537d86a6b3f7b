package ui

import (
	"strings"
	"testing"
	"testing/fstest"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// TestStaleStandsBeneathTheNumbers holds that a text whose source has changed since it was translated is shown in the source language, marked,
// and below the numbers of the page.
func TestStaleStandsBeneathTheNumbers(t *testing.T) {
	const changed = "Är det bråttom? Ring 112 direkt."
	g, problems := guide.Load(guide.Options{Content: fstest.MapFS{
		"locales/sv.yaml": {Data: []byte("crisis.page.danger-now: \"" + changed + "\"\n")},
	}})
	if g == nil {
		t.Fatal(problems.Error())
	}
	for _, tag := range []string{"fi", "ar"} {
		c := config(t)
		c.Guide, c.Language, c.Profile.First = g, tag, screen.None
		c.Visit = g.NewVisit().WithHere(place(t, "Umeå"))
		v := begin(t, c).Size(80, 24).Press("!")
		said := v.m.said()
		at, number := strings.Index(said, changed+" *"), strings.LastIndex(said, "116 111")
		if at < 0 || number < 0 || at < number {
			t.Errorf("%s: the changed text is not marked beneath the numbers:\n%s", tag, said)
		}
		if why := g.Words(tag).Label(guide.LabelStale); !strings.Contains(strings.Join(strings.Fields(said), " "), "* "+why) {
			t.Errorf("%s: nothing says why it is in Swedish:\n%s", tag, said)
		}
		// It runs from left to right wherever it stands.
		if !strings.Contains(v.screen(), "  "+changed) {
			t.Errorf("%s: it is not at the left:\n%s", tag, v.screen())
		}
	}
}
