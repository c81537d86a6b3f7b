package contacts

import (
	"cmp"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"vagvisare/internal/problem"
)

// The files of a Directory, within the file system that Load is given.
const (
	placesFile     = "data/places.csv"
	organisersFile = "data/organisers.csv"
	linesFile      = "data/lines.csv"
)

// Directory is all places, organisers and lines. It never changes, so any number of readers may share it.
type Directory struct {
	places     []Place // in alphabetical order of their Swedish names
	organisers map[string]Organiser
	only       map[Country]string // the organiser of a country that has one alone
	lines      map[string][]Line  // by owner, local rows first

	byCode   map[string]int   // the rest are indices into places
	byExact  map[string][]int // names with their accents
	byFolded map[string][]int // names without
	names    []name           // grouped by place, in the order of places
}

// name is one name of a place, folded once at the start so that a key in the picker costs nothing.
type name struct {
	place  int
	text   string
	exact  string
	folded string
	region string
	at     []uint16 // where each byte of folded came from in text
	runes  int
	order  int // alphabetical, by code where names are equal
}

// Load reads the three files of fsys. It returns every problem with its file and line, and a Directory of the rows
// that have none. With errors in the list that Directory is good for further checks, not for visitors.
func Load(fsys fs.FS) (*Directory, problem.List) {
	var list problem.List
	d := &Directory{organisers: map[string]Organiser{}, lines: map[string][]Line{}}
	ids := d.readOrganisers(fsys, &list)
	d.only = alone(d.organisers)
	d.readPlaces(fsys, ids, &list)
	d.index()
	check := lineCheck{
		owner: func(owner string) bool { return ids == nil || ids[owner] || Country(owner).known() },
		hint:  "a country (se, fi, ax) or an id from " + organisersFile,
	}
	if d.readLines(fsys, check, &list) {
		d.requireEmergency(&list)
	}
	return d, list
}

// alone finds the countries for which one organiser answers, as on Åland.
func alone(organisers map[string]Organiser) map[Country]string {
	only := map[Country]string{}
	for id, o := range organisers {
		if _, another := only[o.Country]; another {
			id = ""
		}
		only[o.Country] = id
	}
	return only
}

// open reads one file of fsys as a table.
func open(fsys fs.FS, file string, columns []column, list *problem.List) ([]row, bool) {
	in, err := fsys.Open(file)
	if err != nil {
		list.Errorf(file, 0, "cannot be opened (%v): put the file there", err)
		return nil, false
	}
	defer in.Close()
	return readTable(file, in, columns, list)
}

// readLines fills the lines and says whether the file could be read as a whole.
func (d *Directory) readLines(fsys fs.FS, check lineCheck, list *problem.List) bool {
	rows, ok := open(fsys, linesFile, lineColumns(), list)
	for _, l := range check.lines(rows) {
		d.lines[l.Owner] = append(d.lines[l.Owner], l)
	}
	return ok
}

// requireEmergency holds what every page relies on: each country has its 112, with a source.
func (d *Directory) requireEmergency(list *problem.List) {
	for _, c := range Countries() {
		if len(d.pick(string(c), Emergency)) == 0 {
			list.Errorf(linesFile, 0, "has no emergency line of %q: write a row %q with its source", c, string(c)+",emergency,112,112,…")
		}
	}
}

// WithLines lays an office's own rows in front of those of the same owner and kind, and returns a new Directory. The
// name is that of the file, for its problems. With errors the Directory comes back as it was.
func (d *Directory) WithLines(name string, r io.Reader) (*Directory, problem.List) {
	var list problem.List
	rows, _ := readTable(name, r, lineColumns(), &list)
	check := lineCheck{local: true, hint: "a country (se, fi, ax) or an organiser's id, such as se-2480 for Umeå"}
	check.owner = func(owner string) bool {
		_, found := d.organisers[owner]
		return found || Country(owner).known()
	}
	// Who writes such a file knows the municipality's name, not our ids.
	check.meant = func(owner string) string {
		if places := d.Lookup(owner); len(places) > 0 {
			return places[0].Organiser
		}
		return ""
	}
	lines := check.lines(rows)
	if list.HasErrors() {
		return d, list
	}
	own := map[string][]Line{}
	for _, l := range lines {
		own[l.Owner] = append(own[l.Owner], l)
	}
	with := *d
	with.lines = maps.Clone(d.lines)
	for owner, lines := range own {
		with.lines[owner] = slices.Concat(lines, d.lines[owner])
	}
	return &with, list
}

// index orders the places and folds their names.
func (d *Directory) index() {
	sortBy(d.places, func(p Place) string { return alphabetKey(p.NameSV) }, func(a, b Place) int { return strings.Compare(a.Code, b.Code) })
	d.byCode, d.byExact, d.byFolded = map[string]int{}, map[string][]int{}, map[string][]int{}
	d.names = make([]name, 0, 2*len(d.places))
	regions := map[string]string{} // Some forty names, folded once each.
	for i, p := range d.places {
		d.byCode[p.Code] = i
		for _, text := range p.names() {
			n := name{place: i, text: text, exact: exactly(text), runes: utf8.RuneCountInString(text)}
			n.folded, n.at = foldAt(text)
			if _, ok := regions[p.Region]; !ok {
				regions[p.Region] = fold(p.Region)
			}
			n.region = regions[p.Region]
			d.names = append(d.names, n)
			d.byExact[n.exact] = addOnce(d.byExact[n.exact], i)
			d.byFolded[n.folded] = addOnce(d.byFolded[n.folded], i)
		}
	}
	sorted := make([]int, len(d.names))
	for i := range sorted {
		sorted[i] = i
	}
	sortBy(sorted, func(i int) string { return alphabetKey(d.names[i].text) }, func(a, b int) int {
		return cmp.Or(strings.Compare(d.places[d.names[a].place].Code, d.places[d.names[b].place].Code), a-b)
	})
	for order, i := range sorted {
		d.names[i].order = order
	}
}

// sortBy sorts a list by a key that is made once for each entry, and by what decides where keys are equal.
func sortBy[E any](list []E, key func(E) string, equal func(a, b E) int) {
	type keyed struct {
		key   string
		entry E
	}
	all := make([]keyed, len(list))
	for i, e := range list {
		all[i] = keyed{key(e), e}
	}
	slices.SortFunc(all, func(a, b keyed) int { return cmp.Or(strings.Compare(a.key, b.key), equal(a.entry, b.entry)) })
	for i := range all {
		list[i] = all[i].entry
	}
}

// addOnce appends a place that is not the last one already: a place's names follow one another.
func addOnce(places []int, place int) []int {
	if n := len(places); n > 0 && places[n-1] == place {
		return places
	}
	return append(places, place)
}

// Gathered is the newest day on which a line was gathered, zero when no line tells a whole day.
func (d *Directory) Gathered() time.Time {
	var newest time.Time
	for _, lines := range d.lines {
		for _, l := range lines {
			if day, err := time.Parse(time.DateOnly, l.Gathered); err == nil && day.After(newest) {
				newest = day
			}
		}
	}
	return newest
}

// Places are all places in alphabetical order of their Swedish names, å, ä and ö last.
func (d *Directory) Places() []Place { return slices.Clone(d.places) }

// Place is the place with a code.
func (d *Directory) Place(code string) (Place, bool) {
	i, found := d.byCode[code]
	if !found {
		return Place{}, false
	}
	return d.places[i], true
}

// Organiser is the organiser with an id.
func (d *Directory) Organiser(id string) (Organiser, bool) {
	o, found := d.organisers[id]
	return o, found
}
