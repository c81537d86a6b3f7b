package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vagvisare/locales"
)

// folder is the words of a folder in one language, as their files have them.
type folder struct {
	catalog  *locales.Catalog
	language locales.Language
	sides    []locales.Sides
}

// file is the path of a file in the folder.
func (f *wordsFlags) file(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// open reads the words of the folder in a language.
func (f *wordsFlags) open(tag string) (folder, error) {
	var w folder
	if _, err := os.Stat(f.file("languages.yaml")); err != nil {
		return w, notFound("There are no languages in the folder %s (%v). Start the command in the module's folder, or name the one with languages.yaml with --dir.",
			f.dir, reason(err))
	}
	catalog, problems := locales.Load(os.DirFS(f.dir))
	if problems.HasErrors() {
		return w, notFound("The words in %s cannot be read. Mend what stands below.\n%s", f.dir, problems.Error())
	}
	w.catalog = catalog
	var ok bool
	if w.language, ok = catalog.Language(tag); !ok {
		var tags []string
		for _, l := range catalog.Languages() {
			tags = append(tags, l.Tag)
		}
		slices.Sort(tags)
		return w, notFound("There is no language %q in %s. Write one of %s.", tag, f.file("languages.yaml"), strings.Join(tags, ", "))
	}
	if w.sides, problems = catalog.Sides(tag); problems.HasErrors() {
		return w, notFound("The words in %s cannot be read. Mend what stands below.\n%s", f.dir, problems.Error())
	}
	return w, nil
}

// translation is open for a command that makes no sense with the source language.
func (f *wordsFlags) translation(tag string) (folder, error) {
	if tag == locales.Source {
		return folder{}, usage("%s is the language that all others are translated from: name one of those.", tag)
	}
	return f.open(tag)
}

// read is the bytes of a file of the folder, none where there is no such file.
func (f *wordsFlags) read(name string) ([]byte, error) {
	data, err := os.ReadFile(f.file(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, notFound("The file %s cannot be read (%v).", f.file(name), reason(err))
	}
	return data, nil
}

// replace writes a file whole or not at all: what a translator has worked on for days is not lost to a full disk. A link stays a
// link, and what it leads to is replaced.
func replace(name string, data []byte) error {
	failed := func(err error) error {
		return notFound("The file %s cannot be written (%v). It is as it was.", name, reason(err))
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return failed(err)
	}
	temporary, err := os.CreateTemp(filepath.Dir(name), ".words-*")
	if err != nil {
		return failed(err)
	}
	defer os.Remove(temporary.Name()) // It is gone already where all went well.
	_, err = temporary.Write(data)
	if err = errors.Join(err, temporary.Chmod(mode), temporary.Sync(), temporary.Close()); err != nil {
		return failed(err)
	}
	if err := os.Rename(temporary.Name(), name); err != nil {
		return failed(err)
	}
	return nil
}
