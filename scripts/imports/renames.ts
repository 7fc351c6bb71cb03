/** The wire names that jsii or Python cannot carry, and what they are called in the typed API. */
export const RENAMES: Readonly<Record<string, string>> = {
  client_ca: 'clientCA',
  getConcurrency: 'httpGetConcurrency',
  getConfigInterval: 'configGetInterval',
  getConfigTimeout: 'configGetTimeout',
  keep_firing_for: 'keepFiringFor',
  partial_response_strategy: 'partialResponseStrategy',
  // Python would call it like its neighbour `proxyUrl`, to which the operator prefers it.
  proxyURL: 'proxyURLOriginal',
  query_offset: 'queryOffset',
};

export function typedName(wire: string): string {
  return RENAMES[wire] ?? wire;
}
