package confine

import (
	"errors"
	"strings"
	"testing"
)

func TestSentence(t *testing.T) {
	files, calls := outcome{means: "Landlock, ABI 7"}, outcome{means: "seccomp"}
	none := outcome{err: errors.New("this kernel has none")}
	for _, test := range []struct {
		printer      string
		files, calls outcome
		want         string
	}{
		{"", files, calls, "The kernel lets this process open no file (Landlock, ABI 7). The kernel lets it open no socket and start no program (seccomp)."},
		{"/dev/lp0", files, calls, "The kernel lets this process open no file but in the folder of the printer /dev/lp0 (Landlock, ABI 7)."},
		{"/dev/usb/lp0", outcome{means: "Landlock, ABI 2", shut: "/dev/usb"}, calls, "the printer among them: there was no folder /dev/usb."},
		{"", none, calls, "Files are not confined: this kernel has none. The kernel lets it"},
		{"", files, none, "Sockets and other programs are not confined: this kernel has none."},
		{"/dev/lp0", none, none, "Files are not confined: this kernel has none. Sockets and other programs are not confined: this kernel has none."},
	} {
		if got := sentence(test.printer, test.files, test.calls); !strings.Contains(got, test.want) {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}
