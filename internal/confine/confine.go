package confine

import (
	"fmt"
	"strings"
	"time"
)

// Process confines the whole process for good, as far as the kernel can. No file may be opened, for reading or for writing, but those
// in the printer's folder for writing; printer is the path of its device or FIFO, or empty. No socket may be opened and no program
// started. What is open already stays open, the terminal first of all.
//
// Whatever the program reads of files, it reads before. The answer is a sentence for the operator's log that says what is enforced and what
// is not; nothing here stops a start.
func Process(printer string) string {
	// The time zone is the one file that Go reads when it is first asked for, which may be long after this.
	_, _ = time.Now().Zone()
	return sentence(printer, enforceFiles(printer), enforceCalls())
}

// outcome is what became of one of the kernel's means.
type outcome struct {
	means string // the kernel's word for it, with its version
	err   error  // why it could not be had
	// shut is the printer's folder where it could not be let through, so that nothing can be printed.
	shut string
}

// sentence tells the operator what stands.
func sentence(printer string, files, calls outcome) string {
	var b strings.Builder
	switch {
	case files.err != nil:
		fmt.Fprintf(&b, "Files are not confined: %v.", files.err)
	case printer == "":
		fmt.Fprintf(&b, "The kernel lets this process open no file (%s).", files.means)
	case files.shut != "":
		fmt.Fprintf(&b, "The kernel lets this process open no file (%s), the printer among them: there was no folder %s.", files.means, files.shut)
	default:
		fmt.Fprintf(&b, "The kernel lets this process open no file but in the folder of the printer %s (%s).", printer, files.means)
	}
	if calls.err != nil {
		fmt.Fprintf(&b, " Sockets and other programs are not confined: %v.", calls.err)
	} else {
		fmt.Fprintf(&b, " The kernel lets it open no socket and start no program (%s).", calls.means)
	}
	return b.String()
}
