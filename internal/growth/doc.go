// Package growth is for benchmarks alone: it makes content of any size, and says how the cost of an operation grows with it.
//
// The benchmarks named Growth stand beside the code that they measure. They run with sizes that take seconds; the largest sizes run
// when the flag -largest asks for them (docs/performance.md).
package growth
