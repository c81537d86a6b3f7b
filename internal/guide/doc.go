// Package guide is the only place where the tree (flows), the words (locales) and those who answer (contacts) meet.
//
//	Load  reads and proves the three, and returns a Guide or every problem found.
//	Visit is one person's way: a small immutable value. Every move returns a new one, and nothing else remembers it.
//	Page  is what a visit says in one language on one day, ready for any front end.
//
// A front end holds a Guide and a Visit, makes moves, and lays out Pages. It never sees a YAML file, a message id or a
// row of contacts, and what it can do, every other front end can do.
package guide
