//go:build !linux

package confine

import (
	"fmt"
	"runtime"
)

// enforceFiles has no means on this system.
func enforceFiles(string) outcome {
	return outcome{err: fmt.Errorf("vagvisare has no means for it on %s", runtime.GOOS)}
}
