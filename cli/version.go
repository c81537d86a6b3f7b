package cli

import "runtime/debug"

// version says which build this is, as far as the build knows.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown build)"
	}
	v := info.Main.Version
	if v == "" {
		v = "(devel)"
	}
	if t := setting(info, "vcs.time"); t != "" {
		v += ", built from " + short(setting(info, "vcs.revision")) + " of " + t
		if setting(info, "vcs.modified") == "true" {
			v += ", changed"
		}
	}
	return v + ", " + info.GoVersion
}

func setting(info *debug.BuildInfo, key string) string {
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

func short(revision string) string { return revision[:min(12, len(revision))] }
