/** The operator's CRDs, as `imports/crds` has them: schemas without texts, and apart from them the API server's own rules. */

/** Parts of the OpenAPI schema of a CRD. */
export interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly [keyword: string]: unknown;
}

export interface CrdSource {
  readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string; readonly plural: string };
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: Schema } }[];
  };
}

export interface Crd {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly operatorVersion: string;
  readonly versions: readonly { readonly name: string; readonly schema: Schema }[];
}

export function crdOf({ metadata, spec }: CrdSource): Crd {
  return {
    group: spec.group,
    kind: spec.names.kind,
    plural: spec.names.plural,
    operatorVersion: metadata.annotations['operator.prometheus.io/version']!,
    versions: spec.versions.map(({ name, schema }) => ({ name, schema: sorted(schema.openAPIV3Schema) as Schema })),
  };
}

/** The file of `imports/crds`. Rules in CEL are left to checks of the compiler, which `changes.ts` asks for. */
export function renderCrd(crd: Crd): string {
  const versions = crd.versions.map(({ name, schema }) => ({ name, schema: withoutTexts(schema) }));
  return `${JSON.stringify({ ...crd, versions }, null, 1)}\n`;
}

/** Names of fields are no keywords: a field may be named `description`. */
function withoutTexts(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(([key]) => key !== 'description' && key !== 'x-kubernetes-validations');
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === 'properties') return [key, mapped(value as Record<string, Schema>)];
      const nested = (key === 'items' || key === 'additionalProperties') && typeof value === 'object';
      return [key, nested ? withoutTexts(value as Schema) : value];
    }),
  );
}

function mapped(properties: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, withoutTexts(schema)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
