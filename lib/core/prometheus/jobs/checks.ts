/** What the operator asks of every kind of monitor before it takes it. */

import type { BuildContext } from '../../base/context';
import { parseDuration } from '../../languages/duration';
import { isLabelName, labelNameForm } from '../../languages/labels';
import { checkInterval } from '../../pod/doubtful';
import type { PrometheusInstance } from '../instance';
import { relabelRegexProblem } from '../relabel/validate';
import { warnOfGaps } from './gaps';
import { sanitized } from './selector';

/** A class that does not exist would leave the monitor with the default one's settings, or none. */
export function checkScrapeClass(
  name: string | undefined,
  { resource, scrapeClasses }: PrometheusInstance,
  context: BuildContext,
): void {
  if (name === undefined || name === '' || scrapeClasses.has(name)) return;
  context.error('spec.scrapeClass', {
    code: 'invalid-value',
    message: `${resource.kind} \`${resource.metadata.name}\` has no such scrape class`,
    given: name,
    allowed: [...scrapeClasses.keys()].join(', ') || 'none: it defines no scrape classes',
    hint: 'Name one of them, or define it in `spec.scrapeClasses`',
  });
}

/** How often and how long. Zero is what the instance says. */
export function checkTimes(
  given: { readonly interval: string | undefined; readonly scrapeTimeout: string | undefined },
  instance: PrometheusInstance,
  context: BuildContext,
  at: { readonly interval: string; readonly timeout: string },
): void {
  const { interval, scrapeTimeout } = given;
  checkInterval(interval, 'the `scrapeInterval` of the instance', context, at.interval);
  checkInterval(scrapeTimeout, 'the `scrapeTimeout` of the instance', context, at.timeout);
  checkScrapeTimeout(interval, scrapeTimeout, instance, context, at.timeout);
  warnOfGaps(interval, instance, context, at.interval);
}

/** Prometheus refuses a timeout that is longer than its interval, which is the instance's where there is no own one. */
export function checkScrapeTimeout(
  interval: string | undefined,
  timeout: string | undefined,
  { resource }: PrometheusInstance,
  context: BuildContext,
  at: string,
): void {
  if (timeout === undefined || timeout === '') return;
  const longest = interval === undefined || interval === '' ? (resource.spec.scrapeInterval ?? '') : interval;
  const [most, asked] = [parseDuration(longest), parseDuration(timeout)];
  if ('problem' in most || 'problem' in asked) {
    const problem = 'problem' in asked ? asked.problem : 'problem' in most ? most.problem : '';
    context.error(at, {
      code: 'invalid-value',
      message: problem,
      given: `${timeout} of ${longest || 'no interval'}`,
      allowed: 'durations such as `30s`',
      hint: 'Correct `scrapeTimeout`, or the interval that it is held against',
    });
  } else if (asked.milliseconds > most.milliseconds) {
    context.error(at, {
      code: 'invalid-value',
      message: 'the timeout is longer than the interval',
      given: timeout,
      allowed: `at most ${longest}`,
      hint: 'Shorten the timeout, or lengthen the interval',
    });
  }
}

/** Labels of Kubernetes that targets get as their own, under names that Prometheus can have. */
export function checkCopiedLabels(labels: readonly string[] | undefined, context: BuildContext, at: string): void {
  labels?.forEach((label, i) => {
    if (isLabelName(sanitized(label), context.names)) return;
    context.error(`${at}[${i}]`, {
      code: 'invalid-value',
      message: 'no label of a target can have this name',
      given: label === '' ? 'an empty string' : label,
      allowed: labelNameForm(context.names),
      hint: 'Remove it, or copy it under another name by a relabeling',
    });
  });
}

/** The name of a port is a regular expression to Prometheus, as the operator writes it; numbers are numbers. */
export function checkPort(port: string | number | undefined, context: BuildContext, at: string): void {
  if (typeof port === 'string') checkPattern(port, 'the name of a port', context, at);
}

export function checkPattern(text: string, what: string, context: BuildContext, at: string): void {
  const problem = relabelRegexProblem(text);
  if (problem === undefined) return;
  context.error(at, {
    code: 'invalid-value',
    message: `Prometheus cannot look for this, since it reads it as a regular expression: ${problem}`,
    given: text,
    allowed: `${what}, or a regular expression for several in RE2 syntax`,
    hint: 'Correct it',
  });
}
