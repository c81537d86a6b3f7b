package widget

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"vagvisare/ui/theme"
)

// Item is one key in the bar.
type Item struct {
	Key  string // the key's name, drawn in brackets; empty for words alone
	Text string
	Role theme.Role
	Do   tea.Msg
	// Keep items are always shown. The others go, the last first, when the bar has too many rows.
	Keep bool
}

// Bar lays keys out in as many rows as they need, but at most a number of them. Where they need more, the last key loses its words, then goes
// itself, then the one before it. An item that is to be kept is never touched, even if that takes another row.
func Bar(items []Item, width, rows int) []Row {
	items = slices.Clone(items)
	for {
		laid := flow(items, width)
		last := lastLoose(items)
		switch {
		case len(laid) <= rows || last < 0:
			return laid
		case items[last].Key != "" && items[last].Text != "":
			items[last].Text = ""
		default:
			items = slices.Delete(items, last, last+1)
		}
	}
}

func lastLoose(items []Item) int {
	for i := len(items) - 1; i >= 0; i-- {
		if !items[i].Keep {
			return i
		}
	}
	return -1
}

func flow(items []Item, width int) []Row {
	const gap = 2
	var rows []Row
	used := 0
	for _, item := range items {
		spans := item.spans(width)
		w := Row{Spans: spans}.Width()
		if len(rows) == 0 || used+gap+w > width {
			rows = append(rows, Row{Spans: spans})
			used = w
			continue
		}
		row := &rows[len(rows)-1]
		row.Spans = append(append(row.Spans, Span{Text: "  "}), spans...)
		used += gap + w
	}
	return rows
}

func (i Item) spans(width int) []Span {
	var spans []Span
	if i.Key != "" {
		key := "[" + i.Key + "]"
		spans = append(spans, Span{Text: key, Role: theme.Key, Do: i.Do})
		width -= ansi.StringWidth(key) + 1
		if i.Text != "" {
			spans = append(spans, Span{Text: " ", Do: i.Do})
		}
	}
	if i.Text == "" {
		return spans
	}
	return append(spans, Span{Text: ansi.Truncate(drawn(i.Text), width, ""), Role: i.Role, Do: i.Do})
}
