package screen

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
	"vagvisare/internal/slip"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// contact is the page on which nearly every way ends: who answers, and what to say.
type contact struct {
	page
	// payload is what the code beside the contact says; empty where there is none.
	payload string
}

func newContact(c Context) contact {
	k := contact{page: newPage(c)}
	if !c.Bare && c.Page.Kind == guide.Contact {
		k.payload = slip.Payload(c.slipPage())
	}
	return k
}

func (c contact) Update(tea.Msg) (Screen, Move) { return c, nil }

func (c contact) View(f Frame) Body { return Body{Rows: coded(c.payload, f, c.lay)} }

// lay lays the page out, without the code.
func (c contact) lay(f Frame) []widget.Row {
	rows := c.head(f)
	var others []widget.Row
	if len(c.Answers) == 1 && c.Answers[0].Municipality != nil {
		var first []widget.Row
		first, others = c.answer(c.Answers[0], f)
		rows = append(append(rows, first...), c.tell(guide.General, f)...)
		others = append([]widget.Row{widget.Line(theme.Rule, strings.Repeat(f.Theme.Rule, ruleWidth))}, others...)
	} else {
		// Without a place nobody in particular answers, so that how to find them comes first.
		rows = append(rows, c.tellIf(c.first, f)...)
		for _, a := range c.Answers {
			first, more := c.answer(a, f)
			rows = append(append(rows, first...), more...)
		}
		rows = append(rows, c.tellIf(c.fallen, f)...)
	}
	rows = append(rows, c.part(guide.Call, guide.LabelWhatToSay, f)...)
	rows = append(rows, c.part(guide.After, guide.LabelAfter, f)...)
	rows = append(rows, c.cannotCall(f)...)
	rows = append(rows, others...)
	rows = append(rows, widget.Lines(theme.Plain, c.words.Label(guide.LabelNobodyRang), 0, f.Width)...)
	rows = append(rows, widget.Gap())
	rows = append(rows, c.part(guide.Details, guide.LabelDetails, f)...)
	return append(rows, c.foot(f)...)
}

// ruleWidth is the length of the line above the numbers that are not the place's own.
const ruleWidth = 20

func (c contact) Keys() []Binding {
	keys := c.keys(Leave, Take, Code, Help, Start, Place, Sources)
	for i, b := range keys {
		keys[i] = named(b, c.printer)
	}
	return keys
}

// named is a binding as it is called here: the key that prints shows the slip where there is no printer.
func named(b Binding, printer bool) Binding {
	if b.Command == Take && printer {
		b.Label = guide.LabelTake
	}
	return b
}

// answer is one block: the number to ring first, large where there is room, then who answers in danger and when the office is closed,
// and the addresses. The other lines are for further down.
func (c contact) answer(a guide.Answer, f Frame) (rows, others []widget.Row) {
	heading := a.CountryName.String
	if a.Organiser != "" {
		heading = c.words.Label(guide.LabelWhoAnswers) + ": " + a.Organiser
	}
	rows = append(widget.Lines(theme.Heading, heading, 0, f.Width), widget.Gap())
	first := mainLine(a.Lines)
	if first >= 0 {
		if big := c.large(a.Lines[first].Number, f); big != nil {
			rows = append(append(rows, big...), widget.Gap())
		}
		rows = append(rows, c.spaced(a.Lines[first], f)...)
	} else if a.NoNumber != nil {
		rows = append(append(rows, widget.Lines(theme.Plain, text(*a.NoNumber), 0, f.Width)...), widget.Gap())
	}
	for i, l := range a.Lines {
		switch {
		case i == first:
		case l.Kind == contacts.Emergency || l.Kind == contacts.OutOfHours:
			rows = append(rows, c.spaced(l, f)...)
		default:
			others = append(others, c.spaced(l, f)...)
		}
	}
	rows = append(rows, c.addresses(a, f)...)
	return append(rows, widget.Gap()), append(others, widget.Gap())
}

// spaced is a line with a small gap below it.
func (c contact) spaced(l guide.Line, f Frame) []widget.Row {
	return append(c.line(l, f.Width, allOfIt), widget.Row{Soft: widget.Small})
}

// mainLine is the line to ring: the intake for children and families where it is known, else the first that is not 112. It is -1
// where there is none.
func mainLine(lines []guide.Line) int {
	own := []contacts.Kind{contacts.Intake, contacts.Office}
	for _, kind := range own {
		if i := slices.IndexFunc(lines, func(l guide.Line) bool { return l.Kind == kind && l.Number != "" }); i >= 0 {
			return i
		}
	}
	return -1
}

// large is the number in large digits, where they leave room for the rest of the first screen.
func (c contact) large(number string, f Frame) []widget.Row {
	room := 0
	switch {
	case f.Height >= 26:
		room = 5
	case f.Height >= 16:
		room = 3
	}
	return widget.Big(number, f.Width, room, f.Theme)
}

// addresses are the website and the mailbox, which is never for reports.
func (c contact) addresses(a guide.Answer, f Frame) []widget.Row {
	var rows []widget.Row
	if a.Website != "" {
		rows = append(rows, address(c.words.Label(guide.LabelWebsite)+": ", a.Website, 0, f)...)
	}
	if a.Email != "" {
		note := ""
		if a.EmailNote != nil {
			note = " (" + text(*a.EmailNote) + ")"
		}
		rows = append(rows, widget.Lines(theme.Plain, c.words.Label(guide.LabelEmail)+": "+a.Email+note, 0, f.Width)...)
	}
	if len(rows) > 0 {
		rows = append(rows, widget.Row{Soft: widget.Small})
	}
	return rows
}
