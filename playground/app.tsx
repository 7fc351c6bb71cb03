import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Data } from '../cli/report/page/data';
import { Places } from '../cli/report/page/parts';
import { addressOf, usePlace } from '../cli/report/page/place';
import { ThemeSwitch } from '../cli/report/page/theme';
import { Content, linksOf, Navigation, SkipLink, VIEWS } from '../cli/report/page/views';
import type { Answer, Written } from './answer';
import { useAskedInAddress } from './asked-in-address';
import { type Known, useAnswer } from './asking';
import { Editor, type Spot } from './editor';
import { OutputOf, WRITTEN, WRITTEN_LINKS } from './views';

export interface Example {
  readonly name: string;
  readonly text: string;
}

interface AppProps {
  readonly compiler: string;
  readonly examples: readonly Example[];
}

const NAME = 'Playground';
const ALL = { ...VIEWS, ...WRITTEN };

export function App({ compiler, examples }: AppProps) {
  const { text, setText, namespace, setNamespace, given, give, isLong } = useAskedInAddress(examples[0]!.text);
  const [turn, setTurn] = useState(0);
  const known = useAnswer(compiler, { text, namespace, turn });
  const last = useRef<Last | undefined>(undefined);
  if (known !== undefined && 'answer' in known) last.current = lastOf(last.current, known.answer, known.asked.turn);
  const change = useCallback(
    (changed: string, isOther: boolean) => {
      setText(changed);
      if (isOther) setTurn((before) => before + 1);
    },
    [setText],
  );
  const [spot, setSpot] = useState<Spot>();
  return (
    <>
      <SkipLink />
      <header>
        <a class="brand" href={addressOf('')}>
          cdk8s-prometheus playground
        </a>
        <Examples examples={examples} text={text} give={give} />
        <ThemeSwitch />
      </header>
      <div class="play">
        <section class="input" aria-label="Input">
          <NamespaceBox value={namespace} set={setNamespace} />
          <Editor
            name="Custom resources, in YAML"
            given={given}
            onChange={change}
            marks={
              known !== undefined && 'answer' in known && known.asked.text === text ? known.answer.marks : undefined
            }
            spot={spot}
          />
          <Status known={known} isLong={isLong} />
        </section>
        {last.current !== undefined && <Answers last={last.current} go={setSpot} />}
      </div>
    </>
  );
}

/** The newest answer, and what was last written of its text. */
interface Last {
  readonly answer: Answer;
  readonly turn: number;
  readonly written: Written | undefined;
}

function lastOf(before: Last | undefined, answer: Answer, turn: number): Last {
  const kept = before?.turn === turn ? before.written : undefined;
  return { answer, turn, written: answer.written ?? kept };
}

interface ExamplesProps {
  readonly examples: readonly Example[];
  readonly text: string;
  readonly give: (text: string) => void;
}

function Examples({ examples, text, give }: ExamplesProps) {
  const chosen = examples.find((example) => example.text === text)?.name ?? '';
  const choose = (name: string) => {
    const example = examples.find((each) => each.name === name);
    if (example !== undefined) give(example.text);
  };
  return (
    <label class="filter examples">
      <span>Example</span>
      <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {chosen === '' && <option value="">–</option>}
        {examples.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function NamespaceBox({ value, set }: { readonly value: string; readonly set: (namespace: string) => void }) {
  return (
    <label class="filter beside-text">
      <span>Namespace of objects that say none</span>
      <input
        type="text"
        value={value}
        placeholder="default"
        spellcheck={false}
        autocapitalize="off"
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
}

function Status({ known, isLong }: { readonly known: Known | undefined; readonly isLong: boolean }) {
  return (
    <p class="state" role="status">
      {stateOf(known)}
      {isLong && ' The text is too long for the address, which does not keep it.'}
    </p>
  );
}

function stateOf(known: Known | undefined): string {
  if (known === undefined) return 'Compiling …';
  if ('failure' in known) return `Nothing can be compiled, which is no fault of the text: ${known.failure}`;
  const { findings, instances } = known.answer.report;
  const number = (of: string) => findings.filter(({ severity }) => severity === of).length;
  const [errors, warnings] = [number('error'), number('warning')];
  const said = [part(errors, 'error'), part(warnings, 'warning')].filter(Boolean).join(', ');
  if (said !== '') return `${said}. F8 in the text leads to the next.`;
  return instances.length === 0 ? 'Paste custom resources: a Prometheus, monitors, rules.' : 'Nothing is wrong.';
}

function part(n: number, name: string): string {
  return n === 0 ? '' : `${n} ${name}${n === 1 ? '' : 's'}`;
}

function Answers({ last, go }: { readonly last: Last; readonly go: (spot: Spot) => void }) {
  const { answer, written } = last;
  const place = usePlace();
  const data = useMemo(() => new Data(answer.report), [answer]);
  const placed = useCallback((text: string) => <PlaceButton text={text} go={go} />, [go]);
  const [overview, ...others] = linksOf(data);
  const output = { written, isOld: answer.written === undefined };
  return (
    <div class="answers">
      <Navigation data={data} links={[overview!, ...WRITTEN_LINKS, ...others]} place={place} />
      <Places.Provider value={placed}>
        <OutputOf.Provider value={output}>
          <Content views={ALL} page={NAME} data={data} place={place} />
        </OutputOf.Provider>
      </Places.Provider>
      <footer>
        <p>
          cdk8s-prometheus {data.report.version}. What you write stays in this page and its address.{' '}
          <a href={addressOf('licences')}>Licences</a>
        </p>
      </footer>
    </div>
  );
}

/** `input.yaml:4:3` is line 4. */
function PlaceButton({ text, go }: { readonly text: string; readonly go: (spot: Spot) => void }) {
  const [, line, column] = /:(\d+):(\d+)$/.exec(text) ?? [];
  if (line === undefined) return <>{text}</>;
  return (
    <button type="button" class="to-line" onClick={() => go({ line: Number(line), column: Number(column) })}>
      line {line}
    </button>
  );
}
