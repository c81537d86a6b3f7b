package cli

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run this test binary as vagvisare.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"vagvisare": func() {
			os.Exit(Run(os.Args[1:], System{
				In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Environ: os.Environ(), Now: time.Now,
			}))
		},
	})
}

// TestScripts runs every command as its user does: testdata/script/*.txtar, at least one file a command.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"lines": lines,
		},
		RequireUniqueNames: true,
	})
}

// exits is the command "exits CODE PROGRAM ARGS…": it runs the program and demands its exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARGS…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("%v ends with %d, not %d", args[1:], got, want)
	}
}

// lines is the command "lines FILE N": it demands how many lines a file (stdout, stderr) has. An error is one
// sentence, and a dump of the usage would be many.
func lines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: lines FILE N")
	}
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	got := 0
	for _, c := range ts.ReadFile(args[0]) {
		if c == '\n' {
			got++
		}
	}
	if got != want {
		ts.Fatalf("%s has %d lines, not %d:\n%s", args[0], got, want, ts.ReadFile(args[0]))
	}
}
