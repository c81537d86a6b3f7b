package ui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

var update = flag.Bool("update", false, "write the golden screens anew")

// scene is a screen with a name, and the keys that lead to it from the first page.
type scene struct {
	name   string
	office string
	first  screen.Command
	keys   []string
}

func scenes() []scene {
	const umea = "Umeå"
	return []scene{
		{name: "language", first: screen.Language},
		{name: "home", office: umea},
		{name: "question", office: umea, keys: []string{"2", "3"}},
		{name: "statements", office: umea, keys: []string{"2", "3", "1"}},
		{name: "contact", office: umea, keys: []string{"7", "1"}},
		{name: "contact-esbo", office: "Esbo", keys: []string{"7", "1"}},
		{name: "contact-unknown", keys: []string{"7", "2"}},
		{name: "crisis", office: umea, keys: []string{"!"}},
		{name: "crisis-unknown", keys: []string{"!"}},
		{name: "picker", keys: []string{"m", "v", "ä", "n"}},
		{name: "search", keys: []string{"/", "K", "1"}},
		{name: "sources", office: umea, keys: []string{"2", "3", "1", "i"}},
		{name: "answers", office: umea, keys: []string{"2", "3", "1", "a"}},
		{name: "help", keys: []string{"?"}},
	}
}

// looked are the languages whose screens somebody has looked at one by one: the country's own, the one that most people read, and one
// from right to left. What holds for the screens of all languages is in TestRules.
func looked() []string { return []string{"sv", "fi", "en", "ar"} }

// TestGolden compares the screens with what somebody has looked at: go test ./ui -run Golden -update writes them anew.
func TestGolden(t *testing.T) {
	for _, tag := range looked() {
		for _, sc := range scenes() {
			t.Run(tag+"/"+sc.name, func(t *testing.T) { sc.compare(t, tag) })
		}
	}
}

func (sc scene) compare(t *testing.T, tag string) {
	c := config(t)
	c.Language, c.Profile.First = tag, sc.first
	if sc.office != "" {
		c.Visit = c.Visit.WithHere(place(t, sc.office))
	}
	sc.compareTo(t, c, sizes())
}

func (sc scene) compareTo(t *testing.T, c Config, sizes []size) {
	tag := c.Language
	for _, s := range sizes {
		v := begin(t, c).Size(s.width, s.height).Press(sc.keys...)
		got := v.screen() + "\n"
		file := filepath.Join("testdata", tag, fmt.Sprintf("%s-%s.golden", sc.name, s))
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("%v (go test ./ui -run Golden -update writes it)", err)
		}
		if got != string(want) {
			t.Errorf("%s is another screen now. Got\n%swant\n%s", file, got, want)
		}
	}
}

// TestScenes holds that the keys of the scenes lead where their names say, whatever the words are.
func TestScenes(t *testing.T) {
	kinds := map[string]guide.Kind{
		"home": guide.Home, "question": guide.Step, "statements": guide.Step, "contact": guide.Contact,
		"contact-esbo": guide.Contact, "contact-unknown": guide.Contact, "crisis": guide.Crisis, "crisis-unknown": guide.Crisis,
	}
	for _, sc := range scenes() {
		c := config(t)
		c.Profile.First = sc.first
		if sc.office != "" {
			c.Visit = c.Visit.WithHere(place(t, sc.office))
		}
		v := begin(t, c).Press(sc.keys...)
		if kind, ok := kinds[sc.name]; ok {
			v.On(kind)
		} else if v.m.over == nil {
			t.Errorf("%s: nothing lies over the page", sc.name)
		}
	}
}
