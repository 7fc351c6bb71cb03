/** What the page shows beside the views of reports: what is written. */

import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { count } from '../cli/report/page/data';
import type { ViewProps } from '../cli/report/page/lists';
import { Nothing } from '../cli/report/page/parts';
import { addressOf } from '../cli/report/page/place';
import type { Link, Views } from '../cli/report/page/views';
import type { Written } from './answer';
import { Reader } from './editor';

export interface Output {
  /** The last that there was of this text, before the next took its place as a whole. */
  readonly written: Written | undefined;
  /** Whether the text has errors since, and nothing is written of it. */
  readonly isOld: boolean;
}

export const OutputOf = createContext<Output>({ written: undefined, isOld: false });

export const WRITTEN: Views = {
  manifests: { title: () => 'Manifests', show: Manifests },
  configuration: { title: () => 'Configuration', show: Configurations },
};

export const WRITTEN_LINKS: readonly Link[] = [
  ['manifests', 'Manifests', undefined],
  ['configuration', 'Configuration', undefined],
];

function Shown({ children }: { readonly children: (written: Written) => ComponentChildren }) {
  const { written, isOld } = useContext(OutputOf);
  const errors = <a href={addressOf('findings')}>errors</a>;
  if (written === undefined) return <Nothing>There are {errors}: nothing is written.</Nothing>;
  return (
    <>
      {isOld && <p class="old">There are {errors}: nothing is written. This is of the text as it was before them.</p>}
      {children(written)}
    </>
  );
}

function Manifests() {
  const [chosen, setChosen] = useState('');
  return (
    <Shown>
      {({ manifests, objects }) => {
        const one = objects.find(({ name }) => name === chosen);
        const text = one?.text ?? manifests;
        return (
          <>
            <div class="bar">
              <label class="filter">
                <span>Shown</span>
                <select value={one?.name ?? ''} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
                  <option value="">{`all ${count(objects.length, 'object')}, as \`compile\` writes them`}</option>
                  {objects.map(({ name }, i) => (
                    <option key={i} value={name}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <Copy text={text} />
            </div>
            <Reader name="Manifests" text={text} />
          </>
        );
      }}
    </Shown>
  );
}

function Configurations({ place }: ViewProps) {
  const [hasAll, setAll] = useState(false);
  return (
    <Shown>
      {({ configurations }) => {
        const chosen = configurations.find(({ name }) => name === place.parameters.get('of')) ?? configurations[0];
        if (chosen === undefined) return <Nothing>There is no instance in the input.</Nothing>;
        const text = hasAll ? chosen.all : chosen.main;
        return (
          <>
            <ul class="tabs" aria-label="Instances">
              {configurations.map(({ name }) => (
                <li key={name}>
                  <a
                    href={addressOf('configuration', { of: name })}
                    aria-current={name === chosen.name ? 'true' : undefined}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
            <div class="bar">
              <label class="filter">
                <input
                  type="checkbox"
                  checked={hasAll}
                  onChange={({ currentTarget }) => setAll(currentTarget.checked)}
                />
                <span>Rules and the rest</span>
              </label>
              <Copy text={text} />
            </div>
            <Reader name={`Configuration of ${chosen.name}`} text={text} />
          </>
        );
      }}
    </Shown>
  );
}

function Copy({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState('');
  // A site without HTTPS has no clipboard.
  if (navigator.clipboard === undefined) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <button type="button" class="quiet" onClick={copy}>
      {copied === text && text !== '' ? 'Copied' : 'Copy'}
    </button>
  );
}
