// Package xliff reads and writes the files that translators' tools exchange: XLIFF 1.2 (OASIS, 2008), which OmegaT, Weblate,
// Poedit and the paid ones all read. It knows the format and nothing of what is translated.
//
// Of the format it writes what a bilingual file of short texts needs: units with source, target, state and notes, in groups
// where several are one message, and placeholders as inline elements, which the tools show and do not let one type into.
// It reads more: whatever a tool wraps round the parts of a text is taken off again.
package xliff

// Document is a file for one language.
type Document struct {
	Original string // what it was made from
	From, To string // language tags
	Notes    []string
	Units    []Unit
}

// Unit is one text to be translated.
type Unit struct {
	ID string
	// Group names the message that the unit is a part of, where it has several.
	Group  string
	Source string
	Target string
	State  State
	// Approved says that a reader has signed the target.
	Approved bool
	// Locked units are shown and not translated.
	Locked bool
	// Extra is kept by the tools as it is and shown to nobody.
	Extra string
	Notes []Note
}

// Note is what a translator should know of a unit. From says what the note is about.
type Note struct {
	From, Text string
}

// State is what is said of a target. The format has more of them; these are the ones that this package writes.
type State string

// The states of a target.
const (
	New         State = "new"
	NeedsReview State = "needs-review-translation"
	Translated  State = "translated"
	SignedOff   State = "signed-off"
	Final       State = "final"
)

const namespace = "urn:oasis:names:tc:xliff:document:1.2"
