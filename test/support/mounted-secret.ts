/** A folder that changes as the kubelet changes a mounted Secret: a new folder of data, then one swap of a link. */

import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class MountedSecret {
  #version = 0;

  constructor(
    readonly folder: string,
    content: Readonly<Record<string, string | Uint8Array>>,
  ) {
    mkdirSync(folder, { recursive: true });
    this.update(content);
  }

  /** New content; the moment of the swap, as `performance.now()` tells it. */
  update(content: Readonly<Record<string, string | Uint8Array>>, date?: Date): number {
    const previous = `..${this.#version}`;
    this.#version++;
    const data = `..${this.#version}`;
    mkdirSync(join(this.folder, data));
    for (const [key, value] of Object.entries(content)) {
      writeFileSync(join(this.folder, data, key), value);
      if (date !== undefined) utimesSync(join(this.folder, data, key), date, date);
    }
    symlinkSync(data, join(this.folder, '..data_tmp'));
    const swapped = performance.now();
    renameSync(join(this.folder, '..data_tmp'), join(this.folder, '..data'));
    this.#link(Object.keys(content));
    if (this.#version > 1) rmSync(join(this.folder, previous), { recursive: true });
    return swapped;
  }

  #link(keys: readonly string[]): void {
    const visible = readdirSync(this.folder).filter((name) => !name.startsWith('..'));
    for (const key of keys) if (!visible.includes(key)) symlinkSync(join('..data', key), join(this.folder, key));
    for (const key of visible) if (!keys.includes(key)) rmSync(join(this.folder, key));
  }

  path(key: string): string {
    return join(this.folder, key);
  }
}
