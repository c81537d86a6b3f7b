package contacts

import (
	"embed"
	"strings"
)

// FS holds the gathered data as the program carries it: data/places.csv, data/organisers.csv and data/lines.csv.
//
//go:embed data/*.csv
var FS embed.FS

// Country is where a place lies, as the tree tells countries apart.
type Country string

// The three countries of the tree. Åland has words, duties and lines of its own, so it is not a part of Finland here.
const (
	Sweden  Country = "se"
	Finland Country = "fi"
	Aland   Country = "ax"
)

// known says whether the data may speak of this country.
func (c Country) known() bool {
	return c == Sweden || c == Finland || c == Aland
}

// callingCode is what replaces the leading 0 of a national number. Åland dials as Finland does.
func (c Country) callingCode() string {
	if c == Sweden {
		return "46"
	}
	return "358"
}

// Place is a municipality: what a visitor knows about where they live.
type Place struct {
	Code      string  `json:"code"` // SCB (four digits) or Statistics Finland (three)
	Country   Country `json:"country"`
	NameSV    string  `json:"name_sv"`
	NameFI    string  `json:"name_fi"`
	Region    string  `json:"region"`
	Organiser string  `json:"organiser"`
}

// Name is the name to show in a language: the Finnish one in Finnish when there is one, else the Swedish one, which
// every place in the data has and which is printed on signs and letters where it differs.
func (p Place) Name(tag string) string {
	if base(tag) == "fi" && p.NameFI != "" {
		return p.NameFI
	}
	return p.NameSV
}

// IsZero says that no place is known.
func (p Place) IsZero() bool { return p == Place{} }

// names are the place's names, each once: the search must not find one place twice.
func (p Place) names() []string {
	if p.NameFI == "" || p.NameFI == p.NameSV {
		return []string{p.NameSV}
	}
	return []string{p.NameSV, p.NameFI}
}

// Organiser is who arranges the social services of a place and answers for them.
type Organiser struct {
	ID      string  `json:"id"`
	Country Country `json:"country"`
	Kind    Kind    `json:"kind"`
	NameSV  string  `json:"name_sv"`
	NameFI  string  `json:"name_fi"`
	NameEN  string  `json:"name_en"`
	Website string  `json:"website"`
	Email   string  `json:"email"` // a general mailbox: never for a report of concern
	Source  string  `json:"source"`
}

// Name is the organiser's name in a language, and in Swedish where it has none in that language.
func (o Organiser) Name(tag string) string { return nameIn(tag, o.NameSV, o.NameFI, o.NameEN) }

// nameIn chooses among the three languages in which the data has names. A reader of any further language meets the
// English name first, because it says in words what the Swedish or Finnish name only names.
func nameIn(tag, sv, fi, en string) string {
	switch base(tag) {
	case "sv":
	case "fi":
		if fi != "" {
			return fi
		}
	default:
		if en != "" {
			return en
		}
	}
	return sv
}

// base is the language of a tag without script and region, so that sv-FI reads Swedish.
func base(tag string) string {
	language, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(language)
}
