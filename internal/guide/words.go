package guide

import (
	"vagvisare/contacts"
	"vagvisare/locales"
)

// SourceTag is the tag of the language that all others are translated from.
const SourceTag = locales.Source

// Words is the words around the pages in one language: keys, headings, notices.
type Words struct {
	guide *Guide
	words *locales.Words
}

// Words is the words of a language, or of the source language where there is no such language.
func (g *Guide) Words(tag string) Words { return Words{g, g.words.Words(tag)} }

// Language is the language of the words.
func (w Words) Language() Language { return language(w.words.Language()) }

// Label is a label in words.
func (w Words) Label(l Label) string { return w.Labelf(l, nil) }

// Labelf is a label in words, its placeholders filled.
func (w Words) Labelf(l Label, data map[string]any) string {
	return w.words.Text("ui."+string(l), data).String
}

// Count is a label that counts something.
func (w Words) Count(l Label, n int) string {
	return w.words.Count("ui."+string(l), n).String
}

// Message is any message of the tree, for a rendering of the tree itself. Pages have theirs in words already.
func (w Words) Message(id string) string {
	return w.words.Text(id, map[string]any{"Place": "…"}).String // No place is known there.
}

// Jump says in words why a code leads nowhere.
func (w Words) Jump(e *JumpError) string {
	data := map[string]any{"Code": e.Code}
	if e.Country != "" {
		data["Country"] = w.Country(e.Country)
	}
	return w.Labelf(e.Label, data)
}

// Country is a country's name.
func (w Words) Country(c contacts.Country) string {
	return w.words.Text("country."+string(c), nil).String
}

// Region is the county or area that a place lies in. The data has it in Swedish alone: in Finland it is the organiser, who
// has a name in each language, and Åland is one area.
func (w Words) Region(p contacts.Place) string {
	if p.Country == contacts.Aland {
		return w.Country(p.Country)
	}
	if o, ok := w.guide.dir.Organiser(p.Organiser); ok && p.Country == contacts.Finland && o.NameSV == p.Region {
		return o.Name(w.words.Language().Tag)
	}
	return p.Region
}

// Listed is the words that the list of languages and the screen before a visit show of a language, without reading any other.
func (g *Guide) Listed(tag string) Words { return Words{g, g.words.Listed(tag)} }

// Languages is every language that the guide speaks, sorted by own name.
func (g *Guide) Languages() []Language {
	all := g.words.Languages()
	list := make([]Language, len(all))
	for i, l := range all {
		list[i] = language(l)
	}
	return list
}

// Language finds a language by its tag.
func (g *Guide) Language(tag string) (Language, bool) {
	l, ok := g.words.Language(tag)
	return language(l), ok
}

func language(l locales.Language) Language { return Language{Tag: l.Tag, Name: l.Name, RTL: l.RTL} }

// Comma is what stands between the parts of a list.
func (w Words) Comma() string { return w.words.Language().Comma }

// Fallen says why a text stands in the source language; empty for a text that does not.
func (w Words) Fallen(t Text) string {
	switch t.State {
	case Stale:
		return w.Label(LabelStale)
	case Missing:
		return w.Label(LabelFallback)
	}
	return ""
}

// text is a message as a page shows it.
func (g *Guide) text(w *locales.Words, id string, data map[string]any) Text {
	t := w.Text(id, data)
	return Text{t.String, t.Tag, State(t.State)}
}

// label is a label as a page shows it.
func (g *Guide) label(w *locales.Words, l Label, data map[string]any) Text {
	return g.text(w, "ui."+string(l), data)
}

// Share is how much of a language is translated and signed, of everything that the guide says.
type Share struct {
	Language   Language
	Translated float64 // from 0 to 1; a stale translation does not count
	Reviewed   float64 // from 0 to 1; signed by a named reader as it stands
}

// Shares is the state of every language.
func (g *Guide) Shares() []Share {
	wanted := g.wanted()
	var shares []Share
	for _, l := range g.words.Languages() {
		w := g.words.Words(l.Tag)
		var translated, reviewed int
		for _, m := range wanted {
			if state := w.State(m.ID); state != locales.Stale && state != locales.Missing {
				translated++
			}
			if w.Reviewed(m.ID) {
				reviewed++
			}
		}
		n := float64(len(wanted))
		shares = append(shares, Share{language(l), float64(translated) / n, float64(reviewed) / n})
	}
	return shares
}
