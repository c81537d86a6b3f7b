package guide

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"vagvisare/contacts"
	"vagvisare/flows"
	"vagvisare/internal/problem"
	"vagvisare/locales"
)

// Guide is the tree, the words and the contacts together. It does not change, and many visits may share it.
type Guide struct {
	tree  *flows.Tree
	words *locales.Catalog
	dir   *contacts.Directory
	// gathered is the day on which the newest contact was gathered.
	gathered time.Time

	// essential limits translations that nobody has signed to the contact and crisis pages.
	essential bool

	searchMu sync.Mutex
	search   map[string]*searchable // by language, each made when it is first searched
}

// Options say what is laid in front of the embedded content.
type Options struct {
	// Content is a directory with flows/, locales/ and contacts/ as this module has them; each file in it stands in
	// front of the embedded one, each message in it in front of the embedded message. It is proven whole before anything starts.
	Content fs.FS
	// Lines is a file with the columns of lines.csv, whose rows stand in front; LinesName is its name in a complaint.
	Lines     io.Reader
	LinesName string
	// Essential limits translations that no reader has signed to the contact and crisis pages, where a doubtful sentence does less harm
	// than none. Other pages are then in the source language, and say so.
	Essential bool
}

// Load reads the content. The guide is nil when one of the problems is an error. The embedded words are proven by the
// tests, so a start without Content reads only the language in use.
func Load(o Options) (*Guide, problem.List) {
	// Nearly all that is made while the content is read is kept: collecting what is not would only hold up the first page.
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	g := &Guide{essential: o.Essential}
	var tree, words, dir problem.List
	var reading sync.WaitGroup // The three know nothing of each other, and a start should not wait for them in turn.
	reading.Go(func() {
		read := flows.Read
		if o.Content != nil {
			read = flows.Load
		}
		g.tree, tree = read(layered(o.Content, "flows", flows.FS))
	})
	reading.Go(func() {
		layers := []fs.FS{locales.FS}
		if o.Content != nil {
			layers = []fs.FS{below(o.Content, "locales"), locales.FS}
		}
		if g.words, words = locales.Load(layers...); !words.HasErrors() {
			g.words.Words(locales.Source) // Needed for every language.
		}
	})
	reading.Go(func() {
		g.dir, dir = contacts.Load(layered(o.Content, "contacts", contacts.FS))
	})
	reading.Wait()
	problems := slices.Concat(within("flows", tree), within("locales", words), within("contacts", dir))
	if g.dir != nil && o.Lines != nil {
		var lines problem.List
		g.dir, lines = g.dir.WithLines(o.LinesName, o.Lines)
		problems = append(problems, lines...)
	}
	if problems.HasErrors() {
		return nil, problems
	}
	g.gathered = g.dir.Gathered()
	if o.Content != nil {
		problems = append(problems, g.checkWords()...)
		if problems.HasErrors() {
			return nil, problems
		}
	}
	return g, problems
}

// Tree is the decision tree.
func (g *Guide) Tree() *flows.Tree { return g.tree }

// Directory is who answers where.
func (g *Guide) Directory() *contacts.Directory { return g.dir }

// day is the day that a page is for. A clock that is earlier than the newest contact is wrong, and counts as that day: a
// kiosk that lost its battery must not tell rules that were gone before the data was gathered.
func (g *Guide) day(now time.Time) time.Time {
	if d := flows.Day(now); d.After(g.gathered) {
		return d
	}
	return g.gathered
}

// within names the folder in front of the file of each problem.
func within(folder string, list problem.List) problem.List {
	for i := range list {
		list[i].File = path.Join(folder, list[i].File)
	}
	return list
}

// below is a folder of a file system, as a file system of its own. A folder that is not there is an empty one.
func below(fsys fs.FS, folder string) fs.FS {
	sub, err := fs.Sub(fsys, folder)
	if err != nil {
		return empty{}
	}
	return sub
}

// layered lays a folder of the content in front of the embedded one.
func layered(content fs.FS, folder string, embedded fs.FS) fs.FS {
	if content == nil {
		return embedded
	}
	return layers{below(content, folder), embedded}
}

// empty is a file system without files.
type empty struct{}

func (empty) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// layers is a file system in front of another: a file of the front one hides that of the same name behind it.
type layers struct{ front, back fs.FS }

// Open opens the front file, or the one behind it where the front has none. One that is there and cannot be read is an
// error: the text behind it must not stand in its place without a word.
func (l layers) Open(name string) (fs.File, error) {
	f, err := l.front.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return l.back.Open(name)
	}
	return f, err
}

// Glob finds the names of both.
func (l layers) Glob(pattern string) ([]string, error) {
	back, err := fs.Glob(l.back, pattern)
	if err != nil {
		return nil, err
	}
	front, err := fs.Glob(l.front, pattern)
	names := slices.Concat(back, front)
	slices.Sort(names)
	return slices.Compact(names), err
}
