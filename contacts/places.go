package contacts

import (
	"io/fs"
	"net/url"
	"regexp"
	"slices"

	"vagvisare/internal/problem"
)

var (
	placeCode   = regexp.MustCompile(`^[0-9]{3,4}$`)
	organiserID = regexp.MustCompile(`^[a-z]{2}-[a-z0-9]+$`)
	mailbox     = regexp.MustCompile(`^[^@\s]+@[^@\s]+\.[^@\s]+$`)
)

func organiserColumns() []column {
	return []column{{"id", true}, {"country", true}, {"kind", true}, {"name_sv", true}, {"name_fi", false},
		{"name_en", false}, {"website", true}, {"email", false}, {"source", true}}
}

func placeColumns() []column {
	return []column{{"code", true}, {"country", true}, {"name_sv", true}, {"name_fi", false}, {"region", true}, {"organiser", true}}
}

// readOrganisers fills the organisers. It returns every id that the file names, so that a row with a fault of its own
// does not make all its places faulty too, or nil if the file could not be read.
func (d *Directory) readOrganisers(fsys fs.FS, list *problem.List) map[string]bool {
	rows, ok := open(fsys, organisersFile, organiserColumns(), list)
	lines := map[string]int{}
	ids := map[string]bool{}
	for _, r := range rows {
		o := Organiser{
			ID: r.get("id"), Country: Country(r.get("country")), Kind: Kind(r.get("kind")),
			NameSV: r.get("name_sv"), NameFI: r.get("name_fi"), NameEN: r.get("name_en"),
			Website: r.get("website"), Email: r.get("email"), Source: r.get("source"),
		}
		before := len(*list)
		if first, twice := lines[o.ID]; twice {
			r.errorf("id %s stands in line %d already: give each organiser its own", quote(o.ID), first)
		}
		if !organiserID.MatchString(o.ID) {
			r.errorf("id %s is none: write the country and a code, such as se-2480", quote(o.ID))
		}
		r.country(o.Country)
		if !slices.Contains(organiserKinds(), o.Kind) {
			r.errorf("kind %s is unknown: write one of %v", quote(string(o.Kind)), organiserKinds())
		}
		if !webAddress(o.Website) {
			r.errorf("website %s is no web address: write it with https:// in front", quote(o.Website))
		}
		if o.Email != "" && !mailbox.MatchString(o.Email) {
			r.errorf("email %s is none: write name@host, or leave the cell empty", quote(o.Email))
		}
		lines[o.ID], ids[o.ID] = r.line, true
		if len(*list) == before {
			d.organisers[o.ID] = o
		}
	}
	if !ok {
		return nil
	}
	return ids
}

// readPlaces fills the places.
func (d *Directory) readPlaces(fsys fs.FS, ids map[string]bool, list *problem.List) {
	rows, ok := open(fsys, placesFile, placeColumns(), list)
	if ok && len(rows) == 0 {
		list.Errorf(placesFile, 0, "has no place that can be used: write one row for each municipality")
	}
	lines := map[string]int{}
	for _, r := range rows {
		p := Place{
			Code: r.get("code"), Country: Country(r.get("country")),
			NameSV: r.get("name_sv"), NameFI: r.get("name_fi"), Region: r.get("region"), Organiser: r.get("organiser"),
		}
		before := len(*list)
		if first, twice := lines[p.Code]; twice {
			r.errorf("code %s stands in line %d already: give each place its own", quote(p.Code), first)
		}
		if !placeCode.MatchString(p.Code) {
			r.errorf("code %s is none: write the three or four digits of the statistics office, with the zeros in front", quote(p.Code))
		}
		r.country(p.Country)
		for _, n := range p.names() {
			if fold(n) == "" {
				r.errorf("name %s has no letter to search for: write the municipality's name", quote(n))
			}
		}
		o, usable := d.organisers[p.Organiser]
		if ids != nil && !ids[p.Organiser] {
			r.errorf("organiser %s is unknown: write an id from %s", quote(p.Organiser), organisersFile)
		} else if usable && o.Country != p.Country {
			r.errorf("country %q is not that of the organiser %s, %q: mend the one that is wrong", p.Country, quote(p.Organiser), o.Country)
		}
		lines[p.Code] = r.line
		if len(*list) == before {
			d.places = append(d.places, p)
		}
	}
}

// country reports a country that the data may not speak of.
func (r row) country(c Country) {
	if !c.known() {
		r.errorf("country %s is unknown: write se, fi or ax", quote(string(c)))
	}
}

// webAddress says whether a reader can type it into a browser.
func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != ""
}
