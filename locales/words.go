package locales

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"vagvisare/internal/yamlfile"
)

// State is what is to be said of a text beside the text.
type State string

// The states of a text.
const (
	Good       State = ""           // the source language, or signed by a reader
	Unreviewed State = "unreviewed" // a translation that no reader has signed
	Stale      State = "stale"      // the source text, because it changed since it was translated
	Missing    State = "missing"    // the source text, because there is no translation
)

// Text is a message put into words.
type Text struct {
	String string
	Tag    string // the language that the string is in
	State  State
}

// Words is the words of one language, with the source language behind it.
type Words struct {
	lang   Language
	source *Words // nil for the source language
	chunks map[string]*chunk
	whole  bool              // the file could not be divided, and is one chunk
	signed map[string]string // id → hash of the wording that a reader signed
}

// Language is the language of the words.
func (w *Words) Language() Language { return w.lang }

// Has says whether the language has a message of its own.
func (w *Words) Has(id string) bool {
	return w.hash(id) != ""
}

// hash names the wording that a message has here, "" where there is none.
func (w *Words) hash(id string) string { return w.chunk(id).hashes[id] }

// broken is why go-i18n refuses some of the messages, or nil.
func (w *Words) broken() error {
	for _, name := range yamlfile.Keys(w.chunks) {
		c := w.chunks[name]
		if c.read.Do(c.load); c.err != nil {
			return c.err
		}
	}
	return nil
}

// State is what is to be said of a message.
func (w *Words) State(id string) State {
	switch {
	case w.source == nil:
		return Good
	case !w.Has(id):
		return Missing
	case w.chunk(id).made[id] != w.source.hash(id):
		return Stale
	case w.signed[id] != w.hash(id):
		return Unreviewed
	default:
		return Good
	}
}

// Reviewed says whether a named reader has signed the message as it stands. The source language's state is known this way too.
func (w *Words) Reviewed(id string) bool {
	return w.Has(id) && w.signed[id] == w.hash(id)
}

// Text is a message in words. data fills its placeholders.
func (w *Words) Text(id string, data map[string]any) Text {
	return w.text(&i18n.LocalizeConfig{MessageID: id, TemplateData: data})
}

// Count is a message whose plural form follows n, which also fills the placeholder Count.
func (w *Words) Count(id string, n int) Text {
	return w.text(&i18n.LocalizeConfig{MessageID: id, PluralCount: n, TemplateData: map[string]any{"Count": n}})
}

func (w *Words) text(config *i18n.LocalizeConfig) Text {
	state := w.State(config.MessageID)
	from := w
	if state == Stale || state == Missing {
		from = w.source
	}
	if localizer := from.chunk(config.MessageID).localizer; localizer != nil && from.Has(config.MessageID) {
		if s, err := localizer.Localize(config); err == nil {
			return Text{s, from.lang.Tag, state}
		}
	}
	// The check proves that every message exists in the source language; should one be missing all the same, its id
	// is still better than nothing at all.
	return Text{config.MessageID, from.lang.Tag, Missing}
}
