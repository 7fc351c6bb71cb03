// prometheus answers, one line of JSON for each line of JSON, whether Prometheus would take a configuration: whether it
// starts with it, and whether a reload succeeds.
package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"

	config_util "github.com/prometheus/common/config"
	"github.com/prometheus/common/model"
	"github.com/prometheus/common/promslog"
	"github.com/prometheus/prometheus/config"
	"github.com/prometheus/prometheus/model/rulefmt"
	"github.com/prometheus/prometheus/notifier"
	_ "github.com/prometheus/prometheus/plugins" // Every discovery.
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/storage/remote"
	"github.com/prometheus/prometheus/tracing"
)

type request struct {
	Config string `json:"config"`
	// Agent has Prometheus run as one.
	Agent bool `json:"agent"`
	// Features are the values of `--enable-feature`.
	Features []string `json:"features"`
	// Rules are the contents of the files of rules.
	Rules []string `json:"rules"`
}

var logger = promslog.NewNopLogger()

func main() {
	onAmazon()
	answerLines(judge)
}

func judge(asked request) error {
	cfg, err := config.Load(asked.Config, logger)
	if err != nil {
		return err
	}
	if asked.Agent {
		if err := checkAgent(cfg); err != nil {
			return err
		}
	}
	if err := errors.Join(checkAlike("remote_write", cfg.RemoteWriteConfigs), checkAlike("remote_read", cfg.RemoteReadConfigs)); err != nil {
		return err
	}
	withoutFiles(reflect.ValueOf(cfg))
	if err := apply(cfg); err != nil {
		return err
	}
	return checkRules(asked, cfg.GlobalConfig.MetricNameValidationScheme)
}

// checkAgent is what LoadFile asks of an agent's configuration.
func checkAgent(cfg *config.Config) error {
	switch {
	case len(cfg.AlertingConfig.AlertmanagerConfigs) > 0 || len(cfg.AlertingConfig.AlertRelabelConfigs) > 0:
		return errors.New("field alerting is not allowed in agent mode")
	case len(cfg.RuleFiles) > 0:
		return errors.New("field rule_files is not allowed in agent mode")
	case len(cfg.RemoteReadConfigs) > 0:
		return errors.New("field remote_read is not allowed in agent mode")
	}
	return nil
}

// apply is what fails of a reload, one part of the server after the other: without their goroutines.
func apply(cfg *config.Config) error {
	if err := checkRemoteWrite(cfg.RemoteWriteConfigs); err != nil {
		return err
	}
	for _, end := range cfg.RemoteReadConfigs {
		if _, err := remote.NewReadClient("read", &remote.ClientConfig{
			URL:              end.URL,
			Timeout:          end.RemoteTimeout,
			HTTPClientConfig: end.HTTPClientConfig,
			Headers:          end.Headers,
		}); err != nil {
			return fmt.Errorf("remote_read: %w", err)
		}
	}
	jobs, err := cfg.GetScrapeConfigs()
	if err != nil {
		return err
	}
	for _, job := range jobs {
		if _, err := config_util.NewClientFromConfig(job.HTTPClientConfig, "scrape"); err != nil {
			return fmt.Errorf("scrape_configs: %s: %w", job.JobName, err)
		}
		if _, err := config.ToEscapingScheme(job.MetricNameEscapingScheme, job.MetricNameValidationScheme); err != nil {
			return fmt.Errorf("scrape_configs: %s: %w", job.JobName, err)
		}
	}
	alerts := notifier.NewManager(&notifier.Options{}, model.UTF8Validation, logger)
	if err := alerts.ApplyConfig(cfg); err != nil {
		return fmt.Errorf("alerting: %w", err)
	}
	for _, pattern := range cfg.RuleFiles {
		if _, err := filepath.Glob(pattern); err != nil {
			return fmt.Errorf("rule_files: %s: %w", pattern, err)
		}
	}
	if cfg.TracingConfig.Endpoint == "" {
		return nil
	}
	traces := tracing.NewManager(logger)
	defer traces.Stop()
	if err := traces.ApplyConfig(cfg); err != nil {
		return fmt.Errorf("tracing: %w", err)
	}
	return nil
}

func checkRules(asked request, scheme model.ValidationScheme) error {
	var options parser.Options
	for _, feature := range asked.Features {
		switch feature {
		case "promql-experimental-functions":
			options.EnableExperimentalFunctions = true
		case "promql-binop-fill-modifiers":
			options.EnableBinopFillModifiers = true
		case "promql-unquoted-utf8-names":
			options.EnableUnquotedUTF8Names = true
		}
	}
	expressions := parser.NewParser(options)
	for _, rules := range asked.Rules {
		if _, errs := rulefmt.Parse([]byte(rules), false, scheme, expressions, logger); len(errs) > 0 {
			return fmt.Errorf("rules: %w", errors.Join(errs...))
		}
	}
	return nil
}
