package ui

import (
	"bytes"
	"io"
	"os"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/term"
)

// Clearing are the codes that clear the window and what the terminal keeps above it. They are written when the program's own screen is already gone: some
// terminals move what is cleared into the part above, so that this part is cleared last.
const Clearing = ansi.CursorHomePosition + ansi.EraseEntireScreen + eraseScrollback

func wipe(out io.Writer) { _, _ = io.WriteString(out, Clearing) }

// sizeOf is the size of a terminal's window, 0 for whatever else the output is.
func sizeOf(out io.Writer) (width, height int) {
	f, ok := out.(*os.File)
	if !ok {
		return 0, 0
	}
	width, height, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0, 0
	}
	return width, height
}

// silent is an output that asks the terminal nothing. Bubble Tea asks before it draws, whatever the program wants; many terminals
// never answer, others answer when the program has ended, and the answer then stands in the shell. Nothing here depends on one.
func silent(out io.Writer) io.Writer {
	if f, ok := out.(*os.File); ok {
		return silentFile{f}
	}
	return silentWriter{out}
}

// silentFile is still a file to Bubble Tea, which asks it for the terminal's size.
type silentFile struct{ *os.File }

func (s silentFile) Write(p []byte) (int, error) { return writeSilently(s.File, p) }

type silentWriter struct{ io.Writer }

func (s silentWriter) Write(p []byte) (int, error) { return writeSilently(s.Writer, p) }

func writeSilently(out io.Writer, p []byte) (int, error) {
	statements := p
	for _, query := range []string{
		ansi.RequestModeSynchronizedOutput, ansi.RequestModeUnicodeCore, ansi.RequestKittyKeyboard,
	} {
		statements = bytes.ReplaceAll(statements, []byte(query), nil)
	}
	if len(statements) == 0 {
		return len(p), nil
	}
	if _, err := out.Write(statements); err != nil {
		return 0, err
	}
	return len(p), nil
}

// listening is an input that ends the program when it ends. Bubble Tea would go on for ever without a terminal to read from.
func listening(in io.Reader, ended func()) io.Reader {
	if f, ok := in.(*os.File); ok {
		return listeningFile{f, ended}
	}
	return listeningReader{in, ended}
}

// listeningFile is still a file to Bubble Tea, which sets the terminal that it reads from.
type listeningFile struct {
	*os.File
	ended func()
}

func (l listeningFile) Read(p []byte) (int, error) { return readOn(l.File, p, l.ended) }

type listeningReader struct {
	io.Reader
	ended func()
}

func (l listeningReader) Read(p []byte) (int, error) { return readOn(l.Reader, p, l.ended) }

func readOn(in io.Reader, p []byte, ended func()) (int, error) {
	n, err := in.Read(p)
	if err != nil {
		ended()
		return n, io.EOF
	}
	return n, nil
}
