package rtl

import "slices"

// reorder puts what has been laid side by side in reading order into the order from the left (rule L2): from the deepest level up, each
// stretch of that level or a deeper one is turned round.
func reorder[T any](of []T, level func(*T) uint8) {
	deep, shallow := uint8(0), uint8(deepest+2)
	for i := range of {
		l := level(&of[i])
		deep = max(deep, l)
		if l%2 == 1 {
			shallow = min(shallow, l)
		}
	}
	for ; deep >= shallow; deep-- {
		for from := 0; from < len(of); from++ {
			to := from
			for to < len(of) && level(&of[to]) >= deep {
				to++
			}
			if to > from {
				slices.Reverse(of[from:to])
				from = to
			}
		}
	}
}
