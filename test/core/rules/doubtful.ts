/** Rules that every server takes and nobody means: what our finding says of each, and what Prometheus makes of them. */

/** They fire in a healthy system: of `SERIES`, nothing is wrong. */
export const ALWAYS: Readonly<Record<string, RegExp>> = {
  'up == bool 0': /with `bool` a comparison gives 0/,
  '(up > bool 2)': /with `bool`/,
  'rate(requests_total[5m])': /nothing is compared/,
  'errors_total / requests_total': /nothing is compared/,
  'sum by (job) (increase(errors_total[5m]))': /nothing is compared/,
  'histogram_quantile(0.9, rate(latency_bucket[5m]))': /nothing is compared/,
  'up >= 0': /holds for every number that there can be/,
  'rate(errors_total[5m]) > -1': /holds for every number/,
  'max by (job) (up) <= 1': /holds for every number/,
};

/** They never have a result, whatever there is. */
export const NEVER: Readonly<Record<string, RegExp>> = {
  'count(missing) == 0': /never true: `count\(\)` gives 1 or more/,
  '0 >= count by (job) (up)': /never true/,
  'count_over_time(up[5m]) < 1': /never true/,
  'absent(missing) == 0': /never true: `absent\(\)` gives 1 or nothing/,
  'group(up) != 1': /never true/,
  '(up > bool 0) > 1': /never true: a comparison with `bool` gives 0 or 1/,
  'changes(up[5m]) < 0': /never true: `changes\(\)` gives no number below 0/,
  'histogram_quantile(0.9, sum by (job) (rate(latency_bucket[5m]))) >= 0': /label `le`, which sum\(\) drops/,
  'histogram_quantile(0.9, sum without (le) (rate(latency_bucket[5m]))) >= 0': /label `le`/,
  'sum(requests_total) / sum by (job) (requests_total) >= 0': /paired by equal labels: only the right one has `job`/,
  'sum by (job) (requests_total) and sum by (job, instance) (requests_total)': /only the right one has `instance`/,
  'up{job="web",job="db"} >= 0': /no series can be meant/,
  'up{job="web|db"} >= 0': /a pattern is written where an exact text is compared/,
  'up{job=".*"} >= 0': /a pattern/,
  'requests_total{code="5.."} >= 0': /a pattern/,
  'up{job="web-*"} >= 0': /a star is a wildcard for shells only/,
  'up{job=~"web-shop-*"} >= 0': /Write `job=~"web-shop-\.\*"`/,
  'up{job="$job"} >= 0': /nothing puts a value in the place of the variable `\$job`/,
  'up{job=~"$job"} >= 0': /nothing puts a value/,
  'http-requests-total >= 0': /this subtracts/,
  'up > 1': /never true: `up` gives numbers from 0 to 1/,
  'avg by (job) (up) > 1': /numbers from 0 to 1/,
  'avg_over_time(up[5m]) == 2': /numbers from 0 to 1/,
  'sum(rate(requests_total[5m])) < 0': /`sum\(\)` gives no number below 0/,
  'hour() > 23': /`hour\(\)` gives numbers from 0 to 23/,
  'day_of_week() == 7': /numbers from 0 to 6/,
  'requests_total > 90 < 80': /the comparison before it lets no such number through/,
  'requests_total > 90 and requests_total < 80': /no value of `requests_total` is what both sides of `and` ask for/,
  'increase(requests_total[1m:2m]) >= 0': /shorter than its step/,
  'ALERTS{alertstate="fireing"} >= 0': /an alert is pending or firing/,
  'up{instnace="a"} >= 0': /`instnace` looks like `instance` with a letter wrong/,
  'up{job="\'web\'"} >= 0': /the quotes are a part of the value/,
};

/** They give infinity. */
export const INFINITE: Readonly<Record<string, RegExp>> = {
  'histogram_quantile(95, rate(latency_bucket[5m]))': /gives infinity/,
  'quantile(99, up)': /gives infinity/,
  'quantile_over_time(-1, up[5m])': /gives infinity/,
};

/** They give numbers, and not those that are meant; or evaluation fails. */
export const ODD: Readonly<Record<string, RegExp>> = {
  'rate(sum(requests_total)[5m:]) > 0':
    /takes it for a restart of everything.*Write `sum\(rate\(requests_total\[…\]\)\)`/,
  'increase(sum by (job) (requests_total)[5m:1m]) > 0': /Write `sum by \(job\) \(increase\(/,
  'rate(rate(requests_total[1m])[5m:]) > 0': /what rate\(\) gives goes up and down/,
  'increase(job:requests:rate5m[1h]) > 0': /`job:requests:rate5m`, by its name, goes up and down/,
  'rate(latency_sum[5m]) / rate(latency_count[1m]) > 1': /of different ranges: \[5m\] and \[1m\]/,
  'sum by (job, le) (latency_bucket) / on (job) sum by (job) (latency_count) > 1':
    /differ in `le`, and evaluation fails/,
  'up * on (instance) group_left (pod) sum by (instance) (info) > 0': /copies `pod` from the right side/,
  'sum by (namspace) (up) > 0': /`namspace` looks like `namespace`/,
  'label_replace(up, "a", "$2", "job", "(.*)") > 0': /no group `2`/,
  'label_replace(up, "a", "$1_b", "job", "(.*)") > 0': /Write `\$\{1\}_b`/,
  'label_replace(sum(up), "a", "$1", "job", "(.*)") > 0': /the series have no label `job`.*they have none/,
};

/** What is written into an alert of `sum by (job) (up) > 0`. */
export const TEXTS: Readonly<Record<string, { readonly found: RegExp; readonly written: RegExp }>> = {
  '$labels.job is down': { found: /only between double braces/, written: /^\$labels\.job is down$/ },
  '{ $labels.job } is down': { found: /only between double braces/, written: /^\{ \$labels\.job \} is down$/ },
  '{{ .CommonLabels.job }}': { found: /no `\.CommonLabels` in an alert/, written: /can't evaluate field CommonLabels/ },
  '{{ .Lables.job }}': { found: /Did you mean `Labels`/, written: /can't evaluate field Lables/ },
  '{{ with $labels }}{{ $externalURL.Host }}{{ end }}': {
    found: /no `\$externalURL\.Host`/,
    written: /can't evaluate field Host/,
  },
  'of {{ $labels.instance }}.': { found: /no label `instance`.*at most `job`/, written: /^of \.$/ },
  '{{ printf "%d" $value }}': { found: /`%d` cannot write `\$value`/, written: /%!d\(/ },
  '{{ $value | printf "%d times" }}': { found: /`%d` cannot write `\$value`/, written: /%!d\(/ },
  '{{ printf "%.0f%" $value }}': { found: /Write `%%` for a percent sign/, written: /%!\(NOVERB\)/ },
  '{{ printf "%.1f %s" $value .Value }}': { found: /`%s` cannot write `\.Value`/, written: /%!s\(/ },
  '{{ printf "%d" $labels.job }}': { found: /`%d` cannot write `\$labels\.job`/, written: /%!d\(/ },
};

/** The same said right, of which nothing is to be said. */
export const MEANT: readonly string[] = [
  'vector(1)',
  'up == 0',
  '(up > bool 0) == 0',
  'rate(requests_total[5m]) > 0',
  'absent(up)',
  'absent(up) == 1',
  'count(up) > 1',
  '(count(up) or vector(0)) == 0',
  'ALERTS{alertstate="firing"}',
  'sum(ALERTS)',
  'predict_linear(free[1h], 3600) < 0',
  'histogram_quantile(0.9, sum by (le, job) (rate(latency_bucket[5m]))) > 1',
  'histogram_quantile(0.9, sum by (job) (rate(native[5m]))) > 1',
  'sum by (job) (errors_total) / sum by (job) (requests_total) > 0.1',
  'sum by (job, code) (errors_total) / on (job) group_left () sum by (job) (requests_total) > 0.1',
  'sum(errors_total) / scalar(sum(requests_total)) > 0.1',
  'time() - max by (job) (last_success) > 3600',
  'node_memory_total-node_memory_free > 1',
  'requests_total{path="/a..b"} > 1',
  'up{job=~"web|db"} == 0',
  'up{job=~"web-.*"} == 0',
  'up{job="${cluster}"} == 0',
  'requests_total{path="/api/*"} > 1',
  'requests_total{verb="*"} > 1',
  'up{job="web",job!="db"} == 0',
  'quantile(0.5, up) > 0',
  'up < 1',
  'sum(up) > 1',
  'hour() >= 0 and hour() < 6',
  'requests_total > 80 and requests_total < 90',
  'requests_total > 90 and on () requests_total < 80',
  'rate(max(requests_total)[5m:]) > 0',
  'deriv(job:requests:rate5m[1h]) > 0',
  'rate(latency_sum[5m]) / rate(latency_count[5m]) > 1',
  'rate(errors_sum[5m]) / rate(latency_count[1m]) > 1',
  'sum by (job, le) (latency_bucket) / on (job) group_left () sum by (job) (latency_count) > 1',
  'sum by (job, le) (latency_bucket{le="1"}) / on (job) sum by (job) (latency_count) > 1',
  'up * on (instance) group_left (pod) sum by (instance, pod) (info) > 0',
  'label_replace(sum(up), "a", "b", "", "") > 0',
  'sum by (instances, services, Namespace) (up) > 0',
  'ALERTS{alertstate="pending"}',
];

export const MEANT_TEXTS: readonly string[] = [
  '{{ $labels.job }} at {{ $value }} of {{ .Value | humanize }}',
  '{{ if $labels.instance }}{{ $labels.instance }}{{ end }}',
  '{{ printf "%.2f%% of %s" $value $labels.job }}',
  '{{ printf "%.2f%%" $value }}',
  '{{ range query "up" }}{{ .Labels.instance }} {{ .Value }}{{ end }}',
  '{{ with query "up" }}{{ . | first | value }}{{ end }}',
  '{{ define "a" }}{{ .Anything }}{{ end }}{{ template "a" $labels }}',
  'costs $5, see $HOME',
];
