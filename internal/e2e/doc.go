// Package e2e tells visitors' stories to the compiled program, in a real pseudo-terminal that is read back through a
// terminal emulator, and line by line over a pipe. It also takes the pictures of docs/screens, so that they cannot drift
// from the program: go test ./internal/e2e -run TestPictures -update.
package e2e
