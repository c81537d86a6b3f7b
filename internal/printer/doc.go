// Package printer hands a slip to a printer at a path: a device such as /dev/usb/lp0, or a FIFO that a print service
// reads.
//
// A visitor stands before the screen, so nothing here waits: a device is opened and written without blocking, within
// Limit, and whatever goes wrong has a name that the screen can turn into words. The guide writes no files, and a path
// that turns out to be one is refused before a byte is written.
package printer
