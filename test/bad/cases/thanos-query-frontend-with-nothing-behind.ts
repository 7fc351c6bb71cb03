import type { Chart } from 'cdk8s';
import { ThanosQueryFrontend } from 'cdk8s-prometheus';

/** A frontend in an app without a query. */
export default function declare(chart: Chart): void {
  new ThanosQueryFrontend(chart, 'frontend', { metadata: { name: 'frontend' } });
}
