package guide

import "vagvisare/contacts"

// Text is a string in a language, and what is to be said of it.
type Text struct {
	String string `json:"text"`
	// Lang is the language that the string is in, which is not the page's when it had to fall back.
	Lang string `json:"lang"`
	// State is empty for a text that a reader of the language has signed, and for the source language.
	State State `json:"state,omitempty"`
}

// FellBack says whether the text stands in the source language, because the page's has none that is up to date.
func (t Text) FellBack() bool { return t.State == Stale || t.State == Missing }

// State says why a text needs a word of caution beside it.
type State string

const (
	// Unreviewed is a translation that no reader of the language has signed.
	Unreviewed State = "unreviewed"
	// Stale is the source text, shown because it has changed since it was translated.
	Stale State = "stale"
	// Missing is the source text, shown because there is no translation.
	Missing State = "missing"
)

// Kind is the shape of a page. A front end lays each kind out in one way.
type Kind string

const (
	// Home offers the topics.
	Home Kind = "home"
	// Step tells, and asks or goes on.
	Step Kind = "step"
	// Contact is the end with somebody to call.
	Contact Kind = "contact"
	// Crisis is the end for danger, one key away from every page.
	Crisis Kind = "crisis"
)

// Page is what one step says in one language on one day, ready for any front end: the screen, the line mode, the slip
// and JSON are renderings of it. docs/json.md documents the field names.
type Page struct {
	Kind     Kind     `json:"kind"`
	Code     string   `json:"code,omitempty"`
	Topic    string   `json:"topic,omitempty"`
	Name     Text     `json:"name"` // the topic's name, or the guide's on the first page
	Title    Text     `json:"title"`
	Language Language `json:"language"`
	// Number counts the questions from the topic's start, this page's included; 0 on pages that ask nothing.
	Number int `json:"number,omitempty"`
	// Danger is the sentence about 112 that stands first on the home page and on the first page of each topic.
	Danger *Text `json:"danger,omitempty"`
	// Notice is what the last move changed besides the page, such as answers that no longer apply. It is said once.
	Notice     *Text       `json:"notice,omitempty"`
	Statements []Statement `json:"statements,omitempty"`
	Choices    []Choice    `json:"choices,omitempty"`
	// Phone is the question as one says it on the phone, and Why is why it is asked, where the tree knows. Both are for staff.
	Phone *Text      `json:"phone,omitempty"`
	Why   *Statement `json:"why,omitempty"`
	// Continue is set where the page has no choices and a key leads on ("It can wait: continue" on the crisis page).
	Continue bool `json:"continue,omitempty"`
	Back     bool `json:"back,omitempty"`
	// Answers is who answers: one entry for a place, one a country while no place is known. Contact and crisis pages only.
	Answers []Answer `json:"answers,omitempty"`
	// Show are sentences to hold up or read out, for somebody who cannot call.
	Show []Sentence `json:"show,omitempty"`
	// Here and About are the names of the two places of the visit, where they are known.
	Here  string `json:"here,omitempty"`
	About string `json:"about,omitempty"`
	// Unreviewed says that a text on this page is a translation that nobody has signed. Caution says it in words.
	Unreviewed bool  `json:"unreviewed,omitempty"`
	Caution    *Text `json:"caution,omitempty"`
	// Sources are the facts behind the statements, in the order of their first use.
	Sources []Source `json:"sources,omitempty"`
}

// Part is the group in which a statement of an end page stands.
type Part string

const (
	// General statements stand at the top of the page, like those of a step.
	General Part = ""
	// Call is what to say when you call.
	Call Part = "call"
	// After is what happens then.
	After Part = "after"
	// CannotCall is what to do when you cannot call.
	CannotCall Part = "cannot-call"
	// Details is the history of a number and the like.
	Details Part = "details"
)

// Statement is one thing that the page tells.
type Statement struct {
	ID   string `json:"id"`
	Part Part   `json:"part,omitempty"`
	Text
	Sources []string `json:"sources"`
	// Links are addresses where more is to be read.
	Links []string `json:"links,omitempty"`
	// Countries is set only while the country is not known: the statement is then told with its label.
	Countries []string `json:"countries,omitempty"`
}

// Action is what choosing does.
type Action string

const (
	// Answers the question, or picks the topic.
	Answers Action = "answer"
	// PickPlace opens the picker; the place picked is the answer.
	PickPlace Action = "pick-place"
)

// Choice is one answer that can be given.
type Choice struct {
	ID string `json:"id"`
	Text
	Action Action `json:"action"`
	// Chosen marks the answer given before, when one has gone back to the question.
	Chosen bool `json:"chosen,omitempty"`
	// GoesTo is the page that the choice leads to: a code, "contact" or "crisis". Empty where a fork decides.
	GoesTo string `json:"goes_to,omitempty"`
}

// Municipality is a place as JSON and the slip name it.
type Municipality struct {
	Code    string           `json:"code"`
	Name    string           `json:"name"`
	Country contacts.Country `json:"country"`
	Region  string           `json:"region"`
}

// Answer is who answers for a place, or for a country while no place is known.
type Answer struct {
	Municipality *Municipality    `json:"municipality,omitempty"`
	Country      contacts.Country `json:"country"`
	// CountryName labels the block where more than one country is shown.
	CountryName Text   `json:"country_name"`
	Organiser   string `json:"organiser,omitempty"`
	Website     string `json:"website,omitempty"`
	// Email is a general mailbox, never for a report of concern; EmailNote says so.
	Email     string `json:"email,omitempty"`
	EmailNote *Text  `json:"email_note,omitempty"`
	// NoNumber says that no telephone number of the place was seen, and what to use instead.
	NoNumber *Text  `json:"no_number,omitempty"`
	Lines    []Line `json:"lines"`
}

// Line is one telephone line, with what is known of its age.
type Line struct {
	Kind contacts.Kind `json:"kind"`
	// Label is the kind in words: "Out of hours (socialjour)".
	Label Text `json:"label"`
	// Name is the line's own name, for national lines.
	Name   string `json:"name,omitempty"`
	Number string `json:"number"` // as it is written, never broken
	Tel    string `json:"tel"`    // as it is dialled
	Hours  string `json:"hours"`  // OpenStreetMap opening_hours syntax, or empty
	// HoursText is the hours in words, empty where none were seen.
	HoursText string          `json:"hours_text,omitempty"`
	Status    contacts.Status `json:"status"`
	Source    string          `json:"source"`
	PageDate  string          `json:"page_date"`
	Gathered  string          `json:"gathered"`
	// Age says how old the number is: "seen on a page of 2024".
	Age Text `json:"age"`
	// Doubt is set for a number that is second-hand, or on which sources disagree.
	Doubt *Text `json:"doubt,omitempty"`
	// Ask is what to ask for when the number is shared: "ask for the socialjour".
	Ask *Text `json:"ask,omitempty"`
}

// Sentence is something to show or read out in the language of the country, beside its meaning.
type Sentence struct {
	Words   Text  `json:"words"`
	Meaning *Text `json:"meaning,omitempty"` // nil where both are one language
}

// Source is one fact behind a statement: who says it, where, and how old the page is.
type Source struct {
	ID        string   `json:"id"`
	Fact      string   `json:"fact"` // in English, for whoever holds a text against it
	Countries []string `json:"countries"`
	Area      string   `json:"area,omitempty"`
	Publisher string   `json:"publisher"`
	Address   string   `json:"address,omitempty"`
	// Dated is the page's own date and Gathered the day on which the fact was taken from it: YYYY, YYYY-MM or YYYY-MM-DD.
	// Dated is empty where the page has none.
	Dated    string `json:"dated,omitempty"`
	Gathered string `json:"gathered"`
	// Age says the same in words: "page of 2 June 2023".
	Age Text `json:"age"`
}

// Language is one that the guide speaks.
type Language struct {
	Tag  string `json:"tag"`
	Name string `json:"name"` // its own name
	RTL  bool   `json:"rtl"`
}

// PlaceRow is one row of the place picker.
type PlaceRow struct {
	Code string
	Name string
	// Detail is region and country, in the visitor's language, where another place has the same name; else empty.
	Detail string
	// From and To are the byte range of Name that was matched.
	From, To int
}

// Answered is one question of the visit with the answer given.
type Answered struct {
	Code     string
	Question Text
	Answer   Text
}
