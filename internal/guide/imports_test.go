package guide

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// house says for each package which of ours it may build on, directly or not. Imports run one way:
//
//	main → cli → ui, ui/plain → internal/guide, internal/rtl → flows, locales, contacts
func house() map[string][]string {
	content := []string{"flows", "locales", "contacts", "internal/problem", "internal/yamlfile", "internal/spell", "internal/search"}
	behind := append([]string{"internal/guide"}, content...)
	behind = append([]string{"internal/slip"}, behind...)
	screens := append([]string{"ui/theme", "ui/widget", "internal/rtl"}, behind...)
	front := append([]string{"ui", "ui/screen", "ui/plain", "internal/treefmt", "internal/xliff", "internal/printer", "internal/confine"}, screens...)
	return map[string][]string{
		"internal/problem":  {},
		"internal/spell":    {},
		"internal/search":   {"internal/spell"},
		"internal/slip":     behind,
		"internal/confine":  {},
		"internal/printer":  {},
		"internal/yamlfile": {"internal/problem"},
		"flows":             {"internal/problem", "internal/yamlfile"},
		"locales":           {"internal/problem", "internal/yamlfile"},
		"contacts":          {"internal/problem", "internal/spell"},
		"internal/guide":    content,
		"internal/treefmt":  {"flows", "internal/problem", "internal/yamlfile"},
		"internal/rtl":      {},
		"internal/xliff":    {},
		"ui/theme":          {"internal/rtl"},
		"ui/widget":         {"ui/theme", "internal/rtl"},
		"ui/screen":         screens,
		"ui":                append([]string{"ui/screen"}, screens...),
		"ui/plain":          behind,
		"cli":               front,
		"":                  append([]string{"cli"}, front...), // main
	}
}

// TestImports keeps the house in order: imports run one way, only the screen knows Bubble Tea, only what it brings along
// may start a program, and nothing speaks to a network beyond looking at an address.
func TestImports(t *testing.T) {
	screen := []string{"ui", "ui/screen", "ui/theme", "ui/widget", "cli", ""}
	for pkg, ours := range house() {
		for _, dep := range imports(t, pkg) {
			rest, own := strings.CutPrefix(dep, "vagvisare/")
			if own && rest != pkg && !slices.Contains(ours, rest) {
				t.Errorf("%s imports %s", pkg, rest)
			}
			switch {
			case slices.Contains([]string{"net/http", "net/rpc", "net/smtp", "crypto/tls", "plugin"}, dep):
				t.Errorf("%s imports %s: nothing about a visitor leaves the program", pkg, dep)
			case slices.Contains(screen, pkg):
			case strings.HasPrefix(dep, "charm.land/") || dep == "os/exec":
				t.Errorf("%s imports %s: it knows no screen and starts no program", pkg, dep)
			}
		}
	}
}

// TestTheHouseIsWhole proves that no package is left out of it, but those that are for tests alone.
func TestTheHouseIsWhole(t *testing.T) {
	out, err := exec.Command("go", "list", "vagvisare/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	forTests := []string{"internal/bench", "internal/bench/bare", "internal/bench/nine", "internal/e2e", "internal/ptyterm", "internal/ruletest", "internal/growth"}
	for pkg := range strings.FieldsSeq(string(out)) {
		name := strings.TrimPrefix(strings.TrimPrefix(pkg, "vagvisare"), "/")
		if _, ok := house()[name]; !ok && !slices.Contains(forTests, name) {
			t.Errorf("%s has no place in the house: say what it may import", name)
		}
	}
}

// imports are all packages that one of ours is built from.
func imports(t *testing.T, pkg string) []string {
	t.Helper()
	out, err := exec.Command("go", "list", "-deps", strings.TrimSuffix("vagvisare/"+pkg, "/")).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}
