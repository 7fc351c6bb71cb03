// yaml answers, one line of JSON for each line of JSON, with what Alertmanager and Prometheus read in a text: their YAML
// library's own words, of mappings with texts as keys.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"gopkg.in/yaml.v2"
)

type answer struct {
	Value interface{} `json:"value"`
	Error string      `json:"error,omitempty"`
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		if err := answers.Encode(read(line)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func read(line []byte) answer {
	var text string
	if err := json.Unmarshal(line, &text); err != nil {
		return answer{Error: err.Error()}
	}
	var value interface{}
	if err := yaml.UnmarshalStrict([]byte(text), &value); err != nil {
		return answer{Error: err.Error()}
	}
	plain, err := plainOf(value)
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Value: plain}
}

func plainOf(value interface{}) (interface{}, error) {
	switch typed := value.(type) {
	case []interface{}:
		for i, item := range typed {
			plain, err := plainOf(item)
			if err != nil {
				return nil, err
			}
			typed[i] = plain
		}
		return typed, nil
	case map[interface{}]interface{}:
		plain := make(map[string]interface{}, len(typed))
		for key, member := range typed {
			name, ok := key.(string)
			if !ok {
				return nil, fmt.Errorf("a key is no text: %v", key)
			}
			of, err := plainOf(member)
			if err != nil {
				return nil, err
			}
			plain[name] = of
		}
		return plain, nil
	default:
		return value, nil
	}
}
