package contacts

import "strings"

// Kind is what a line is for, or what an organiser is.
type Kind string

// The kinds of lines.
const (
	Emergency        Kind = "emergency"
	OutOfHours       Kind = "out-of-hours" // socialjour, social- och krisjour
	Office           Kind = "office"       // switchboard
	Intake           Kind = "intake"       // children and families
	ChildHelpline    Kind = "child-helpline"
	ParentHelpline   Kind = "parent-helpline"
	ViolenceHelpline Kind = "violence-helpline"
	CrisisSupport    Kind = "crisis-support"
	Health           Kind = "health"
	Police           Kind = "police"
	MissingChildren  Kind = "missing-children"
)

// The kinds of organisers.
const (
	Municipality    Kind = "municipality"
	WellbeingCounty Kind = "wellbeing-county"
	City            Kind = "city"
	AlandServices   Kind = "aland"
)

// LineKinds lists the kinds of lines in the order in which an Answer gives them: danger first, then the place's own
// people, then the country's.
func LineKinds() []Kind {
	return []Kind{Emergency, Intake, Office, OutOfHours, ChildHelpline, ParentHelpline, ViolenceHelpline, CrisisSupport,
		Health, Police, MissingChildren}
}

// organiserKinds lists the kinds of organisers.
func organiserKinds() []Kind { return []Kind{Municipality, WellbeingCounty, City, AlandServices} }

// Status is how far a number may be trusted. None of them means that somebody rang it.
type Status string

// The three degrees of trust.
const (
	Current     Status = "current"     // the organiser's own page, 2023 or later
	Dated       Status = "dated"       // its own page, older or without a date
	Unconfirmed Status = "unconfirmed" // second-hand, or sources disagree
)

// statuses lists the degrees of trust, best first.
func statuses() []Status { return []Status{Current, Dated, Unconfirmed} }

// Line is one telephone number with its provenance.
type Line struct {
	Owner     string // an organiser's id, or a country
	Kind      Kind
	Number    string // as its source writes it, for eyes
	Tel       string // E.164 or the short number, for dialling
	Hours     string // OpenStreetMap opening_hours, or empty: not known
	NameSV    string
	NameFI    string
	NameEN    string
	Languages []string
	Source    string
	PageDate  string // YYYY, YYYY-MM or YYYY-MM-DD, or empty: the page has no date
	Gathered  string
	Status    Status
	Note      string // for people who edit, not for the screen

	// Local says that the row came with --contacts.
	Local bool
	// Derived says that no number was seen for this kind and that 112 stands in: "call 112 and ask for the socialjour".
	Derived bool
	// Lent says that the line is another country's (that of Owner), shown because the place's own country has none of
	// this kind. A page must say whose it is.
	Lent bool
}

// Name is the line's own name in a language. Only national lines have one; for the others it is empty, and the page
// names them by their kind. Sweden's keep their Swedish name in languages that have none for them: it is the one that is met on posters
// and in answer to a call. Finland's English names say beside it which language is spoken there.
func (l Line) Name(tag string) string {
	if base(tag) != "en" && base(tag) != "fi" && l.Owner == string(Sweden) {
		name, _, _ := strings.Cut(l.NameSV, " (") // What stands in brackets explains it in Swedish.
		if base(tag) == "sv" {
			name = l.NameSV
		}
		return name
	}
	return nameIn(tag, l.NameSV, l.NameFI, l.NameEN)
}

// EmergencyNumber is the one emergency number of all three countries, as in the whole of the European Union (Directive
// (EU) 2018/1972, article 109).
const EmergencyNumber = "112"
