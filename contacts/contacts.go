package contacts

import (
	"embed"
	"slices"
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

// Countries lists the countries.
func Countries() []Country { return []Country{Sweden, Finland, Aland} }

// known says whether the data may speak of this country.
func (c Country) known() bool { return slices.Contains(Countries(), c) }

// callingCode is what replaces the leading 0 of a national number. Åland dials as Finland does.
func (c Country) callingCode() string {
	if c == Sweden {
		return "46"
	}
	return "358"
}

// Place is a municipality: what a visitor knows about where they live.
type Place struct {
	Code      string // SCB (four digits) or Statistics Finland (three)
	Country   Country
	NameSV    string
	NameFI    string
	Region    string
	Organiser string
}

// Name is the name to show in a language: the Swedish one in Swedish, the Finnish one in Finnish when there is one. A
// reader of any further language knows the places of Finland by their Finnish names, and all others by the Swedish ones.
func (p Place) Name(tag string) string {
	if p.NameFI != "" && (base(tag) == "fi" || base(tag) != "sv" && p.Country == Finland) {
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
	ID      string
	Country Country
	Kind    Kind
	NameSV  string
	NameFI  string
	NameEN  string
	Website string
	Email   string // a general mailbox: never for a report of concern
	Source  string
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
