package rtl

// embedding is an entry of the directional status stack (rule X1).
type embedding struct {
	level    uint8
	override class // or classON for none
	isolate  bool
}

// explicit sets the levels and overrides that embeddings and isolates ask for (rules X1 to X8).
func (p *paragraph) explicit() {
	if p.match == nil && !p.embeds() {
		if p.base > 0 {
			for i := range p.levels {
				p.levels[i] = p.base
			}
		}
		return
	}
	var stack [deepest + 2]embedding
	stack[0] = embedding{level: p.base, override: classON}
	top, overflowIsolates, overflowEmbeddings, validIsolates := 0, 0, 0, 0
	// push enters the next level that is odd or even, and says whether there is room (rules X2 to X5c).
	push := func(odd bool, e embedding) bool {
		e.level = stack[top].level + 1
		if (e.level%2 == 1) != odd {
			e.level++
		}
		if e.level > deepest || overflowIsolates > 0 || overflowEmbeddings > 0 {
			return false
		}
		top++
		stack[top] = e
		return true
	}
	set := func(i int) {
		p.levels[i] = stack[top].level
		if stack[top].override != classON {
			p.types[i] = stack[top].override
		}
	}
	for i, c := range p.classes {
		switch c {
		case classRLE, classLRE, classRLO, classLRO: // X2 to X5
			override := classON
			if c == classRLO {
				override = classR
			} else if c == classLRO {
				override = classL
			}
			if !push(c == classRLE || c == classRLO, embedding{override: override}) && overflowIsolates == 0 {
				overflowEmbeddings++
			}
		case classRLI, classLRI, classFSI: // X5a to X5c
			set(i)
			odd := c == classRLI
			if c == classFSI {
				end := len(p.classes)
				if p.match[i] >= 0 {
					end = int(p.match[i])
				}
				odd = p.strongLevel(i+1, end) == 1
			}
			if push(odd, embedding{override: classON, isolate: true}) {
				validIsolates++
			} else {
				overflowIsolates++
			}
		case classPDI: // X6a
			if overflowIsolates > 0 {
				overflowIsolates--
			} else if validIsolates > 0 {
				overflowEmbeddings = 0
				for !stack[top].isolate {
					top--
				}
				top--
				validIsolates--
			}
			set(i)
		case classPDF: // X7
			if overflowIsolates > 0 {
				break
			}
			if overflowEmbeddings > 0 {
				overflowEmbeddings--
			} else if !stack[top].isolate && top > 0 {
				top--
			}
		case classB: // X8
			p.levels[i] = p.base
		case classBN:
		default: // X6
			set(i)
		}
	}
}

// embeds says whether any character embeds or overrides.
func (p *paragraph) embeds() bool {
	for _, c := range p.classes {
		if c >= classLRE {
			return true
		}
	}
	return false
}
