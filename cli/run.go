package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"vagvisare/internal/problem"
	"vagvisare/ui"
)

// System is what the program meets outside itself. Tests hand in their own.
type System struct {
	In       io.Reader
	Out, Err io.Writer
	// Environ is the environment, in the form of os.Environ.
	Environ []string
	Now     func() time.Time
}

// env is a variable of the environment; as in a shell, the last one of a name counts.
func (s *System) env(name string) string {
	for _, pair := range slices.Backward(s.Environ) {
		if value, ok := strings.CutPrefix(pair, name+"="); ok {
			return value
		}
	}
	return ""
}

// The exit codes.
const (
	codeWell     = 0
	codeNotFound = 1 // content with errors, nothing found, more than one found, or a fault of the program
	codeUsage    = 2
)

// failure is an error with the exit code that belongs to it. Its text is a sentence for the person at the keyboard.
type failure struct {
	code int
	text string
}

func (f *failure) Error() string { return f.text }

// usage is a command that was written wrongly.
func usage(format string, args ...any) error {
	return &failure{codeUsage, fmt.Sprintf(format, args...)}
}

// notFound is something that does not exist, or not in the singular.
func notFound(format string, args ...any) error {
	return &failure{codeNotFound, fmt.Sprintf(format, args...)}
}

// Run runs one command line and returns the exit code.
func Run(args []string, sys System) int {
	// A reader that has read enough ("| head -1") closes the pipe. That is no error, and the signal would make it one.
	signal.Ignore(syscall.SIGPIPE)
	// On Windows the guide is started by a double click like any program; cobra would refuse that.
	cobra.MousetrapHelpText = ""

	kept := &remembering{Writer: sys.Out}
	if !terminal(sys.Out) {
		sys.Out = kept // A file: what was not written there must be known.
	}
	root := newRoot(&sys)
	root.SetArgs(args)
	root.SetIn(sys.In)
	root.SetOut(sys.Out)
	root.SetErr(sys.Err)
	err := root.ExecuteContext(context.Background())
	if err == nil {
		err = kept.err
	}
	return report(err, sys.Err)
}

// remembering is an output that remembers the first write that failed. A full disk must not look like an empty answer, whoever wrote and did
// not look: the texts of the help are written so.
type remembering struct {
	io.Writer
	err error
}

func (r *remembering) Write(p []byte) (int, error) {
	n, err := r.Writer.Write(p)
	if err != nil && r.err == nil {
		r.err = err
	}
	return n, err
}

// report says what went wrong to whoever runs the program, and returns the exit code.
func report(err error, out io.Writer) int {
	var f *failure
	var fault *ui.Failure
	switch {
	case err == nil || errors.Is(err, syscall.EPIPE):
		return codeWell
	case errors.As(err, &f):
		if f.text != "" {
			fmt.Fprintln(out, shown(f.text))
		}
		return f.code
	case errors.As(err, &fault) && terminal(out):
		return codeNotFound // The visitor stands there, and has read the guide's own sentence with 112. A log gets the place.
	default:
		fmt.Fprintln(out, shown(fmt.Sprintf("vagvisare could not go on: %v.", err)))
		return codeNotFound
	}
}

// shown is a sentence as it can be shown on a terminal: it may name a file, or repeat a word, in which somebody has hidden a code.
func shown(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = problem.Shown(line)
	}
	return strings.Join(lines, "\n")
}
