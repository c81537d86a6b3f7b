package rtl

import "testing"

// mixedRow is a row of a hundred columns, in four looks.
func mixedRow() []string {
	return []string{
		"  › ", "2  ", "اتصل على الرقم +46 (0)771-524 524 أو اكتب إلى umea.kommun@umea.se ",
		"(socialjour, dygnet runt) خارج أوقات العمل.",
	}
}

func BenchmarkLine(b *testing.B) {
	latin := []string{"  › ", "2  ", "Jag är orolig för ett barn som bor i en annan kommun, och undrar vem jag ska ringa till nu", ""}
	for _, c := range []struct {
		name     string
		spans    []string
		rtl      bool
		encoding Encoding
	}{
		{"mixed visual", mixedRow(), true, Visual},
		{"mixed fenced", mixedRow(), true, Fenced},
		{"Arabic visual", []string{"إذا كنت قلقا على طفل فيمكنك الاتصال بالخدمات الاجتماعية في بلديتك وطلب النصيحة دون ذكر اسمك أو اسم الطفل"}, true, Visual},
		{"Latin in RTL", latin, true, Visual},
		{"Latin", latin, false, Visual},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Line(c.spans, c.rtl, c.encoding)
			}
		})
	}
}

func BenchmarkLayout(b *testing.B) {
	b.ReportAllocs()
	spans := mixedRow()
	for b.Loop() {
		Layout(spans, true, Visual)
	}
}

func BenchmarkWidth(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Width("الاجتماعية", Visual)
	}
}
