/** Asks the compiler, which runs in a worker. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from './address';
import type { Answer } from './answer';

/** A failure is a fault of the compiler, of the browser or of what is beside the text, and never of the text. */
export type Answered = { readonly answer: Answer } | { readonly failure: string };

export interface Question extends Asked {
  /** How often another text has taken the place of all of the text: what is written of one says nothing of the next. */
  readonly turn: number;
}

/** An answer, and what it is for. */
export type Known = Answered & { readonly asked: Question };

/** So long nothing is typed before it is asked. */
const PAUSE = 120;

export class Asker {
  readonly #worker: Worker;
  #asked: Question | undefined;
  #next: Question | undefined;

  constructor(program: string, tell: (known: Known) => void) {
    this.#worker = new Worker(addressOf(program) as string);
    const done = (answered: Answered) => {
      const asked = this.#asked!;
      const next = this.#next;
      this.#asked = undefined;
      this.#next = undefined;
      if (next !== undefined) this.ask(next);
      tell({ ...answered, asked });
    };
    this.#worker.onmessage = ({ data }: MessageEvent<Answered>) => done(data);
    this.#worker.onerror = ({ message }) => done({ failure: message });
  }

  /** Of what comes while another is answered, the last one counts. */
  ask(asked: Question): void {
    if (this.#asked !== undefined) {
      this.#next = asked;
      return;
    }
    this.#asked = asked;
    this.#worker.postMessage(asked);
  }
}

interface Policy {
  createScriptURL(address: string): unknown;
}

/** A page from a file has no other address for a worker. Browsers that know trusted types are told that it is one. */
function addressOf(program: string): unknown {
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy };
  };
  return (
    trustedTypes?.createPolicy('compiler', { createScriptURL: (each) => each }).createScriptURL(address) ?? address
  );
}

/** The newest answer; nothing before the first. */
export function useAnswer(program: string, { text, namespace, turn }: Question): Known | undefined {
  const [known, setKnown] = useState<Known>();
  const isFirst = useRef(true);
  const asker = useRef<Asker | undefined>(undefined);
  useEffect(() => {
    const asked = { text, namespace, turn };
    try {
      asker.current ??= new Asker(program, setKnown);
    } catch (error) {
      setKnown({ failure: `this browser runs no worker: ${(error as Error).message}`, asked });
      return;
    }
    const { current } = asker;
    const timer = setTimeout(() => current.ask(asked), isFirst.current ? 0 : PAUSE);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [program, text, namespace, turn]);
  return known;
}
