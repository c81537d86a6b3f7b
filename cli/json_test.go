package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"vagvisare/internal/guide"
	"vagvisare/internal/treefmt"
)

// fieldRow is a row of a table in docs/json.md: the field's path and its type.
var fieldRow = regexp.MustCompile("^\\| `([^`]+)` \\| ([a-z/ ]+) \\|")

// documented are the fields of one section of docs/json.md with their types.
func documented(t *testing.T, section string) map[string]string {
	t.Helper()
	data, err := os.ReadFile("../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(data), "\n## `vagvisare "+section+"\n")
	if !found {
		t.Fatalf("docs/json.md has no section on %s", section)
	}
	rest, _, _ = strings.Cut(rest, "\n## ")
	fields := map[string]string{}
	for _, line := range strings.Split(rest, "\n") {
		if m := fieldRow.FindStringSubmatch(line); m != nil {
			if _, twice := fields[m[1]]; twice {
				t.Errorf("%s: %s is documented twice", section, m[1])
			}
			fields[m[1]] = m[2]
		}
	}
	return fields
}

// typed are the fields that a Go type gives in JSON, by path, with their types in the document's words.
func typed(into map[string]string, prefix string, typ reflect.Type) {
	for i := range typ.NumField() {
		f := typ.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case name == "-" || !f.IsExported():
		case f.Anonymous && name == "":
			typed(into, prefix, f.Type)
		default:
			typedField(into, prefix+name, f.Type)
		}
	}
}

// own is the name of a type that has a table or a paragraph of its own.
func own(typ reflect.Type) string {
	switch typ {
	case reflect.TypeFor[guide.Text]():
		return "text"
	case reflect.TypeFor[guide.Answer]():
		return "answer"
	case reflect.TypeFor[treefmt.Step]():
		return "step"
	case reflect.TypeFor[treefmt.Target]():
		return "target"
	}
	return ""
}

// sections are the headings of docs/json.md after "## `vagvisare ", and the types that they document.
func sections() map[string]reflect.Type {
	return map[string]reflect.Type{
		"show CODE --json`":             reflect.TypeFor[guide.Page](),
		"contact NAME --json`":          reflect.TypeFor[guide.Answer](),
		"search WORDS --json`":          reflect.TypeFor[results](),
		"tree --format json`":           reflect.TypeFor[treefmt.Tree](),
		"tree --format json`: a step":   reflect.TypeFor[treefmt.Step](),
		"tree --format json`: a target": reflect.TypeFor[treefmt.Target](),
	}
}

func typedField(into map[string]string, path string, typ reflect.Type) {
	switch typ.Kind() {
	case reflect.Pointer:
		typedField(into, path, typ.Elem())
	case reflect.Struct:
		if name := own(typ); name != "" {
			into[path] = name
			return
		}
		into[path] = "object"
		typed(into, path+".", typ)
	case reflect.Slice:
		elem := typ.Elem()
		if name := own(elem); name != "" {
			into[path] = "list of " + name + "s"
			return
		}
		if elem.Kind() == reflect.Struct {
			into[path] = "list of objects"
			typed(into, path+"[].", elem)
			return
		}
		into[path] = "list of strings"
	case reflect.Map:
		into[path] = "object of strings"
		if typ.Elem().Kind() == reflect.Slice {
			into[path] = "object of lists"
		}
	case reflect.Bool:
		into[path] = "true/false"
	case reflect.Int:
		into[path] = "number"
	default:
		into[path] = "string"
	}
}

func TestDocumentedFieldsAreTheProgramsFields(t *testing.T) {
	for section, typ := range sections() {
		have := map[string]string{}
		typed(have, "", typ)
		said := documented(t, section)
		for path, kind := range have {
			if said[path] != kind {
				t.Errorf("%s: %s is a %s; docs/json.md says %q", section, path, kind, said[path])
			}
			if path != strings.ToLower(path) {
				t.Errorf("%s: %s is not lower-case", section, path)
			}
		}
		for path := range said {
			if _, ok := have[path]; !ok {
				t.Errorf("%s: docs/json.md has %s, which the program never prints", section, path)
			}
		}
	}
}

// run runs a command line without a terminal.
func run(t *testing.T, args ...string) (out, err string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	now := func() time.Time { return time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC) }
	code = Run(args, System{In: strings.NewReader(""), Out: &o, Err: &e, Now: now})
	return o.String(), e.String(), code
}

// undocumented goes through a value as it came out, and names every field that its section does not have.
func undocumented(t *testing.T, value any, prefix string, fields map[string]string) {
	t.Helper()
	object, ok := value.(map[string]any)
	if !ok {
		t.Errorf("%s is not an object but %v", prefix, value)
		return
	}
	for key, v := range object {
		path := prefix + key
		kind := fields[path]
		inner, list := strings.CutPrefix(kind, "list of ")
		items := []any{v}
		if list {
			if items, ok = v.([]any); !ok {
				t.Errorf("%s is not a list but %v", path, v)
			}
			inner, path = strings.TrimSuffix(inner, "s"), path+"[]"
		} else {
			inner = kind
		}
		for _, item := range items {
			switch inner {
			case "":
				t.Errorf("%s is printed, and docs/json.md does not name it", path)
			case "object":
				undocumented(t, item, path+".", fields)
			case "answer":
				undocumented(t, item, "", documented(t, "contact NAME --json`"))
			case "step":
				undocumented(t, item, "", documented(t, "tree --format json`: a step"))
			case "target":
				undocumented(t, item, "", documented(t, "tree --format json`: a target"))
			case "text":
				undocumented(t, item, "", map[string]string{"text": "string", "lang": "string", "state": "string"})
			}
		}
	}
}

func TestPrintedFieldsAreDocumented(t *testing.T) {
	for section, commands := range map[string][][]string{
		"show CODE --json`": {
			{"show", "K1", "--json"}, {"show", "C1", "--place", "Esbo", "--json"}, {"show", "home", "--json"},
			{"show", "R3", "--json"}, {"show", "R3", "--place", "0180", "--lang", "fi", "--json"},
		},
		"contact NAME --json`": {
			{"contact", "Esbo", "--json"}, {"contact", "Umeå", "--json", "--lang", "en"}, {"contact", "Mariehamn", "--json"},
		},
		"search WORDS --json`": {
			{"search", "orosanmälan", "--json"}, {"search", "anmälan", "--lang", "fi", "--json"}, {"search", "116111", "--json"},
			{"search", "umeå", "--json", "--lang", "en"}, {"search", "socialjour", "--json"},
		},
		"tree --format json`": {{"tree", "--format", "json"}, {"tree", "--format", "json", "--lang", "fi"}},
	} {
		for _, args := range commands {
			out, errs, code := run(t, args...)
			if code != 0 {
				t.Errorf("%v ends with %d: %s", args, code, errs)
				continue
			}
			var value any
			if err := json.Unmarshal([]byte(out), &value); err != nil {
				t.Errorf("%v does not print JSON: %v", args, err)
				continue
			}
			undocumented(t, value, "", documented(t, section))
		}
	}
}

// The fields that the issue promises to other programs, held by name, so that a change of a type cannot lose one.
func TestContactHasWhatOthersRelyOn(t *testing.T) {
	for _, place := range []string{"049", "2480", "0180", "478", "Sund"} {
		out, errs, code := run(t, "contact", place, "--json")
		if code != 0 {
			t.Fatalf("%s: %s", place, errs)
		}
		var got struct {
			Municipality struct{ Code, Name, Country string }
			Organiser    string
			Lines        []struct {
				Kind, Number, Tel, Status, Source string
				Hours                             *string
				PageDate                          *string `json:"page_date"`
			}
		}
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		if got.Municipality.Code == "" || got.Municipality.Name == "" || got.Municipality.Country == "" || got.Organiser == "" {
			t.Errorf("%s: %+v", place, got)
		}
		emergency := false
		for _, l := range got.Lines {
			emergency = emergency || l.Tel == "112"
			if l.Kind == "" || l.Number == "" || l.Tel == "" || l.Status == "" || l.Source == "" || l.Hours == nil || l.PageDate == nil {
				t.Errorf("%s: a line lacks a field: %+v", place, l)
			}
		}
		if !emergency {
			t.Errorf("%s: 112 is not among the lines", place)
		}
	}
}
