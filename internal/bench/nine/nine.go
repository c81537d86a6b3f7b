// Package nine holds the words of the questions that every program of internal/bench shows: pages of nine choices, of which no
// row says what it said on the page before.
package nine

import "fmt"

// Pages is how many questions follow one another, each answered by any of its choices. A way may have seven, and the first page is not one.
const Pages = 6

// Choices is how many choices a question has.
const Choices = 9

// Name is what the first page calls the questions.
const Name = "Nio val att mäta med"

// Home is the guide's own first page: its title, and its topics with the one laid in.
var Home = Page{"Vad vill du ha hjälp med?", [Choices]string{
	"Behöver jag eller min familj hjälp?", "Jag är orolig för ett barn", "Vad händer efter en anmälan eller ansökan?",
	"Om ett barn inte kan bo hemma", "Vem får veta vad jag berättar?", "Jag är barn eller ung", "Vem ringer jag?", "Akut hjälp nu", Name,
}}

// Page is a question.
type Page struct {
	Title   string
	Choices [Choices]string
}

// Question is page n of the questions, counted from 0.
func Question(n int) Page {
	subject := [Pages]string{"barnet", "skolan", "hemmet", "familjen", "vården", "tiden"}[n]
	p := Page{Title: fmt.Sprintf("Vad stämmer bäst om %s just nu?", subject)}
	sentences := [Choices]string{
		"Det är lugnt och tryggt omkring %s", "Någon annan tar redan hand om %s", "Vi har bett om råd när det gäller %s",
		"Det går upp och ner med %s", "Ingen har frågat oss om %s", "Mycket har blivit svårare med %s",
		"Vi orkar inte längre med %s", "Det är bråttom och det gäller %s", "Vi vet inte hur det är med %s",
	}
	for i := range p.Choices {
		p.Choices[i] = fmt.Sprintf(sentences[(i+n)%Choices], subject) // No row stays as it was on the page before.
	}
	return p
}
