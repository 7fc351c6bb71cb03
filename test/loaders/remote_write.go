package main

import (
	"fmt"
	"os"
	"reflect"

	config_util "github.com/prometheus/common/config"
	"github.com/prometheus/prometheus/config"
	"github.com/prometheus/prometheus/storage/remote"
	"github.com/prometheus/sigv4"
	"go.yaml.in/yaml/v2"
)

// onAmazon is as on a machine of Amazon's, which the loader asks who and where it is.
func onAmazon() {
	for name, value := range map[string]string{
		"AWS_REGION": "eu-west-1", "AWS_ACCESS_KEY_ID": "id", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_EC2_METADATA_DISABLED": "true",
	} {
		_ = os.Setenv(name, value)
	}
}

// checkAlike is what a server asks of its remote ends before it looks at any: it cannot tell those apart that are written
// alike.
func checkAlike[E any](section string, ends []E) error {
	seen := map[string]bool{}
	for _, end := range ends {
		text, err := yaml.Marshal(end)
		if err != nil {
			return err
		}
		if seen[string(text)] {
			return fmt.Errorf("%s: two ends are alike: %s", section, text)
		}
		seen[string(text)] = true
	}
	return nil
}

// checkRemoteWrite is what fails when a server applies the ends that samples are written to: without their queues. Each
// folder of a server that has such ends links to this file.
func checkRemoteWrite(ends []*config.RemoteWriteConfig) error {
	measured := map[string]bool{}
	for _, end := range ends {
		// Metrics of one name and address cannot be registered twice.
		if id := end.Name + " " + end.URL.Redacted(); end.Name != "" {
			if measured[id] {
				return fmt.Errorf("remote_write: two ends have one name: %s", id)
			}
			measured[id] = true
		}
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
