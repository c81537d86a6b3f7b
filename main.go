// Command vagvisare is a guide to help from the social services for children and families, in Sweden and in Finland.
package main

import (
	"os"
	"time"

	"vagvisare/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], cli.System{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Environ: os.Environ(), Now: time.Now,
	}))
}
