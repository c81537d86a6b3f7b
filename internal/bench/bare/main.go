// Command bare is the floor of internal/bench: the picture of the guide's questions as a menu that is nothing but Bubble Tea, with the
// words compiled in. It does what the framework needs for the same rows, and no more.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"

	"vagvisare/internal/bench/nine"
)

const (
	bold    = "\x1b[1m"
	marked  = "\x1b[1;7m"
	cyan    = "\x1b[36m"
	reset   = "\x1b[m"
	danger  = "Är någon i fara nu? Ring 112."
	privacy = "Vi frågar inte vad du heter. Inget sparas."
)

var rule = " " + cyan + strings.Repeat("─", 78) + reset

// menu stands on the first page (0) or on a question.
type menu struct {
	page, mark int
	answers    [nine.Pages + 1]int // counted from 1, 0 where there is none
}

func (m menu) Init() tea.Cmd { return nil }

func (m menu) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return m, nil
	}
	switch key := k.String(); key {
	case "up":
		m.mark = max(m.mark-1, 0)
	case "down":
		m.mark = min(m.mark+1, nine.Choices-1)
	case "backspace", "left":
		if m.page > 0 {
			m.page--
			m.mark = max(m.answers[m.page]-1, 0)
		}
	case "q":
		return m, tea.Quit
	default:
		if len(key) == 1 && key >= "1" && key <= "9" && m.page < nine.Pages {
			m.answers[m.page] = int(key[0] - '0')
			m.page++
			m.mark = 0
		}
	}
	return m, nil
}

func (m menu) View() tea.View {
	rows := []string{" " + bold + "Vägvisaren" + reset + strings.Repeat(" ", 50) + "svenska  " + bold + "[l]" + reset + " språk", rule}
	keys := bold + "[←]" + reset + " tillbaka  " + bold + "[x]" + reset + " lämna genast  " + bold + "[?]" + reset + " hjälp"
	last := bold + "[h]" + reset + " början"
	page := nine.Home
	if m.page == 0 {
		keys = bold + "[x]" + reset + " lämna genast  " + bold + "[?]" + reset + " hjälp  " + bold + "[/]" + reset + " sök"
		last = bold + "[m]" + reset + " kommun"
	} else {
		page = nine.Question(m.page - 1)
		where := fmt.Sprintf("fråga %d  Z%d", m.page, m.page)
		rows = append(rows, "  "+nine.Name+strings.Repeat(" ", 57-len([]rune(where))-1)+where, "")
	}
	if m.page <= 1 {
		rows = append(rows, "  "+bold+danger+reset, "")
	}
	rows = append(rows, "  "+bold+page.Title+reset, "")
	cursor := len(rows) + m.mark
	for i, choice := range page.Choices {
		row := fmt.Sprintf("    %d  %s", i+1, choice)
		if i == m.mark {
			row = fmt.Sprintf("  %s› %d  %s%s", marked, i+1, choice, reset)
		}
		if m.page > 0 && m.answers[m.page] == i+1 {
			row += "  (ditt svar)"
		}
		rows = append(rows, row)
	}
	if m.page == 0 {
		rows = append(rows, "", "  "+privacy)
	}
	for len(rows) < 21 {
		rows = append(rows, "")
	}
	rows = append(rows, rule, " "+marked+"Fara nu? Ring 112"+reset+"  "+bold+"[!]"+reset+" akut hjälp  "+keys, " "+last)
	v := tea.NewView(strings.Join(rows, "\n"))
	v.AltScreen, v.MouseMode = true, tea.MouseModeCellMotion
	v.Cursor = &tea.Cursor{Position: tea.Position{X: 2, Y: cursor}, Shape: tea.CursorBlock}
	return v
}

func main() {
	fps := flag.Int("fps", 60, "frames a second")
	flag.Parse()
	if _, err := tea.NewProgram(menu{}, tea.WithFPS(*fps)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
