/** Targets that are written down. */

import type { StaticConfig } from '../../../../imports/monitoring';
import { sortedByKey } from '../../base/collections';
import { nameScheme } from '../../base/name-scheme';
import { section } from '../../base/section';
import { isLabelName } from '../../languages/labels';
import type { StaticConfig as Output } from '../scrape-job';
import type { Discovery } from './discovery';

/** What readers put in the place of bytes that are no text: the label's name was broken before it came here. */
const REPLACEMENT = '\ufffd';

export const staticTargets: Discovery<StaticConfig> = {
  build: section<StaticConfig, Required<Output>>({
    targets: ({ targets = [] }) => targets,
    labels: ({ labels = {} }) => sortedByKey(labels),
  }),
  check: ({ labels = {} }, context, at) => {
    const scheme = nameScheme('Prometheus', context.target.version);
    for (const name of Object.keys(labels)) {
      if (isLabelName(name, scheme) && !name.includes(REPLACEMENT)) continue;
      context.error(`${at}.labels`, {
        code: 'invalid-value',
        message: 'this cannot be the name of a label',
        given: JSON.stringify(name),
        allowed:
          scheme === 'utf8'
            ? 'any text that is not empty, in UTF-8'
            : 'letters, digits and "_", not beginning with a digit',
        hint: 'Rename it',
      });
    }
  },
};
