package main

import (
	"encoding/json"
	"slices"

	"github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring"
	monitoringv1 "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	"github.com/prometheus-operator/prometheus-operator/pkg/namespacelabeler"
	"github.com/prometheus-operator/prometheus-operator/pkg/operator"
	"github.com/prometheus/prometheus/promql/parser"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/yaml"
)

// evaluator is what a Prometheus and a ThanosRuler say of the rules that they evaluate.
type evaluator struct {
	format       operator.RuleConfigurationFormat
	version      string
	features     []monitoringv1.EnableFeature
	enforced     string
	excluded     []monitoringv1.ObjectReference
	excludedOnce []monitoringv1.PrometheusRuleExcludeConfig
}

func (r *request) evaluator() evaluator {
	if r.ThanosRuler != nil {
		spec := r.ThanosRuler.Spec
		// Features are not for the rules of Thanos.
		return evaluator{operator.ThanosFormat, *spec.Version, nil, spec.EnforcedNamespaceLabel,
			spec.ExcludedFromEnforcement, spec.PrometheusRulesExcludedFromEnforce}
	}
	spec := r.Prometheus.Spec
	return evaluator{operator.PrometheusFormat, spec.Version, spec.EnableFeatures, spec.EnforcedNamespaceLabel,
		spec.ExcludedFromEnforcement, spec.PrometheusRulesExcludedFromEnforce}
}

func (e evaluator) labeler() *namespacelabeler.Labeler {
	excluded := slices.Clone(e.excluded)
	for _, rule := range e.excludedOnce {
		excluded = append(excluded, monitoringv1.ObjectReference{
			Namespace: rule.RuleNamespace,
			Group:     monitoring.GroupName,
			Resource:  monitoringv1.PrometheusRuleName,
			Name:      rule.RuleName,
		})
	}
	return namespacelabeler.New(e.enforced, excluded, e.format == operator.PrometheusFormat)
}

func (e evaluator) parserOptions() parser.Options {
	has := func(feature monitoringv1.EnableFeature) bool { return slices.Contains(e.features, feature) }
	return parser.Options{
		EnableExperimentalFunctions:  has("promql-experimental-functions"),
		ExperimentalDurationExpr:     has("promql-duration-expr"),
		EnableExtendedRangeSelectors: has("promql-extended-range-selectors"),
		EnableBinopFillModifiers:     has("promql-binop-fill-modifiers"),
	}
}

// rules are the files by the objects that they come from.
func (r *request) rules(rejections recorder) ([]byte, error) {
	e := r.evaluator()
	labeler := e.labeler()
	selector, err := operator.NewPrometheusRuleSelector(e.format, e.version, &metav1.LabelSelector{}, labeler, nil, nil,
		silent, e.parserOptions())
	if err != nil {
		return nil, err
	}
	files := map[string]json.RawMessage{}
	for _, rule := range r.PrometheusRules {
		name := rule.Namespace + "/" + rule.Name
		rule.TypeMeta = metav1.TypeMeta{APIVersion: monitoringv1.SchemeGroupVersion.String(), Kind: monitoringv1.PrometheusRuleKind}
		if err := labeler.EnforceNamespaceLabel(rule); err != nil {
			rejections.reject(monitoringv1.PrometheusRuleKind, name, err)
			continue
		}
		content, err := generateRulesConfiguration(selector, rule)
		if err != nil {
			rejections.reject(monitoringv1.PrometheusRuleKind, name, err)
			continue
		}
		file, err := yaml.YAMLToJSON([]byte(content))
		if err != nil {
			return nil, err
		}
		files[name] = file
	}
	return json.Marshal(files)
}
