import { describe, type Finding, nameOf, visible, withoutUsers } from '../core';

/** A finding as the public API has it. */
export interface ListedFinding {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly objects: readonly string[];
  readonly constructPaths: readonly string[];
  readonly field: string;
  readonly text: string;
  readonly reason?: string;
}

export function listed(finding: Finding): ListedFinding {
  const { code, severity, object, also = [], path, reason } = finding;
  const all = [object, ...also];
  return {
    code,
    severity,
    objects: all.map((each) => visible(withoutUsers(nameOf(each)))),
    constructPaths: all.map(({ origin = '' }) => origin),
    field: path,
    text: describe(finding),
    ...(reason === undefined ? {} : { reason }),
  };
}
