// The sections of the configuration: section → field → kind.

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// Types that read themselves: what they are to somebody who writes them.
var kinds = map[string]string{
	"github.com/prometheus/common/model.Duration":         "duration",
	"github.com/prometheus/common/model.LabelName":        "label",
	"github.com/prometheus/common/model.LabelNames":       "[label]",
	"github.com/prometheus/common/model.LabelSet":         "labels",
	"github.com/prometheus/common/model.LabelValue":       "text",
	"github.com/prometheus/common/model.ValidationScheme": "text",
	"github.com/prometheus/common/config.URL":             "url",
	"github.com/prometheus/common/config.Secret":          "text",
	"github.com/prometheus/common/config.TLSVersion":      "tls_version",
	"github.com/prometheus/common/config.Header":          "{text}",
	"github.com/alecthomas/units.Base2Bytes":              "size",
	"time.Duration":                                       "any",
	"net/url.Values":                                      "{[text]}",
	prometheus + "/model/relabel.Regexp":                  "regex",
	prometheus + "/model/relabel.Action":                  "text",
	prometheus + "/model/labels.Labels":                   "labels",
	prometheus + "/discovery/targetgroup.Group":           "<target_group>",
	"github.com/prometheus/common/config.Headers":         "{<header>}",
	"github.com/prometheus/common/config.ProxyHeader":     "{[text]}",
	"go.yaml.in/yaml/v2.MapSlice":                         "any",
	"gopkg.in/yaml.v2.MapSlice":                           "any",
}

type fields map[string]string

type reader struct {
	modules  map[string]string // module → version
	packages map[string]*pkg
	sections map[string]fields
}

type pkg struct {
	path  string
	types map[string]*declared
	names map[string]string // receiver → what its method Name returns
}

type declared struct {
	spec *ast.TypeSpec
	file *ast.File
}

func sectionsOf(version string) map[string]fields {
	r := &reader{modules: map[string]string{prometheus: version}, packages: map[string]*pkg{}, sections: map[string]fields{}}
	r.sections["target_group"] = fields{"targets": "[text]", "labels": "labels"}
	r.sections["header"] = fields{"values": "[text]", "secrets": "[text]", "files": "[text]"}
	text, err := os.ReadFile(filepath.Join(folderOf(prometheus, version), "go.mod"))
	if err != nil {
		log.Fatal(err)
	}
	for _, match := range regexp.MustCompile(`(?m)^\s*(?:require )?([\w./~-]+\.[\w./~-]+) (v\S+)`).FindAllStringSubmatch(string(text), -1) {
		r.modules[match[1]] = match[2]
	}
	r.section(r.load(prometheus+"/config"), "Config")
	return r.sections
}

func (r *reader) load(path string) *pkg {
	if known, ok := r.packages[path]; ok {
		return known
	}
	module := ""
	for each := range r.modules {
		if (path == each || strings.HasPrefix(path, each+"/")) && len(each) > len(module) {
			module = each
		}
	}
	if module == "" {
		log.Fatalf("no module has %s", path)
	}
	found := &pkg{path: path, types: map[string]*declared{}, names: map[string]string{}}
	r.packages[path] = found
	folder := filepath.Join(folderOf(module, r.modules[module]), strings.TrimPrefix(path, module))
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(files) == 0 {
		log.Fatalf("no sources in %s", folder)
	}
	for _, name := range files {
		if !strings.HasSuffix(name, "_test.go") {
			found.read(name)
		}
	}
	return found
}

func (p *pkg) read(name string) {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		log.Fatal(err)
	}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if t, ok := spec.(*ast.TypeSpec); ok {
					p.types[t.Name.Name] = &declared{t, file}
				}
			}
		case *ast.FuncDecl:
			if d.Name.Name == "Name" && d.Recv != nil && d.Body != nil {
				p.readName(d)
			}
		}
	}
}

func (p *pkg) readName(d *ast.FuncDecl) {
	receiver := d.Recv.List[0].Type
	if star, ok := receiver.(*ast.StarExpr); ok {
		receiver = star.X
	}
	last, ok := d.Body.List[len(d.Body.List)-1].(*ast.ReturnStmt)
	if !ok {
		return
	}
	if text, ok := last.Results[0].(*ast.BasicLit); ok {
		name, _ := strconv.Unquote(text.Value)
		p.names[receiver.(*ast.Ident).Name] = name
	}
}

// section is the name of what a struct becomes; it is read once.
func (r *reader) section(in *pkg, name string) string {
	id := strings.ToLower(in.path[strings.LastIndex(in.path, "/")+1:] + "." + name)
	if _, ok := r.sections[id]; ok {
		return id
	}
	found := fields{}
	r.sections[id] = found
	r.collectNamed(in, name, found)
	return id
}

func (r *reader) collectNamed(in *pkg, name string, into fields) {
	declaration := in.types[name]
	switch t := declaration.spec.Type.(type) {
	case *ast.StructType:
		r.collect(in, declaration.file, t, into)
	default:
		p, other := r.named(in, declaration.file, t)
		r.collectNamed(p, other, into)
	}
}

func (r *reader) collect(in *pkg, file *ast.File, of *ast.StructType, into fields) {
	for _, field := range of.Fields.List {
		if named, ok := field.Type.(*ast.SelectorExpr); ok && named.Sel.Name == "Configs" && ident(named.X) == "discovery" {
			r.discoveries(into)
			continue
		}
		tag := ""
		if field.Tag != nil {
			text, _ := strconv.Unquote(field.Tag.Value)
			tag = reflect.StructTag(text).Get("yaml")
		}
		name, options, _ := strings.Cut(tag, ",")
		if name == "-" {
			continue
		}
		if strings.Contains(options, "inline") {
			p, n := r.named(in, file, field.Type)
			into["+"+r.section(p, n)] = "inline"
			continue
		}
		if name == "" {
			if len(field.Names) == 0 || !field.Names[0].IsExported() {
				continue
			}
			name = strings.ToLower(field.Names[0].Name)
		}
		into[name] = r.kind(in, file, field.Type)
	}
}

func ident(e ast.Expr) string {
	if i, ok := e.(*ast.Ident); ok {
		return i.Name
	}
	return ""
}

// discoveries adds every discovery that this version registers.
func (r *reader) discoveries(into fields) {
	into["static_configs"] = "[<target_group>]"
	install := filepath.Join(folderOf(prometheus, r.modules[prometheus]), "discovery", "install", "install.go")
	file, err := parser.ParseFile(token.NewFileSet(), install, nil, parser.ImportsOnly)
	if err != nil {
		log.Fatal(err)
	}
	for _, each := range file.Imports {
		path, _ := strconv.Unquote(each.Path.Value)
		in := r.load(path)
		for receiver, name := range in.names {
			if strings.HasSuffix(receiver, "SDConfig") {
				into[name+"_sd_configs"] = "[<" + r.section(in, receiver) + ">]"
			}
		}
	}
}

// named is the package and the name of a type that has one.
func (r *reader) named(in *pkg, file *ast.File, e ast.Expr) (*pkg, string) {
	switch t := e.(type) {
	case *ast.StarExpr:
		return r.named(in, file, t.X)
	case *ast.Ident:
		return in, t.Name
	case *ast.SelectorExpr:
		return r.load(importOf(file, ident(t.X))), t.Sel.Name
	}
	log.Fatalf("%T has no name", e)
	return nil, ""
}

func importOf(file *ast.File, name string) string {
	for _, each := range file.Imports {
		path, _ := strconv.Unquote(each.Path.Value)
		last := path[strings.LastIndex(path, "/")+1:]
		if regexp.MustCompile(`^v\d+$`).MatchString(last) {
			parent := strings.TrimSuffix(path, "/"+last)
			last = parent[strings.LastIndex(parent, "/")+1:]
		}
		if each.Name != nil && each.Name.Name == name || each.Name == nil && (last == name || strings.TrimSuffix(last, ".v2") == name) {
			return path
		}
	}
	log.Fatalf("no import is called %s", name)
	return ""
}

func (r *reader) kind(in *pkg, file *ast.File, e ast.Expr) string {
	switch t := e.(type) {
	case *ast.StarExpr:
		return r.kind(in, file, t.X)
	case *ast.ArrayType:
		return "[" + r.kind(in, file, t.Elt) + "]"
	case *ast.MapType:
		return "{" + r.kind(in, file, t.Value) + "}"
	case *ast.InterfaceType:
		return "any"
	case *ast.Ident:
		if basic, ok := basics[t.Name]; ok {
			return basic
		}
		return r.kindOfNamed(in.path, t.Name)
	case *ast.SelectorExpr:
		return r.kindOfNamed(importOf(file, ident(t.X)), t.Sel.Name)
	}
	return "any"
}

var basics = map[string]string{
	"string": "text", "bool": "flag", "any": "any", "float64": "number", "float32": "number",
	"int": "integer", "int8": "integer", "int16": "integer", "int32": "integer", "int64": "integer",
	"uint": "count", "uint8": "count", "uint16": "count", "uint32": "count", "uint64": "count",
}

func (r *reader) kindOfNamed(path, name string) string {
	if known, ok := kinds[path+"."+name]; ok {
		return known
	}
	if !strings.Contains(path, ".") {
		log.Printf("nothing is known of the kind of %s.%s", path, name)
		return "any"
	}
	in := r.load(path)
	declaration, ok := in.types[name]
	if !ok {
		log.Fatalf("%s has no type %s", path, name)
	}
	if _, ok := declaration.spec.Type.(*ast.StructType); ok {
		return "<" + r.section(in, name) + ">"
	}
	return r.kind(in, declaration.file, declaration.spec.Type)
}
