//go:build linux

package main

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	"vagvisare/internal/bench/nine"
)

// open starts a program and waits for its first frame.
func open(p program, silent bool) (*terminal, error) {
	t, err := start(silent, p.path, p.args...)
	if err != nil {
		return nil, err
	}
	if _, err := t.settle(p.first); err != nil {
		t.close()
		return nil, err
	}
	return t, nil
}

// ask is open, and goes on to the question of nine choices.
func ask(p program) (*terminal, error) {
	t, err := open(p, false)
	if err != nil || p.enter == "" {
		return t, err
	}
	t.press(p.enter)
	if _, err := t.settle(p.question); err != nil {
		t.close()
		return nil, err
	}
	return t, nil
}

// starts measures from exec to the first whole frame.
func (f figures) starts(p program) error {
	for _, silent := range []bool{false, true} {
		t, err := open(p, silent)
		if err != nil {
			return err
		}
		first, kind := t.whole(), answering
		if silent {
			kind = unanswering
		}
		f.add(p.name, kind, millis(first.at.Sub(t.begun)))
		f.add(p.name, kind+startCPU, millis(first.cpu))
		if !silent {
			f.add(p.name, startBytes, size(t.since(0)))
		}
		t.close()
	}
	return nil
}

// between is the time from one key to the next: at least so long, and up to half as much more, so that no key keeps step with the frames.
func between(least time.Duration) time.Duration { return least + rand.N(least/2) }

// key presses a key, and says how long it took to the last byte of the answer and how many bytes came. The whole pause is waited.
func (t *terminal) key(key string, pause time.Duration) (took time.Duration, sent []chunk) {
	n, at := t.count(), time.Now()
	t.press(key)
	time.Sleep(between(pause))
	if sent = t.since(n); len(sent) > 0 {
		took = sent[len(sent)-1].at.Sub(at)
	}
	return took, sent
}

// held is the pause between keys: that of a key that is held down.
const held = 33 * time.Millisecond

// keys presses the arrows two hundred times, down to the last choice and up again.
func (f figures) keys(p program) error {
	t, err := ask(p)
	if err != nil {
		return err
	}
	defer t.close()
	down, up := t.arrow("B"), t.arrow("A")
	before := t.cpu()
	for i := range 200 {
		arrow := down
		if i/(nine.Choices-1)%2 == 1 {
			arrow = up
		}
		took, sent := t.key(arrow, held)
		if len(sent) == 0 {
			f.add(p.name, unseen, 1)
			continue
		}
		f.add(p.name, latency, millis(took))
		f.add(p.name, keyBytes, size(sent))
	}
	f.add(p.name, keysCPU, millis(t.cpu()-before))
	return nil
}

// pages answers all questions with their first choice and goes back again, until two hundred pages were seen.
func (f figures) pages(p program) error {
	t, err := open(p, false)
	if err != nil {
		return err
	}
	defer t.close()
	before := t.cpu()
	for seen := 0; seen < 200; seen += 2 * nine.Pages {
		for n := range nine.Pages {
			key := "1"
			if n == 0 {
				key = p.enter
			}
			_, sent := t.key(key, 2*held)
			f.add(p.name, pageBytes, size(sent))
			if seen == 0 {
				f.add(p.name, fmt.Sprintf("%s %d", pageBytes, n+1), size(sent))
				f.add(p.name, fmt.Sprintf("%s %d", pageVisible, n+1), visible(draw(t.since(0))))
			}
		}
		for range nine.Pages {
			t.key("\x7f", 2*held)
		}
	}
	f.add(p.name, pagesCPU, millis(t.cpu()-before))
	all, own := t.resident()
	f.add(p.name, memory, all/1024)
	f.add(p.name, memoryOwn, own/1024)
	return nil
}

// idle measures what the programs use while nothing happens, all at once, since they use next to nothing, and then how long one key takes.
func (f figures) idle(h house, programs []program, rate int, still time.Duration) error {
	var open []*terminal
	defer func() {
		for _, t := range open {
			t.close()
		}
	}()
	for _, p := range programs {
		t, err := ask(h.at(p, rate))
		if err != nil {
			return err
		}
		open = append(open, t)
	}
	time.Sleep(time.Second) // What a program does after its first frame is done then.
	var waiting sync.WaitGroup
	for i, t := range open {
		waiting.Go(func() {
			before, at := t.cpu(), time.Now()
			time.Sleep(still)
			used := float64(t.cpu()-before) / float64(time.Since(at))
			f.add(programs[i].name, fmt.Sprintf("%s %d", idleCPU, rate), 100*used)
		})
	}
	waiting.Wait()
	for i, t := range open {
		for n := range 10 {
			arrow := t.arrow("B")
			if n%2 == 1 {
				arrow = t.arrow("A")
			}
			if took, sent := t.key(arrow, 2*time.Second/time.Duration(rate)); len(sent) > 0 {
				f.add(programs[i].name, fmt.Sprintf("%s %d", latency, rate), millis(took))
			}
		}
	}
	return nil
}
