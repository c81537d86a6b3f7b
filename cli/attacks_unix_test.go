//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestOddFiles lays in what is no file of this folder: pipes and devices, which never come to an end, and links that lead elsewhere. Nothing of what
// they lead to is shown.
func TestOddFiles(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret.yaml")
	if err := os.WriteFile(secret, []byte("someone: elses\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	link := func(to string) func(string) error {
		return func(name string) error { return os.Symlink(to, name) }
	}
	pipe := func(name string) error { return syscall.Mkfifo(name, 0o600) }
	folder := func(name string) error { return os.Mkdir(name, 0o700) }
	for name, odd := range map[string]struct {
		make           func(string) error
		content, alone string
	}{
		"pipe":            {pipe, "locales/sv.yaml: error: open sv.yaml: it is no ordinary file", "own.csv is no ordinary file"},
		"device":          {link("/dev/zero"), "locales/sv.yaml: error: ", "own.csv is no ordinary file"},
		"folder":          {folder, "locales/sv.yaml: error: ", "own.csv is no ordinary file"},
		"link elsewhere":  {link(secret), "path escapes from parent", "own.csv:1: error: has "},
		"link upwards":    {link("../../../../../../../../etc/passwd"), "path escapes from parent", "own.csv"},
		"link to itself":  {link("sv.yaml"), "locales/sv.yaml: error: ", "There is no file "},
		"link to nowhere": {link("nowhere"), "the link leads nowhere", "There is no file "},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			locales := filepath.Join(dir, "locales")
			if err := os.Mkdir(locales, 0o700); err != nil {
				t.Fatal(err)
			}
			if err := odd.make(filepath.Join(locales, "sv.yaml")); err != nil {
				t.Fatal(err)
			}
			turnedAway(t, odd.content, "--content", dir)
			own := filepath.Join(dir, "own.csv")
			if err := odd.make(own); err != nil {
				t.Fatal(err)
			}
			turnedAway(t, odd.alone, "--contacts", own) // A file that is named may be a link; it is read as what it is.
		})
	}
	t.Run("folder elsewhere", func(t *testing.T) {
		dir := t.TempDir()
		if err := os.Symlink(filepath.Dir(secret), filepath.Join(dir, "locales")); err != nil {
			t.Fatal(err)
		}
		turnedAway(t, "path escapes from parent", "--content", dir)
	})
}
