package confine

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/landlock-lsm/go-landlock/landlock"
	ll "github.com/landlock-lsm/go-landlock/landlock/syscall"
)

// enforceFiles closes the file system, and TCP where the kernel has it, with Landlock.
func enforceFiles(printer string) outcome {
	abi, err := ll.LandlockGetABIVersion()
	if err != nil || abi < 1 {
		return outcome{err: errors.New("this kernel has no Landlock, or was started without it")}
	}
	all := landlock.V11
	// Before ABI 8 every thread gets a domain of its own, and some kernels of ABI 6 then refuse a signal from one to another, which
	// Go needs to reach its threads.
	all.Scoped = ll.ScopeAbstractUnixSocket
	rules, shut := printerRules(printer)
	if err := all.BestEffort().Restrict(rules...); err != nil {
		return outcome{err: fmt.Errorf("this kernel has Landlock and refused it (%w)", err)}
	}
	return outcome{means: fmt.Sprintf("Landlock, ABI %d", abi), shut: shut}
}

// printerRules let files in the printer's folder be written to, but none be made there. It is the folder and not the device, because a
// device that is unplugged and plugged in again is another file. shut is a folder that is not there.
func printerRules(printer string) (rules []landlock.Rule, shut string) {
	if printer == "" {
		return nil, ""
	}
	folders := []string{filepath.Dir(printer)}
	if real, err := filepath.EvalSymlinks(printer); err == nil {
		folders = append(folders, filepath.Dir(real)) // udev's names for devices are symbolic links
	}
	for _, folder := range folders {
		if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
			return nil, folder
		}
	}
	return []landlock.Rule{landlock.PathAccess(ll.AccessFSWriteFile, folders...)}, ""
}
