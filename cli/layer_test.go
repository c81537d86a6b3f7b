package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLayerOpensOrdinaryFiles proves that a folder of --content can neither make the start wait for ever nor hide what is missing.
func TestLayerOpensOrdinaryFiles(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "locales"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, target := range map[string]string{"device.yaml": os.DevNull, "lost.yaml": "nowhere"} {
		if err := os.Symlink(target, filepath.Join(dir, "locales", name)); err != nil {
			t.Skip(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "locales", "sv.yaml"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	l, err := newLayer(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"locales/device.yaml", "locales/lost.yaml"} {
		if _, err := l.Open(name); err == nil || errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := l.Open("locales/fi.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	f, err := l.Open("locales/sv.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_ = f.Close()
	var unread []string
	for _, p := range l.unread() {
		unread = append(unread, p.File)
	}
	if got := strings.Join(unread, " "); got != "locales/device.yaml locales/lost.yaml" {
		t.Errorf("unread: %s", got)
	}
}
