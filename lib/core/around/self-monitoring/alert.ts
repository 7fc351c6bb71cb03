/** One alert about the stack, and how it names what it is about. */

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly severity: 'critical' | 'warning';
  readonly summary: string;
}

export const CONTAINER = '{{ $labels.namespace }}/{{ $labels.pod }}';
