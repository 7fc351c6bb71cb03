/** Addresses of hosts, as they are before a path: `example.com`, `10.0.0.1:9115`, `[2001:db8::1]:9115`. */

const LONGEST_NAME = 255;
const NAME = /^[a-zA-Z0-9_][a-zA-Z0-9_-]{0,62}(\.[a-zA-Z0-9_][a-zA-Z0-9_-]{0,62})*[._]?$/;
const HIGHEST_PORT = 65535;

/** What is wrong with a host that may have a port, or `undefined`. */
export function hostAndPortProblem(text: string): string | undefined {
  const { host, port } = split(text);
  if (!isHost(host)) return `"${host}" is neither the name of a host nor an IP address`;
  if (port === undefined || isPort(port)) return undefined;
  return `"${port}" is not a port`;
}

/** More than one colon belongs to an IPv6 address, which needs brackets to have a port. */
function split(text: string): { readonly host: string; readonly port?: string } {
  const bracketed = /^\[([^[\]]*)\]:([^:]*)$/.exec(text);
  const plain = /^([^:[\]]*):([^:[\]]*)$/.exec(text);
  const [, host, port] = bracketed ?? plain ?? [];
  return host === undefined || port === undefined ? { host: text } : { host, port };
}

/** What is wrong with an address that must have a port, as Go takes it apart; any text is a host or a port to it. */
export function hostPortProblem(text: string): string | undefined {
  const [, address, more] = /^(\[[^\]]*\])?([\s\S]*)$/.exec(text)!;
  const colon = more!.lastIndexOf(':');
  if (colon < 0 || colon === more!.length - 1) return 'the port is missing';
  if (address !== undefined && colon > 0) return 'there is no port after the address';
  if (more!.slice(0, colon).includes(':')) return 'an address with colons needs brackets';
  return /[[\]]/.test(`${(address ?? '').slice(1, -1)}${more!}`)
    ? 'there is a bracket without its counterpart'
    : undefined;
}

function isHost(host: string): boolean {
  if (isIpv4(host) || isIpv6(host)) return true;
  return host.replaceAll('.', '').length <= LONGEST_NAME && NAME.test(host);
}

function isPort(port: string): boolean {
  return /^[+]?\d+$/.test(port) && Number(port) > 0 && Number(port) <= HIGHEST_PORT;
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

const GROUPS = 8;

export function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1) ?? '';
  const embedded = last.includes('.');
  if (embedded && (!isIpv4(last) || groups.at(-1)!.length === 0)) return false;
  const hex = embedded ? all.slice(0, -1) : all;
  if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  const count = hex.length + (embedded ? 2 : 0);
  return halves.length === 2 ? count < GROUPS : count === GROUPS;
}
