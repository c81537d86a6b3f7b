package contacts

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

var (
	languageTag = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)
	// The part of the opening_hours syntax that the data uses, so that a page can say all of it in words.
	openingHours = regexp.MustCompile(`^(24/7|` + hoursRule + `(; ?` + hoursRule + `)*)$`)
)

const (
	hoursDays  = `(Mo|Tu|We|Th|Fr|Sa|Su|PH)([-,](Mo|Tu|We|Th|Fr|Sa|Su|PH))*`
	hoursTimes = `([01][0-9]|2[0-4]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]`
	hoursRule  = `((` + hoursDays + ` )?` + hoursTimes + `(,` + hoursTimes + `)*|` + hoursDays + ` off)`
)

// lineColumns are the columns of lines.csv and of an office's own file. An office may leave out those without need.
func lineColumns() []column {
	return []column{{"owner", true}, {"kind", true}, {"number", true}, {"tel", true}, {"hours", false},
		{"name_sv", false}, {"name_fi", false}, {"name_en", false}, {"languages", false}, {"source", true},
		{"page_date", false}, {"gathered", true}, {"status", true}, {"note", false}}
}

// lineCheck turns rows into lines, for the embedded file and for an office's own alike.
type lineCheck struct {
	local bool
	owner func(owner string) bool   // whether an owner is known
	meant func(owner string) string // the owner that was meant, if it can be told; may be nil
	hint  string                    // what to write as an owner
}

// lines are those of the rows that have no fault.
func (c lineCheck) lines(rows []row) []Line {
	type key struct {
		owner string
		kind  Kind
		tel   string
	}
	seen, count := map[key]int{}, map[string]int{}
	var lines []Line
	for _, r := range rows {
		l := Line{
			Owner: r.get("owner"), Kind: Kind(r.get("kind")), Number: r.get("number"), Tel: r.get("tel"), Hours: r.get("hours"),
			NameSV: r.get("name_sv"), NameFI: r.get("name_fi"), NameEN: r.get("name_en"),
			Languages: strings.Fields(r.get("languages")), Source: r.get("source"), PageDate: r.get("page_date"),
			Gathered: r.get("gathered"), Status: Status(r.get("status")), Note: r.get("note"), Local: c.local,
		}
		before := len(*r.table.list)
		if count[l.Owner]++; count[l.Owner] > maxLines {
			if count[l.Owner] == maxLines+1 {
				r.errorf("is one more than the %d lines that %s can have: leave out those that nobody needs", maxLines, quote(l.Owner))
			}
			continue
		}
		c.who(r, l)
		c.what(r, l)
		c.when(r, l)
		k := key{l.Owner, l.Kind, l.Tel}
		if first, twice := seen[k]; twice {
			r.errorf("stands in line %d already, with the same owner, kind and tel: leave out one", first)
		}
		seen[k] = r.line
		l.Status = l.trust()
		if len(*r.table.list) == before {
			lines = append(lines, l)
		}
	}
	return lines
}

// trust is the status that a row can bear. Current means a page of 2023 or later (data/README.md): a row that says so and
// shows no such date counts as dated, whoever gathered it. An office's own row speaks for itself, and 112 does not age.
func (l Line) trust() Status {
	if l.Status == Current && l.PageDate < "2023" && !l.Local && l.Kind != Emergency {
		return Dated
	}
	return l.Status
}

// who checks the owner and the kind.
func (c lineCheck) who(r row, l Line) {
	if !c.owner(l.Owner) {
		hint := c.hint
		if c.meant != nil {
			if id := c.meant(l.Owner); id != "" {
				hint = `"` + id + `"`
			}
		}
		r.errorf("owner %s is unknown: write %s", quote(l.Owner), hint)
	}
	switch {
	case !slices.Contains(LineKinds(), l.Kind):
		r.errorf("kind %s is unknown: write one of %v", quote(string(l.Kind)), LineKinds())
	case l.Kind == Emergency && (l.Tel != EmergencyNumber || !Country(l.Owner).known()):
		// Nothing may stand before 112, not even by a slip in an office's own file.
		r.errorf("kind %q is 112 and belongs to a country: give any other number another kind, such as %q", Emergency, OutOfHours)
	}
}

// what checks the number and what is told of it.
func (c lineCheck) what(r row, l Line) {
	country, _, _ := strings.Cut(l.Owner, "-")
	if fault := numberFault(l.Number, l.Tel, Country(country)); fault != "" {
		r.errorf("%s", fault)
	}
	if l.Hours != "" && !openingHours.MatchString(l.Hours) {
		r.errorf("hours %s cannot be read: write them like %q, %q, or leave the cell empty", quote(l.Hours), "24/7", "Mo-Fr 08:00-16:00; Sa 10:00-12:00")
	}
	for _, tag := range l.Languages {
		if !languageTag.MatchString(tag) {
			r.errorf("languages hold %s, which is no tag: write tags with spaces between them, such as %q", quote(tag), "sv fi en")
		}
	}
	if !slices.Contains(statuses(), l.Status) {
		r.errorf("status %s is unknown: write one of %v", quote(string(l.Status)), statuses())
	}
}

// when checks the dates: that of the page, which may be unknown, and that of the gathering, which never is.
func (c lineCheck) when(r row, l Line) {
	gathered, page := isDate(l.Gathered), l.PageDate == "" || isDate(l.PageDate)
	if !gathered {
		r.errorf("gathered %s is no date: write it like 2026, 2026-11 or 2026-11-22", quote(l.Gathered))
	}
	if !page {
		r.errorf("page_date %s is no date: write it like 2026, 2026-11 or 2026-11-22, or leave the cell empty", quote(l.PageDate))
	}
	if gathered && page {
		n := min(len(l.PageDate), len(l.Gathered)) // 2026 is not later than 2026-11
		if l.PageDate[:n] > l.Gathered[:n] {
			r.errorf("page_date %s is later than gathered %s: nobody saw a page before it was there, so mend the one that is wrong", l.PageDate, l.Gathered)
		}
	}
}

// isDate says whether s is a year, a month or a day.
func isDate(s string) bool {
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if len(s) == len(layout) {
			_, err := time.Parse(layout, s)
			return err == nil
		}
	}
	return false
}
