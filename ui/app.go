package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
	"vagvisare/ui/theme"
)

// model is the root. It is a value; every Update returns a new one.
type model struct {
	guide   *guide.Guide
	profile Profile
	theme   theme.Theme
	bare    bool // no colours are drawn
	now     func() time.Time
	tag     string      // the language that a visit begins with
	fresh   guide.Visit // the visit that a visit begins with

	width, height int
	cold          bool // the words of the other languages are not read yet

	state screen.State
	page  guide.Page
	words guide.Words
	base  screen.Screen // the page's
	over  screen.Screen // what lies over it, or nil
	held  held          // what lay over the page when the crisis page was opened from it

	offset int   // the first row of the screen that is seen
	typed  typed // the digits typed one after another
	// dialled says that typed digits opened the crisis page.
	dialled bool

	begun     int       // counts the visits
	untouched bool      // nobody has done anything since the visit began
	seen      time.Time // when somebody last did something
	ticking   bool      // a tick is on its way
	warned    bool      // it was asked whether somebody is still there
	printing  bool      // a slip is being printed
	tapped    tapped    // the last touch
	script    script
	// lines runs the line mode on the same terminal, or is nil.
	lines func() error
}

// newModel begins a visit. A cold model knows the words of one language only, so that the first frame waits for no others.
func newModel(c Config, cold bool) model {
	m := model{
		cold:  cold,
		guide: c.Guide, profile: c.Profile, theme: c.look(), bare: c.profile() < colorprofile.ANSI, now: c.Now,
		tag: c.Language, fresh: c.Visit, script: newScript(c),
	}
	return m.begin()
}

// begin starts a visit of which nothing is known.
func (m model) begin() model {
	m.state = screen.State{
		Visit: m.fresh, Language: m.tag, Caller: m.profile.Caller, Script: m.profile.Script,
		Over: m.profile.First, Turn: m.state.Turn + 1,
	}
	m.held, m.typed, m.dialled, m.tapped = held{}, typed{}, false, tapped{}
	m.warned, m.printing, m.untouched = false, false, true
	m.begun++
	return m.rebuild()
}

// Init reads the words that the first frame did not wait for. What the terminal is asked for, it is asked after that.
func (m model) Init() tea.Cmd {
	if !m.cold {
		return nil
	}
	offered, words := m.profile.languages(m.guide), m.guide.Listed
	return func() (warm tea.Msg) {
		// Here a panic would end the program past everything that gives the terminal back. What fails is read again when it
		// is shown, where guarded has an eye on it.
		defer func() {
			_ = recover()
			warm = screen.Warm{}
		}()
		for _, l := range offered {
			words(l.Tag)
		}
		return nil
	}
}

// Update takes whatever happens. What a key changes is changed when it returns, so that the next key meets the new screen.
func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tick); ok {
		return m.looked()
	}
	next, cmd := m.update(msg)
	return next.(model).attend(msg, cmd)
}

func (m model) update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if person(msg) {
		m.untouched = false
		if m.warned {
			return m.goOn(msg)
		}
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return m.resize(msg.Width, msg.Height), nil
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.PasteMsg:
		return m.paste(msg), nil
	case tea.MouseClickMsg:
		return m.click(msg)
	case tea.MouseWheelMsg:
		return m.wheel(msg), nil
	case screen.Warm:
		m.cold = false
		if m = m.send(msg); m.over != nil && !m.tooSmall() {
			m = m.reveal() // What came in made rows higher.
		}
		return m.ask()
	case tea.ModeReportMsg, tea.TerminalVersionMsg, uv.SecondaryDeviceAttributesEvent:
		return m.answered(msg)
	case printed:
		return m.taken(msg), nil
	case linesEnded:
		return m.back(msg)
	}
	return m, nil
}

// current is the screen that is seen: what lies over the page, or the page.
func (m model) current() screen.Screen {
	if m.warned {
		return screen.NewStill(m.context())
	}
	if m.over != nil {
		return m.over
	}
	return m.base
}

// keep puts a screen back where current took it from.
func (m model) keep(s screen.Screen) model {
	if m.over != nil {
		m.over = s
	} else {
		m.base = s
	}
	return m
}

// held is a screen that the crisis page was opened from, so that "it can wait" leads back to just that, with what was typed on it.
type held struct {
	screen  screen.Screen
	command screen.Command
	code    string // the page below it
}

// apply makes a move.
func (m model) apply(move screen.Move) model {
	if move == nil {
		return m
	}
	before, over := m.state, m.over
	m.state = move(m.state)
	wasCrisis, isCrisis := before.Visit.Kind() == guide.Crisis, m.state.Visit.Kind() == guide.Crisis
	switch {
	case isCrisis && !wasCrisis:
		m.held = held{over, before.Over, before.Visit.Code()}
	case wasCrisis && !isCrisis:
		return m.resume()
	case m.state.Turn == before.Turn && m.state.Language == before.Language && m.state.Notice == before.Notice &&
		m.state.Caller == before.Caller && m.state.Script == before.Script:
		return m.layOver()
	}
	return m.rebuild()
}

// resume goes on after the crisis page.
func (m model) resume() model {
	if m.dialled {
		m.typed, m.dialled = typed{waived: true}, false
	}
	h := m.held
	m.held = held{}
	if h.screen == nil || h.code != m.state.Visit.Code() || m.state.Over != screen.None {
		return m.rebuild()
	}
	if _, ok := h.screen.(screen.Waiting); ok {
		return m.begin()
	}
	m.state.Over = h.command
	m = m.rebuild()
	m.over = h.screen
	return m
}

// rebuild makes the page of the state and its screens anew.
func (m model) rebuild() model {
	m.page = m.guide.Page(m.state.Visit, m.state.Language, m.now())
	m.words = m.guide.Words(m.state.Language)
	m.theme = m.theme.Toward(theme.Script{RTL: m.words.Language().RTL, Encoding: m.script.encoding})
	m.base = m.profile.screen(m.context())
	return m.layOver()
}

// layOver makes what lies over the page, and shows the beginning of it, or of a list what is marked there.
func (m model) layOver() model {
	m.over, m.offset = nil, 0
	over, ok := screen.Over(m.state.Over, m.context())
	if !ok {
		return m
	}
	m.over = over
	if m.tooSmall() {
		return m
	}
	return m.reveal()
}

func (m model) context() screen.Context {
	return screen.Context{
		Guide: m.guide, State: m.state, Page: m.page, Words: m.words, Day: m.now(),
		Languages: m.profile.languages(m.guide), Glyphs: m.theme.Glyphs, CanQuit: m.profile.CanQuit, Cold: m.cold, Bare: m.bare,
		Keys: m.profile.Keys, Office: m.profile.Office, Printer: m.profile.Printer != nil, Turned: m.turned(), Lines: m.profile.Lines != nil && !m.touch(), // A finger cannot type lines.

	}
}
