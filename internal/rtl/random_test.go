package rtl

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// randomLines is how many random lines a test draws.
const randomLines = 20_000

// seed is that of all random lines. It is logged, so that a failure can be had again.
const seed = 20261122

func random(t testing.TB) *rand.Rand {
	t.Helper()
	t.Logf("seed %d", seed)
	return rand.New(rand.NewPCG(seed, 0))
}

// draw makes a random line of up to n characters.
func draw(r *rand.Rand, alphabets [][]rune, n int) string {
	line := make([]rune, 1+r.IntN(n))
	for i := range line {
		from := alphabets[r.IntN(len(alphabets))]
		line[i] = from[r.IntN(len(from))]
		if i > 0 && r.IntN(3) > 0 { // Mostly more of the same, so that there are words.
			for _, a := range alphabets {
				if slices.Contains(a, line[i-1]) {
					line[i] = a[r.IntN(len(a))]
				}
			}
		}
	}
	return string(line)
}

func mixed() [][]rune {
	return [][]rune{
		[]rune("אבגדהת"), []rune("ابتجحدرسطعفقكلمنهويپچژگکیڕڵێټځ"), []rune("abcåäöXYZ"), []rune("0123456789"), []rune("٠١٢٣٤"), []rune("۰۱۲۳۴"),
		[]rune("()[]{}«»<>"), []rune("\u2066\u2067\u2068\u2069\u2069"), []rune("\u202a\u202b\u202c\u202c\u202d\u202e"), []rune(" .,:;!?-+/%#$€*\"'&@_|،؛؟─▐→\u00a0"),
		[]rune("\u064e\u0651\u05b4\u0301"), []rune("\u200c\u200d\u200e\u200f"), []rune("  "),
	}
}
