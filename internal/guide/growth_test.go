package guide

import (
	"runtime/debug"
	"testing"

	"vagvisare/flows"
	"vagvisare/internal/growth"
)

// steps are the sizes of trees that growth is measured with.
func steps() []int { return growth.Sizes([]int{100, 1_000, 10_000}, 100_000) }

// made makes guides with generated trees, each once: the largest takes longer to read than all that is measured in it.
func made() func(tb testing.TB, s growth.Shape, size int) *Guide {
	type key struct {
		shape string
		size  int
	}
	all := map[key]*Guide{}
	return func(tb testing.TB, s growth.Shape, size int) *Guide {
		tb.Helper()
		g := all[key{s.Name, size}]
		if g == nil {
			tree, problems := flows.Read(s.Tree(tb, size))
			if len(problems) > 0 {
				tb.Fatal(problems.Error())
			}
			g = &Guide{tree: tree}
			all[key{s.Name, size}] = g
		}
		return g
	}
}

// TestGrowthIsMeasuredOnSoundTrees proves that the generator makes what it says: trees that pass the check, with as many steps.
func TestGrowthIsMeasuredOnSoundTrees(t *testing.T) {
	for _, s := range growth.Shapes() {
		for _, size := range []int{100, 1_000} {
			tree, problems := flows.Load(s.Tree(t, size))
			if tree == nil || len(problems) > 0 {
				t.Fatal(problems.Error())
			}
			n := 0
			tree.Steps(func(*flows.Step) { n++ })
			if n < size*9/10 || n > size*11/10 {
				t.Errorf("%s: %d steps, want about %d", s.Name, n, size)
			}
		}
	}
}

// BenchmarkGrowthRead reads a tree as a start does.
func BenchmarkGrowthRead(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // As Load does.
	growth.Bench(b, steps(), func(b *testing.B, size int) func() any {
		fsys := growth.Shapes()[0].Tree(b, size)
		return func() any {
			tree, _ := flows.Read(fsys)
			return tree
		}
	})
}

// BenchmarkGrowthCheck reads and proves a tree, and counts its ways, as the command check does.
func BenchmarkGrowthCheck(b *testing.B) {
	for _, s := range growth.Shapes() {
		b.Run(s.Name, func(b *testing.B) {
			defer debug.SetGCPercent(debug.SetGCPercent(400)) // As Load does.
			growth.Bench(b, steps(), func(b *testing.B, size int) func() any {
				fsys := s.Tree(b, size)
				return func() any {
					tree, problems := flows.Load(fsys)
					if tree == nil || len(problems) > 0 {
						b.Fatal(problems.Error())
					}
					return [2]any{tree, tree.Counts()}
				}
			})
		})
	}
}

// BenchmarkGrowthAnswer gives one answer: the first time, and another one after going back.
func BenchmarkGrowthAnswer(b *testing.B) {
	guides := made()
	for _, s := range growth.Shapes()[:2] {
		growing := func(b *testing.B, prepare func(v Visit) func() any) {
			growth.Bench(b, steps(), func(b *testing.B, size int) func() any {
				return prepare(guides(b, s, size).NewVisit().Choose(0))
			})
		}
		b.Run(s.Name+"/first", func(b *testing.B) {
			growing(b, func(v Visit) func() any { return func() any { return v.Choose(1) } })
		})
		b.Run(s.Name+"/another", func(b *testing.B) {
			growing(b, func(v Visit) func() any {
				v = v.Choose(1).Choose(1).Choose(1)
				for range 3 {
					v = v.Back()
				}
				return func() any { return v.Choose(2) }
			})
		})
	}
}

// BenchmarkGrowthJump goes to the last page of a tree by its code.
func BenchmarkGrowthJump(b *testing.B) {
	guides := made()
	for _, s := range growth.Shapes() {
		b.Run(s.Name, func(b *testing.B) {
			growth.Bench(b, steps(), func(b *testing.B, size int) func() any {
				g := guides(b, s, size)
				steps := g.tree.Topics[0].Steps
				code := steps[len(steps)-1].Code
				return func() any {
					v, err := g.NewVisit().Jump(code)
					if err != nil {
						b.Fatal(err)
					}
					return v
				}
			})
		})
	}
}
