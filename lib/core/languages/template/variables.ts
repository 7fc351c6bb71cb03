/** The variables that an action of a template sees. */

/** Those that are declared, the last one last. */
export class Variables {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();

  constructor(names: readonly string[]) {
    for (const name of names) this.push(name);
  }

  get length(): number {
    return this.#names.length;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  push(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Forgets all but the first `length` of them. */
  cut(length: number): void {
    for (const name of this.#names.splice(length)) this.#counts.set(name, this.#counts.get(name)! - 1);
  }
}
