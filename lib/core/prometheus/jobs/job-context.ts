/** What the builders of a monitor's jobs are given: the monitor's own context, and the instance that it is scraped by. */

import { BuildContext } from '../../base/context';
import type { Resource } from '../../base/resource';
import { isTenants } from '../../tenants/tenants';
import { type JobSettings, type PrometheusInstance, scrapeClassOf } from '../instance';
import type { ScrapeClass } from '../spec';

export class JobContext extends BuildContext {
  /** The monitor's scrape class, or the instance's default. */
  readonly scrapeClass: ScrapeClass;
  /** The instance's settings for the monitor's jobs. */
  readonly settings: JobSettings;

  constructor(
    readonly monitor: Resource,
    readonly instance: PrometheusInstance,
    context: BuildContext,
    scrapeClass: string | undefined,
  ) {
    super(context.target, context.object, context.references, context.findings);
    this.scrapeClass = scrapeClassOf(instance, scrapeClass) ?? NO_CLASS;
    const { resource, tenants, tenantSettings = resource.spec } = instance;
    this.settings = isTenants(monitor, tenants) ? tenantSettings : resource.spec;
  }

  /** Where the scrape class is in the instance, whose Secrets it refers to. */
  get scrapeClassPath(): string {
    return `spec.scrapeClasses[${this.settings.scrapeClasses?.indexOf(this.scrapeClass) ?? -1}]`;
  }
}

export const NO_CLASS: ScrapeClass = Object.freeze({ name: '' });
