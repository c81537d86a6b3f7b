package rtl

// sequence is an isolating run sequence (definition BD13): text of one level that belongs together although isolates stand in between.
type sequence struct {
	*paragraph
	at         []int32 // the places of its characters, without those that rule X9 takes out
	first, end class   // the strong types before and after it: sos and eos (rule X10)
	before     []class // the types before rule W1
}

// embeddingType is the strong type of the sequence's own level.
func (s sequence) embeddingType() class { return strongOf(s.levels[s.at[0]]) }

func strongOf(level uint8) class {
	if level%2 == 1 {
		return classR
	}
	return classL
}

// sequences cuts the text into isolating run sequences (rule X10).
func (p *paragraph) sequences() []sequence {
	type run struct{ from, to int32 } // in kept
	var (
		kept = make([]int32, 0, len(p.classes))
		runs = make([]run, 0, 16)
		of   []int32 // the run that each PDI begins, if one does
	)
	if p.match != nil {
		of = make([]int32, len(p.classes))
	}
	for i, c := range p.classes {
		if c.removed() {
			continue
		}
		n := int32(len(kept))
		if n == 0 || p.levels[kept[n-1]] != p.levels[i] {
			if c == classPDI {
				of[i] = int32(len(runs))
			}
			runs = append(runs, run{n, n})
		}
		kept = append(kept, int32(i))
		runs[len(runs)-1].to = n + 1
	}
	all := make([]sequence, 0, len(runs))
	var joined []int32
	if p.match != nil {
		joined = make([]int32, 0, len(kept)) // Never grows: each character is in one sequence.
	}
	for _, r := range runs {
		first := kept[r.from]
		if p.classes[first] == classPDI && p.match[first] >= 0 {
			continue // It goes on what an earlier run began.
		}
		s := sequence{paragraph: p, at: kept[r.from:r.to]}
		last := r
		if p.match != nil {
			start := len(joined)
			joined = append(joined, s.at...)
			for {
				i := kept[last.to-1]
				if !p.classes[i].opensIsolate() || p.match[i] < 0 {
					break
				}
				last = runs[of[p.match[i]]]
				joined = append(joined, kept[last.from:last.to]...)
			}
			s.at = joined[start:]
		}
		level, before, after := p.levels[first], p.base, p.base
		if r.from > 0 {
			before = p.levels[kept[r.from-1]]
		}
		if i := kept[last.to-1]; int(last.to) < len(kept) && !p.classes[i].opensIsolate() {
			after = p.levels[kept[last.to]]
		}
		s.first, s.end = strongOf(max(level, before)), strongOf(max(level, after))
		all = append(all, s)
	}
	return all
}
