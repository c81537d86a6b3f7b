package guide

import (
	"regexp"
	"strconv"
	"strings"
)

var weekdays = regexp.MustCompile(`^Mo-Fr (\d\d:\d\d)-(\d\d:\d\d)$`)

// date puts a date of the data (2023, 2023-06 or 2023-06-02) into words. What is known of it is said, no more.
func (r renderer) date(date string) string {
	w := r.words
	parts := strings.Split(date, "-")
	if len(parts) == 1 {
		return date
	}
	month, err := strconv.Atoi(parts[1])
	if err != nil || month < 1 || month > 12 {
		return date
	}
	data := map[string]any{"Month": w.Text("date.month-"+strconv.Itoa(month), nil).String, "Year": parts[0]}
	if len(parts) == 3 {
		data["Day"] = strings.TrimPrefix(parts[2], "0")
		return w.Text("date.day", data).String
	}
	return w.Text("date.month", data).String
}

// hours puts opening hours into words, where they are of the two kinds that the data has; others stand as they are written.
func (r renderer) hours(hours string) string {
	if hours == "24/7" {
		return r.label(LabelHoursAlways, nil).String
	}
	if m := weekdays.FindStringSubmatch(hours); m != nil {
		return r.label(LabelHoursWeekday, map[string]any{"From": m[1], "To": m[2]}).String
	}
	return hours
}
