package xliff

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// maxFile bounds a file: the whole guide in one language has a tenth of it.
const maxFile = 32 << 20

// Read reads a document as a tool has left it. Only the parts that Write writes are looked at.
func Read(r io.Reader) (Document, error) {
	var d Document
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return d, err
	}
	if len(data) > maxFile {
		return d, fmt.Errorf("the file is larger than %d MiB, which no translation of the guide is: check that it is the right file", maxFile>>20)
	}
	in := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			if start, ok := token.(xml.StartElement); ok {
				err = d.element(in, start)
			}
		}
		if err != nil {
			line, _ := in.InputPos()
			// What Go says of broken XML quotes it as it stands, and is read in a terminal.
			return d, fmt.Errorf("line %d: %s", line, strings.Map(func(r rune) rune {
				if unsafe(r) {
					return unicode.ReplacementChar
				}
				return r
			}, err.Error()))
		}
	}
	if d.From == "" {
		return d, errors.New("there is no <file> with a source-language in it: save it as XLIFF 1.2")
	}
	return d, nil
}

// element takes in what an element says. Groups and what tools put round the units are walked through.
func (d *Document) element(in *xml.Decoder, start xml.StartElement) error {
	switch start.Name.Local {
	case "xliff":
		if v := attribute(start, "version"); !strings.HasPrefix(v, "1.") {
			return fmt.Errorf("this is XLIFF %q: save it as XLIFF 1.2", v)
		}
	case "file":
		from, to := attribute(start, "source-language"), attribute(start, "target-language")
		if d.From != "" && (from != d.From || to != d.To) {
			return fmt.Errorf("a second part of the file is from %q to %q, the first from %q to %q: take one language at a time", from, to, d.From, d.To)
		}
		d.Original, d.From, d.To = attribute(start, "original"), from, to
	case "trans-unit":
		u := Unit{
			ID: attribute(start, "id"), Extra: attribute(start, "extradata"),
			Approved: attribute(start, "approved") == "yes", Locked: attribute(start, "translate") == "no",
		}
		// Whoever imports the file is told of its units by their ids, in a terminal.
		if strings.ContainsFunc(u.ID, unsafe) {
			return fmt.Errorf("the id %q holds a control character: leave the ids in the file as they are, or export it anew", u.ID)
		}
		if err := u.read(in); err != nil {
			return err
		}
		d.Units = append(d.Units, u)
	}
	return nil
}

// read reads what stands in a unit, up to its end.
func (u *Unit) read(in *xml.Decoder) error {
	for {
		token, err := in.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			switch t.Name.Local {
			case "source":
				u.Source, err = text(in)
			case "target":
				u.State = State(attribute(t, "state"))
				u.Target, err = text(in)
			default: // Notes, and what the tool proposed.
				err = in.Skip()
			}
			if err != nil {
				return err
			}
		}
	}
}

// text is what stands in an element, up to its end, without the elements inside. A placeholder whose element came back empty
// is known by its id.
func text(in *xml.Decoder) (string, error) {
	var out strings.Builder
	type opened struct {
		placeholder string
		length      int
	}
	var open []opened
	for {
		token, err := in.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.CharData:
			out.Write(t)
		case xml.StartElement:
			o := opened{length: out.Len()}
			if name := t.Name.Local; name == "ph" || name == "x" {
				o.placeholder, _, _ = strings.Cut(attribute(t, "id"), "-")
			}
			open = append(open, o)
		case xml.EndElement:
			if len(open) == 0 {
				return out.String(), nil
			}
			o := open[len(open)-1]
			open = open[:len(open)-1]
			if o.placeholder != "" && out.Len() == o.length {
				out.WriteString("{{." + o.placeholder + "}}")
			}
		}
	}
}

// unsafe is what a terminal acts on.
func unsafe(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Bidi_Control) }

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
