// Command bench compares the guide with what people would use instead: whiptail, dialog and gum, and with a menu that is nothing but
// Bubble Tea and shows the same picture. It runs them in turn in a pseudo-terminal and prints tables: docs/performance.md.
//
//	apt-get install whiptail dialog
//	go run ./internal/bench
package main
