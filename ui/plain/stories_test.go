package plain

import (
	"testing"

	"vagvisare/internal/guide"
)

func TestNeighbourInUmeaAboutChildInVannas(t *testing.T) {
	st := visit(t, at("Umeå")).See("Umeå", "112").SeePage().
		Answer("report").SeePage().
		Answer("private").NotSee("Det gäller Umeå")
	st.Type("place vannas").Pick("Vännäs").See("Vännäs").About("Vännäs")
	st.Through().On(guide.Contact).
		See("Vännäs kommun", "\n112\n").SeeLabel(guide.LabelWhatToSay, guide.LabelCannotCall).
		NotSee("Umeå kommun")
	st.Type("crisis").On(guide.Crisis).See("\n112\n")
}

func TestNeighbourAnswersWithAPlaceFromTheList(t *testing.T) {
	st := visit(t, at("Umeå")).Answer("report", "private")
	st.Answer("another").SeeLabel(guide.LabelPickerTitle, guide.LabelPickerPrompt, guide.LabelPickerUnsure).
		Type("vänn").See("1. Vännäs (1 av 2)").
		Type("1").About("Vännäs")
	st.Through().On(guide.Contact).See("Vännäs kommun")
}

func TestNeighbourWritesThePlaceWhereItIsAsked(t *testing.T) {
	visit(t).Type("vännäs").NotSee("Det gäller Vännäs") // Nothing has asked for a place yet.
	visit(t).Answer("report", "private").Type("vännäs").About("Vännäs").See("Det gäller Vännäs")
	visit(t).Answer("report", "private").Type("övertorneå").NotSee("Det gäller") // There are two.
}

func TestNobodyKnowsThePlace(t *testing.T) {
	st := visit(t).Answer("report", "private", "another").Type("xyzxyz").SeeLabel(guide.LabelPickerNone).
		Pick(visit(t).Say(guide.LabelPickerUnsure))
	st.Through().On(guide.Contact).See("Sverige:", "Finland:", "\n112\n")
}

func TestParentInEsbo(t *testing.T) {
	st := visit(t).Answer("help").Type("kommun")
	st.SeeLabel(guide.LabelPickerTitle).Type("espoo").Pick("Esbo").About("Esbo")
	st.Through("parent").On(guide.Contact).
		See("Västra Nylands välfärdsområde", "\n112\n", "\n029 151 2221\n", "09 816 42439").
		NotSee("\n09 09 816 42439\n")
}

func TestChild(t *testing.T) {
	visit(t).Answer("young").Type("place umea", "1").
		Through("child").On(guide.Contact).See("Umeå kommun", "\n116 111\n", "\n112\n")
}

func TestCrisisFromTheThirdQuestionAndBack(t *testing.T) {
	st := visit(t).Answer("report", "private", "se")
	for st.s.page().Number < 3 {
		st.Type("")
	}
	for _, word := range []string{"!", "akut", "CRISIS", "112", "ring 1 1 2 nu", "hjälp!", "ákut"} {
		st.Type(word).On(guide.Crisis).See("\n112\n", "Sverige").SeeLabel(guide.LabelCanWait).
			Type("").On(guide.Step).SeePage()
	}
	st.Type("!", "tillbaka").SeePage().Type("!", "continue").SeePage().Type("kris", "fortsätt")
	if got := st.s.page().Number; got != 3 {
		t.Fatalf("back from the crisis page it is question %d", got)
	}
}

func TestOneOneTwoInFear(t *testing.T) {
	st := visit(t).Answer("report")
	code, before := st.s.page().Code, st.s.visit.Answered("sv")
	st.Type("1", "1", "2").On(guide.Crisis).See("\n112\n")
	st.Type("").SeePage().NotSee(st.Say(guide.LabelChosen))
	if got := st.s.visit.Answered("sv"); len(got) != len(before) || st.s.page().Code != code {
		t.Fatalf("the digits left the answers %v on page %s", got, st.s.page().Code)
	}
	// Something between the digits makes them answers.
	st.Type("1", "källor", "1", "2").On(guide.Step)
	// In a list they are dialled too.
	st.Type("kommun", "1", "h", "1", "1", "2").On(guide.Crisis)
}

func TestOneOneTwoBeforeTheLanguage(t *testing.T) {
	st := visit(t, func(c *Config) { c.ChooseLanguage = true }).See("English, en", "svenska, sv", "112")
	st.Type("1", "1", "2").On(guide.Crisis).See("\n112\n")
	if st.s.tag != "sv" {
		t.Fatalf("the language chosen by a digit of 112 is still %s", st.s.tag)
	}
	st.Type("").See("English, en").Type("back").See("English, en").Type("svenska").SeePage()
}

func TestFearSpeaksItsFirstLanguage(t *testing.T) {
	g := load(t)
	first := map[string]string{} // Two languages may have one word.
	for _, l := range g.Languages() {
		word := shown(g.Words(l.Tag).Label(guide.LabelWordCrisis))
		if first[word] == "" {
			first[word] = l.Tag
		}
		if word == string(crisis) {
			first[word] = "sv" // It is a word in every language, and says nothing about whose.
		}
		st := visit(t, func(c *Config) { c.ChooseLanguage = true }).Type(word).On(guide.Crisis)
		if st.s.tag != first[word] {
			t.Errorf("%q opens the crisis page in %s, not %s", word, st.s.tag, first[word])
		}
		visit(t).Type(word).On(guide.Crisis)
	}
}

func TestLanguageInTheMiddle(t *testing.T) {
	st := visit(t).Answer("report", "private")
	code, given := st.s.page().Code, len(st.s.visit.Answered("sv"))
	for _, way := range [][]string{{"språk", "suomi"}, {"language en"}, {"l", "fi"}, {"language", "eng"}, {"LANGUAGE SV"}} {
		st.Type(way...).See(code).SeePage()
		if got := len(st.s.visit.Answered("sv")); got != given {
			t.Fatalf("after %v there are %d answers, not %d", way, got, given)
		}
	}
	st.SeeLabel(guide.LabelNewLanguage)
	if st.Type("språk", "klingon").See("klingon"); st.s.tag != "sv" {
		t.Fatal("an unknown language was taken")
	}
}

func TestAnswersAndBackKeepWhatWasSaid(t *testing.T) {
	st := visit(t).Answer("report")
	page := st.s.page()
	st.Answer("private")
	st.Type("svar").SeeLabel(guide.LabelAnswersTitle).See("1. "+page.Title.String, "1 av 1").
		Type("1").SeePage().See("3 av 5, " + st.Say(guide.LabelChosen))
	st.Answer("private").Type("<").SeePage().See(st.Say(guide.LabelChosen))
	st.Type("h").SeePage().On(guide.Home).Type("answers").SeeLabel(guide.LabelAnswersNone)
}

func TestUnknownAndEmptyLinesSayTheChoicesAgain(t *testing.T) {
	st := visit(t).Answer("report")
	for _, line := range []string{"", "999", "0", "xyzzy", "fråga mig"} {
		st.Type(line).SeeChoices().See(line).On(guide.Step)
	}
}

func TestSearchAndCodes(t *testing.T) {
	st := visit(t).Type("sök").SeeLabel(guide.LabelSearchTitle, guide.LabelSearchPrompt)
	st.Type("umea").Pick("Umeå").On(guide.Contact).See("Umeå kommun")
	st.Type("search qqqqqq").SeeLabel(guide.LabelSearchNone).Type("tillbaka").On(guide.Contact)
	st.Type("R999").See("R999").On(guide.Contact)
	st.Type("k1").On(guide.Contact)
	// A letter is text in a field, and the mark for the crisis page never is.
	st.Type("/", "x")
	if st.s.done {
		t.Fatal("a letter in the search field ended the guide")
	}
	st.Type("x!").On(guide.Crisis)
}

func TestPickerKeepsLettersAsText(t *testing.T) {
	st := visit(t).Type("m", "h").See("1. ").NotSee(visit(t).s.page().Title.String)
	st.Type("zzzz").SeeLabel(guide.LabelPickerNone).Type(st.Say(guide.LabelPickerUnsure)).On(guide.Home).SeePage()
	st.Type("m", "övertorneå").See("Norrbottens län, Sverige", "Finland")
	st.Type("tillbaka").SeePage()
}

func TestPlaceOnTheCrisisPage(t *testing.T) {
	visit(t).Answer("report").Type("!").See("Sverige:", "Finland:").
		Type("place esbo", "1").On(guide.Crisis).See("\n029 151 2221\n").NotSee("Sverige:").
		Type("").On(guide.Step).SeePage().See("Esbo")
}

func TestHelpSourcesOriginal(t *testing.T) {
	st := visit(t).Answer("report", "private", "se")
	st.Type("hjälp").See("akut, crisis, !", "tillbaka, back").SeeLabel(guide.LabelPrivacyNote, guide.LabelHelpTitle)
	st.Type("källor").SeeLabel(guide.LabelSourcesTitle, guide.LabelSourcesIntro)
	for _, s := range st.s.page().Sources {
		st.See(s.ID + ":")
	}
	st.Type("language en", "original").See(st.s.Guide.Page(st.s.visit, "sv", today()).Title.String)
}

func TestLeaveSaysWhatALineCannotDo(t *testing.T) {
	st := visit(t).Answer("report", "private").Type("lämna").SeeLabel(guide.LabelPlainLeft).See("112")
	if !st.s.done || len(st.s.visit.Answered("sv")) != 0 {
		t.Fatal("leaving kept the visit")
	}
}
