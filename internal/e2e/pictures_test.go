package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"vagvisare/internal/ptyterm"
)

// TestPictures takes the pictures of docs/screens from the program that runs, and proves that those in the repository are
// these: what the README shows is what a visitor sees.
func TestPictures(t *testing.T) {
	for _, picture := range []struct {
		file, title   string
		columns, rows int
		take          func(*testing.T, ptyterm.Options) *screen
	}{
		{"home.svg", "The first page, in Swedish", 80, 24, func(t *testing.T, o ptyterm.Options) *screen {
			return open(t, o, "--lang", "sv").see("Vad vill du ha hjälp med?")
		}},
		{"question.svg", "A question, in English, at an office in Umeå", 80, 24, func(t *testing.T, o ptyterm.Options) *screen {
			return open(t, o, "--lang", "en", "--place", "Umeå").press("2").see("F1").press("3").see("F2").press(down).press(down).see("› 3")
		}},
		{"contact.svg", "The contact page for Umeå", 100, 32, func(t *testing.T, o ptyterm.Options) *screen {
			return open(t, o, "--lang", "sv", "--place", "Umeå").press("7").see("F4").press("1").see("K1")
		}},
		{"crisis.svg", "The crisis page, in Finnish, while no place is known", 80, 24, func(t *testing.T, o ptyterm.Options) *screen {
			return open(t, o, "--lang", "fi").see("112").press("!").see("116 111")
		}},
		{"narrow.svg", "A question on a narrow screen with large letters", 40, 12, func(t *testing.T, o ptyterm.Options) *screen {
			return open(t, o, "--lang", "sv").press("2").see("F1")
		}},
	} {
		t.Run(picture.file, func(t *testing.T) {
			s := picture.take(t, ptyterm.Options{Columns: picture.columns, Rows: picture.rows})
			s.settle()
			file := filepath.Join("..", "..", "docs", "screens", picture.file)
			got := s.SVG(picture.title)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s is not what the program shows: run go test ./internal/e2e -run TestPictures -update and look at it", file)
			}
		})
	}
}

// settle waits until two looks at the screen are the same and the program has nothing more to draw.
func (s *screen) settle() {
	same, last := 0, ""
	s.Until(patience, func(screen string) bool {
		if screen == last {
			same++
		} else {
			same, last = 0, screen
		}
		return same > 5
	})
}
