package plain

import (
	"io"
	"strings"

	"vagvisare/internal/guide"
)

// WriteFound writes the results of a search, each with what it is and where it belongs.
func WriteFound(out io.Writer, w guide.Words, found []guide.Found, width int) error {
	p := &printer{out: out, width: width}
	under := func(text string) { p.item(string(noBreak), text) }
	for i, f := range found {
		if i > 0 {
			p.gap()
		}
		p.line(f.Title)
		under(strings.Join(append([]string{whatFound(w, f)}, some(f.Detail)...), w.Comma()))
		for _, text := range some(f.Text) {
			under(text)
		}
		if f.Source != nil {
			under(guide.SourceTag + ": " + f.Source.Text)
		}
	}
	return p.flush()
}

// whatFound says what a result is: a page with its code, a municipality with its code, or a telephone line.
func whatFound(w guide.Words, f guide.Found) string {
	switch f.Kind {
	case guide.FoundPlace:
		return w.Label(guide.LabelFoundPlace) + " " + f.Place
	case guide.FoundLine:
		return w.Label(guide.LabelFoundLine)
	}
	return w.Labelf(guide.LabelPageCode, map[string]any{"Code": f.Code})
}

// some is a text, or nothing.
func some(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}
