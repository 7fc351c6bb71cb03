package main

import (
	"context"
	"fmt"
	"path"
	"reflect"
	"unsafe"

	"github.com/blang/semver/v4"
	"github.com/prometheus-operator/prometheus-operator/pkg/alertmanager"
	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	monitoringv1alpha1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1alpha1"
	monitoringv1beta1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1beta1"
	"github.com/prometheus-operator/prometheus-operator/pkg/assets"
	"github.com/prometheus-operator/prometheus-operator/pkg/operator"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/tools/cache"
)

const (
	configFile   = "alertmanager.yaml"
	templatesDir = "/etc/alertmanager/templates"
)

func (r *request) alertmanager(rejections recorder) ([]byte, error) {
	am, store := r.Alertmanager, r.store()
	version, err := semver.ParseTolerant(operator.StringValOrDefault(am.Spec.Version, operator.DefaultAlertmanagerVersion))
	if err != nil {
		return nil, err
	}
	all, err := r.alertmanagerConfigs()
	if err != nil {
		return nil, err
	}
	selected, err := r.selectedConfigs(all, version, store, rejections)
	if err != nil {
		return nil, err
	}
	builder := alertmanager.NewConfigBuilder(silent, version, store, am)
	if err := r.base(builder, all); err != nil {
		return nil, err
	}
	if err := builder.AddAlertmanagerConfigs(context.Background(), selected); err != nil {
		return nil, err
	}
	return builder.MarshalJSON()
}

// alertmanagerConfigs are all of them, as they are stored.
func (r *request) alertmanagerConfigs() ([]*monitoringv1alpha1.AlertmanagerConfig, error) {
	all := r.AlertmanagerConfigs
	for _, newer := range r.AlertmanagerConfigsV1Beta1 {
		converted, err := convert(newer)
		if err != nil {
			return nil, err
		}
		all = append(all, converted)
	}
	return all, nil
}

// convert as the operator does, which does not survive an e-mail without threading.
func convert(newer *monitoringv1beta1.AlertmanagerConfig) (*monitoringv1alpha1.AlertmanagerConfig, error) {
	var without []*monitoringv1beta1.EmailThreadingConfig
	for _, receiver := range newer.Spec.Receivers {
		for i := range receiver.EmailConfigs {
			threading := &receiver.EmailConfigs[i].Threading
			without = append(without, *threading)
			if *threading == nil {
				*threading = &monitoringv1beta1.EmailThreadingConfig{}
			}
		}
	}
	converted := &monitoringv1alpha1.AlertmanagerConfig{}
	if err := newer.ConvertTo(converted); err != nil {
		return nil, err
	}
	for _, receiver := range converted.Spec.Receivers {
		for i := range receiver.EmailConfigs {
			if without[0] == nil {
				receiver.EmailConfigs[i].Threading = nil
			}
			without = without[1:]
		}
	}
	return converted, nil
}

func (r *request) isBase(amc *monitoringv1alpha1.AlertmanagerConfig) bool {
	own := r.Alertmanager.Spec.AlertmanagerConfiguration
	return own != nil && amc.Namespace == r.Alertmanager.Namespace && amc.Name == own.Name
}

func (r *request) selectedConfigs(all []*monitoringv1alpha1.AlertmanagerConfig, version semver.Version, store *assets.StoreBuilder, rejections recorder) (map[string]*monitoringv1alpha1.AlertmanagerConfig, error) {
	spec := r.Alertmanager.Spec
	namespaces := []string{r.Alertmanager.Namespace}
	if spec.AlertmanagerConfigNamespaceSelector != nil {
		namespaces = nil
		selector, err := metav1.LabelSelectorAsSelector(spec.AlertmanagerConfigNamespaceSelector)
		if err != nil {
			return nil, err
		}
		if err := cache.ListAll(r.namespaces().GetStore(), selector, func(o any) {
			namespaces = append(namespaces, o.(*corev1.Namespace).Name)
		}); err != nil {
			return nil, err
		}
	}
	selector, err := metav1.LabelSelectorAsSelector(spec.AlertmanagerConfigSelector)
	if err != nil {
		return nil, err
	}
	selected := map[string]*monitoringv1alpha1.AlertmanagerConfig{}
	for _, namespace := range namespaces {
		_ = listOf(all)(namespace, selector, func(o any) {
			amc := o.(*monitoringv1alpha1.AlertmanagerConfig)
			if r.isBase(amc) {
				return
			}
			if err := checkAlertmanagerConfigResource(context.Background(), amc, version, store); err != nil {
				rejections.reject(monitoringv1alpha1.AlertmanagerConfigKind, amc.Namespace+"/"+amc.Name, err)
				return
			}
			selected[amc.Namespace+"/"+amc.Name] = amc
		})
	}
	return selected, nil
}

// base is what AlertmanagerConfigs are added to.
func (r *request) base(builder *alertmanager.ConfigBuilder, all []*monitoringv1alpha1.AlertmanagerConfig) error {
	own := r.Alertmanager.Spec.AlertmanagerConfiguration
	if own == nil {
		selector := &corev1.SecretKeySelector{Key: configFile}
		selector.Name = r.Alertmanager.Spec.ConfigSecret
		return builder.InitializeFromRawConfiguration(r.content(r.Alertmanager.Namespace, selector))
	}
	for _, amc := range all {
		if !r.isBase(amc) {
			continue
		}
		if err := initializeFromAlertmanagerConfig(builder, context.Background(), own.Global, amc); err != nil {
			return err
		}
		addTemplates(builder, own.Templates)
		return nil
	}
	return fmt.Errorf("no AlertmanagerConfig %q", own.Name)
}

// addTemplates reaches what only the operator itself reaches.
func addTemplates(builder *alertmanager.ConfigBuilder, templates []monitoringv1.SecretOrConfigMap) {
	config := reflect.ValueOf(builder).Elem().FieldByName("cfg").Elem()
	field := config.FieldByName("Templates")
	paths := (*[]string)(unsafe.Pointer(field.UnsafeAddr()))
	for _, template := range templates {
		if template.ConfigMap != nil {
			*paths = append(*paths, path.Join(templatesDir, template.ConfigMap.Key))
		}
		if template.Secret != nil {
			*paths = append(*paths, path.Join(templatesDir, template.Secret.Key))
		}
	}
}
