package rtl_test

import (
	"fmt"

	"vagvisare/internal/rtl"
)

// A row of a menu in Hebrew, in three looks. It is read from the right; the telephone number in it is not.
func Example() {
	spans := []string{"1. ", "התקשרו ל־", "010-123 45 67"}
	for _, run := range rtl.Line(spans, true, rtl.Visual) {
		fmt.Printf("%d %q\n", run.Span, run.Text)
	}
	// In a field the caret stands before the first letter of the second piece, which is shown near the right.
	row := rtl.Layout(spans, true, rtl.Visual)
	fmt.Println(row.Caret(3), row.Span(0), row.Width)
	// Output:
	// 2 "010-123 45 67"
	// 1 "־ל ורשקתה"
	// 0 " .1"
	// 21 2 25
}
