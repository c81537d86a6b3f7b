// Package flows is the decision tree: what is told and asked, in which order, and where each answer leads.
//
// It reads YAML with a closed vocabulary (docs/content.md), proves it, and walks it. It holds no words, no numbers to
// call and no state of a visit: a walk is a pure function of the tree, a step and the facts that are known.
//
// The smallest topic that passes the check (a test parses it):
//
//	topic: sample
//	code: S
//	about: child
//	start: first
//	steps:
//	  first:
//	    code: S1
//	    tell:
//	      - {say: anyone-may-ask, from: [SE-28]}
//	    ask:
//	      - {pick: danger, go: crisis}
//	      - {pick: go-on, go: second}
//	      - {pick: unsure, go: contact}
//	  second:
//	    code: S2
//	    tell:
//	      - {say: in-sweden, from: [SE-13], when: {country: [se]}}
//	    next: contact
//
// The second step has a `when` on the country, so whoever comes there without a known country is asked for it first:
// a fact is asked when it is first needed, and never twice.
package flows
