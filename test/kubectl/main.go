// Reads manifests as kubectl does: each line of the input is a JSON string with a file of YAML, each line of the output
// a JSON list of the objects in it, or a JSON object with the error. With `-v3`, as tools on YAML 1.2 of the same family do.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	yamlv3 "go.yaml.in/yaml/v3"
	"k8s.io/apimachinery/pkg/util/yaml"
)

func main() {
	v3 := flag.Bool("v3", false, "read as kustomize and Helm do")
	flag.Parse()
	read := readAsKubectl
	if *v3 {
		read = readAsKustomize
	}
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) == 0 && err != nil {
			break
		}
		answer(out, line, read)
	}
	if err := out.Flush(); err != nil {
		panic(err)
	}
}

func answer(out io.Writer, line []byte, read func(string) (any, error)) {
	var text string
	if err := json.Unmarshal(line, &text); err != nil {
		panic(err)
	}
	objects, err := read(text)
	if err != nil {
		objects = map[string]string{"error": err.Error()}
	}
	encoded, err := json.Marshal(objects)
	if err != nil {
		encoded, _ = json.Marshal(map[string]string{"error": err.Error()})
	}
	fmt.Fprintf(out, "%s\n", encoded)
}

// As kubectl's visitor of files: the documents one by one, each as JSON.
func readAsKubectl(text string) (any, error) {
	decoder := yaml.NewYAMLOrJSONDecoder(bytes.NewReader([]byte(text)), 4096)
	objects := []json.RawMessage{}
	for {
		var object json.RawMessage
		err := decoder.Decode(&object)
		if errors.Is(err, io.EOF) {
			return objects, nil
		}
		if err != nil {
			return nil, err
		}
		if len(object) > 0 && !bytes.Equal(object, []byte("null")) {
			objects = append(objects, object)
		}
	}
}

func readAsKustomize(text string) (any, error) {
	decoder := yamlv3.NewDecoder(bytes.NewReader([]byte(text)))
	objects := []any{}
	for {
		var object any
		err := decoder.Decode(&object)
		if errors.Is(err, io.EOF) {
			return objects, nil
		}
		if err != nil {
			return nil, err
		}
		objects = append(objects, object)
	}
}
