// Package treefmt renders the whole decision tree, for people (text), for drawings (Mermaid and Graphviz) and for
// programs (JSON, whose fields docs/json.md names). It changes nothing and decides nothing: each format shows the same
// steps, statements, choices and targets.
package treefmt
