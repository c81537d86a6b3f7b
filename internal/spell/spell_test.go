package spell

import "testing"

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "Umeå": "umea", "HAPARANDA": "haparanda", "Brändö": "brando", "a\u030angermanland": "angermanland",
		"Sæby-Øster": "saby-oster", "يكة": "یکه", "٧۷": "77", "خانۀ": "خانه", "ە": "ه", "Été 12!": "ete 12!", "ﬁ": "fi", "\u0301": "", "ÅÄÖ": "aao",
	} {
		if got := Fold(s); got != want {
			t.Errorf("%q is folded to %q, not %q", s, got, want)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"show", "shwo", 1}, {"åre", "are", 1}, {"kitten", "sitting", 3}, {"abcd", "badc", 2}} {
		if got := Slips(c.a, c.b); got != c.want {
			t.Errorf("%q is %d slips from %q, not %d", c.a, got, c.b, c.want)
		}
	}
}

// FuzzFold proves that folding ends on any text, and that a folded text folds to itself.
func FuzzFold(f *testing.F) {
	f.Add("Ängelholm\u030a \xff ﬀ")
	f.Fuzz(func(t *testing.T, s string) {
		if once := Fold(s); Fold(once) != once {
			t.Errorf("%q folds to %q, and that to %q", s, once, Fold(once))
		}
	})
}
