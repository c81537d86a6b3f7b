//go:build !linux || !(amd64 || arm64)

package confine

import (
	"fmt"
	"runtime"
)

// enforceCalls has no filter for this kind of machine.
func enforceCalls() outcome {
	return outcome{err: fmt.Errorf("vagvisare has no filter for %s on %s", runtime.GOOS, runtime.GOARCH)}
}
