package contacts

import "testing"

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, problems := Load(FS); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}

// BenchmarkFind is one key in the picker over all places; a single letter has the most rows to order.
func BenchmarkFind(b *testing.B) {
	d := embedded(b)
	for _, query := range []string{"", "a", "hå", "upplands", "xyzzy"} {
		b.Run("query="+query, func(b *testing.B) {
			for b.Loop() {
				d.Find(query, 20)
			}
		})
	}
}

func BenchmarkAnswer(b *testing.B) {
	d := embedded(b)
	p, _ := d.Place("049")
	for b.Loop() {
		d.Answer(p)
	}
}

func BenchmarkSuggest(b *testing.B) {
	d := embedded(b)
	for b.Loop() {
		d.Suggest("Stokholm")
	}
}
