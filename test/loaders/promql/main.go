// promql answers, one line of JSON for each line of JSON, whether Prometheus would read an expression, with the feature
// flags that are given.
package main

import (
	"slices"

	"github.com/prometheus/prometheus/promql/parser"
)

type request struct {
	Expr     string   `json:"expr"`
	Features []string `json:"features"`
}

func main() {
	answerLines(judge)
}

func judge(asked request) error {
	has := func(feature string) bool { return slices.Contains(asked.Features, feature) }
	_, err := parser.NewParser(parser.Options{
		EnableExperimentalFunctions: has("promql-experimental-functions"),
		EnableBinopFillModifiers:    has("promql-binop-fill-modifiers"),
		EnableUnquotedUTF8Names:     has("promql-unquoted-utf8-names"),
	}).ParseExpr(asked.Expr)
	return err
}
