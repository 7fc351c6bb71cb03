/**
 * Recorded answers of the operator: those beside the repository, where they are at hand, else those that it brings along.
 * There may be more beside it than are packed.
 */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, caseOf, findCases, loadCase } from '../conformance/case';
import { type PackedCase, unpack } from '../conformance/packed';

export const RECORDED = join(__dirname, '../../../shared/conformance');

export const isRecorded = existsSync(RECORDED);

let packed: readonly PackedCase[] | undefined;

/** Unpacked once, and only where they are asked for. */
export function packedCases(): readonly PackedCase[] {
  packed ??= unpack();
  return packed;
}

/** The parts of the operator that were recorded, by name. */
export function recordedComponents(): string[] {
  if (!isRecorded) return [...new Set(packedCases().map(({ component }) => component))];
  const entries = readdirSync(RECORDED, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

export function recordedCases(...components: readonly string[]): Case[] {
  return components.flatMap((component) => (isRecorded ? casesBeside(component) : casesPacked(component)));
}

function casesBeside(component: string): Case[] {
  const directory = join(RECORDED, component);
  return existsSync(directory) ? findCases(directory).map(loadCase) : [];
}

function casesPacked(component: string): Case[] {
  return packedCases()
    .filter((one) => one.component === component)
    .map(({ name, files }) => caseOf(component, name, files));
}
