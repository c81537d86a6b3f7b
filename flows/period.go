package flows

import "time"

// Period is the span of days in which a statement is true. Both ends belong to it; a zero day leaves that end open.
type Period struct{ From, Until time.Time }

// Holds says whether the day lies in the period. Only the calendar day counts, not the hour.
func (p Period) Holds(day time.Time) bool {
	d := Day(day)
	return (p.From.IsZero() || !d.Before(p.From)) && (p.Until.IsZero() || !d.After(p.Until))
}

// Day is midnight UTC of the calendar day that t falls on where t was read.
func Day(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}
