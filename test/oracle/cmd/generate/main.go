// generate answers, one line of JSON for each line of JSON, with the configuration that the operator's own code makes of
// an instance and its inputs, and with the inputs that it refuses. It is kept running, since it takes longer to start
// than to answer.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	monitoringv1beta1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1beta1"
	"github.com/prometheus-operator/prometheus-operator/pkg/assets"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/client-go/tools/cache"
)

// options are the operator's findings about its cluster, and its feature gates.
type options struct {
	EndpointSliceSupported      bool `json:"endpointSliceSupported"`
	PodTopologyLabelsSupported  bool `json:"podTopologyLabelsSupported"`
	PrometheusRetentionPolicies bool `json:"prometheusRetentionPolicies"`
	PrometheusTopologySharding  bool `json:"prometheusTopologySharding"`
}

// request has one of the instances.
type request struct {
	Prometheus      *monitoringv1.Prometheus            `json:"prometheus"`
	PrometheusAgent *monitoringv1alpha1.PrometheusAgent `json:"prometheusAgent"`
	Alertmanager    *monitoringv1.Alertmanager          `json:"alertmanager"`
	ThanosRuler     *monitoringv1.ThanosRuler           `json:"thanosRuler"`

	ServiceMonitors     []*monitoringv1.ServiceMonitor           `json:"serviceMonitors"`
	PodMonitors         []*monitoringv1.PodMonitor               `json:"podMonitors"`
	Probes              []*monitoringv1.Probe                    `json:"probes"`
	ScrapeConfigs       []*monitoringv1alpha1.ScrapeConfig       `json:"scrapeConfigs"`
	AlertmanagerConfigs []*monitoringv1alpha1.AlertmanagerConfig `json:"alertmanagerConfigs"`
	PrometheusRules     []*monitoringv1.PrometheusRule           `json:"prometheusRules"`
	// AlertmanagerConfigs of the newer version, which the operator's webhook converts.
	AlertmanagerConfigsV1Beta1 []*monitoringv1beta1.AlertmanagerConfig `json:"alertmanagerConfigsV1beta1"`

	Secrets    []*corev1.Secret    `json:"secrets"`
	ConfigMaps []*corev1.ConfigMap `json:"configMaps"`
	Namespaces []*corev1.Namespace `json:"namespaces"`
	Options    options             `json:"options"`
}

type answer struct {
	Config string `json:"config,omitempty"`
	// Rejected says of each refused input (`Probe default/a`) why.
	Rejected map[string]string `json:"rejected"`
	Error    string            `json:"error,omitempty"`
}

// store has all content loaded, as if something else had asked for it: what the operator forgets to load, as the
// credentials of scrape classes, it would leave out.
func (r *request) store() *assets.StoreBuilder {
	var objects []runtime.Object
	for _, o := range r.Secrets {
		objects = append(objects, o)
	}
	for _, o := range r.ConfigMaps {
		objects = append(objects, o)
	}
	client := fake.NewSimpleClientset(objects...).CoreV1()
	store := assets.NewStoreBuilder(client, client)
	for _, o := range r.Secrets {
		for key := range o.Data {
			selector := corev1.SecretKeySelector{Key: key}
			selector.Name = o.Name
			_, _ = store.GetSecretKey(context.Background(), o.Namespace, selector)
		}
	}
	for _, o := range r.ConfigMaps {
		for key := range o.Data {
			selector := corev1.ConfigMapKeySelector{Key: key}
			selector.Name = o.Name
			_, _ = store.GetConfigMapKey(context.Background(), o.Namespace, selector)
		}
	}
	return store
}

func (r *request) namespaces() cache.SharedIndexInformer {
	informer := cache.NewSharedIndexInformer(&cache.ListWatch{}, &corev1.Namespace{}, 0, cache.Indexers{})
	for _, n := range r.Namespaces {
		_ = informer.GetStore().Add(n)
	}
	return informer
}

// content is that of a key of a Secret, as for additional configuration.
func (r *request) content(namespace string, selector *corev1.SecretKeySelector) []byte {
	if selector == nil {
		return nil
	}
	for _, s := range r.Secrets {
		if s.Namespace == namespace && s.Name == selector.Name {
			return s.Data[selector.Key]
		}
	}
	return nil
}

type object interface {
	metav1.Object
	runtime.Object
}

// listOf lists objects as an informer does.
func listOf[T object](objects []T) func(string, labels.Selector, cache.AppendFunc) error {
	return func(namespace string, selector labels.Selector, add cache.AppendFunc) error {
		for _, o := range objects {
			if o.GetNamespace() == namespace && selector.Matches(labels.Set(o.GetLabels())) {
				add(o)
			}
		}
		return nil
	}
}

func generate(line []byte) (a answer) {
	defer func() {
		if r := recover(); r != nil {
			a = answer{Error: fmt.Sprintf("panic: %v", r)}
		}
	}()
	var req request
	if err := json.Unmarshal(line, &req); err != nil {
		return answer{Error: "input: " + err.Error()}
	}
	rejections := recorder{reasons: map[string]string{}}
	config, err := req.generate(rejections)
	if err != nil {
		return answer{Error: err.Error(), Rejected: rejections.reasons}
	}
	return answer{Config: string(config), Rejected: rejections.reasons}
}

func (r *request) generate(rejections recorder) ([]byte, error) {
	switch {
	case r.PrometheusRules != nil:
		return r.rules(rejections)
	case r.Prometheus != nil:
		return r.server(rejections)
	case r.PrometheusAgent != nil:
		return r.agent(rejections)
	case r.Alertmanager != nil:
		return r.alertmanager(rejections)
	}
	return nil, fmt.Errorf("input: no instance")
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 64<<20)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		if err := out.Encode(generate(in.Bytes())); err != nil {
			panic(err)
		}
	}
}
