// How Argo CD compares manifests with what a cluster has, and what it takes for healthy: by its own packages for both.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/argoproj/argo-cd/gitops-engine/pkg/diff"
	"github.com/argoproj/argo-cd/gitops-engine/pkg/health"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/util/managedfields"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/kube-openapi/pkg/util/proto"
)

type pair struct {
	Config *unstructured.Unstructured `json:"config"`
	Live   *unstructured.Unstructured `json:"live"`
}

type answer struct {
	Object string `json:"object"`
	Synced bool   `json:"synced"`
	Health string `json:"health"`
}

// argo-diff client|server: pairs of objects as JSON go in, and what is said of each comes out.
func main() {
	if err := run(os.Args[1] == "server"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(isServerSide bool) error {
	var pairs []pair
	if err := json.NewDecoder(os.Stdin).Decode(&pairs); err != nil {
		return err
	}
	var options []diff.Option
	if isServerSide {
		parser, err := schemas()
		if err != nil {
			return err
		}
		options = append(options, diff.WithStructuredMergeDiff(true), diff.WithGVKParser(parser), diff.WithManager("argocd-controller"))
	}
	answers := []answer{}
	for _, each := range pairs {
		compared, err := diff.Diff(each.Config, each.Live, options...)
		if err != nil {
			return err
		}
		status, err := health.GetResourceHealth(each.Live, nil)
		if err != nil {
			return err
		}
		one := answer{Object: each.Config.GetKind() + "/" + each.Config.GetName(), Synced: !compared.Modified}
		if status != nil {
			one.Health = string(status.Status)
		}
		answers = append(answers, one)
	}
	return json.NewEncoder(os.Stdout).Encode(answers)
}

func schemas() (*managedfields.GvkParser, error) {
	config, err := clientcmd.BuildConfigFromFlags("", os.Getenv("KUBECONFIG"))
	if err != nil {
		return nil, err
	}
	api, err := discovery.NewDiscoveryClientForConfig(config)
	if err != nil {
		return nil, err
	}
	document, err := api.OpenAPISchema()
	if err != nil {
		return nil, err
	}
	models, err := proto.NewOpenAPIData(document)
	if err != nil {
		return nil, err
	}
	return managedfields.NewGVKParser(models, false)
}
