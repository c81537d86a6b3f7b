package rtl

// weak resolves the numbers, and what stands at and between them (rules W1 to W7).
func (s sequence) weak() {
	types := s.types
	previous, strong := s.first, s.first
	for _, i := range s.at {
		switch c := types[i]; c {
		case classNSM: // W1
			types[i] = previous
			if previous.isolates() {
				types[i] = classON
			}
		case classEN: // W2
			if strong == classAL {
				types[i] = classAN
			}
		case classL, classR, classAL:
			strong = c
		}
		previous = types[i]
	}
	for _, i := range s.at { // W3
		if types[i] == classAL {
			types[i] = classR
		}
	}
	for n := 1; n < len(s.at)-1; n++ { // W4
		c, before, after := types[s.at[n]], types[s.at[n-1]], types[s.at[n+1]]
		if before == after && (c == classCS && (before == classEN || before == classAN) || c == classES && before == classEN) {
			types[s.at[n]] = before
		}
	}
	for n := 0; n < len(s.at); n++ {
		switch types[s.at[n]] {
		case classET: // W5
			end := n
			for end < len(s.at) && types[s.at[end]] == classET {
				end++
			}
			to := classON // W6
			if n > 0 && types[s.at[n-1]] == classEN || end < len(s.at) && types[s.at[end]] == classEN {
				to = classEN
			}
			for _, i := range s.at[n:end] {
				types[i] = to
			}
			n = end - 1
		case classES, classCS: // W6
			types[s.at[n]] = classON
		}
	}
	strong = s.first
	for _, i := range s.at { // W7
		switch c := types[i]; {
		case c == classEN && strong == classL:
			types[i] = classL
		case c == classL || c == classR:
			strong = c
		}
	}
}
