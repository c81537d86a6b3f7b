package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"vagvisare/internal/guide"
	"vagvisare/internal/problem"
)

// maxContacts bounds --contacts. The guide's own list of the whole of Sweden and Finland has a hundredth of it.
const maxContacts = 8 << 20

// open loads the guide as the flags want it. Whatever is wrong with the content is told whole, before a screen opens.
func (a *app) open() (*guide.Guide, error) {
	opts, err := a.options()
	if err != nil {
		return nil, err
	}
	g, problems := guide.Load(opts)
	if problems.HasErrors() || g == nil {
		return nil, broken(problems)
	}
	return g, nil
}

// openIn loads the guide, and finds the language that it is to speak.
func (a *app) openIn() (*guide.Guide, string, error) {
	g, err := a.open()
	if err != nil {
		return nil, "", err
	}
	tag, err := a.language(g)
	return g, tag, err
}

// broken is content with errors: how many, each with its file and line, and how to go on.
func broken(problems problem.List) error {
	problems.Sort()
	var lines []string
	for _, p := range problems {
		if p.Level == problem.Error {
			lines = append(lines, p.String())
		}
	}
	return notFound("The content has %s, so the guide does not start. Mend what stands below, or leave out --content and --contacts.\n%s",
		counted(len(lines), "error"), strings.Join(lines, "\n"))
}

// counted is a number with its noun.
func counted[N int | uint64](n N, noun string) string {
	if n == 1 {
		return fmt.Sprintf("%d %s", n, noun)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// options reads what the flags --content and --contacts name.
func (a *app) options() (guide.Options, error) {
	opts := guide.Options{Essential: a.unreviewed == essential}
	if a.content != "" {
		layer, err := contentLayer(a.content)
		if err != nil {
			return opts, err
		}
		opts.Content = layer
	}
	if a.contacts != "" {
		data, err := readContacts(a.contacts)
		if err != nil {
			return opts, err
		}
		opts.Lines, opts.LinesName = bytes.NewReader(data), a.contacts
	}
	return opts, nil
}

// contentLayer is the folder of --content. One without any content in it is a slip: it would change nothing, silently.
func contentLayer(dir string) (fs.FS, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usage("There is no folder %s. Write --content and a folder that holds flows, locales or contacts.", dir)
	case err != nil:
		return nil, usage("The folder %s cannot be opened (%v). Write --content and a folder that may be read.", dir, reason(err))
	case !info.IsDir():
		return nil, usage("%s is a file. Write --content and the folder that holds flows, locales or contacts.", dir)
	}
	for _, name := range contentFolders() {
		if info, err := os.Stat(dir + string(os.PathSeparator) + name); err == nil && info.IsDir() {
			layer, err := newLayer(dir)
			if err != nil {
				return nil, usage("The folder %s cannot be opened (%v). Write --content and a folder that may be read.", dir, reason(err))
			}
			return layer, nil
		}
	}
	return nil, usage("The folder %s holds none of flows, locales and contacts. Write --content and the folder above them.", dir)
}

// readContacts reads the file of --contacts.
func readContacts(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usage("There is no file %s. Write --contacts and a file with the columns of lines.csv.", name)
	case err == nil && !info.Mode().IsRegular(): // A pipe or a device may never come to an end.
		return nil, usage("%s is no ordinary file. Write --contacts and a file with the columns of lines.csv.", name)
	}
	f, err := os.Open(name)
	if err == nil {
		defer f.Close()
		var data []byte
		data, err = io.ReadAll(io.LimitReader(f, maxContacts+1))
		if len(data) > maxContacts {
			return nil, usage("The file %s is larger than 8 MiB. Write --contacts and a list of an office's own numbers.", name)
		}
		if err == nil {
			return data, nil
		}
	}
	return nil, usage("The file %s cannot be read (%v). Write --contacts and a file that may be read.", name, reason(err))
}

// reason is an error without the path, which the sentence has already named.
func reason(err error) error {
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		return path.Err
	}
	return err
}
