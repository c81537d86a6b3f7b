package plain

import (
	"bufio"
	"context"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLine bounds what is kept of one line. No answer is longer, and a file sent by mistake must not fill the memory.
const maxLine = 4096

// read hands on one line at a time and closes the channel at the end of the input. A read cannot be called off, so the
// goroutine may wait for input after the context has ended; it then hands nothing on.
func read(ctx context.Context, in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		r := bufio.NewReaderSize(in, maxLine)
		for {
			line, err := readLine(r)
			if err != nil && line == "" {
				return
			}
			select {
			case lines <- line:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return lines
}

// readLine returns the beginning of the next line, cleaned, and passes over what is beyond maxLine.
func readLine(r *bufio.Reader) (string, error) {
	part, err := r.ReadSlice('\n')
	line := clean(part)
	for err == bufio.ErrBufferFull {
		_, err = r.ReadSlice('\n')
	}
	return line, err
}

// clean is a line without what is not text: broken UTF-8, controls, and the sequences that arrow keys send.
func clean(raw []byte) string {
	var out strings.Builder
	for len(raw) > 0 {
		if raw[0] == 0x1b {
			raw = raw[sequence(raw):]
			continue
		}
		r, n := utf8.DecodeRune(raw)
		raw = raw[n:]
		switch {
		case r == utf8.RuneError && n <= 1:
		case unicode.IsSpace(r):
			out.WriteByte(' ')
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co):
		default:
			out.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// sequence is the length of the escape sequence at the start of raw.
func sequence(raw []byte) int {
	if len(raw) < 2 {
		return len(raw)
	}
	if raw[1] != '[' && raw[1] != 'O' {
		return 1
	}
	for i := 2; i < len(raw); i++ {
		if raw[i] >= 0x40 && raw[i] <= 0x7e {
			return i + 1
		}
		if raw[i] < 0x20 || raw[i] > 0x7e {
			return i
		}
	}
	return len(raw)
}
