package xliff

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
)

// placeholder is what the program fills in. It must come back as it is.
var placeholder = regexp.MustCompile(`\{\{\.(\w+)\}\}`)

// The elements as encoding/xml writes them.
type (
	root struct {
		XMLName xml.Name `xml:"xliff"`
		Version string   `xml:"version,attr"`
		XMLNS   string   `xml:"xmlns,attr"`
		File    file     `xml:"file"`
	}
	file struct {
		Original string `xml:"original,attr"`
		From     string `xml:"source-language,attr"`
		To       string `xml:"target-language,attr"`
		Type     string `xml:"datatype,attr"`
		Header   header `xml:"header"`
		Body     body   `xml:"body"`
	}
	header struct {
		Notes []string `xml:"note"`
	}
	body struct {
		Entries []any // unit or group
	}
	group struct {
		XMLName xml.Name `xml:"group"`
		ID      string   `xml:"id,attr"`
		Name    string   `xml:"resname,attr"`
		Units   []unit   `xml:"trans-unit"`
	}
	unit struct {
		XMLName   xml.Name `xml:"trans-unit"`
		ID        string   `xml:"id,attr"`
		Name      string   `xml:"resname,attr"`
		Approved  string   `xml:"approved,attr,omitempty"`
		Translate string   `xml:"translate,attr,omitempty"`
		Extra     string   `xml:"extradata,attr,omitempty"`
		Space     string   `xml:"xml:space,attr"`
		Source    inline   `xml:"source"`
		Target    *target  `xml:"target"`
		Notes     []note   `xml:"note"`
	}
	inline struct {
		XML string `xml:",innerxml"`
	}
	target struct {
		State State  `xml:"state,attr"`
		XML   string `xml:",innerxml"`
	}
	note struct {
		From string `xml:"from,attr,omitempty"`
		Text string `xml:",chardata"`
	}
)

// Write writes a document. The same document is the same file, byte for byte.
func Write(w io.Writer, d Document) error {
	out := root{Version: "1.2", XMLNS: namespace, File: file{
		Original: d.Original, From: d.From, To: d.To, Type: "plaintext", Header: header{d.Notes},
	}}
	var open *group
	for _, u := range d.Units {
		element := written(u)
		switch {
		case u.Group == "":
			open = nil
			out.File.Body.Entries = append(out.File.Body.Entries, element)
		case open != nil && open.ID == u.Group:
			open.Units = append(open.Units, element)
		default:
			open = &group{ID: u.Group, Name: u.Group, Units: []unit{element}}
			out.File.Body.Entries = append(out.File.Body.Entries, open)
		}
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(out); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func written(u Unit) unit {
	out := unit{ID: u.ID, Name: u.ID, Extra: u.Extra, Space: "preserve", Source: inline{inlined(u.Source)}}
	for _, n := range u.Notes {
		out.Notes = append(out.Notes, note(n))
	}
	if u.Locked {
		out.Translate = "no"
		return out
	}
	if u.Approved {
		out.Approved = "yes"
	}
	out.Target = &target{u.State, inlined(u.Target)}
	return out
}

// inlined is a text with each placeholder in an element of its own, which tools show as one piece that is moved whole. A tool
// that knows no elements shows the placeholder itself, since it is also their content. Both come back the same.
func inlined(text string) string {
	var out strings.Builder
	seen := map[string]int{}
	at := 0
	for _, m := range placeholder.FindAllStringSubmatchIndex(text, -1) {
		name := text[m[2]:m[3]]
		id := name
		if seen[name]++; seen[name] > 1 {
			id = fmt.Sprintf("%s-%d", name, seen[name]) // Within a text the ids differ.
		}
		escape(&out, text[at:m[0]])
		fmt.Fprintf(&out, `<ph id="%s">%s</ph>`, id, text[m[0]:m[1]])
		at = m[1]
	}
	escape(&out, text[at:])
	return out.String()
}

// escape leaves quotation marks as they are: a translator may see the file itself.
func escape(out *strings.Builder, text string) {
	_, _ = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").WriteString(out, text)
}
