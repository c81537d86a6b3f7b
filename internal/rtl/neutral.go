package rtl

import (
	"cmp"
	"slices"
)

// deepestBracket is how many brackets may be open at a time (definition BD16).
const deepestBracket = 63

// strong is a resolved type as the rules for neutrals see it: numbers count as running from right to left.
func strong(t class) class {
	switch t {
	case classL:
		return classL
	case classR, classEN, classAN:
		return classR
	}
	return classON
}

// brackets gives both brackets of a pair one direction (rule N0).
func (s sequence) brackets() {
	if s.runes == nil {
		return
	}
	embedding := s.embeddingType()
	for _, p := range s.bracketPairs() {
		inside := classON
		for _, i := range s.at[p[0]+1 : p[1]] {
			if t := strong(s.types[i]); t == embedding {
				inside = t
				break
			} else if t != classON {
				inside = t
			}
		}
		if inside == classON {
			continue // N0 d
		}
		to := embedding // N0 b
		if inside != embedding && s.context(p[0]) == inside {
			to = inside // N0 c
		}
		s.setBracket(p[0], to)
		s.setBracket(p[1], to)
	}
}

// context is the strong type before a place.
func (s sequence) context(n int32) class {
	for n--; n >= 0; n-- {
		if t := strong(s.types[s.at[n]]); t != classON {
			return t
		}
	}
	return s.first
}

// setBracket sets a bracket's type, and that of the marks upon it.
func (s sequence) setBracket(n int32, to class) {
	s.types[s.at[n]] = to
	for _, i := range s.at[n+1:] {
		if s.before[i] != classNSM {
			return
		}
		s.types[i] = to
	}
}

// bracketPairs finds the pairs in the order of their opening brackets (definition BD16).
func (s sequence) bracketPairs() (pairs [][2]int32) {
	type opening struct {
		bracket rune
		at      int32
	}
	var stack []opening
	for n, i := range s.at {
		if s.types[i] != classON {
			continue
		}
		b, closes := bracket(s.runes[i])
		if b == 0 {
			continue
		}
		if !closes {
			if len(stack) == deepestBracket {
				return nil
			}
			stack = append(stack, opening{b, int32(n)})
			continue
		}
		for k := len(stack) - 1; k >= 0; k-- {
			if stack[k].bracket == b {
				pairs = append(pairs, [2]int32{stack[k].at, int32(n)})
				stack = stack[:k]
				break
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int32) int { return cmp.Compare(a[0], b[0]) })
	return pairs
}

// neutral gives what has no direction that of its neighbours, or else that of the embedding (rules N1 and N2).
func (s sequence) neutral() {
	embedding := s.embeddingType()
	before := s.first
	for n := 0; n < len(s.at); {
		if t := s.types[s.at[n]]; !t.neutral() {
			before = strong(t)
			n++
			continue
		}
		end := n
		for end < len(s.at) && s.types[s.at[end]].neutral() {
			end++
		}
		after := s.end
		if end < len(s.at) {
			after = strong(s.types[s.at[end]])
		}
		to := embedding
		if before == after {
			to = before
		}
		for _, i := range s.at[n:end] {
			s.types[i] = to
		}
		n = end
	}
}
