// Package screen holds the screens, one file each: the four kinds of page (home, question, contact, crisis), and what lies over a
// page one at a time (language, place picker, search, sources, answers, help, original).
//
// A screen is a value behind three methods. It gets a Frame that is already cut to its room, so it does no arithmetic about the header and the
// footer, and it returns all of its rows: the root cuts them to the window, scrolls them, and keeps the marked row in sight.
//
// What a key changes is a Move: a function from one State to the next, which the root applies at once. It is no tea.Cmd, because a
// command's message comes back after the next key: the three digits of 112, typed in fear, may all arrive in one read.
package screen
