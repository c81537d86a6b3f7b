package contacts

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vagvisare/internal/problem"
)

// The bounds hold for embedded files and for an office's own alike. They are far above honest data and far below what
// could fill the memory or the screen of a kiosk.
const (
	maxFile     = 8 << 20 // bytes
	maxCell     = 300     // characters
	maxProblems = 500     // a file; past it, more sentences help nobody
	maxColumns  = 100     // a row; a spreadsheet may add empty ones, but not these many
	maxLines    = 100     // of one owner: the page that shows them is read by a person
)

// column is a column that a file may have. One with need must be there, with a value in every row.
type column struct {
	name string
	need bool
}

// table is a file that is being read.
type table struct {
	file    string
	columns []column
	list    *problem.List
	at      map[string]int // where each column stands: the header's order is free
}

// row is one record whose cells are safe to show: valid text without control characters, no longer than maxCell.
type row struct {
	table *table
	line  int
	cells []string
}

// get is the cell of a column, and nothing where the file has no such column.
func (r row) get(name string) string {
	if i, ok := r.table.at[name]; ok {
		return r.cells[i]
	}
	return ""
}

// errorf adds a problem at this row.
func (r row) errorf(format string, args ...any) {
	r.table.list.Errorf(r.table.file, r.line, format, args...)
}

// readTable reads a whole file and reports every row that cannot be used; the others come back. It says false when the
// file as a whole could not be read, so that nobody concludes anything from what is missing.
func readTable(file string, in io.Reader, columns []column, list *problem.List) ([]row, bool) {
	data, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	if err != nil {
		list.Errorf(file, 0, "cannot be read (%v): check that it is a file and that it may be read", err)
		return nil, false
	}
	if len(data) > maxFile {
		list.Errorf(file, 0, "is larger than 8 MiB, which no list of contacts is: check that it is the right file")
		return nil, false
	}
	// Spreadsheet programs begin a file with a byte order mark, which is no part of the first column's name.
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	reader.FieldsPerRecord = -1 // counted below, with a sentence that says what to write
	t := &table{file: file, columns: columns, list: list}
	before := len(*list)
	var rows []row
	for {
		cells, err := reader.Read()
		if err == io.EOF {
			break
		}
		if len(*list)-before >= maxProblems {
			list.Errorf(file, 0, "has more problems than the %d above: mend those first", maxProblems)
			return rows, false
		}
		if err != nil {
			t.unreadable(err)
			continue // every Read consumes at least one line, so this ends
		}
		line, _ := reader.FieldPos(0)
		if t.at == nil {
			if !t.header(line, cells) {
				return nil, false
			}
			continue
		}
		if r := (row{t, line, cells}); r.clean() {
			rows = append(rows, r)
		}
	}
	if t.at == nil {
		list.Errorf(file, 0, "is empty: the first line names the columns: %s", t.names())
		return nil, false
	}
	return rows, true
}

// unreadable reports a record that is not CSV.
func (t *table) unreadable(err error) {
	line, why := 0, err
	if parse := (*csv.ParseError)(nil); errors.As(err, &parse) {
		line, why = parse.StartLine, parse.Err
	}
	t.list.Errorf(t.file, line, "is not CSV (%v): put a cell that holds a comma or a quote in double quotes, and write a quote inside it twice", why)
}

// header learns where each column stands. A wrong header ends the reading: every row would only repeat it.
func (t *table) header(line int, cells []string) bool {
	if len(cells) > maxColumns {
		t.list.Errorf(t.file, line, "has %d columns, and no list of contacts has more than %d: check that it is the right file", len(cells), maxColumns)
		return false
	}
	at, ok := make(map[string]int, len(cells)), true
	fail := func(format string, args ...any) {
		t.list.Errorf(t.file, line, format, args...)
		ok = false
	}
	if len(cells) == 1 && strings.ContainsAny(cells[0], ";\t") {
		fail("has its columns parted by semicolons or tabs: save the file as CSV parted by commas")
		return false
	}
	for i, name := range cells {
		name = strings.TrimSpace(name)
		if _, twice := at[name]; twice {
			fail("has the column %s twice: leave out one", quote(name))
		} else if !slices.ContainsFunc(t.columns, func(c column) bool { return c.name == name }) {
			fail("has an unknown column %s: the columns are %s", quote(name), t.names())
		}
		at[name] = i
	}
	for _, c := range t.columns {
		if _, found := at[c.name]; c.need && !found {
			fail("has no column %q: the columns are %s", c.name, t.names())
		}
	}
	t.at = at
	return ok
}

// names lists the columns for a sentence.
func (t *table) names() string {
	var names []string
	for _, c := range t.columns {
		names = append(names, c.name)
	}
	return strings.Join(names, ", ")
}

// clean makes the cells of a row safe and says whether the row can be used. A row of nothing but commas, as spreadsheet
// programs leave them at the end, is passed over in silence.
func (r row) clean() bool {
	if len(r.cells) > maxColumns {
		r.errorf("has %d cells, and no row of contacts has more than %d: check that it is the right file", len(r.cells), maxColumns)
		return false
	}
	if !slices.ContainsFunc(r.cells, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
		return false
	}
	if got, want := len(r.cells), len(r.table.at); got != want {
		r.errorf("has %d cells where the header has %d: put cells with commas in double quotes and end empty ones with a comma", got, want)
		return false
	}
	ok := true
	for _, c := range r.table.columns {
		i, found := r.table.at[c.name]
		if !found {
			continue
		}
		cell := strings.TrimSpace(r.cells[i])
		if why := cellFault(cell); why != "" {
			r.errorf("%s %s", c.name, why)
			ok = false
			continue
		}
		if c.need && cell == "" {
			r.errorf("%s is empty: every row needs one", c.name)
			ok = false
		}
		r.cells[i] = norm.NFC.String(cell)
	}
	return ok
}

// cellFault says what makes a cell unfit for a terminal, or nothing. Escape sequences begin with a control character,
// and the controls of reading direction could turn a number round on the screen.
func cellFault(cell string) string {
	if !utf8.ValidString(cell) {
		return "is not UTF-8: save the file as UTF-8"
	}
	if n := utf8.RuneCountInString(cell); n > maxCell {
		return fmt.Sprintf("has %d characters, and %d fit: shorten it", n, maxCell)
	}
	for _, r := range cell {
		if r >= ' ' && r < 0x7F {
			continue // nearly all of it, and the tables below are slow
		}
		if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			return fmt.Sprintf("holds the invisible character %U: take it out", r)
		}
	}
	return ""
}

// quote shows a value in a sentence: whole if it is short, and with nothing in it that a terminal would obey.
func quote(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		s = string(runes[:60]) + "…"
	}
	return strconv.Quote(s)
}
