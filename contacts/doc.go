// Package contacts knows who answers: a place leads to its organiser, and the organiser to its telephone lines.
//
// In Sweden the organiser is the municipality. In Finland it has been a wellbeing services county or the City of
// Helsinki since 2023. On Åland it is Kommunernas socialtjänst (KST), and Åland counts as a third country here because
// its lines and its duties are not those of Finland.
//
// The data lies beside the code in three files, places.csv, organisers.csv and lines.csv, which are gathered elsewhere
// and replaced whole. Their columns, and the nine rules that follow from them, stand in the README of the gathering;
// rules_test.go has one test for each rule, named after its number. In short:
//
//   - 112 is the first line of every [Answer], and there is no place for which an Answer is empty.
//   - Nobody has rung these numbers, so each line carries where and when it was seen, and how far to trust it.
//   - A line that is missing is one that nobody saw, never one that does not exist.
//   - One country's helpline never stands unlabelled among another's: 116 111 is two services.
//   - Names collide, so an exact name wins over one that is equal only without its accents.
//
// An office may lay its own rows in front with [Directory.WithLines]; the columns are those of lines.csv:
//
//	owner,kind,number,tel,source,gathered,status
//	se-2480,intake,090-16 00 00,+4690160000,our own desk,2026-11-22,current
//
// A [Directory] never changes after it was loaded. The package reads no clock, no environment and no file outside the
// fs.FS or the reader that it is handed.
package contacts
