import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Data } from './data';
import { type Entry, Index } from './found';

const MOST = 30;

/** A box with a list below it: arrows choose, Enter goes there, Escape closes. */
export function Search({ data }: { readonly data: Data }) {
  const box = useRef<HTMLInputElement>(null);
  const { query, entries, more, chosen, hasList, on } = useSearch(data, box);
  useShortcut(box);
  return (
    <search class="search">
      <input
        ref={box}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: it has no list of the browser, so it has to say its role
        role="combobox"
        placeholder="Search everything"
        aria-label="Search everything"
        aria-keyshortcuts="/"
        list={undefined}
        aria-autocomplete="list"
        aria-expanded={hasList}
        aria-controls="found"
        aria-activedescendant={hasList && entries.length > 0 ? `found-${chosen}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => on.type(event.currentTarget.value)}
        onFocus={on.open}
        onBlur={on.close}
        onKeyDown={on.press}
      />
      <kbd>/</kbd>
      <div class={hasList ? 'found' : 'found hidden'}>
        <div id="found" role="listbox" aria-label="Found">
          {hasList &&
            entries.map((entry, i) => (
              <Found key={i} id={`found-${i}`} entry={entry} isChosen={i === chosen} go={() => on.go(entry)} />
            ))}
        </div>
        {hasList && <p role="status">{told(entries.length, more)}</p>}
      </div>
    </search>
  );
}

/** What is typed, what is found of it, and what keys do. */
function useSearch(data: Data, box: { readonly current: HTMLInputElement | null }) {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  // Made when somebody searches for the first time.
  const index = useMemo(() => (isOpen ? new Index(data.report) : undefined), [data, isOpen]);
  const { entries, more } = useMemo(() => index?.find(query, MOST) ?? { entries: [], more: 0 }, [index, query]);
  const close = () => setOpen(false);
  const type = (text: string) => {
    setQuery(text);
    setChosen(0);
    setOpen(true);
  };
  const go = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    close();
    location.hash = entry.address;
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) setChosen((chosen + step + entries.length) % entries.length);
    else if (event.key === 'Enter') go(entries[chosen]);
    else if (event.key === 'Escape') {
      if (query === '') box.current?.blur();
      setQuery('');
      close();
    } else return;
    event.preventDefault();
  };
  const hasList = isOpen && query.trim() !== '';
  return { query, entries, more, chosen, hasList, on: { type, press, go, open: () => setOpen(true), close } };
}

function told(shown: number, more: number): string {
  if (shown === 0) return 'Nothing is found';
  return more === 0 ? `${shown} found` : `The first ${shown} of ${shown + more}`;
}

interface FoundProps {
  readonly id: string;
  readonly entry: Entry;
  readonly isChosen: boolean;
  readonly go: () => void;
}

function Found({ id, entry: { kind, title, detail }, isChosen, go }: FoundProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys of the list
    // biome-ignore lint/a11y/useFocusableInteractive: the box above keeps the focus, and names what is chosen
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={go}
    >
      <span class="kind">{kind}</span>
      <span class="title">{title}</span>
      <span class="detail">{detail}</span>
    </div>
  );
}

function useShortcut(box: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [box]);
}
