package plain

import (
	"bufio"
	"io"
	"strings"
	"testing"
)

func TestAlarm(t *testing.T) {
	for line, want := range map[string]bool{
		"112": true, " 112 ": true, "1 1 2": true, "1-1-2": true, "1.1.2": true, "1, 1, 2": true, "11 2": true,
		"ring 112 nu": true, "sök 112": true, "112112": false, "1125": false, "0112": false, "116 112": true,
		"١١٢": true, "１１２": true, "116 111": false, "12": false, "": false, "R11": false,
	} {
		if got := isAlarm(clean([]byte(line))); got != want {
			t.Errorf("%q is an alarm: %v, not %v", line, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for line, want := range map[string]int{
		"1": 1, "2.": 2, "3)": 3, "#4": 4, "(5)": 5, " 6 ": 6, "٧": 7, "۸": 8, "0": 0, "09": 9, "12": 12,
		"": -1, "a": -1, "1a": -1, "-1": -1, "1 2": -1, "99999": -1, "1.5": -1, "½": -1,
	} {
		got, ok := number(line)
		if ok != (want >= 0) || ok && got != want {
			t.Errorf("%q is %d, %v, not %d", line, got, ok, want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Hjälp": "hjalp", "TILLBAKA": "tillbaka", "  två  ord ": "tva ord", "a\u0301": "a", "caawi'": "caawi", "Søk": "sok",
		"مُساعدة": "مساعده",
	} {
		if got := fold(in); got != want {
			t.Errorf("%q folds to %q, not %q", in, got, want)
		}
	}
}

func TestReadLine(t *testing.T) {
	r := bufio.NewReaderSize(strings.NewReader("ett\r\n\ttvå  tre\n"+strings.Repeat("x", 3*maxLine)+"\n\x1b[Dslut\x1bOA\x1b[1;5C\x1b"), maxLine)
	for _, want := range []string{"ett", "två tre", strings.Repeat("x", maxLine), "slut"} {
		got, err := readLine(r)
		if got != want {
			t.Errorf("the line is %.40q, not %.40q (%v)", got, want, err)
		}
	}
	if got, err := readLine(r); got != "" || err != io.EOF {
		t.Errorf("after the end: %q, %v", got, err)
	}
}
