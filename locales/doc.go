// Package locales is the words: go-i18n messages, one file a language, and what is known of each translation.
//
//	locales/sv.yaml            messages and nothing else: flat dotted ids, plural forms where a number stands in a text
//	locales/fi.yaml            the same ids; each message with the hash of the source text it was made from
//	locales/languages.yaml     tag, own name, direction, plural forms, what Swedish and Finnish call the language
//	locales/reviews/fi.yaml    which messages a named reader of the language has signed
//	locales/glossary/fi.yaml   the language's word for each term of glossary/sv.yaml; the check alone and translators read it
//
// Swedish is the source language. A message that is missing in a language, or whose source text has changed since it
// was translated, is shown in the source language and says so: a text is never blank and never silently old.
//
// A language costs nothing until it is chosen: its file is read when the first word of it is asked for.
package locales
