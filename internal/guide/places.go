package guide

import (
	"strings"

	"vagvisare/contacts"
)

// FindPlaces is the rows of the place picker for what has been typed so far, the best first. An empty query lists all.
func (g *Guide) FindPlaces(query, tag string, limit int) []PlaceRow {
	matches := g.dir.Find(query, limit)
	rows := make([]PlaceRow, len(matches))
	w := g.Words(tag)
	for i, m := range matches {
		row := PlaceRow{Code: m.Place.Code, Name: m.Place.Name(tag), From: m.From, To: m.To}
		if m.Name != row.Name {
			// It was found by its name in the other language: both stand there, so that one sees why.
			shift := len(row.Name) + len(" (")
			row.Name += " (" + m.Name + ")"
			row.From, row.To = m.From+shift, m.To+shift
		}
		if g.dir.Collides(m.Place) {
			row.Detail = g.Where(m.Place, w)
		}
		rows[i] = row
	}
	return rows
}

// Where is a place's region and country in words, to tell it from another of the same name.
func (g *Guide) Where(p contacts.Place, w Words) string {
	region, country := w.Region(p), w.Country(p.Country)
	if region == "" || strings.EqualFold(region, country) {
		return country
	}
	return region + w.Comma() + country
}
