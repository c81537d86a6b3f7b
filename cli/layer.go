package cli

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"vagvisare/internal/problem"
)

// layer is the folder of --content. It opens folders and ordinary files only: a pipe or a device never comes to an end,
// and the start would wait for it. It remembers what was opened, so that a file which nothing reads can be told of.
type layer struct {
	dir    string
	mu     sync.Mutex
	opened map[string]bool
}

func newLayer(dir string) *layer { return &layer{dir: dir, opened: map[string]bool{}} }

// Open opens a file. A link to nowhere is an error, not an absent file: what it was to replace must not stand in its
// place without a word.
func (l *layer) Open(name string) (fs.File, error) {
	refuse := func(err error) (fs.File, error) { return nil, &fs.PathError{Op: "open", Path: name, Err: err} }
	if !fs.ValidPath(name) {
		return refuse(fs.ErrInvalid)
	}
	file := filepath.Join(l.dir, filepath.FromSlash(name))
	info, err := os.Stat(file)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Lstat(file); err == nil {
			return refuse(errors.New("the link leads nowhere"))
		}
	}
	if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return refuse(errors.New("it is no ordinary file"))
	}
	f, err := os.DirFS(l.dir).Open(name)
	if err == nil {
		l.mu.Lock()
		l.opened[name] = true
		l.mu.Unlock()
	}
	return f, err
}

// unread warns of the files that look like content and were not read: most likely their name or folder is wrong.
func (l *layer) unread() (list problem.List) {
	for _, folder := range contentFolders() {
		_ = fs.WalkDir(os.DirFS(l.dir), folder, func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil // Whoever needs it has complained.
			case d.IsDir() && d.Name() == "testdata":
				return fs.SkipDir
			case !d.IsDir() && !l.opened[name] && slices.Contains([]string{".yaml", ".yml", ".csv"}, path.Ext(name)):
				list.Errorf(name, 0, "nothing reads this file: give it the folder and the name of the guide's own file, or take it out")
			}
			return nil
		})
	}
	return list
}

// contentFolders are the folders that hold content.
func contentFolders() []string { return []string{"flows", "locales", "contacts"} }
