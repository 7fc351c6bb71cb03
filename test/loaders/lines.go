package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type answer struct {
	// Error is empty where the server takes what it was asked about.
	Error string `json:"error"`
}

// answerLines judges each line of JSON, and answers it by one. The program is kept running, since it takes longer to start
// than to answer. Each folder links to this file.
func answerLines[Q any](judge func(Q) error) {
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var told answer
		if err := answerLine(line, judge); err != nil {
			told.Error = err.Error()
		}
		encoded, _ := json.Marshal(told)
		_, _ = out.Write(append(encoded, '\n'))
		// Nobody waits for an answer while more is to be read.
		if lines.Buffered() == 0 {
			_ = out.Flush()
		}
	}
}

func answerLine[Q any](line []byte, judge func(Q) error) (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("(panic) %v", thrown)
		}
	}()
	var asked Q
	if err := json.Unmarshal(line, &asked); err != nil {
		return fmt.Errorf("(request) %w", err)
	}
	return judge(asked)
}
