//go:build !unix

package growth

import "time"

// cpuTime is not known here.
func cpuTime() time.Duration { return 0 }
