package ui

import (
	"testing"

	"vagvisare/internal/guide"
	"vagvisare/ui/screen"
)

// largest is the page with the most to say: the contact page while no place is known.
func largest(b *testing.B) model {
	var most model
	rows := 0
	walk(b, theGuide(b).NewVisit(), func(v guide.Visit, _ guide.Page) {
		if m := on(b, v, "sv", size{80, 24}); len(m.lay().body.Rows) > rows {
			most, rows = m, len(m.lay().body.Rows)
		}
	})
	return most
}

// BenchmarkLargestPage lays out and draws the page with the most rows.
func BenchmarkLargestPage(b *testing.B) {
	m := largest(b)
	for b.Loop() {
		_ = m.View()
	}
}

// BenchmarkKey takes a key that moves the marker.
func BenchmarkKey(b *testing.B) {
	m := on(b, theGuide(b).NewVisit(), "sv", size{80, 24})
	down := keyPress("down")
	for b.Loop() {
		m.Update(down)
	}
}

// BenchmarkPickerKey takes a letter in the place picker, and draws what it finds.
func BenchmarkPickerKey(b *testing.B) {
	m := on(b, theGuide(b).NewVisit(), "sv", size{80, 24}).give(screen.Place)
	letter := keyPress("a")
	for b.Loop() {
		next, _ := m.Update(letter)
		_ = next.View()
	}
}
