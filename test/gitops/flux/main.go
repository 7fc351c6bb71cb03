// What Flux does with a folder of manifests, by its own package for it: apply, prune, wait for health.
package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/fluxcd/cli-utils/pkg/kstatus/polling"
	"github.com/fluxcd/cli-utils/pkg/object"
	"github.com/fluxcd/pkg/ssa"
	"github.com/fluxcd/pkg/ssa/normalize"
	"github.com/fluxcd/pkg/ssa/utils"
	"github.com/go-logr/logr"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/client-go/tools/clientcmd"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/log"
)

const (
	group     = "kustomize.toolkit.fluxcd.io"
	name      = "monitoring"
	namespace = "flux-system"
)

// flux-apply FOLDER [BEFORE]: what BEFORE has and FOLDER has not is pruned, as an inventory would tell.
func main() {
	log.SetLogger(logr.Discard())
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, folders []string) error {
	manager, err := resourceManager()
	if err != nil {
		return err
	}
	wanted, err := objectsIn(folders[0])
	if err != nil {
		return err
	}
	manager.SetOwnerLabels(wanted, name, namespace)
	applied, err := manager.ApplyAllStaged(ctx, wanted, ssa.DefaultApplyOptions())
	if err != nil {
		return fmt.Errorf("apply: %w", err)
	}
	if applied != nil && len(applied.Entries) > 0 {
		fmt.Println(applied)
	}
	if len(folders) > 1 {
		before, err := objectsIn(folders[1])
		if err != nil {
			return err
		}
		if err := prune(ctx, manager, absent(before, wanted)); err != nil {
			return fmt.Errorf("prune: %w", err)
		}
	}
	all := object.UnstructuredSetToObjMetadataSet(wanted)
	return manager.WaitForSet(all, ssa.WaitOptions{Interval: 500 * time.Millisecond, Timeout: 4 * time.Minute})
}

func resourceManager() (*ssa.ResourceManager, error) {
	config, err := clientcmd.BuildConfigFromFlags("", os.Getenv("KUBECONFIG"))
	if err != nil {
		return nil, err
	}
	config.QPS, config.Burst = 100, 300
	api, err := client.New(config, client.Options{})
	if err != nil {
		return nil, err
	}
	poller := polling.NewStatusPoller(api, api.RESTMapper(), polling.Options{})
	return ssa.NewResourceManager(api, poller, ssa.Owner{Field: "kustomize-controller", Group: group}), nil
}

func objectsIn(folder string) ([]*unstructured.Unstructured, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.yaml"))
	if err != nil {
		return nil, err
	}
	var all []*unstructured.Unstructured
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		objects, err := utils.ReadObjects(bytes.NewReader(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		all = append(all, objects...)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no objects", folder)
	}
	return all, normalize.UnstructuredList(all)
}

func absent(before, now []*unstructured.Unstructured) []*unstructured.Unstructured {
	kept := map[string]bool{}
	for _, each := range now {
		kept[utils.FmtUnstructured(each)] = true
	}
	var gone []*unstructured.Unstructured
	for _, each := range before {
		if !kept[utils.FmtUnstructured(each)] {
			gone = append(gone, each)
		}
	}
	return gone
}

// Only what it owns itself is deleted.
func prune(ctx context.Context, manager *ssa.ResourceManager, gone []*unstructured.Unstructured) error {
	deleted, err := manager.DeleteAll(ctx, gone, ssa.DeleteOptions{
		PropagationPolicy: metav1.DeletePropagationBackground,
		Inclusions:        manager.GetOwnerLabels(name, namespace),
	})
	if err == nil && len(deleted.Entries) > 0 {
		fmt.Println(deleted)
	}
	return err
}
