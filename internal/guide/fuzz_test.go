package guide

import (
	"errors"
	"strings"
	"testing"
)

// FuzzJump writes any code, from any place and after any way back: it leads to a page that is there, or to a sentence that says why not.
// From that page the crisis page is one step away, and the way back ends.
func FuzzJump(f *testing.F) {
	g := load(f)
	for i, code := range []string{"R3", " k1\n", "c1", "X999", "", "ſ1", "\x1b[2J", "r3\xff", strings.Repeat("Y", 1000)} {
		f.Add(code, uint16(i), uint8(i))
	}
	places := g.Directory().Places()
	f.Fuzz(func(t *testing.T, code string, place uint16, back uint8) {
		v := g.NewVisit()
		if place > 0 {
			v = v.WithHere(places[int(place)%len(places)])
		}
		v, err := v.Jump(code)
		if jump := (*JumpError)(nil); errors.As(err, &jump) {
			if g.Words("sv").Jump(jump) == "" {
				t.Fatalf("%q leads nowhere, and nothing says why", code)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		for range back {
			v = v.Back()
		}
		for steps := 0; v.CanBack(); v, steps = v.Back(), steps+1 {
			if _, ok := g.Tree().Code(v.Code()); !ok || steps > 100 {
				t.Fatalf("%q leads to %q after %d steps back", code, v.Code(), steps)
			}
			page := g.Page(v, "fi", today())
			if page.Title.String == "" || page.Code != v.Code() {
				t.Fatalf("%q leads to a page without words: %+v", code, page)
			}
			if v.Crisis().Kind() != Crisis {
				t.Fatalf("%q leads to %s, and there is no way to the crisis page", code, v.Code())
			}
		}
	})
}
