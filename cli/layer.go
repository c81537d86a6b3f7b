package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"vagvisare/internal/problem"
)

// The bounds of a folder of --content. The guide's own content has a fifth of the first and a tenth of the second.
const (
	maxLayer      = 16 << 20 // bytes, all files together
	maxLayerFiles = 1000
)

// layer is the folder of --content. It opens folders and ordinary files only: a pipe or a device never comes to an end,
// and the start would wait for it. A link that leads out of the folder is refused, so that nothing from elsewhere on the machine is shown. It
// remembers what was opened, so that a file which nothing reads can be told of.
type layer struct {
	dir    string
	root   fs.FS
	mu     sync.Mutex
	opened map[string]bool
	size   int64
}

func newLayer(dir string) (*layer, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &layer{dir: dir, root: root.FS(), opened: map[string]bool{}}, nil
}

// Open opens a file. A link to nowhere is an error, not an absent file: what it was to replace must not stand in its
// place without a word.
func (l *layer) Open(name string) (fs.File, error) {
	refuse := func(err error) (fs.File, error) { return nil, &fs.PathError{Op: "open", Path: name, Err: err} }
	if !fs.ValidPath(name) {
		return refuse(fs.ErrInvalid)
	}
	file := filepath.Join(l.dir, filepath.FromSlash(name))
	info, err := fs.Stat(l.root, name)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Lstat(file); err == nil {
			return refuse(errors.New("the link leads nowhere"))
		}
	}
	if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return refuse(errors.New("it is no ordinary file"))
	}
	if err == nil && !info.IsDir() {
		if err := l.count(name, info.Size()); err != nil {
			return refuse(err)
		}
	}
	return l.root.Open(name)
}

// count notes that a file is opened, and refuses one too many.
func (l *layer) count(name string, size int64) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.opened[name] {
		return nil
	}
	l.opened[name] = true
	l.size += size
	switch {
	case l.size > maxLayer:
		return fmt.Errorf("the files of the folder are larger than %d MiB together, which no content is: check that it is the right folder", maxLayer>>20)
	case len(l.opened) > maxLayerFiles:
		return fmt.Errorf("the folder has more than %d files, which no content has: check that it is the right folder", maxLayerFiles)
	}
	return nil
}

// unread warns of the files that look like content and were not read: most likely their name or folder is wrong.
func (l *layer) unread() (list problem.List) {
	for _, folder := range contentFolders() {
		_ = fs.WalkDir(l.root, folder, func(name string, d fs.DirEntry, err error) error {
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
