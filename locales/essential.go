package locales

import (
	"slices"
	"strings"

	"vagvisare/internal/problem"
)

// urgent ends what is said of a stale text that somebody in need may read.
const urgent = ", and it stands on the crisis, contact or language pages"

// Essential says whether a message stands on the crisis, contact or language pages: what somebody in need can't do without, what
// a reader signs first, and what --strict never lets go stale. Every text of the two topics does, and the names of lines,
// countries and days; of the labels, those below.
func Essential(id string) bool {
	topic, rest, _ := strings.Cut(id, ".")
	switch topic {
	case "crisis", "contact", "kind", "country", "show", "date":
		return true
	case "ui":
		return slices.Contains(essentialLabels(), rest)
	}
	return false
}

// essentialLabels are the labels on those pages and round them. A test in cli draws the pages and demands that none is missing here.
func essentialLabels() []string {
	return []string{
		// The frame of every page, and what is said when something is wrong with it.
		"guide", "danger", "danger-key", "crisis", "back", "leave", "help", "start", "close", "sources", "search", "place",
		"page-code", "position", "more", "more-above", "scroll", "too-small", "disconnect", "can-wait", "continue",
		// Who answers, what to say, and how sure the guide is of it.
		"who-answers", "what-to-say", "after", "cannot-call", "show-this", "details", "website", "email", "email-note",
		"ask-jour", "age-dated", "age-undated", "unconfirmed", "hours-always", "hours-weekday", "no-number", "nobody-rang",
		"office-own", "about-place", "read-more", "new-country",
		// The choice of a language, and in which one a text is.
		"language", "choose-language", "new-language", "original", "unreviewed", "fallback", "limited", "stale", "script-changed",
		// The same pages line by line.
		"plain-goodbye", "plain-danger", "plain-enter", "plain-prompt", "plain-intro", "plain-commands", "word-crisis", "word-back", "word-language", "word-leave", "word-help",
	}
}

// Urgent says whether a problem is that an essential text is stale: what is told to somebody in need changed, and the
// translation did not. A strict check takes it for an error.
func Urgent(p problem.Problem) bool {
	return strings.HasSuffix(p.Text, urgent)
}
