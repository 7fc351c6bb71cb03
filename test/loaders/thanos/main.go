// thanos answers, one line of JSON for each line of JSON, whether a ruler of Thanos would take its files: whether it starts
// with them, and whether it loads its rules.
package main

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/config"
	"github.com/prometheus/prometheus/model/rulefmt"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/thanos-io/thanos/pkg/rules"
	"gopkg.in/yaml.v2"
)

type request struct {
	// Config is the content of the file with the ends that samples are written to.
	Config string `json:"config"`
	// Features are the values of `--enable-feature`.
	Features []string `json:"features"`
	// Rules are the contents of the files of rules.
	Rules []string `json:"rules"`
}

func main() {
	onAmazon()
	answerLines(judge)
}

func judge(asked request) error {
	var file struct {
		Ends []*config.RemoteWriteConfig `yaml:"remote_write,omitempty"`
	}
	if err := yaml.Unmarshal([]byte(asked.Config), &file); err != nil {
		return fmt.Errorf("remote_write: %w", err)
	}
	if err := checkAlike("remote_write", file.Ends); err != nil {
		return err
	}
	for _, end := range file.Ends {
		withoutFiles(reflect.ValueOf(end))
	}
	if err := checkRemoteWrite(file.Ends); err != nil {
		return err
	}
	parser.EnableExperimentalFunctions = false
	for _, feature := range asked.Features {
		if feature == "promql-experimental-functions" {
			parser.EnableExperimentalFunctions = true
		}
	}
	for _, text := range asked.Rules {
		if err := checkRules(text); err != nil {
			return fmt.Errorf("rules: %w", err)
		}
	}
	return nil
}

// checkRules reads the file twice, as the ruler does: for its own field, and without it as the rules of Prometheus.
func checkRules(text string) error {
	if _, errs := rules.ValidateAndCount(strings.NewReader(text)); len(errs) > 0 {
		return errs.Err()
	}
	var file struct {
		Groups []map[string]any `yaml:"groups"`
	}
	if err := yaml.Unmarshal([]byte(text), &file); err != nil {
		return err
	}
	for _, group := range file.Groups {
		delete(group, "partial_response_strategy")
	}
	plain, err := yaml.Marshal(file)
	if err != nil {
		return err
	}
	if _, errs := rulefmt.Parse(plain, false, model.UTF8Validation); len(errs) > 0 {
		return errs[0]
	}
	return nil
}
