package rtl

import (
	"strings"
	"testing"
)

// TestIsolate marks what is isolated with angles.
func TestIsolate(t *testing.T) {
	for _, want := range []string{
		"اتصل ⟨+46 (0)771-524 524⟩ الآن",
		"⟨010-123 45 67⟩، ⟨116 111⟩؛ 112",
		"⟨(08) 123 45 67⟩ أو ⟨(+46) 771 12⟩",
		"⟨+358 9 310 1691⟩.",
		"⟨080\u00a0005\u00a0005⟩ و ⟨029\u202f151⟩",
		"1. ⟨Umeå⟩",
		"1) ⟨Umeå⟩",
		"1. ⟨+46 8 12⟩",
		"الساعة ⟨8:00–16:30⟩ و⟨8.00 – 16.30⟩",
		"⟨2024-05-01 12:30⟩  ⟨1/5 2024⟩",
		"⟨19900101-1234⟩ و ⟨990101-XXXX⟩",
		"⟨C++⟩ و ⟨C#⟩ و ⟨A4⟩ و ⟨K1⟩",
		"⟨https://www.umea.se/om/⟩ أو ⟨www.umea.se⟩",
		"«⟨https://a.se/b_(c)?d=e&f=%20#g⟩»",
		"⟨umea.kommun@umea.se⟩.",
		"⟨/etc/passwd⟩ و ⟨~/a.txt⟩ و ⟨--plain⟩",
		"(⟨lastensuojelu, barnskydd⟩)",
		"(⟨lastensuojelu⟩، ⟨barnskydd⟩)",
		"⟨BRIS (Barnens rätt) 116 111⟩ خط",
		"[⟨Esc⟩] رجوع",
		"[⟨l⟩] ⟨språk⟩",
		"⟨Umeå⟩ · ⟨svenska⟩ | ⟨suomi⟩  ⟨b⟩",
		"⟨Ring 112. Säg var du är⟩.",
		"⟨14 kap. 1 § SoL⟩ و ⟨6 kap. 6 §⟩",
		"٠١٠-١٢٣ ٤٥",
		"⟨۱۱۶ ۱۱۱⟩",
		"الـ-5",
		"24% و 18+ و 5.",
		"⟨Skydda dej – själv⟩ – نعم",
		"⟨ሰላም ልጅ⟩ و⟨Привет, мир⟩",
		"ا \u2068Ali 5 6\u2069 ب",
		"",
	} {
		text := strings.NewReplacer("⟨", "", "⟩", "").Replace(want)
		want := strings.NewReplacer("⟨", string(lri), "⟩", string(pdi)).Replace(want)
		if got := Isolate(text); got != want {
			t.Errorf("%q: %q, should be %q", text, got, want)
		} else if again := Isolate(got); again != got {
			t.Errorf("%q becomes %q the second time", got, again)
		}
	}
}
