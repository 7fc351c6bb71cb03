// PromQL, the functions of templates, the feature flags and the arguments.

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

type language struct {
	Functions    map[string]*function    `json:"functions"`
	Aggregations map[string]*aggregation `json:"aggregations"`
	Keywords     []string                `json:"keywords"`
	Templates    []string                `json:"templates"`
	Features     map[string]*feature     `json:"features"`
	Arguments    map[string]string       `json:"arguments"` // name → which mode has it
}

type function struct {
	Args         []string `json:"args"`
	Variadic     int      `json:"variadic"`
	Returns      string   `json:"returns"`
	Experimental bool     `json:"experimental"`
}

type aggregation struct {
	Parameter    string `json:"parameter"`
	Experimental bool   `json:"experimental"`
}

type feature struct {
	Idle   bool `json:"idle"`   // nothing is done when it is named
	Always bool `json:"always"` // for what it enabled is always enabled
}

func languageOf(version string) *language {
	folder := folderOf(prometheus, version)
	promql := filepath.Join(folder, "promql", "parser")
	if _, err := os.Stat(promql); err != nil {
		log.Fatal(err)
	}
	l := &language{Functions: map[string]*function{}, Aggregations: map[string]*aggregation{}, Features: map[string]*feature{}, Arguments: map[string]string{}}
	l.readFunctions(fileOf(promql, "functions.go"))
	l.readWords(promql)
	l.readTemplates(fileOf(folder, "template", "template.go"))
	main := fileOf(folder, "cmd", "prometheus", "main.go")
	l.readFeatures(main)
	// These are of the logger, which is another module.
	l.Arguments["log.level"], l.Arguments["log.format"] = "both", "both"
	readArguments(main, l.Arguments)
	return l
}

func fileOf(parts ...string) *ast.File {
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(parts...), nil, 0)
	if err != nil {
		log.Fatal(err)
	}
	return file
}

// each calls what is given with every node of one type.
func each[T ast.Node](in ast.Node, do func(T)) {
	ast.Inspect(in, func(node ast.Node) bool {
		if found, ok := node.(T); ok {
			do(found)
		}
		return true
	})
}

func text(e ast.Expr) string {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return ""
	}
	read, err := strconv.Unquote(literal.Value)
	if err != nil {
		log.Fatal(err)
	}
	return read
}

// entries calls what is given with the keys and values of the map that a variable is.
func entries(file *ast.File, variable string, do func(key string, value ast.Expr)) {
	found := false
	each(file, func(spec *ast.ValueSpec) {
		if spec.Names[0].Name != variable || len(spec.Values) == 0 {
			return
		}
		found = true
		for _, element := range spec.Values[0].(*ast.CompositeLit).Elts {
			entry := element.(*ast.KeyValueExpr)
			do(text(entry.Key), entry.Value)
		}
	})
	if !found {
		log.Fatalf("there is no variable %s", variable)
	}
}

// valueType is `vector` of ValueTypeVector.
func valueType(e ast.Expr) string {
	return strings.ToLower(strings.TrimPrefix(ident(e), "ValueType"))
}

func (l *language) readFunctions(file *ast.File) {
	entries(file, "Functions", func(name string, value ast.Expr) {
		read := &function{Args: []string{}}
		for _, element := range value.(*ast.CompositeLit).Elts {
			field := element.(*ast.KeyValueExpr)
			switch ident(field.Key) {
			case "ArgTypes":
				for _, arg := range field.Value.(*ast.CompositeLit).Elts {
					read.Args = append(read.Args, valueType(arg))
				}
			case "Variadic":
				read.Variadic = number(field.Value)
			case "ReturnType":
				read.Returns = valueType(field.Value)
			case "Experimental":
				read.Experimental = ident(field.Value) == "true"
			}
		}
		l.Functions[name] = read
	})
}

func number(e ast.Expr) int {
	if negative, ok := e.(*ast.UnaryExpr); ok {
		return -number(negative.X)
	}
	read, err := strconv.Atoi(e.(*ast.BasicLit).Value)
	if err != nil {
		log.Fatal(err)
	}
	return read
}

// readWords reads the words that are no names: which of them are aggregations, the grammar says.
func (l *language) readWords(folder string) {
	grammar, err := os.ReadFile(filepath.Join(folder, "generated_parser.y"))
	if err != nil {
		log.Fatal(err)
	}
	part := regexp.MustCompile(`(?s)%token\s+aggregatorsStart(.*?)%token\s+aggregatorsEnd`).FindSubmatch(grammar)
	if part == nil {
		log.Fatal("the grammar has no part of aggregations")
	}
	aggregations := strings.Fields(string(part[1]))
	lexer, checks := fileOf(folder, "lex.go"), fileOf(folder, "parse.go")
	experimental := append(comparedIn(lexer, "IsExperimentalAggregator"), flagged(checks)...)
	parameters := parametersOf(checks)
	entries(lexer, "key", func(name string, value ast.Expr) {
		item := ident(value)
		if !slices.Contains(aggregations, item) {
			l.Keywords = append(l.Keywords, name)
			return
		}
		l.Aggregations[name] = &aggregation{Parameter: parameters[item], Experimental: slices.Contains(experimental, item)}
	})
}

// comparedIn are the constants that a function compares something with; a version without the function has none.
func comparedIn(file *ast.File, function string) (found []string) {
	each(file, func(declaration *ast.FuncDecl) {
		if declaration.Name.Name == function {
			found = append(found, compared(declaration.Body)...)
		}
	})
	return found
}

// flagged are the constants that a condition names beside the flag of experimental functions, as older versions had it.
func flagged(file *ast.File) (found []string) {
	each(file, func(condition *ast.IfStmt) {
		each(condition.Cond, func(name *ast.Ident) {
			if name.Name == "EnableExperimentalFunctions" {
				found = append(found, compared(condition.Cond)...)
			}
		})
	})
	return found
}

func compared(in ast.Node) (found []string) {
	each(in, func(comparison *ast.BinaryExpr) {
		if name := ident(comparison.Y); comparison.Op == token.EQL && name != "" {
			found = append(found, name)
		}
	})
	return found
}

// parametersOf is what the parameters of aggregations have to be: `if n.Op == X { p.expectType(n.Param, ValueTypeScalar, …) }`.
func parametersOf(file *ast.File) map[string]string {
	found := map[string]string{}
	each(file, func(condition *ast.IfStmt) {
		for _, statement := range condition.Body.List {
			expression, _ := statement.(*ast.ExprStmt)
			if expression == nil {
				continue
			}
			call, _ := expression.X.(*ast.CallExpr)
			if call == nil || len(call.Args) < 2 || selected(call.Fun) != "expectType" || selected(call.Args[0]) != "Param" {
				continue
			}
			for _, item := range compared(condition.Cond) {
				found[item] = valueType(call.Args[1])
			}
		}
	})
	if len(found) == 0 {
		log.Fatal("no aggregation has a parameter")
	}
	return found
}

func selected(e ast.Expr) string {
	if selector, ok := e.(*ast.SelectorExpr); ok {
		return selector.Sel.Name
	}
	return ""
}

func (l *language) readTemplates(file *ast.File) {
	each(file, func(literal *ast.CompositeLit) {
		of, ok := literal.Type.(*ast.SelectorExpr)
		if !ok || ident(of.X) != "text_template" || of.Sel.Name != "FuncMap" {
			return
		}
		for _, element := range literal.Elts {
			l.Templates = append(l.Templates, text(element.(*ast.KeyValueExpr).Key))
		}
	})
}

var permanently = regexp.MustCompile(`permanently enabled`)

func (l *language) readFeatures(file *ast.File) {
	each(file, func(declaration *ast.FuncDecl) {
		if declaration.Name.Name != "setFeatureListOptions" {
			return
		}
		each(declaration.Body, func(clause *ast.CaseClause) {
			for _, name := range clause.List {
				if feature := text(name); feature != "" {
					l.Features[feature] = featureOf(clause)
				}
			}
		})
	})
}

// featureOf: of what does nothing, the server only says so.
func featureOf(clause *ast.CaseClause) *feature {
	if len(clause.Body) != 1 {
		return &feature{}
	}
	said, ok := clause.Body[0].(*ast.ExprStmt)
	if !ok {
		return &feature{}
	}
	always := false
	each(said, func(literal *ast.BasicLit) { always = always || permanently.MatchString(literal.Value) })
	return &feature{Idle: true, Always: always}
}

// readArguments reads the arguments of the command line.
func readArguments(file *ast.File, into map[string]string) {
	each(file, func(call *ast.CallExpr) {
		mode, at := "both", 0
		switch ident(call.Fun) {
		case "serverOnlyFlag":
			mode, at = "server", 1
		case "agentOnlyFlag":
			mode, at = "agent", 1
		case "":
			if selected(call.Fun) != "Flag" {
				return
			}
		default:
			return
		}
		if len(call.Args) > at && text(call.Args[at]) != "" {
			into[text(call.Args[at])] = mode
		}
	})
}
