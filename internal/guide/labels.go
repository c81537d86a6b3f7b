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
	LabelFixScript  Label = "fix-script"  // key: text from right to left is sent the other way
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
	LabelDropped       Label = "dropped"        // plural: answers that no longer apply were removed
	LabelNewCountry    Label = "new-country"    // the place is in {{.Country}}: what was told about another country no longer applies
	LabelLimited       Label = "limited"        // nobody has reviewed this translation, so the page is in Swedish
	LabelUnreviewed    Label = "unreviewed"     // this translation has not been reviewed
	LabelFallback      Label = "fallback"       // this text is not translated
	LabelStale         Label = "stale"          // this text has changed since it was translated
	LabelScriptChanged Label = "script-changed" // text from right to left is sent the other way now
	LabelNewLanguage   Label = "new-language"   // "The language is now English"
	LabelNotKnown      Label = "not-known"      // line mode: "{{.Input}}" is not a choice here
	LabelNoPage        Label = "no-page"        // no page has the code {{.Code}}
	LabelOnlyIn        Label = "only-in"        // page {{.Code}} does not apply in {{.Country}}
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

// The words of the slip that a visitor takes away.
const (
	LabelSlipLetters Label = "slip-letters" // the printer lacks the language's letters: numbers, and Swedish names
)

// The words of the desk, for staff who answer the phone.
const (
	LabelCard         Label = "card"           // key: the contact card of the caller's place
	LabelCardTitle    Label = "card-title"     // "Who answers"
	LabelCardUnknown  Label = "card-unknown"   // no place is known yet: the key chooses one
	LabelStatus       Label = "status-current" // the number stands on the organiser's own page of 2023 or later
	LabelStatusDated  Label = "status-dated"   // the page is older, or has no date
	LabelCopy         Label = "copy"           // key: copy the contact
	LabelCopyPage     Label = "copy-page"      // key: copy the page as text
	LabelCopied       Label = "copied"         // sent to the terminal's clipboard; nobody can know that it came there
	LabelCopiedHint   Label = "copied-hint"    // if pasting fails, mark the text here
	LabelNote         Label = "note"           // key: a line for the case system
	LabelNoteIntro    Label = "note-intro"     // codes alone, nothing about the caller, nothing stored
	LabelFoundPlace   Label = "found-place"    // after a result of a search that is a municipality
	LabelFoundLine    Label = "found-line"     // after one that is a telephone line
	LabelCopyNote     Label = "copy-note"      // key: copy the line for the case system
	LabelNewCall      Label = "new-call"       // key: everything empty
	LabelJump         Label = "jump"           // key: go to a page by its code
	LabelJumpPrompt   Label = "jump-prompt"    // "The page's code"
	LabelCaller       Label = "caller"         // key: the caller's language
	LabelCallerTitle  Label = "caller-title"   // "Which language does the caller speak?"
	LabelCallerSwap   Label = "caller-swap"    // the two languages change sides
	LabelCallerNone   Label = "caller-none"    // one language alone
	LabelScript       Label = "script"         // key: show or hide what to say on the phone
	LabelSay          Label = "say"            // before the words to say on the phone
	LabelWhy          Label = "why"            // before why something is asked
	LabelWay          Label = "way"            // before the pages passed
	LabelWordCard     Label = "word-card"
	LabelWordCopy     Label = "word-copy"
	LabelWordCopyPage Label = "word-copy-page"
	LabelWordNote     Label = "word-note"
	LabelWordNewCall  Label = "word-new-call"
	LabelWordJump     Label = "word-jump"
	LabelWordCaller   Label = "word-caller"
	LabelWordScript   Label = "word-script"
	LabelPlainCopy    Label = "plain-copy" // a line can't reach the clipboard: mark the text
)

// The words of a terminal that many people use one after another, and of what is taken away from it.
const (
	LabelStillThere       Label = "still-there"        // nobody has touched anything for a while
	LabelSoonCleared      Label = "soon-cleared"       // below it: what happens, and that any key goes on
	LabelSoonClearedTouch Label = "soon-cleared-touch" // the same, where there is no keyboard
	LabelPlainIdle        Label = "plain-idle"         // the same, in the line mode
	LabelAnyKey           Label = "any-key"            // before a visit
	LabelAnyTouch         Label = "any-touch"          // the same, where there is no keyboard
	LabelLines            Label = "lines"              // key before a visit: the line mode
	LabelTake             Label = "take"               // key: print the slip
	LabelWriteDown        Label = "write-down"         // key: the slip on the screen
	LabelWriteDownTitle   Label = "write-down-title"
	LabelPrinting         Label = "printing"
	LabelPrinted          Label = "printed"
	LabelNotPrinted       Label = "not-printed" // the slip stands below instead
	LabelCode             Label = "code"        // key: the QR code
	LabelCodeTitle        Label = "code-title"
	LabelCodeNote         Label = "code-note"
	LabelCodeLarge        Label = "code-large" // the window is too small for the code
	LabelErase            Label = "erase"      // touch: the last letter goes
	LabelSpace            Label = "space"      // touch: a space
	LabelWordSlip         Label = "word-slip"  // line mode
)

// Labels lists every label, so that a test can demand a message for each in every language.
func Labels() []Label {
	return []Label{
		LabelGuide, LabelQuestion, LabelPageCode, LabelBack, LabelCrisis, LabelDanger, LabelDangerKey, LabelLanguage, LabelStart, LabelFixScript,
		LabelSources, LabelSearch, LabelHelp, LabelQuit, LabelLeave, LabelPlace, LabelAnswers, LabelOriginal,
		LabelContinue, LabelCanWait, LabelChoose, LabelMove, LabelClose, LabelScroll, LabelMore, LabelMoreAbove,
		LabelTooSmall, LabelPosition, LabelReadMore, LabelDisconnect, LabelAbout, LabelChosen,
		LabelChooseLanguage, LabelHomeTitle, LabelPickerTitle, LabelPickerPrompt, LabelPickerNone, LabelPickerUnsure,
		LabelSearchTitle, LabelSearchPrompt, LabelSearchNone, LabelSourcesTitle, LabelSourcesIntro, LabelSourceDated,
		LabelSourceUndated, LabelAnswersTitle, LabelAnswersNone, LabelHelpTitle, LabelHelpIntro, LabelPrivacyNote,
		LabelWhoAnswers, LabelWhatToSay, LabelAfter, LabelCannotCall, LabelShowThis, LabelDetails, LabelWebsite, LabelEmail,
		LabelEmailNote, LabelAskJour, LabelAgeDated, LabelAgeUndated, LabelUnconfirmed, LabelHoursAlways, LabelHoursWeekday,
		LabelNoNumber, LabelNobodyRang, LabelOfficeOwn,
		LabelDropped, LabelNewCountry, LabelLimited, LabelUnreviewed, LabelFallback, LabelStale, LabelScriptChanged, LabelNewLanguage, LabelNotKnown, LabelNoPage, LabelOnlyIn,
		LabelPlainIntro, LabelPlainPrompt, LabelPlainCommands, LabelPlainGoodbye, LabelPlainDanger,
		LabelPlainEnter, LabelPlainLeft, LabelWordBack, LabelWordCrisis,
		LabelWordLanguage, LabelWordPlace, LabelWordAnswers, LabelWordSources, LabelWordSearch, LabelWordStart,
		LabelWordHelp, LabelWordQuit, LabelWordOriginal, LabelWordLeave, LabelWordContinue,
		LabelSlipLetters,
		LabelCard, LabelCardTitle, LabelCardUnknown, LabelStatus, LabelStatusDated, LabelCopy, LabelCopyPage, LabelCopied,
		LabelCopiedHint, LabelNote, LabelNoteIntro, LabelCopyNote, LabelFoundPlace, LabelFoundLine, LabelNewCall, LabelJump, LabelJumpPrompt, LabelCaller, LabelCallerTitle,
		LabelCallerSwap, LabelCallerNone, LabelScript, LabelSay, LabelWhy, LabelWay, LabelWordCard, LabelWordCopy,
		LabelWordCopyPage, LabelWordNote, LabelWordNewCall, LabelWordJump, LabelWordCaller, LabelWordScript, LabelPlainCopy,
		LabelStillThere, LabelSoonCleared, LabelSoonClearedTouch, LabelPlainIdle, LabelAnyKey, LabelAnyTouch, LabelLines,
		LabelTake, LabelWriteDown, LabelWriteDownTitle, LabelPrinting, LabelPrinted, LabelNotPrinted,
		LabelCode, LabelCodeTitle, LabelCodeNote, LabelCodeLarge, LabelErase, LabelSpace, LabelWordSlip,
	}
}
