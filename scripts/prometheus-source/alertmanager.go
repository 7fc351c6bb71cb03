// The feature flags and the arguments of Alertmanager.

package main

import (
	"go/ast"
	"os"
	"path/filepath"
	"strings"
)

const alertmanager = "github.com/prometheus/alertmanager"

type command struct {
	Features  map[string]*feature `json:"features"`
	Arguments map[string]string   `json:"arguments"`
}

func commandOf(version string) *command {
	folder := folderOf(alertmanager, version)
	c := &command{Features: map[string]*feature{}, Arguments: map[string]string{}}
	features := filepath.Join(folder, "featurecontrol", "featurecontrol.go")
	if _, err := os.Stat(features); err == nil {
		each(fileOf(features), func(spec *ast.ValueSpec) {
			if strings.HasPrefix(spec.Names[0].Name, "Feature") && len(spec.Values) == 1 && text(spec.Values[0]) != "" {
				c.Features[text(spec.Values[0])] = &feature{}
			}
		})
	}
	// These are of the logger and of the web server, which are other modules.
	for _, name := range []string{"log.level", "log.format", "web.config.file", "web.listen-address", "web.systemd-socket"} {
		c.Arguments[name] = "both"
	}
	readArguments(fileOf(folder, "cmd", "alertmanager", "main.go"), c.Arguments)
	return c
}
