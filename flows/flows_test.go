package flows

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// TestContent proves the embedded tree: it has no problem at all, not even a warning.
func TestContent(t *testing.T) {
	if _, problems := Load(FS); len(problems) > 0 {
		t.Fatal(problems.Error())
	}
}

func content(t testing.TB) *Tree {
	t.Helper()
	tree, problems := Load(FS)
	if tree == nil {
		t.Fatal(problems.Error())
	}
	return tree
}

// untold are the numbered statements of the two documents that are told nowhere, each with its reason.
func untold() map[string]string {
	return map[string]string{
		"SE-69": "the labels «last updated» and «published» stand there without a date: there is nothing to tell",
	}
}

// TestEveryStatementIsTold proves that each of the 106 numbered statements of the two documents (69 Swedish, 37 from
// Finland) is told somewhere, named as a source where it is told.
func TestEveryStatementIsTold(t *testing.T) {
	tree := content(t)
	numbered := regexp.MustCompile(`^(SE|FI)-\d\d$`)
	counts := map[string]int{}
	told := map[string]bool{}
	tree.Steps(func(s *Step) {
		for _, st := range s.Tell {
			for _, id := range st.From {
				told[id] = true
			}
		}
	})
	exceptions := untold()
	if len(exceptions) > 6 {
		t.Errorf("%d exceptions: at most six", len(exceptions))
	}
	for _, s := range tree.Sources() {
		if !numbered.MatchString(s.ID) {
			continue
		}
		counts[s.ID[:2]]++
		_, excepted := exceptions[s.ID]
		if told[s.ID] == excepted {
			t.Errorf("%s: told %v, excepted %v: %s", s.ID, told[s.ID], excepted, s.Fact)
		}
	}
	if counts["SE"] != 69 || counts["FI"] != 37 {
		t.Errorf("the documents have %d Swedish and %d Finnish statements in sources.yaml, want 69 and 37", counts["SE"], counts["FI"])
	}
}

// TestPeriods walks every dated statement of the tree over the last day it holds and the day after.
func TestPeriods(t *testing.T) {
	tree := content(t)
	dated := 0
	tree.Steps(func(s *Step) {
		for _, st := range s.Tell {
			if st.Valid.Until.IsZero() {
				continue
			}
			dated++
			after := st.Valid.Until.AddDate(0, 0, 1)
			i := slices.IndexFunc(s.Tell, func(o Statement) bool { return o.Say == st.Then })
			next := s.Tell[i]
			for _, day := range []struct {
				at        time.Time
				old, then bool
			}{{st.Valid.Until, true, false}, {after, false, true}, {after.AddDate(10, 0, 0), false, next.Valid.Until.IsZero()}} {
				if st.Valid.Holds(day.at) != day.old || next.Valid.Holds(day.at) != day.then {
					t.Errorf("%s on %s: %s told %v, %s told %v", s.ID, day.at.Format(time.DateOnly),
						st.Say, st.Valid.Holds(day.at), next.Say, next.Valid.Holds(day.at))
				}
			}
			// Whoever was told the old statement is told the new one: its conditions hold at least as widely.
			for _, c := range next.When {
				if !slices.ContainsFunc(st.When, func(o Condition) bool { return o.Fact == c.Fact && subset(o.Values, c.Values) }) {
					t.Errorf("%s: %s is told to fewer people than %s, which it follows", s.ID, next.Say, st.Say)
				}
			}
		}
	})
	if dated == 0 {
		t.Error("no statement is dated, though the rules on compulsory care are known to change")
	}
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(v string) bool { return !slices.Contains(b, v) })
}

func TestPeriodBounds(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	p := Period{day("2026-11-01"), day("2026-12-31")}
	for s, want := range map[string]bool{"2026-10-31": false, "2026-11-01": true, "2026-12-31": true, "2027-01-01": false} {
		if got := p.Holds(day(s)); got != want {
			t.Errorf("%s: holds %v, want %v", s, got, want)
		}
	}
	late := time.Date(2026, 12, 31, 23, 59, 0, 0, time.FixedZone("Helsinki", 2*60*60))
	if !p.Holds(late) {
		t.Error("a minute before midnight where the clock stands is still the last day")
	}
}

// TestDocSample parses the sample topic that doc.go shows.
func TestDocSample(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(doc)) {
		if rest, ok := strings.CutPrefix(line, "//\t"); ok {
			lines = append(lines, rest)
		}
	}
	fsys := base(t)
	fsys["sources.yaml"] = &fstest.MapFile{Data: []byte(
		"- {id: SE-28, fact: a, country: [se, fi, ax], publisher: b, gathered: 2026-11-22}\n" +
			"- {id: SE-13, fact: a, country: [se], publisher: b, gathered: 2026-11-22}\n" +
			"- {id: ALL-1, fact: a, country: [se, fi, ax], publisher: b, gathered: 2026-11-22}\n")}
	fsys["topics/sample.yaml"] = &fstest.MapFile{Data: []byte(strings.Join(lines, ""))}
	if _, problems := Load(fsys); len(problems) > 0 {
		t.Error(problems.Error())
	}
}

func TestNeeds(t *testing.T) {
	tree, problems := Load(base(t))
	if tree == nil {
		t.Fatal(problems.Error())
	}
	second, _ := tree.Step("sample.second")
	contact := tree.EndStep(ContactEnd)
	for _, c := range []struct {
		name string
		step *Step
		f    Facts
		want string
	}{
		{"the first open fact is asked first", second, Facts{}, "role"},
		{"then the next", second, Facts{"role": "work"}, "country"},
		{"a known fact is never asked", second, Facts{"role": "work", "country": "fi"}, ""},
		{"the contact page asks for the place", contact, Facts{"country": "se"}, "place"},
		{"but not of somebody who does not know the country", contact, Facts{"country": Unknown}, ""},
		{"nor twice", contact, Facts{"country": "se", "place": Unknown}, ""},
		{"the crisis page asks nothing", tree.EndStep(CrisisEnd), Facts{}, ""},
	} {
		got := ""
		if fact := tree.Needs(c.step, c.f); fact != nil {
			got = fact.ID
		}
		if got != c.want {
			t.Errorf("%s: needs %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWay(t *testing.T) {
	tree := content(t)
	tree.Steps(func(s *Step) {
		if s.Fact != nil || s.End() {
			return
		}
		legs, ok := tree.Way(s, Facts{})
		if !ok {
			t.Errorf("%s cannot be jumped to", s.ID)
			return
		}
		at := tree.steps[s.Topic.Start]
		for _, leg := range legs {
			if leg.Step != at {
				t.Fatalf("the way to %s breaks at %s", s.ID, leg.Step.ID)
			}
			reached := slices.Collect(tree.open(at.Next, Facts{}))
			for _, c := range at.Ask {
				if leg.Pick != "" && c.Pick == leg.Pick {
					reached = slices.AppendSeq(reached, tree.open(c.Go, Facts{}))
				}
			}
			if len(reached) == 0 {
				t.Fatalf("the way to %s ends at %s", s.ID, at.ID)
			}
			at = following(legs, leg, s)
			if !slices.Contains(reached, at) {
				t.Fatalf("the way to %s leaps from %s to %s", s.ID, leg.Step.ID, at.ID)
			}
		}
		if at != s {
			t.Errorf("the way to %s ends at %s", s.ID, at.ID)
		}
	})
}

// following is the step after a leg of a way: the next leg's, or the goal.
func following(legs []Leg, leg Leg, goal *Step) *Step {
	i := slices.Index(legs, leg)
	if i+1 < len(legs) {
		return legs[i+1].Step
	}
	return goal
}

func TestCounts(t *testing.T) {
	tree, problems := Load(base(t))
	if tree == nil {
		t.Fatal(problems.Error())
	}
	for _, c := range tree.Counts() {
		// go on: role (2) × [country → place or none (2), another (1), unsure (1)] = 8; danger 1; contact 2; crisis 1.
		if c.Ways != 12 || c.Longest != 4 {
			t.Errorf("%s: %d ways of at most %d questions, want 12 of at most 4", c.Country, c.Ways, c.Longest)
		}
	}
}

// TestTheCheckCountsWhatThereIs proves that what the check counted on its walk is what a walk of its own counts.
func TestTheCheckCountsWhatThereIs(t *testing.T) {
	unproven, _ := Read(FS)
	if got, want := content(t).Counts(), unproven.Counts(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
