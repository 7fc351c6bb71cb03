// alertmanager answers, one line of JSON for each line of JSON, whether Alertmanager would take a configuration: whether
// it starts with it, and whether a reload succeeds.
package main

import (
	"fmt"
	"net/url"
	"os"
	"reflect"
	"strings"

	"github.com/prometheus/alertmanager/config"
	"github.com/prometheus/alertmanager/config/receiver"
	"github.com/prometheus/alertmanager/dispatch"
	"github.com/prometheus/alertmanager/featurecontrol"
	"github.com/prometheus/alertmanager/inhibit"
	"github.com/prometheus/alertmanager/matcher/compat"
	"github.com/prometheus/alertmanager/template"
	config_util "github.com/prometheus/common/config"
	"github.com/prometheus/common/promslog"
)

type request struct {
	Config string `json:"config"`
}

var logger = promslog.NewNopLogger()

func main() {
	flags, err := featurecontrol.NewFlags(logger, "")
	if err != nil {
		panic(err)
	}
	compat.InitFromFlags(logger, flags)
	answerLines(judge)
}

// judge does what the server's main function does with a configuration, up to where alerts come in.
func judge(asked request) error {
	conf, err := config.Load(asked.Config)
	if err != nil {
		return err
	}
	templates, err := template.FromGlobs(conf.Templates)
	if err != nil {
		return fmt.Errorf("failed to parse templates: %w", err)
	}
	templates.ExternalURL = &url.URL{Scheme: "http", Host: "localhost:9093"}
	standIn(reflect.ValueOf(conf))
	active := map[string]bool{}
	dispatch.NewRoute(conf.Route, nil).Walk(func(route *dispatch.Route) {
		active[route.RouteOpts.Receiver] = true
	})
	for _, each := range conf.Receivers {
		if !active[each.Name] {
			continue
		}
		if _, err := receiver.BuildReceiverIntegrations(each, templates, logger); err != nil {
			return err
		}
	}
	for _, rule := range conf.InhibitRules {
		inhibit.NewInhibitRule(rule)
	}
	return nil
}

// standIn has no client read certificates, and puts another file in the place of the others: they are in the pod.
func standIn(value reflect.Value) {
	switch value.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !value.IsNil() {
			standIn(value.Elem())
		}
	case reflect.Slice:
		for i := range value.Len() {
			standIn(value.Index(i))
		}
	case reflect.Struct:
		if tls, ok := value.Addr().Interface().(*config_util.TLSConfig); ok {
			tls.CAFile, tls.CertFile, tls.KeyFile = "", "", ""
			return
		}
		for i := range value.NumField() {
			field := value.Type().Field(i)
			switch {
			case !field.IsExported():
			case !strings.HasSuffix(field.Name, "File"):
				standIn(value.Field(i))
			case value.Field(i).Kind() == reflect.String && value.Field(i).String() != "":
				value.Field(i).SetString(os.DevNull)
			}
		}
	}
}
