// Package confine lets a process give up what it does not need: files, sockets and other programs. The kiosk stands in a lobby
// where nobody watches over it, so that whatever is wrong with it should stay inside it.
//
// It is the second lock, not the first. The program opens no socket and writes no file anyway (a whole visit under strace proves it),
// and the unit in docs/kiosk asks systemd for the same. What the kernel at hand can't enforce is told in the sentence for the log.
package confine
