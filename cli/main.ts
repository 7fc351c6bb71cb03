#!/usr/bin/env node
import { processIo } from './io';
import { answered } from './program';

void answered(process.argv.slice(2), processIo).then((code) => {
  process.exitCode = code;
});
