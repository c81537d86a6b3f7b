package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/internal/guide"
	"vagvisare/internal/rtl"
	"vagvisare/ui/screen"
	"vagvisare/ui/theme"
)

// The ways to send text that runs from right to left. Auto goes by what the terminal says of itself.
const (
	Auto   = "auto"
	Visual = "visual"
	Fenced = "fenced"
)

// script is what is known of how the terminal shows text from right to left.
type script struct {
	encoding rtl.Encoding
	reply    rtl.Reply
	// asks says that the terminal is to be asked, and has not been.
	asks bool
	// undo is what gives the terminal back as it was found. It is shared with Run, which sends it when everything else has ended.
	undo *string
}

// newScript is what is known before the terminal has said anything.
func newScript(c Config) script {
	s := script{reply: rtl.Reply{BDSM: -1, Program: c.env("TERM_PROGRAM")}, undo: new(string)}
	switch c.RTL {
	case Visual:
	case Fenced:
		s.encoding = rtl.Fenced
	default:
		s.encoding, _ = rtl.Choose(s.reply)
		// The plain Linux console joins no letters whatever is sent, and knows none of the questions.
		s.asks = !strings.HasPrefix(c.env("TERM"), "linux")
	}
	return s
}

// question asks a terminal whether it puts text in order by itself (DECRQM of BDSM, ECMA-48 mode 8), and what it is (XTVERSION, DA2).
// Nothing waits for an answer.
const question = "\x1b[8$p" + ansi.RequestNameVersion + "\x1b[>c"

// ask asks the terminal once, if any language that is offered needs it. The first frame has been drawn when it comes to it.
func (m model) ask() (model, tea.Cmd) {
	if !m.script.asks || !slices.ContainsFunc(m.profile.languages(m.guide), func(l guide.Language) bool { return l.RTL }) {
		return m, nil
	}
	m.script.asks = false
	return m, tea.Raw(question)
}

// answered takes what the terminal said.
func (m model) answered(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.ModeReportMsg:
		if msg.Mode != ansi.ANSIMode(bdsm) {
			return m, nil
		}
		m.script.reply.BDSM = int(msg.Value)
	case tea.TerminalVersionMsg:
		m.script.reply.Version = msg.Name
	case uv.SecondaryDeviceAttributesEvent:
		m.script.reply.DA2 = strings.Trim(strings.ReplaceAll(fmt.Sprint([]int(msg)), " ", ";"), "[]")
	}
	if *m.script.undo != "" {
		return m, nil // It is set already.
	}
	encoding, _ := rtl.Choose(m.script.reply)
	return m.encode(encoding)
}

// bdsm is the number of the mode in which a terminal puts text in order by itself: BDSM, ECMA-48, 7.2.1.
const bdsm = 8

// encode sends text from right to left another way from now on, and sets the terminal for it.
func (m model) encode(e rtl.Encoding) (tea.Model, tea.Cmd) {
	chosen, setup := rtl.Choose(m.script.reply)
	if chosen != e {
		setup = rtl.Setup{}
	}
	if e == m.script.encoding && setup.Exit == *m.script.undo {
		return m, nil
	}
	before := *m.script.undo
	*m.script.undo = setup.Exit
	m.script.encoding = e
	m.theme = m.theme.Toward(theme.Script{RTL: m.theme.Script.RTL, Encoding: e})
	// What stands in the window was written under the old rule.
	return m, tea.Sequence(tea.Raw(before+setup.Start), tea.ClearScreen)
}

// reorder is the key for somebody whose letters stand wrong: it sends them the other way.
func (m model) reorder() (tea.Model, tea.Cmd) {
	other := rtl.Fenced
	if m.script.encoding == rtl.Fenced {
		other = rtl.Visual
	}
	if m.turned() && m.over == nil {
		m.state.Notice = m.words.Label(guide.LabelScriptChanged)
		m = m.rebuild()
	}
	return m.encode(other)
}

// reordering is that key, on the screens that hold text from right to left.
func (m model) reordering() []screen.Binding {
	if !m.turned() {
		return nil
	}
	b := screen.KeyFor(m.theme.Glyphs, screen.Reorder)
	if _, writing := m.current().(screen.Writer); writing {
		b.SetHelp("F9", b.Help().Desc)
	}
	return []screen.Binding{b}
}

// turned says whether text from right to left stands on the screen: in its own language, in that of the caller, or as a language's name.
func (m model) turned() bool {
	if m.theme.Script.RTL || m.page.Language.RTL {
		return true
	}
	if second, ok := m.guide.Language(m.state.Second()); ok && second.RTL {
		return true
	}
	switch m.state.Over {
	case screen.Language, screen.Caller, screen.Attract:
		return slices.ContainsFunc(m.profile.languages(m.guide), func(l guide.Language) bool { return l.RTL })
	}
	return false
}

// hint is what only somebody at the terminal can set, so that its letters stand right: the names of its own settings, which are the same in
// every language. It is empty where there is nothing to set.
func (m model) hint() string {
	if !m.turned() {
		return ""
	}
	switch _, setup := rtl.Choose(m.script.reply); setup.Hint {
	case rtl.ForceLTR:
		return "kitty: force_ltr yes"
	case rtl.TurnOffBidi:
		return "PuTTY: Disable Arabic text shaping, Disable bidirectional text display"
	}
	return ""
}

// mirrored is a key as it is meant: where text runs from right to left, the arrow to the right leads back.
func (m model) mirrored(k tea.KeyPressMsg) tea.KeyPressMsg {
	turned := m.theme.Script.RTL
	if w, ok := m.current().(screen.Writer); ok && w.Text() != "" {
		turned = rtl.Has(w.Text()) // Within a text the arrows go by its own direction.
	}
	if !turned {
		return k
	}
	switch k.Code {
	case tea.KeyLeft:
		k.Code = tea.KeyRight
	case tea.KeyRight:
		k.Code = tea.KeyLeft
	case tea.KeyKpLeft:
		k.Code = tea.KeyKpRight
	case tea.KeyKpRight:
		k.Code = tea.KeyKpLeft
	}
	return k
}
