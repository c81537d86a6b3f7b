package rtl

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestOrder lays out lines in Hebrew, whose letters have one shape, and in Latin letters.
func TestOrder(t *testing.T) {
	for _, c := range []struct {
		line string
		rtl  bool
		want string
	}{
		{"1. שלום", true, "םולש .1"},
		{"1. Umeå", true, "Umeå .1"},
		{"1. 116 111", true, "116 111 .1"},
		{"Ring 112.", true, ".Ring 112"},
		{"+46 (0)771-524 524", true, "+46 (0)771-524 524"},
		{"חייג +46 (0)771-524 524 עכשיו", true, "וישכע +46 (0)771-524 524 גייח"},
		{"חייג +46\u00a0(0)771-524\u00a0524.", true, ".+46\u00a0(0)771-524\u00a0524 גייח"},
		{"חייג 010-123 45 67", false, "גייח 010-123 45 67"},
		{"قلق 010-123 45 67", false, "\ufed6\ufee0\ufed7 010-123 45 67"},
		{"שפת C++ או C#", true, "C# וא C++ תפש"},
		{"A4 נייר", true, "ריינ A4"},
		{"8:00–16:30 שעות", true, "תועש 8:00–16:30"},
		{"2024-05-01 תאריך", true, "ךיראת 2024-05-01"},
		{"הגנה (lastensuojelu, barnskydd) כאן", true, "ןאכ (lastensuojelu, barnskydd) הנגה"},
		{"[Esc] חזור  [Enter] בחר", true, "רחב [Enter]  רוזח [Esc]"},
		{"אתר https://www.umea.se/om/?a=1#b ודואר a.b@umea.se.", true, ".a.b@umea.se ראודו https://www.umea.se/om/?a=1#b רתא"},
		{"Umeå · svenska", true, "svenska · Umeå"},
		{"Umeå, svenska", true, "Umeå, svenska"},
		{"› 1  שלום", true, "םולש  1 ‹"},
		{"▐ ← א ├ →", true, "→ ├ א ← ▐"},
		{"א <b> [ג] {ד} «ה»", true, "«ה» {ד} [ג] <b> א"},
		{"svenska, עברית, suomi", false, "svenska, תירבע, suomi"},
		{"א\u05b4ב\u0301ג", true, "גב\u0301א\u05b4"},
		{"\u2066▀█▄\u2069 א", true, "א ▀█▄"},
		{"\u2067א (1)\u2069\u00a0\u00a0b", false, "(1) א\u00a0\u00a0b"},
		{"a\u200e\u00adb\x1bc\td", false, "abcd"},
	} {
		if got := text(Line([]string{c.line}, c.rtl, Visual)); got != c.want {
			t.Errorf("%q, rtl %v: %q, should be %q", c.line, c.rtl, got, c.want)
		}
	}
}

// TestShapes joins letters. What stands here first is what stands at the right.
func TestShapes(t *testing.T) {
	for name, c := range map[string]struct{ line, want string }{
		"isolated, initial, medial, final":  {"ه هه ههه", "\ufeea\ufeec\ufeeb \ufeea\ufeeb \ufee9"},
		"not joined to the left":            {"دار", "\ufead\ufe8d\ufea9"},
		"lam and alef":                      {"لا بلا", "\ufefc\ufe91 \ufefb"},
		"lam and alef with signs":           {"لأ لإ لآ", "\ufef5 \ufef9 \ufef7"},
		"lam and alef with a mark between":  {"لَا", "\ufefb\u064e"},
		"lam and alef kept apart":           {"ل\u200cا", "\ufe8d\ufedd"},
		"twice lam, then alef":              {"للا", "\ufefc\ufedf"},
		"marks let joining pass":            {"بَّب", "\ufe90\ufe91\u064e\u0651"},
		"ZWNJ":                              {"می\u200cخ", "\ufea5\ufbfd\ufee3"},
		"ZWJ":                               {"ه\u200d", "\ufeeb"},
		"ZWJ before":                        {"\u200dه", "\ufeea"},
		"tatweel":                           {"بـب", "\ufe90ـ\ufe91"},
		"Sorani: neighbours reach for them": {"بێب", "\ufe90ێ\ufe91"},
		"Sorani: ڕ joins its right only":    {"بڕب", "\ufe8fڕ\ufe91"},
		"Sorani: ە as heh":                  {"ە بە", "\ufeea\ufe91 \ufee9"},
		"Sorani: ڵ":                         {"ماڵ", "ڵ\ufe8e\ufee3"},
		"Sorani: ۆ has forms":               {"بۆ", "\ufbda\ufe91"},
		"Pashto: letters without forms":     {"بښب ټځڅډړږګڼۍ", "ۍڼګږړډڅځټ \ufe90ښ\ufe91"},
		"Pashto: ې has forms":               {"بېب", "\ufe90\ufbe7\ufe91"},
		"Persian":                           {"پچژگک", "\ufb8f\ufb94\ufb8b\ufb7d\ufb58"},
		"isolates part":                     {"ب\u2067ب\u2069ب", "\ufe8f\ufe8f\ufe8f"},
		"hamza alone":                       {"بءب", "\ufe8fء\ufe8f"},
		"turned round by an override":       {"\u202dبه\u202c", "\ufe90\ufeeb"},
	} {
		if got := text(Line([]string{c.line}, true, Visual)); got != c.want {
			t.Errorf("%s: %q: %+q, should be %+q", name, c.line, got, c.want)
		}
	}
}

// TestSpans lays out pieces of different looks together: the order takes no notice of them.
func TestSpans(t *testing.T) {
	for _, c := range []struct {
		spans []string
		e     Encoding
		want  []Run
	}{
		{[]string{"1. ", "חייג 0771-", "524 524", " ", "(", "דחוף", ")"}, Visual,
			[]Run{{"(", 6, 1}, {"ףוחד", 5, 4}, {")", 4, 1}, {" ", 3, 1}, {"0771-", 1, 5}, {"524 524", 2, 7}, {" גייח", 1, 5}, {" .1", 0, 3}}},
		{[]string{"של", "", "ום."}, Visual, []Run{{".םו", 2, 3}, {"לש", 0, 2}}},
		{[]string{"של", "", "ום."}, Fenced, []Run{{".", 2, 1}, {"\u200eשל", 0, 2}, {"ום\u200e", 2, 2}}},
		{[]string{"ב ", "(a)", " ה"}, Fenced, []Run{{"\u200eה\u200e ", 2, 2}, {"(a)", 1, 3}, {" \u200eב\u200e", 0, 2}}},
		{[]string{"ל", "ا"}, Visual, []Run{{"ﺍ", 1, 1}, {"ל", 0, 1}}},
		{[]string{"ل", "ا"}, Visual, []Run{{"ﻻ", 0, 1}}},
		{[]string{"ل", "ا"}, Fenced, []Run{{"\u200eل", 0, 1}, {"ا\u200e", 1, 1}}},
		{[]string{"a", "", "b"}, Visual, []Run{{"a", 0, 1}, {"b", 2, 1}}},
	} {
		if got := Line(c.spans, c.spans[0] != "a", c.e); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, should be %v", c.spans, got, c.want)
		}
	}
}

// TestCarets finds what stands in each column, and where the caret stands before each character.
func TestCarets(t *testing.T) {
	for _, c := range []struct {
		spans  []string
		rtl    bool
		e      Encoding
		carets []int // before each character, and at the end
		shown  []int // by column
	}{
		{[]string{"שלום"}, true, Visual, []int{3, 2, 1, 0, -1}, []int{3, 2, 1, 0}},
		{[]string{"שלום "}, true, Visual, []int{4, 3, 2, 1, 0, -1}, []int{4, 3, 2, 1, 0}},
		{[]string{"של", "12"}, true, Fenced, []int{3, 2, 0, 1, -1}, []int{2, 3, 1, 0}},
		{[]string{"ab"}, false, Visual, []int{0, 1, 2}, []int{0, 1}},
		{[]string{"> ", "של"}, false, Visual, []int{0, 1, 3, 2, 4}, []int{0, 1, 3, 2}},
		{[]string{"بلاَ"}, true, Visual, []int{1, 0, 0, 0, -1}, []int{1, 0}},
		{[]string{"بلا"}, true, Fenced, []int{2, 1, 0, -1}, []int{2, 1, 0}},
		{[]string{"ب\u200cب"}, true, Visual, []int{1, 0, 0, -1}, []int{2, 0}},
		{[]string{"שB2"}, true, Visual, []int{2, 0, 1, -1}, []int{1, 2, 0}},
		{[]string{"漢א"}, false, Visual, []int{0, 2, 3}, []int{0, 0, 1}},
		{[]string{""}, true, Visual, []int{-1}, nil},
	} {
		r := Layout(c.spans, c.rtl, c.e)
		for at, want := range c.carets {
			if got := r.Caret(at); got != want {
				t.Errorf("%q: caret before %d is in column %d, should be %d", c.spans, at, got, want)
			}
		}
		if r.Width != len(c.shown) {
			t.Errorf("%q: %d columns", c.spans, r.Width)
		}
		for x, want := range c.shown {
			if got := r.Rune(x); got != want {
				t.Errorf("%q: column %d shows %d, should be %d", c.spans, x, got, want)
			}
			span, before := 0, 0
			for before+len([]rune(c.spans[span])) <= want {
				before += len([]rune(c.spans[span]))
				span++
			}
			if got := r.Span(x); got != span {
				t.Errorf("%q: column %d shows span %d, should be %d", c.spans, x, got, span)
			}
		}
		if r.Rune(-1) != -1 || r.Span(r.Width) != -1 {
			t.Errorf("%q shows something beside the row", c.spans)
		}
	}
}

// TestWidths holds the widths against each other and against those that lines are broken by.
func TestWidths(t *testing.T) {
	r := random(t)
	for range randomLines {
		line := draw(r, mixed(), 60)
		if !based(line) {
			continue
		}
		for _, e := range []Encoding{Visual, Fenced} {
			row := Layout([]string{line}, true, e)
			cells := 0
			for _, run := range row.Runs {
				cells += run.Cells
			}
			if sent := text(row.Runs); cells != row.Width || Width(line, e) != cells || ansi.StringWidth(sent) != cells {
				t.Fatalf("%+q: runs %d, row %d, Width %d, sent %d", line, cells, row.Width, Width(line, e), ansi.StringWidth(sent))
			}
		}
		if measured, got := ansi.StringWidth(line), Width(line, Fenced); measured != got {
			t.Fatalf("%+q: %d columns, and lines are broken by %d", line, got, measured)
		}
	}
}

func TestHas(t *testing.T) {
	for s, want := range map[string]bool{"": false, "Umeå – 112 ✓": false, "ا": true, "א": true, "٣": true, "\u2067": true, "\u200e": true, "ሰላም": false} {
		if Has(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
	if long := strings.Repeat("a", 100) + "א"; !Has(long) {
		t.Error("not found at the end")
	}
}
