package rtl

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// FuzzLine lays out anything. Nothing may panic, no letter may be lost or come in, and nothing but what is seen may be sent.
func FuzzLine(f *testing.F) {
	for _, s := range []string{"", "a", "اتصل على +46 (0)771-524 524 (الآن).", "לא\u2067(a]\u2069\u202e1", "لَا\u200d", "🇸🇪👍🏽\u0301", "\xff\u2066(08", "1. C++ [é] ٣٤"} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, at int) {
		if len(s) > 2000 {
			return
		}
		at = max(0, min(at, len(s)))
		spans := []string{s[:at], s[at:]}
		want := letters(spans[0]) + letters(spans[1])
		for _, rtl := range []bool{false, true} {
			sent := text(Line(spans, rtl, Visual))
			for _, r := range sent {
				if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || unicode.Is(unicode.Join_Control, r) {
					t.Fatalf("%+q: %U in %+q", s, r, sent)
				}
			}
			for _, e := range []Encoding{Visual, Fenced} {
				row := Layout(spans, rtl, e)
				if got := sorted(letters(text(row.Runs))); got != sorted(want) {
					t.Fatalf("%+q, rtl %v, encoding %d: %+q", s, rtl, e, text(row.Runs))
				}
				for i, run := range row.Runs {
					if run.Span < 0 || run.Span > 1 || run.Text == "" || i > 0 && row.Runs[i-1].Span == run.Span {
						t.Fatalf("%+q: %+v", s, row.Runs)
					}
				}
				for i := -1; i <= len(s)+1; i++ {
					if x := row.Caret(i); x < -1 || x > row.Width {
						t.Fatalf("%+q: caret %d in column %d of %d", s, i, x, row.Width)
					}
				}
			}
		}
		apart := Isolate(s)
		if bare := strings.NewReplacer(string(lri), "", string(pdi), ""); bare.Replace(apart) != bare.Replace(s) {
			t.Fatalf("%+q became %+q", s, apart)
		}
		if again := Isolate(apart); again != apart {
			t.Fatalf("%+q became %+q the second time", apart, again)
		}
	})
}

// letters are the characters of a text that are seen, without their shapes and without which of two mirror images each is.
func letters(s string) string {
	var b strings.Builder
	for _, r := range s {
		if c := (char{rune: r, class: classOf(r)}); c.dropped() {
			continue
		}
		if at := slices.IndexFunc(lamAlefForms[:], func(f [5]uint16) bool { return slices.Contains(f[1:], uint16(r)) && r < 0x10000 }); at >= 0 {
			b.WriteRune(lam)
			r = rune(lamAlefForms[at][0])
		}
		if at := slices.IndexFunc(letterForms[:], func(f [5]uint16) bool { return slices.Contains(f[1:], uint16(r)) && r < 0x10000 }); at >= 0 {
			r = rune(letterForms[at][0])
		}
		if r == 'ە' {
			r = 'ه'
		}
		b.WriteRune(min(r, mirrored(r)))
	}
	return b.String()
}

func sorted(s string) string {
	all := []rune(s)
	slices.Sort(all)
	return string(all)
}
