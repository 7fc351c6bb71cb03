package main

import (
	"context"
	"log/slog"
)

// recorder is a log of which all that is kept is who was refused, and why.
type recorder struct {
	kind    string
	reasons map[string]string
}

func (r recorder) reject(kind, namespacedName string, err error) {
	r.reasons[kind+" "+namespacedName] = err.Error()
}

func (r recorder) Enabled(context.Context, slog.Level) bool { return true }

func (r recorder) Handle(_ context.Context, record slog.Record) error {
	said := map[string]string{}
	record.Attrs(func(attr slog.Attr) bool {
		said[attr.Key] = attr.Value.String()
		return true
	})
	if record.Message == "skipping object" {
		r.reasons[r.kind+" "+said["object"]] = said["error"]
	}
	return nil
}

func (r recorder) WithAttrs(attrs []slog.Attr) slog.Handler {
	for _, attr := range attrs {
		if attr.Key == "kind" {
			r.kind = attr.Value.String()
		}
	}
	return r
}

func (r recorder) WithGroup(string) slog.Handler { return r }
