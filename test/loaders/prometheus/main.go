// prometheus answers, one line of JSON for each line of JSON, whether Prometheus would take a configuration: whether it
// starts with it, and whether a reload succeeds. It is kept running, since it takes longer to start than to answer.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
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
	"github.com/prometheus/sigv4"
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

type answer struct {
	// Error is empty where Prometheus takes the configuration.
	Error string `json:"error"`
}

var logger = promslog.NewNopLogger()

func main() {
	// As on a machine of Amazon's, which the loader asks who and where it is.
	for name, value := range map[string]string{
		"AWS_REGION": "eu-west-1", "AWS_ACCESS_KEY_ID": "id", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_EC2_METADATA_DISABLED": "true",
	} {
		_ = os.Setenv(name, value)
	}
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var asked request
		var told answer
		if err := json.Unmarshal(line, &asked); err != nil {
			told.Error = fmt.Sprintf("(request) %s", err)
		} else if err := judge(asked); err != nil {
			told.Error = err.Error()
		}
		encoded, _ := json.Marshal(told)
		_, _ = out.Write(append(encoded, '\n'))
		// Whoever asks waits for nothing while more is to be read.
		if lines.Buffered() == 0 {
			_ = out.Flush()
		}
	}
}

func judge(asked request) (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("(panic) %v", thrown)
		}
	}()
	cfg, err := config.Load(asked.Config, logger)
	if err != nil {
		return err
	}
	if asked.Agent {
		if err := checkAgent(cfg); err != nil {
			return err
		}
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
	for _, end := range cfg.RemoteWriteConfigs {
		if _, err := remote.NewWriteClient("write", &remote.ClientConfig{
			URL:              end.URL,
			WriteProtoMsg:    end.ProtobufMessage,
			Timeout:          end.RemoteTimeout,
			HTTPClientConfig: end.HTTPClientConfig,
			SigV4Config:      end.SigV4Config,
			AzureADConfig:    end.AzureADConfig,
			// The identity of a machine of Google's is not for this machine to have.
			Headers:          end.Headers,
			RetryOnRateLimit: end.QueueConfig.RetryOnRateLimit,
			RoundRobinDNS:    end.RoundRobinDNS,
		}); err != nil {
			return fmt.Errorf("remote_write: %w", err)
		}
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
		case "promql-duration-expr":
			options.ExperimentalDurationExpr = true
		case "promql-extended-range-selectors":
			options.EnableExtendedRangeSelectors = true
		case "promql-binop-fill-modifiers":
			options.EnableBinopFillModifiers = true
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

// withoutFiles has no client read certificates or profiles: they are in the pod, not here.
func withoutFiles(value reflect.Value) {
	switch value.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !value.IsNil() {
			withoutFiles(value.Elem())
		}
	case reflect.Slice:
		for i := range value.Len() {
			withoutFiles(value.Index(i))
		}
	case reflect.Struct:
		if value.CanAddr() && value.Addr().CanInterface() {
			switch part := value.Addr().Interface().(type) {
			case *config_util.TLSConfig:
				part.CAFile, part.CertFile, part.KeyFile = "", "", ""
				return
			case *sigv4.SigV4Config:
				part.Profile = ""
				return
			}
		}
		for i := range value.NumField() {
			if value.Type().Field(i).IsExported() {
				withoutFiles(value.Field(i))
			}
		}
	}
}
