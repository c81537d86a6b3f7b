package screen

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/contacts"
	"vagvisare/internal/guide"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// emergency is the number that stands large at the top, whatever place or country.
const emergency = contacts.EmergencyNumber

// crisisPage is the page one key away from everywhere. Enter leaves it only after the row that leads on was marked: a key pressed
// again and again in fear must not close it.
type crisisPage struct {
	page
	list list
}

func newCrisis(c Context) crisisPage {
	p := newPage(c)
	return crisisPage{page: p, list: list{mark: -1, size: 1, wordy: true}}
}

// Tight says that the page is to be seen whole before header and footer have all their rows.
func (crisisPage) Tight() {}

func (c crisisPage) Update(msg tea.Msg) (Screen, Move) {
	if k, ok := msg.(tea.KeyPressMsg); ok && NameOf(k) == "up" {
		c.list.mark = -1
		return c, nil
	}
	var n int
	if c.list, n = c.list.update(msg); n >= 0 {
		return c, forward
	}
	return c, nil
}

func (c crisisPage) Keys() []Binding {
	return c.keys(Leave, Help)
}

// density is how closely the page is laid out.
type density struct {
	digits int    // the rows that the large digits may take
	gaps   bool   // the layout serves only if its gaps fit as well
	detail detail // what is said of each number; where only doubts are, the website is left out too
	runIn  bool   // headings stand before their text, not above it, and what was said on the row above is not said again
	packed bool   // so do the countries, and of a line's name only what it is called by
}

// View takes the loosest layout that fits: all of this page is to be seen at once on 80×24. Where none fits, the page scrolls,
// and what matters most is at its top.
func (c crisisPage) View(f Frame) Body {
	scrolled := density{digits: 3, detail: ifDoubts, runIn: true}
	layouts := []density{
		{digits: 5, gaps: true},
		{digits: 3, gaps: true},
		{digits: 5},
		{digits: 3},
		{digits: 3, detail: ifOld},
		{digits: 3, detail: ifOld, runIn: true},
	}
	if c.About == "" { // Languages with long words.
		layouts = append(layouts, density{digits: 3, detail: ifOld, runIn: true, packed: true}, density{detail: ifOld, runIn: true, packed: true})
	}
	// Two places with many numbers: how old these are, and the website, stand on the contact page.
	layouts = append(layouts, scrolled, density{digits: 3, detail: ifDoubts, runIn: true, packed: true}, density{detail: ifDoubts, runIn: true, packed: true})
	for _, d := range layouts {
		if d.digits == 5 && !d.gaps && f.Theme.Halves {
			continue // Digits that are three rows high leave room for gaps.
		}
		b := c.lay(f, d)
		rows := len(b.Rows)
		if !d.gaps {
			rows = len(closeUp(b.Rows))
		}
		if rows <= f.Height {
			return b
		}
	}
	return c.lay(f, scrolled)
}

const columnGap = 3

func (c crisisPage) lay(f Frame, d density) Body {
	rows := c.top(f, d)
	rows = append(rows, c.numbers(f, d)...)
	rows = append(rows, c.tellIf(c.fallen, f)...)
	if d.runIn {
		call, cannot := group{guide.Call, guide.LabelWhatToSay}, group{guide.CannotCall, guide.LabelCannotCall}
		if d.packed {
			rows = append(rows, c.runIn(f, call, cannot)...)
		} else {
			rows = append(append(rows, c.runIn(f, call)...), c.runIn(f, cannot)...)
		}
		rows = append(rows, c.showRunIn(f)...)
	} else {
		rows = append(rows, c.part(guide.Call, guide.LabelWhatToSay, f)...)
		rows = append(rows, c.cannotCall(f)...)
	}
	if !d.runIn || !c.titled(f) {
		rows = append(rows, c.foot(f)...)
	}
	b := Body{Rows: rows}
	if c.Continue {
		key := KeyFor(f.Theme.Glyphs, Back)
		b = c.list.rows(b, f, []option{{text: "[" + key.Help().Key + "] " + c.words.Label(guide.LabelCanWait)}})
	}
	return b
}

// titled says whether the caution can stand behind the title, and is all that would stand at the foot.
func (c crisisPage) titled(f Frame) bool {
	said := c.cautioned()
	return said != "" && len(c.footnotes()) == 0 && ansi.StringWidth(text(c.Title))+2+ansi.StringWidth(said) <= f.Width
}

// top is the title, 112 in large digits and the first sentences, beside the digits where they have room there.
func (c crisisPage) top(f Frame, d density) []widget.Row {
	rows := widget.Lines(theme.Title, text(c.Title), 0, f.Width)
	if d.runIn && c.titled(f) {
		rows = widget.Spread(theme.Title, text(c.Title), c.cautioned(), f.Width)
		rows[0].Do = Original
	}
	for _, said := range c.said() {
		rows = append(rows, widget.Lines(theme.Notice, said, 0, f.Width)...)
	}
	rows = append(rows, widget.Gap())
	big := widget.Big(emergency, f.Width, d.digits, f.Theme)
	if big == nil {
		big = []widget.Row{widget.Line(theme.Number, emergency)}
	}
	room := f
	wide := big[0].Width()
	room.Width = f.Width - wide - columnGap
	beside := closeUp(c.tellIf(c.first, room))
	if room.Width >= 20 && len(beside) <= len(big)+1 {
		return append(append(rows, widget.Columns{First: wide, Gap: columnGap}.Beside(big, beside, f.Theme.Script)...), widget.Gap())
	}
	rows = append(append(rows, big...), widget.Gap())
	return append(rows, c.tellIf(c.first, f)...)
}

// numbers are the lines of the place, or of both countries, each under its name.
func (c crisisPage) numbers(f Frame, d density) []widget.Row {
	var rows []widget.Row
	for _, a := range c.Answers {
		country := a.CountryName.String
		if len(c.Answers) > 1 && !d.packed {
			rows = append(rows, widget.Lines(theme.Heading, country, 0, f.Width)...)
		}
		var above contacts.Kind
		first := len(rows)
		for _, l := range a.Lines {
			if l.Kind == contacts.Emergency { // 112 stands at the top, large.
				continue
			}
			if d.packed {
				l.Name, _, _ = strings.Cut(l.Name, ",")
			}
			if d.runIn && l.Kind == above && l.Name != "" {
				l.Label.String, l.Name = l.Name, ""
			}
			if d.packed && len(c.Answers) > 1 && len(rows) == first {
				l.Label.String = country + ": " + l.Label.String
				rows = append(rows, bold(c.line(l, f.Width, d.detail), country+":")...)
				above = l.Kind
				continue
			}
			rows = append(rows, c.line(l, f.Width, d.detail)...)
			above = l.Kind
		}
		if a.Website != "" && d.detail != ifDoubts && slices.ContainsFunc(a.Lines, old) {
			rows = append(rows, widget.Lines(theme.Plain, c.words.Label(guide.LabelWebsite)+": "+a.Website, 0, f.Width)...)
		}
		rows = append(rows, widget.Gap())
	}
	return rows
}

// closeUp leaves out all empty rows that may go.
func closeUp(rows []widget.Row) []widget.Row {
	kept, _ := widget.CloseUp(rows, 0)
	return kept
}
