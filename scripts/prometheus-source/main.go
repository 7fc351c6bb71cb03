// Prints what the sources of Prometheus or Alertmanager say, as one JSON object: version of the module (v0.53.3) → what
// `config`, `language` or `alertmanager`, the first argument, asks for. The sources are parsed, not compiled, so that every version can be asked without what it
// depends on.
package main

import (
	"encoding/json"
	"log"
	"os"
	"os/exec"
)

const prometheus = "github.com/prometheus/prometheus"

func main() {
	log.SetFlags(0)
	asked := map[string]func(version string) any{
		"config":       func(version string) any { return sectionsOf(version) },
		"language":     func(version string) any { return languageOf(version) },
		"alertmanager": func(version string) any { return commandOf(version) },
	}[os.Args[1]]
	all := map[string]any{}
	for _, version := range os.Args[2:] {
		all[version] = asked(version)
	}
	if err := json.NewEncoder(os.Stdout).Encode(all); err != nil {
		log.Fatal(err)
	}
}

var folders = map[string]string{}

func folderOf(module, version string) string {
	key := module + "@" + version
	if known, ok := folders[key]; ok {
		return known
	}
	out, err := exec.Command("go", "mod", "download", "-json", key).Output()
	var told struct{ Dir string }
	if err != nil || json.Unmarshal(out, &told) != nil || told.Dir == "" {
		log.Fatalf("%s cannot be had: %s", key, out)
	}
	folders[key] = told.Dir
	return told.Dir
}
