package cli

import (
	"fmt"
	"strings"

	"vagvisare/flows"
	"vagvisare/internal/guide"
	"vagvisare/locales"
)

// maxPhoneWords is how many words a question has at most that is said on the telephone; the check demands it.
const maxPhoneWords = 25

// contexts says of each message where it stands and how much room there is. A translator sees one text at a time, without the
// page round it, and "Back" is another word on a key than in a sentence.
type contexts struct {
	slots map[string]string // id → what the message is, for those that the tree names
	steps map[string]*flows.Step
	// says is the source text of a message, to name a topic or a page as its readers know it.
	says map[string]string
}

func newContexts(g *guide.Guide, sides []locales.Sides) contexts {
	c := contexts{map[string]string{}, map[string]*flows.Step{}, map[string]string{}}
	for _, s := range sides {
		c.says[s.ID] = s.Source["other"]
	}
	sentences := fmt.Sprintf("At most %d words in a sentence.", locales.MaxWords)
	for _, t := range g.Tree().Topics {
		c.slots[t.ID+".name"] = "The topic's name, a choice on the first page: about 45 characters."
	}
	g.Tree().Steps(func(s *flows.Step) {
		put := func(id, slot string) { c.slots[id], c.steps[id] = slot, s }
		for _, you := range []bool{true, false} {
			put(s.Title(you), "The page's title: at most about 60 characters.")
		}
		put(s.ID+".phone", fmt.Sprintf("The question as staff say it on the telephone: at most %d words in all.", maxPhoneWords))
		put(s.ID+".why", "Why the question is asked, for staff who are asked back. "+sentences)
		for _, st := range s.Tell {
			put(s.ID+"."+st.Say, "A statement. "+sentences)
		}
		for _, ch := range s.Ask {
			put(s.ID+"."+ch.Pick, "A choice: about 45 characters.")
		}
	})
	return c
}

// of is what a translator should know of a message.
func (c contexts) of(id string) string {
	slot, ok := c.slots[id]
	if !ok {
		return c.aside(id)
	}
	s, ok := c.steps[id]
	if !ok {
		return slot
	}
	where := "The page " + s.Code
	if title := c.says[s.Title(true)]; title != "" && id != s.Title(true) {
		where += ", «" + title + "»"
	}
	switch {
	case s.Topic != nil:
		where += fmt.Sprintf(", in the topic «%s» (%s)", c.says[s.Topic.ID+".name"], s.Topic.ID)
	default:
		where += ", a question that several topics ask"
	}
	if s.Topic != nil && strings.HasSuffix(id, "-child") || s.Topic != nil && s.Topic.ID == "young" {
		slot += " The reader is a child or a young person."
	}
	return where + ". " + slot
}

// aside is what there is to know of a message that belongs to no page of the tree.
func (c contexts) aside(id string) string {
	group, name, _ := strings.Cut(id, ".")
	text := c.says[id]
	switch {
	case group == "ui" && strings.HasPrefix(name, "word-"):
		return "What somebody types in the line mode: short, lower-case. Several words are parted by commas, and no two commands share one."
	case group == "ui" && len(strings.Fields(text)) <= 2 && text == strings.ToLower(text):
		return "A label, most likely of a key in the footer, which has to fit 40 columns: one or two words, as short as the source."
	case group == "ui":
		return "A label or a notice round the pages: as short as the source."
	case group == "kind":
		return "What a telephone line is, in front of its number: as short as the source."
	case group == "country":
		return "The name of a country or an area."
	case group == "show":
		return "A sentence that somebody shows or reads out who cannot call, or its meaning in their own language."
	case group == "date":
		return "A part of a date: the order of day, month and year, or a month as it is written after a day."
	}
	return "The tree that this program carries does not name this message."
}
