package guide

// Label is one of the words around the pages: headings, keys, notices. A front end names a label, never a message.
// The message id is "ui." and the label.
type Label string

// The words of the frame and its keys.
const (
	LabelGuide      Label = "guide"       // the guide's name, top left
	LabelQuestion   Label = "question"    // "question {{.Number}}"
	LabelPageCode   Label = "page-code"   // "page {{.Code}}", spoken by the line mode
	LabelBack       Label = "back"        // key: one page back
	LabelCrisis     Label = "crisis"      // key: the crisis page
	LabelDanger     Label = "danger"      // the sentence about 112 on the first pages
	LabelDangerKey  Label = "danger-key"  // the footer's first words: "Danger now? Call 112"
	LabelLanguage   Label = "language"    // key: choose language
	LabelStart      Label = "start"       // key: start over
	LabelSources    Label = "sources"     // key: sources of this page
	LabelSearch     Label = "search"      // key: search
	LabelHelp       Label = "help"        // key: all keys
	LabelQuit       Label = "quit"        // key: quit
	LabelLeave      Label = "leave"       // key: leave at once, everything is cleared
	LabelPlace      Label = "place"       // key: choose municipality
	LabelAnswers    Label = "answers"     // key: your answers
	LabelOriginal   Label = "original"    // key: the original text beside the translation
	LabelContinue   Label = "continue"    // key: go on
	LabelCanWait    Label = "can-wait"    // the crisis page's way back: "It can wait: continue"
	LabelChoose     Label = "choose"      // key: choose the marked row
	LabelMove       Label = "move"        // key: move the marker
	LabelClose      Label = "close"       // key: close what lies over the page
	LabelScroll     Label = "scroll"      // key: scroll
	LabelMore       Label = "more"        // "more below"
	LabelMoreAbove  Label = "more-above"  // "more above"
	LabelTooSmall   Label = "too-small"   // below 40×12: 112, and the wish for a larger window
	LabelPosition   Label = "position"    // "{{.Number}} of {{.Count}}"
	LabelReadMore   Label = "read-more"   // before an address
	LabelDisconnect Label = "disconnect"  // said when the program failed: 112, and start again
	LabelAbout      Label = "about-place" // "It is about {{.Place}}"
	LabelChosen     Label = "chosen"      // after the choice given before: "your answer"
)

// The headings of the screens.
const (
	LabelChooseLanguage Label = "choose-language"
	LabelHomeTitle      Label = "home-title"
	LabelPickerTitle    Label = "picker-title"
	LabelPickerPrompt   Label = "picker-prompt" // "Write a part of the name"
	LabelPickerNone     Label = "picker-none"   // nothing matches
	LabelPickerUnsure   Label = "picker-unsure" // "I don't know", the last row
	LabelSearchTitle    Label = "search-title"
	LabelSearchPrompt   Label = "search-prompt"
	LabelSearchNone     Label = "search-none"
	LabelSourcesTitle   Label = "sources-title"
	LabelSourcesIntro   Label = "sources-intro"  // no social worker has reviewed the texts
	LabelSourceDated    Label = "source-dated"   // "page of {{.Date}}"
	LabelSourceUndated  Label = "source-undated" // "page without a date, gathered {{.Date}}"
	LabelAnswersTitle   Label = "answers-title"
	LabelAnswersNone    Label = "answers-none"
	LabelHelpTitle      Label = "help-title"
	LabelHelpIntro      Label = "help-intro"
	LabelPrivacyNote    Label = "privacy-note" // "We do not ask who you are. Nothing is saved."
	LabelLeft           Label = "left"         // the still page after leaving
)

// The words of contact and crisis pages.
const (
	LabelWhoAnswers   Label = "who-answers"
	LabelWhatToSay    Label = "what-to-say"
	LabelAfter        Label = "after"
	LabelCannotCall   Label = "cannot-call"
	LabelShowThis     Label = "show-this" // before a sentence to show: "Show or read out:"
	LabelDetails      Label = "details"
	LabelWebsite      Label = "website"
	LabelEmail        Label = "email"
	LabelEmailNote    Label = "email-note"    // not for reports
	LabelAskJour      Label = "ask-jour"      // "call 112 and ask for the socialjour"
	LabelAgeDated     Label = "age-dated"     // "seen on a page of {{.Date}}"
	LabelAgeUndated   Label = "age-undated"   // "on a page without a date, gathered {{.Date}}"
	LabelUnconfirmed  Label = "unconfirmed"   // "not confirmed"
	LabelHoursAlways  Label = "hours-always"  // "day and night"
	LabelHoursWeekday Label = "hours-weekday" // "Monday to Friday {{.From}}–{{.To}}"
	LabelNoNumber     Label = "no-number"     // no telephone number seen: use the website
	LabelNobodyRang   Label = "nobody-rang"   // nobody has rung these numbers
	LabelOfficeOwn    Label = "office-own"    // "given by this office"
)

// The notices.
const (
	LabelDropped     Label = "dropped"      // plural: answers that no longer apply were removed
	LabelNewCountry  Label = "new-country"  // the place is in {{.Country}}: what was told about another country no longer applies
	LabelUnreviewed  Label = "unreviewed"   // this translation has not been reviewed
	LabelFallback    Label = "fallback"     // this text is not translated
	LabelNewLanguage Label = "new-language" // "The language is now English"
	LabelNotKnown    Label = "not-known"    // line mode: "{{.Input}}" is not a choice here
	LabelNoPage      Label = "no-page"      // no page has the code {{.Code}}
	LabelOnlyIn      Label = "only-in"      // page {{.Code}} does not apply in {{.Country}}
)

// The line mode's own words. The command words are messages of their own, so that a translator can choose what people type.
const (
	LabelPlainIntro    Label = "plain-intro"    // said once, after the language: numbers and words answer, help lists them
	LabelPlainPrompt   Label = "plain-prompt"   // before what is typed: "Your choice:"
	LabelPlainCommands Label = "plain-commands" // under every page: "You can also write: {{.Words}}"
	LabelPlainGoodbye  Label = "plain-goodbye"  // the last line, with 112
	LabelPlainDanger   Label = "plain-danger"   // "Danger now? Call 112, or write {{.Word}}"
	LabelPlainEnter    Label = "plain-enter"    // "Press Enter: {{.What}}", What being continue or can-wait
	LabelPlainLeft     Label = "plain-left"     // after leave: forgotten, but what was read stands above; close the window
	LabelWordBack      Label = "word-back"
	LabelWordCrisis    Label = "word-crisis"
	LabelWordLanguage  Label = "word-language"
	LabelWordPlace     Label = "word-place"
	LabelWordAnswers   Label = "word-answers"
	LabelWordSources   Label = "word-sources"
	LabelWordSearch    Label = "word-search"
	LabelWordStart     Label = "word-start"
	LabelWordHelp      Label = "word-help"
	LabelWordQuit      Label = "word-quit"
	LabelWordOriginal  Label = "word-original"
	LabelWordLeave     Label = "word-leave"
	LabelWordContinue  Label = "word-continue"
)

// Labels lists every label, so that a test can demand a message for each in every language.
func Labels() []Label {
	return []Label{
		LabelGuide, LabelQuestion, LabelPageCode, LabelBack, LabelCrisis, LabelDanger, LabelDangerKey, LabelLanguage, LabelStart,
		LabelSources, LabelSearch, LabelHelp, LabelQuit, LabelLeave, LabelPlace, LabelAnswers, LabelOriginal,
		LabelContinue, LabelCanWait, LabelChoose, LabelMove, LabelClose, LabelScroll, LabelMore, LabelMoreAbove,
		LabelTooSmall, LabelPosition, LabelReadMore, LabelDisconnect, LabelAbout, LabelChosen,
		LabelChooseLanguage, LabelHomeTitle, LabelPickerTitle, LabelPickerPrompt, LabelPickerNone, LabelPickerUnsure,
		LabelSearchTitle, LabelSearchPrompt, LabelSearchNone, LabelSourcesTitle, LabelSourcesIntro, LabelSourceDated,
		LabelSourceUndated, LabelAnswersTitle, LabelAnswersNone, LabelHelpTitle, LabelHelpIntro, LabelPrivacyNote, LabelLeft,
		LabelWhoAnswers, LabelWhatToSay, LabelAfter, LabelCannotCall, LabelShowThis, LabelDetails, LabelWebsite, LabelEmail,
		LabelEmailNote, LabelAskJour, LabelAgeDated, LabelAgeUndated, LabelUnconfirmed, LabelHoursAlways, LabelHoursWeekday,
		LabelNoNumber, LabelNobodyRang, LabelOfficeOwn,
		LabelDropped, LabelNewCountry, LabelUnreviewed, LabelFallback, LabelNewLanguage, LabelNotKnown, LabelNoPage, LabelOnlyIn,
		LabelPlainIntro, LabelPlainPrompt, LabelPlainCommands, LabelPlainGoodbye, LabelPlainDanger,
		LabelPlainEnter, LabelPlainLeft, LabelWordBack, LabelWordCrisis,
		LabelWordLanguage, LabelWordPlace, LabelWordAnswers, LabelWordSources, LabelWordSearch, LabelWordStart,
		LabelWordHelp, LabelWordQuit, LabelWordOriginal, LabelWordLeave, LabelWordContinue,
	}
}
