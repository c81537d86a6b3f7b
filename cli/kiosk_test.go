package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"vagvisare/internal/guide"
)

func TestOnConsole(t *testing.T) {
	for name, want := range map[string]bool{
		"svenska": true, "suomi": true, "Af-Soomaali": true, "русский": true, "українська": true, "Türkçe": true,
		"ትግርኛ": false, "العربية": false, "فارسی": false, "ไทย": false, "中文": false,
	} {
		if got := onConsole(guide.Language{Name: name}); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if onConsole(guide.Language{Name: "kurdî", RTL: true}) {
		t.Error("a language from right to left is written on the console")
	}
}

func TestVariable(t *testing.T) {
	for flag, want := range map[string]string{"place": "VAGVISARE_PLACE", "idle-contact": "VAGVISARE_IDLE_CONTACT", "printer-type": "VAGVISARE_PRINTER_TYPE"} {
		if got := variable(flag); got != want {
			t.Errorf("--%s is %s, want %s", flag, got, want)
		}
	}
}

// TestEverySettingHasItsVariable holds that the environment reaches each flag of the kiosk, and that the help says how it is called.
func TestEverySettingHasItsVariable(t *testing.T) {
	values := map[string]string{
		"place": "Umeå", "office": "Socialkontoret", "languages": "sv,fi", "unreviewed": "off", "idle": "45s", "idle-contact": "1m0s",
		"printer": "/dev/lp0", "printer-type": "escpos", "touch": "true", "theme": "mono", "contacts": "a.csv", "content": "dir",
	}
	a := &app{System: &System{}}
	for flag, value := range values {
		a.Environ = append(a.Environ, variable(flag)+"="+value)
	}
	root := newRoot(a.System)
	cmd, _, err := root.Find([]string{"kiosk"})
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.ParseFlags([]string{"--theme", "high-contrast"}); err != nil {
		t.Fatal(err)
	}
	if err := a.fromEnvironment(cmd); err != nil {
		t.Fatal(err)
	}
	values["theme"] = "high-contrast" // The flag goes first.
	for flag, want := range values {
		if f := cmd.Flags().Lookup(flag); f == nil || f.Value.String() != want {
			t.Errorf("--%s is %v, want %s", flag, f, want)
		}
	}
}

// TestWrongVariableSaysWhatToWrite holds that whoever writes a unit file reads there what a value looks like.
func TestWrongVariableSaysWhatToWrite(t *testing.T) {
	for set, want := range map[string]string{
		"VAGVISARE_IDLE=90": "such as 90s or 2m", "VAGVISARE_IDLE_CONTACT=tre": "such as 90s or 2m", "VAGVISARE_TOUCH=ja": "Write true or false.",
	} {
		a := &app{System: &System{Environ: []string{set}}}
		cmd, _, err := newRoot(a.System).Find([]string{"kiosk"})
		if err != nil {
			t.Fatal(err)
		}
		name, _, _ := strings.Cut(set, "=")
		if err := a.fromEnvironment(cmd); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", set, err)
		}
	}
}

// TestOfficeIsShownAsItIs holds that an office's name cannot turn the screen round or act on the terminal.
func TestOfficeIsShownAsItIs(t *testing.T) {
	g, problems := guide.Load(guide.Options{})
	if g == nil {
		t.Fatal(problems.Error())
	}
	for name, good := range map[string]bool{"Socialkontoret Umeå, Skolgatan 31A": true, "\u202eUmeå": false, "Umeå\x1b[2J": false} {
		a := &app{System: &System{Err: new(bytes.Buffer)}, unreviewed: full}
		_, _, _, err := a.kioskProfile(g, kioskFlags{
			office: name, idle: time.Minute, idleContact: time.Minute, looks: looks{"terminal", "auto"}, printerType: "text",
		})
		if (err == nil) != good {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// TestLogIsNotForVisitors holds that nothing is told where a visitor would read it.
func TestLogIsNotForVisitors(t *testing.T) {
	var journal bytes.Buffer
	a := &app{System: &System{Err: &journal}}
	if a.log("The printer is %s.", "away"); journal.String() != "The printer is away.\n" {
		t.Errorf("the log says %q", journal.String())
	}
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	defer slave.Close()
	a.Err = slave
	a.log("The printer is away.")
	if _, err := slave.WriteString("end"); err != nil {
		t.Fatal(err)
	}
	said := make([]byte, 100)
	if n, err := master.Read(said); err != nil || string(said[:n]) != "end" {
		t.Errorf("the visitor reads %q, %v", said[:n], err)
	}
}

// TestSlipThatFails holds that a printer that went away is told without a word about the visit.
func TestSlipThatFails(t *testing.T) {
	var journal strings.Builder
	a := &app{System: &System{Err: &journal}}
	g, err := a.open()
	if err != nil {
		t.Fatal(err)
	}
	s, err := a.slips(g, t.TempDir()+"/printer", "escpos")
	if err != nil {
		t.Fatal(err)
	}
	visit, err := visitAt(g, "Umeå", "sv")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Print(visit.Crisis(), "sv", time.Date(2026, time.December, 1, 0, 0, 0, 0, time.UTC)); err == nil {
		t.Error("a slip was printed without a printer")
	}
	if said := journal.String(); strings.Count(said, "\n") != 2 || !strings.Contains(said, "A slip was not printed: there is no printer at ") || strings.Contains(said, "Umeå") {
		t.Errorf("the log says %q", said)
	}
}
