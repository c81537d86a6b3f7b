package widget_test

import (
	"image"
	"image/color"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"vagvisare/internal/guide"
	"vagvisare/internal/slip"
	"vagvisare/ui/theme"
	"vagvisare/ui/widget"
)

// scan reads a QR code the way a camera would: from what a terminal shows of the rows, sign and colours of each cell.
// ground is what the rest of the terminal looks like.
func scan(t *testing.T, rows []widget.Row, look theme.Theme, ground color.Color) string {
	t.Helper()
	width := rows[0].Width()
	var drawn strings.Builder
	for i, r := range rows {
		if i > 0 {
			drawn.WriteString("\r\n")
		}
		drawn.WriteString(r.Draw(look, width))
	}
	term := vt.NewEmulator(width, len(rows))
	defer term.Close()
	if _, err := term.WriteString(drawn.String()); err != nil {
		t.Fatal(err)
	}
	// A cell is twice as high as it is wide. Around the code is the terminal, not light.
	const dot, margin = 4, 8
	img := image.NewGray(image.Rect(0, 0, width*dot+2*margin, len(rows)*2*dot+2*margin))
	fill(img, img.Bounds(), ground)
	for y := range rows {
		for x := range width {
			upper, lower := halvesOf(t, term, x, y)
			at := image.Pt(margin+x*dot, margin+y*2*dot)
			fill(img, image.Rect(0, 0, dot, dot).Add(at), upper)
			fill(img, image.Rect(0, dot, dot, 2*dot).Add(at), lower)
		}
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		t.Fatal(err)
	}
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
	if err != nil {
		t.Fatalf("the code cannot be read: %v", err)
	}
	return result.GetText()
}

// halvesOf is the colour of the two halves of a cell.
func halvesOf(t *testing.T, term *vt.Emulator, x, y int) (upper, lower color.Color) {
	t.Helper()
	cell := term.CellAt(x, y)
	fg, bg := cell.Style.Fg, cell.Style.Bg
	if fg != ansi.Black || bg != ansi.BrightWhite && bg != ansi.Black {
		t.Fatalf("the cell %d,%d is %v on %v: colours of the terminal's own", x, y, fg, bg)
	}
	switch cell.Content {
	case "█":
		return fg, fg
	case "▀":
		return fg, bg
	case "▄":
		return bg, fg
	case " ":
		return bg, bg
	}
	t.Fatalf("the cell %d,%d holds %q", x, y, cell.Content)
	return nil, nil
}

func fill(img *image.Gray, r image.Rectangle, c color.Color) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			img.Set(x, y, c)
		}
	}
}

// payloads are the contacts of some places, in every language.
func payloads(t *testing.T) []string {
	t.Helper()
	g, problems := guide.Load(guide.Options{})
	if g == nil {
		t.Fatal(problems.Error())
	}
	var list []string
	for _, lang := range g.Languages() {
		for _, name := range []string{"Umeå", "Esbo", "Mariehamn", "Stockholm", "Malå"} {
			v := g.NewVisit().ContactFor(g.Directory().Lookup(name)[0])
			list = append(list, slip.Payload(g.Page(v, lang.Tag, time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC))))
		}
	}
	return list
}

func TestQRIsRead(t *testing.T) {
	looks := map[string]theme.Theme{
		"terminal":      theme.New(theme.Terminal, "xterm"),
		"mono":          theme.New(theme.Mono, "xterm"),
		"high contrast": theme.New(theme.HighContrast, "xterm"),
		"console":       theme.New(theme.Terminal, "linux"),
	}
	for name, look := range looks {
		for i, want := range payloads(t) {
			ground := []color.Color{color.Black, color.White}[i%2]
			rows := widget.QR(want, 90, 45, look)
			if rows == nil {
				t.Fatalf("%s: %q does not fit", name, want)
			}
			if got := scan(t, rows, look, ground); got != want {
				t.Errorf("%s: %q is read as %q", name, want, got)
			}
		}
	}
}

func TestQRFits(t *testing.T) {
	full := strings.Repeat("å", slip.PayloadLimit/2)
	tests := []struct {
		name, term    string
		text          string
		width, height int
		rows          int // 0: it does not fit
	}{
		{"a full payload", "xterm", full, 45, 23, 23},
		{"too narrow", "xterm", full, 44, 23, 0},
		{"too low", "xterm", full, 45, 22, 0},
		{"a byte more needs the next version", "xterm", full + "x", 45, 23, 0},
		{"a short text", "xterm", "112", 29, 15, 15},
		{"the console", "linux", full, 90, 45, 45},
		{"the console is too narrow", "linux", full, 89, 45, 0},
		{"the console is too low", "linux", full, 90, 44, 0},
		{"more than any code", "xterm", strings.Repeat(full, 40), 500, 500, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rows := widget.QR(test.text, test.width, test.height, theme.New(theme.Terminal, test.term))
			if len(rows) != test.rows {
				t.Fatalf("%d rows", len(rows))
			}
			for _, r := range rows {
				if r.Width() != test.width {
					t.Errorf("a row of %d cells", r.Width())
				}
			}
		})
	}
}
