package guide

import "vagvisare/internal/search"

// FoundKind is what a result of a search is.
type FoundKind string

// The kinds of results.
const (
	FoundPage  FoundKind = "page"
	FoundPlace FoundKind = "place"
	FoundLine  FoundKind = "line"
)

// FoundIn is the kind of text in which a result was found.
type FoundIn string

// The texts that are searched.
const (
	InCode      FoundIn = "code"      // a page's code, or a place's
	InTitle     FoundIn = "title"     // the question or heading of a page
	InTopic     FoundIn = "topic"     // the topic's name, which leads to its first page
	InStatement FoundIn = "statement" // what the page tells
	InWord      FoundIn = "word"      // an official word in brackets, with the statement that explains it
	InChoice    FoundIn = "choice"    // an answer
	InName      FoundIn = "name"      // a place's or a line's name
	InKind      FoundIn = "kind"      // what a line is for
	InNumber    FoundIn = "number"    // a line's number
	InOrganiser FoundIn = "organiser" // who answers there
)

// Found is one result of a search. A front end that shows a list needs Title and Text, and one to go there Code and Place.
type Found struct {
	Kind FoundKind `json:"kind"`
	// Code is the page to go to; for a place and for a line that of the contact page. It is empty for a place alone.
	Code string `json:"code,omitempty"`
	// Place is a place's code; with a line it is set where one place alone has it.
	Place string `json:"place,omitempty"`
	// Owner is whose a line is: an organiser's id or a country, for Guide.AnswerOf.
	Owner string `json:"-"`
	// Title is the page's heading with the only country that it is for, a place's name, or a line's number and name.
	Title string `json:"title"`
	// TitleMarks are the parts of the title that were looked for.
	TitleMarks []Mark `json:"title_marks,omitempty"`
	// Text is the statement or choice that was found, when it was not the title; what tells a place from another of its name;
	// and what is to be said of a line's number.
	Text      string `json:"text,omitempty"`
	TextMarks []Mark `json:"text_marks,omitempty"`
	// Detail is where it belongs: a page's topic, a place's region and country, a line's organiser or country.
	Detail string `json:"detail,omitempty"`
	// In is the kind of text that was found.
	In FoundIn `json:"in,omitempty"`
	// Source is the Swedish text, where it was that which was found.
	Source *FoundSource `json:"source,omitempty"`
	// Line is the line with all that is known of it.
	Line *Line `json:"line,omitempty"`
}

// FoundSource is a text of the source language with the parts that were looked for.
type FoundSource struct {
	Text  string `json:"text"`
	Marks []Mark `json:"marks,omitempty"`
}

// Mark is a part of a text in bytes, from the first to the one after the last.
type Mark = search.Span
