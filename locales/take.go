package locales

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Claim is what a translator's file says of a text.
type Claim int

const (
	// Open is a text that was not there yet when the file was made.
	Open Claim = iota
	// Doubt is a text that has to be read again, since its source text changed.
	Doubt
	// Draft is a text that the translator has put aside.
	Draft
	// Done is a text that the translator stands by.
	Done
	// Silent says nothing, as tools do that know no states.
	Silent
)

// Back is one text as a translator's file brings it back.
type Back struct {
	ID, Form     string
	Source, Text string // as the file shows them
	// Was is what WordingOf said of the text when the file was made, "" where the tool has lost it.
	Was   string
	Claim Claim
	// Shown is a form of the source text that the language has none of its own for.
	Shown bool
}

// noText stands in a file for the hash of a text that was not there.
const noText = "none"

// WordingOf names a text in a translator's file, so that what the translator changed can be told from what somebody else changed
// in the folder meanwhile.
func WordingOf(text string) string {
	if text = composed(text); text == "" {
		return noText
	}
	return hash(text)
}

// Change is a message to be written into a language's file.
type Change struct {
	ID   string
	Text Forms
	Made string // the hash of the source text that the translator was shown
	// Read says that the text stood there already, and was read again beside its new source text.
	Read bool
}

// Taken is what a translator's file brings.
type Taken struct {
	Changes   []Change
	Drafts    []string // put aside by the translator, and not taken
	Untouched int
}

// Take holds what a translator's file brings against the folder. A hash that it gives is always that of the source text in the
// file, because that is what the translator has read: where the source has changed since, the text is stale, and says so. Either
// everything can be taken or nothing is, and every reason is returned at once.
func Take(lang Language, sides []Sides, back []Back) (Taken, []string) {
	var t Taken
	var refused []string
	refuse := func(format string, args ...any) { refused = append(refused, fmt.Sprintf(format, args...)) }
	known := map[string]Sides{}
	for _, s := range sides {
		known[s.ID] = s
	}
	messages := map[string]map[string]Back{}
	var order []string
	for _, b := range back {
		if _, ok := known[b.ID]; !ok {
			refuse("%s: there is no such message: leave the ids in the file as they are, or export it anew", b.ID)
			continue
		}
		if messages[b.ID] == nil {
			messages[b.ID] = map[string]Back{}
			order = append(order, b.ID)
		}
		if _, twice := messages[b.ID][b.Form]; twice {
			refuse("%s: the form %s stands there twice: keep one", b.ID, b.Form)
		}
		messages[b.ID][b.Form] = b
	}
	for _, id := range order {
		m := taking{Sides: known[id], lang: lang, back: messages[id]}
		change, reasons := m.take(&t)
		for _, r := range reasons {
			refuse("%s: %s", id, r)
		}
		if change != nil {
			t.Changes = append(t.Changes, *change)
		}
	}
	if len(refused) > 0 {
		return Taken{}, refused
	}
	return t, nil
}

// taking is one message on its way into a language's file.
type taking struct {
	Sides
	lang Language
	back map[string]Back
}

func (m taking) take(t *Taken) (*Change, []string) {
	needs := m.Needs(m.lang)
	text, shown := Forms{}, Forms{}
	var missing, reasons []string
	changed, done, draft := false, true, false
	for _, form := range slices.Sorted(maps.Keys(m.back)) {
		if b := m.back[form]; !b.Shown && !slices.Contains(needs, form) {
			reasons = append(reasons, fmt.Sprintf("%s has no plural form %s here: it has %s", m.lang.Name, form, strings.Join(needs, ", ")))
		}
	}
	for _, form := range needs {
		b := m.back[form]
		b.Text = composed(b.Text)
		if b.Was == "" {
			b.Was = WordingOf(m.Text[form])
		}
		if b.Was == noText && b.Claim != Done && b.Text == composed(b.Source) {
			b.Text = "" // Tools copy the source for a beginning, and leave it where nobody came by.
		}
		switch {
		case b.Text != "":
			text[form] = b.Text
		case b.Claim == Done:
			reasons = append(reasons, fmt.Sprintf("the form %s is empty and said to be translated: write it, or give it the state new", form))
		case b.Was != noText:
			reasons = append(reasons, fmt.Sprintf("the form %s is empty and was not: write it, or take the message out of the file", form))
		default:
			missing = append(missing, form)
		}
		changed = changed || WordingOf(b.Text) != b.Was
		done = done && b.Claim == Done
		draft = draft || b.Claim == Draft || b.Claim == Doubt && b.Was == noText
	}
	switch {
	case len(reasons) > 0:
		return nil, reasons
	case len(text) == 0 || !changed && !done:
		t.Untouched++
		return nil, nil
	case draft:
		t.Drafts = append(t.Drafts, m.ID)
		return nil, nil
	case len(missing) > 0:
		return nil, []string{"the plural forms " + strings.Join(missing, ", ") + " are missing: write them too"}
	}
	for form := range m.Source {
		shown[form] = m.back[form].Source
	}
	if maps.Equal(m.Text, text) { // There already: the most that is new is that it was read again.
		if m.State == Stale && shown.Hash() == m.Source.Hash() {
			return &Change{ID: m.ID, Text: text, Made: shown.Hash(), Read: true}, nil
		}
		t.Untouched++
		return nil, nil
	}
	if !changed { // Somebody else has changed it since.
		t.Untouched++
		return nil, nil
	}
	for _, form := range needs {
		if was := m.back[form].Was; was != "" && was != WordingOf(m.Text[form]) {
			return nil, []string{"the text in the folder has changed since the file was made: export it anew, and carry yours over"}
		}
		if r := m.refused(form, text[form]); r != "" {
			reasons = append(reasons, r)
		}
	}
	if len(reasons) > 0 {
		return nil, reasons
	}
	return &Change{ID: m.ID, Text: text, Made: shown.Hash()}, nil
}
