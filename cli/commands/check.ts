import type { Input } from '../../lib/shared/input/objects';
import { type Call, type Command, chosenBy, isSet } from '../command';
import { compilationOf, INPUT_OPTIONS } from '../compiled';
import { hasColours, type Io } from '../io';
import { ONLY, onlyAsked } from '../only';
import { accountsElsewhere } from '../output/accounts';
import { checkedPlaces } from '../output/checked-places';
import { countText, type Located, locate, textOfFinding } from '../output/findings';
import { withLosses } from '../output/losses';
import { githubReport, jsonReport, sarifReport } from '../output/reports';
import { ends, failingWarnings, isShown, STRICT } from '../output/strict';

const FORMATS: Readonly<Record<string, (located: readonly Located[], input: Input, io: Io, call: Call) => string>> = {
  text: (located, _, io, call) => {
    const colours = hasColours(io.terminal.out, io.environment);
    return located
      .filter(({ finding }) => isShown(call)(finding))
      .map((each) => textOfFinding(each, colours))
      .join('');
  },
  json: jsonReport,
  sarif: (located, _, io) => sarifReport(checkedPlaces(located, io)),
  github: (located, _, io) => githubReport(checkedPlaces(located, io)),
};

export const command: Command = {
  takes: [0, 0],
  help: `Says what is wrong with the custom resources, with file, line and column of the field. Ends with 1 where anything is an
error.`,
  options: {
    ...INPUT_OPTIONS,
    format: {
      type: 'string',
      choices: Object.keys(FORMATS),
      help: 'how findings are written; text unless said',
    },
    ...ONLY,
    ...STRICT,
  },
  examples: [
    'cdk8s-prometheus check -f monitoring/',
    'cdk8s-prometheus check -f monitoring/ --format sarif > findings.sarif',
  ],
  async run(call, io) {
    const report = chosenBy(call, 'format', FORMATS, 'text');
    const compilation = onlyAsked(await compilationOf(call, io), call);
    const { findings, input } = compilation;
    const located = locate(withLosses(compilation), input);
    io.out(report(located, input, io, call));
    const isCounted = report === FORMATS['text'] && !isSet(call, 'quiet') && failingWarnings(call, findings) === 0;
    if (isCounted) io.error(`${countText(located) || 'nothing is wrong'}\n${accountsElsewhere(compilation)}`);
    return ends(call, findings, io);
  },
};
