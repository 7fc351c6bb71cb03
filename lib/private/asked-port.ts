/** Which port a monitor of something of cdk8s-plus scrapes: the one that is asked for, or an error that says why it cannot be. */

import { type Complaint, didYouMean, type Problem } from '../core';

/** What chooses targets in an endpoint; the first that is given counts. */
const PORT_FIELDS = ['port', 'portNumber', 'targetPort'] as const;

type Ported = { readonly [Field in (typeof PORT_FIELDS)[number]]?: string | number | undefined };

/** A port as it is declared; cdk8s-plus lets it be without a name. */
export interface DeclaredPort {
  readonly name?: string | undefined;
  readonly number: number;
}

/** What a call is given that asks for a port. */
export interface PortQuestion {
  readonly call: string;
  /** What has the ports, in words. */
  readonly owner: string;
  readonly port: string | undefined;
  readonly endpoint: Ported | undefined;
}

export interface PortAnswer {
  /** The fields of the endpoint that choose it. */
  readonly chosen: Ported;
  readonly complaints: readonly Complaint[];
}

export function answered(chosen: Ported): PortAnswer {
  return { chosen, complaints: [] };
}

/** What is asked for by name, or otherwise; undefined where nothing is. */
export function askedPort({ call, port, endpoint = {} }: PortQuestion): PortAnswer | undefined {
  const [first, ...others] = PORT_FIELDS.filter((field) => isSaid(endpoint[field]));
  if (port === undefined) return first === undefined ? undefined : answered({ [first]: endpoint[first] });
  const contrary = [first, ...others].filter((field) => field !== undefined && endpoint[field] !== port);
  const complaints = contrary.map((field) => ({
    path: `${call}.endpoint.${field}`,
    problem: contradiction(String(endpoint[field!]), port),
  }));
  // What is said of it by the call is not said again of the endpoint.
  const dropped = Object.fromEntries(PORT_FIELDS.map((field) => [field, undefined]));
  return { chosen: { ...dropped, port }, complaints };
}

/** An empty text says nothing, as in the custom resource. */
function isSaid(value: string | number | undefined): boolean {
  return value !== undefined && value !== '';
}

function contradiction(given: string, port: string): Problem {
  return {
    code: 'conflicting-fields',
    message: `the call says another port by \`port\`: \`${port}\``,
    given,
    allowed: 'one port',
    hint: 'Remove one of them',
  };
}

/** Whether a name is known by now: a Lazy value is no text yet. */
export function isName(port: string | number | undefined): port is string {
  return typeof port === 'string';
}

/** An endpoint without a port would be said to have none, besides. */
const UNKNOWN = 'unknown';

/** Nothing says which of several ports, and none of them can be preferred. */
export function unsaidPort({ call, owner }: PortQuestion, ports: readonly DeclaredPort[]): PortAnswer {
  const isNone = ports.length === 0;
  const problem: Problem = {
    code: 'missing-field',
    message: isNone
      ? `${owner} has no port`
      : `${owner} has ${ports.length} ports, and nothing says which serves metrics`,
    given: 'nothing',
    allowed: isNone ? 'a port that serves metrics' : namesOf(ports),
    hint: isNone ? 'Declare the port before this call' : 'Say it by `port`, the name of one of them',
  };
  return { chosen: { port: UNKNOWN }, complaints: [{ path: `${call}.port`, problem }] };
}

/** Nothing would be found to scrape. */
export function unknownPort(
  { call, owner, port }: PortQuestion,
  asked: string,
  ports: readonly DeclaredPort[],
): PortAnswer {
  const names = ports.flatMap(({ name }) => name ?? []);
  const problem: Problem = {
    code: 'invalid-value',
    message: `${owner} has no port of this name`,
    given: asked,
    allowed: namesOf(ports),
    hint: didYouMean(asked, names) ?? 'Name one of its ports, or leave it out where there is only one',
  };
  const path = `${call}.${port === undefined ? 'endpoint.port' : 'port'}`;
  return { chosen: { port: asked }, complaints: [{ path, problem }] };
}

function namesOf(ports: readonly DeclaredPort[]): string {
  return ports.map(({ name, number }) => name ?? `(unnamed ${number})`).join(', ') || 'none';
}
