package e2e

import (
	"strings"
	"testing"

	"vagvisare/internal/ptyterm"
)

// The desk's keys.
const (
	ctrlG = "\x07"
	ctrlN = "\x0e"
	esc   = "\x1b"
)

func wide() ptyterm.Options { return ptyterm.Options{Columns: 120, Rows: 40} }

// TestDeskNeighbourInKalmar is a caller in English about a neighbour's child in Kalmar: found by search, read side by side, the contact
// copied.
func TestDeskNeighbourInKalmar(t *testing.T) {
	s := open(t, wide(), "desk", "--lang", "sv", "--caller-lang", "en").see("svenska / English")
	s.press("kalmar").see("› Kalmar").press(enter).see("Kalmar kommun (Kalmar, 0880)", "020-45 39 00", "Det gäller Kalmar")
	s.press(esc).see("Vad vill du ha hjälp med?")
	s.press("/").press("orolig").see("› När du är orolig sida R1").press(enter)
	s.choose("Granne").see("Det räcker med en misstanke", "It is enough to suspect")
	both := false
	for line := range strings.Lines(s.Screen()) {
		both = both || strings.Contains(line, "När du är orolig") && strings.Contains(line, "When you are worried")
	}
	if !both {
		t.Fatalf("the titles do not stand side by side:\n%s", s.Screen())
	}
	s.press("y").see("Skickat till terminalens urklipp", "+4620453900", "Markera texten")
	s.copied("Kalmar kommun (Kalmar, 0880)", "Nödnummer: 112", "+4620453900", "https://www.kalmar.se")
	if strings.ContainsAny(s.Clipboard(), "\u00a0\u202f") {
		t.Errorf("the copy has spaces that do not dial: %q", s.Clipboard())
	}
	if raw := s.Raw(); strings.LastIndex(raw, "\x1b[?1002l") < strings.LastIndex(raw, "\x1b[?1002h") {
		t.Error("the mouse is kept from the terminal while the text is to be marked")
	}
	s.press(esc).see("När du är orolig").press("n").see("vagvisare 2026.11 · F1>R1 · contact 0880 · sv/en")
	s.press("y").copied("vagvisare 2026.11 · F1>R1 · contact 0880 · sv/en")
}

// gone waits until a text no longer stands on the screen.
func (s *screen) gone(text string) *screen {
	s.t.Helper()
	if !s.Until(patience, func(screen string) bool { return !strings.Contains(flat(screen), text) }) {
		s.t.Fatalf("the screen still says %q:\n%s", text, s.Screen())
	}
	return s
}

// copied waits until the terminal's clipboard holds the texts.
func (s *screen) copied(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		if !s.Until(patience, func(string) bool { return strings.Contains(s.Clipboard(), text) }) {
			s.t.Fatalf("the clipboard has no %q: %q", text, s.Clipboard())
		}
	}
}

func TestDeskJumpFromAnotherPage(t *testing.T) {
	s := open(t, ptyterm.Options{}, "desk", "--lang", "sv").see("Sök i guiden")
	s.press("N3").see("sida N3").press(enter).see("N3")
	s.press(ctrlG).see("Sidans kod").press("r8").see("› R8").press(enter)
	// The way from the topic's start is shown, and a fact that it leaves open is asked.
	s.see("Vägen hit: R1", "R2", "Var bor barnet?").choose("I Sverige").see("Om du är osäker", "R8")
	s.press(ctrlG).see("Sidans kod").press("zz9").see("Ingen sida har koden").press(esc).see("Om du är osäker")
}

// TestDeskBack goes on from a page that was jumped to, and back on the way to it.
func TestDeskBack(t *testing.T) {
	s := open(t, ptyterm.Options{}, "desk", "--lang", "sv").press(ctrlG).see("Sidans kod").press("r8").see("› R8").press(enter)
	s.choose("I Sverige").see("Om du är osäker").press(left).see("Var bor barnet?", "ditt svar").press(left).see("Vad stämmer bäst?", "R2")
}

func TestDeskChangeOfPlaceInTheMiddle(t *testing.T) {
	s := open(t, ptyterm.Options{}, "desk", "--lang", "sv", "--place", "Kalmar").see("Vägvisaren · Kalmar")
	s.press(ctrlG).see("Sidans kod").press("r8").see("› R8").press(enter).choose("Kalmar").see("Det gäller Kalmar", "Om du är osäker")
	s.press("m").see("Välj kommun").press("esbo").see("› Esbo").press(enter)
	s.see("Det gäller Esbo", "Platsen ligger i Finland", "Om du är osäker")
	s.press("c").see("Västra Nylands välfärdsområde", "029 151 2221").press(esc).see("Om du är osäker")
}

func TestDesk112InTheSearchField(t *testing.T) {
	s := open(t, ptyterm.Options{}, "desk", "--lang", "sv").see("Sök i guiden").press("112").see("Akut hjälp nu", "116 111")
	s.press(left).see("Sök i guiden").notSee("> 112")
	s.press("ab!").see("Akut hjälp nu")
}

// TestDeskNewCall proves that nothing of a call is left for the next, on the screen or above it.
func TestDeskNewCall(t *testing.T) {
	s := open(t, wide(), "desk", "--lang", "sv", "--caller-lang", "en").see("Sök i guiden").press("kalmar").see("› Kalmar").press(enter)
	s.see("Kalmar kommun").press(esc).see("Vad vill du", "Det gäller Kalmar").press("L").see("Vilket språk").choose("suomi").see("svenska / suomi")
	s.choose("orolig för ett barn").choose("Granne").see("R1").press(ctrlN).see("Sök i guiden", "svenska / English")
	for _, text := range []string{"Kalmar", "suomi", "misstanke", "R1"} {
		s.clean(text)
	}
	s.press(esc).see("Vad vill du ha hjälp med?").press("2").see("fråga 1").notSee("ditt svar")
	s.press("n").see("vagvisare 2026.11 · F1 · sv/en")
}

// TestDeskOneUnderTheOther holds that a window with less than 100 columns has each piece in both languages, one under the other.
func TestDeskOneUnderTheOther(t *testing.T) {
	s := open(t, ptyterm.Options{Columns: 99, Rows: 40}, "desk", "--lang", "sv", "--caller-lang", "en").see("Sök i guiden").press(esc)
	s.see("Jag är orolig för ett barn en I am worried about a child").choose("orolig för ett barn").see("Säg:", "en Say:")
	s.press("s").gone("Säg:").see("Vad stämmer bäst på dig?")
	if err := s.Resize(100, 40); err != nil {
		t.Fatal(err)
	}
	s.see("svenska English").gone("en Which of these")
}
