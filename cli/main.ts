#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { processIo } from './io';
import { answered } from './program';

/** Engines that are known to have the setting: another one would complain of it. */
const KNOWN_ENGINES = /^1[1-4]\./;

// Most runs are over before it pays to optimize what is called a few thousand times; long ones get there all the same.
if (KNOWN_ENGINES.test(process.versions.v8)) setFlagsFromString('--interrupt-budget=1000000');

void answered(process.argv.slice(2), processIo).then((code) => {
  process.exitCode = code;
});
