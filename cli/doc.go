// Package cli is the commands of vagvisare. It is the only place that knows flags, the environment, files and whether
// there is a terminal; everything behind it is handed values.
//
// A command that fails says so in one English sentence for whoever runs the program: what is wrong, and what to write
// instead. Visitors never read these sentences; theirs come from locales/.
//
// The exit code is 0 when all went well, 1 when content is broken or what was asked for was not found or not single,
// and 2 when the command was written wrongly.
package cli
