package rtl

import "sort"

// class is a character's bidirectional class (UAX #9, table 4).
type class uint8

// The classes, in the order of the generated tables.
const (
	classL class = iota
	classR
	classAL
	classEN
	classES
	classET
	classAN
	classCS
	classNSM
	classBN
	classB
	classS
	classWS
	classON
	classLRE
	classLRO
	classRLE
	classRLO
	classPDF
	classLRI
	classRLI
	classFSI
	classPDI
)

// classOf looks a character up.
func classOf(r rune) class {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return classL
	case r == ' ':
		return classWS
	}
	return class(stretch(classStarts[:], r))
}

// stretch finds the value of the stretch that a character lies in.
func stretch(starts []uint32, r rune) uint8 {
	key := uint32(r)<<8 | 0xff
	low, high := 0, len(starts)
	for low < high {
		if middle := (low + high) / 2; starts[middle] <= key {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return uint8(starts[low-1])
}

// removed says whether rule X9 takes the class out of the text.
func (c class) removed() bool { return c == classBN || c >= classLRE && c <= classPDF }

// opensIsolate says whether the class begins an isolate (definition BD8).
func (c class) opensIsolate() bool { return c == classLRI || c == classRLI || c == classFSI }

// isolates says whether the class begins or ends an isolate.
func (c class) isolates() bool { return c >= classLRI }

// neutral says whether the class is one that the rules call NI.
func (c class) neutral() bool { return c >= classB && c <= classON || c.isolates() }

// rightToLeft says whether the class is a letter's that runs from right to left.
func (c class) rightToLeft() bool { return c == classR || c == classAL }

// mirrored returns a character's mirror image (rule L4), or the character.
func mirrored(r rune) rune {
	if i, ok := pair(mirrorPairs[:], r); ok {
		return rune(mirrorPairs[i][1])
	}
	return r
}

// bracket returns the opening bracket of the pair that a character belongs to, or 0, and whether it is the one that closes
// (definitions BD14 and BD15).
func bracket(r rune) (open rune, closes bool) {
	i, ok := pair(bracketPairs[:], r)
	if !ok {
		return 0, false
	}
	at := sort.Search(len(closingBrackets), func(i int) bool { return rune(closingBrackets[i]) >= r })
	return rune(bracketPairs[i][1]), at < len(closingBrackets) && rune(closingBrackets[at]) == r
}

// pair finds a character in a table of pairs.
func pair(pairs [][2]uint16, r rune) (at int, ok bool) {
	low, high := 0, len(pairs)
	for low < high {
		if middle := (low + high) / 2; rune(pairs[middle][0]) < r {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(pairs) && rune(pairs[low][0]) == r
}
