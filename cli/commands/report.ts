import { type Command, isSet, outputOf } from '../command';
import { compilationOf, INPUT_OPTIONS } from '../compiled';
import { checkFile, writeFile } from '../output/file';
import { countText, locate } from '../output/findings';
import { ends, STRICT } from '../output/strict';
import { htmlOf } from '../report/html';
import { reportOf } from '../report/model';
import { pageFiles } from '../report/page-files';

export const command: Command = {
  takes: [0, 0],
  help: `Writes one page with all of it, for any browser and without a network: instances and what they take, monitors, rules, routes
with a box to try labels, findings, mounts and rights. No value of a Secret is in it. Ends with 1 where anything is an error.`,
  options: {
    ...INPUT_OPTIONS,
    output: { type: 'string', short: 'o', value: 'FILE', help: 'write the page to this file; else to standard output' },
    ...STRICT,
  },
  examples: [
    'cdk8s-prometheus report -f monitoring/ -o report.html',
    'kubectl get prometheus,servicemonitor,service,namespace -A -o yaml | cdk8s-prometheus report -f - -o report.html',
  ],
  async run(call, io) {
    const file = outputOf(call);
    const compilation = await compilationOf(call, io);
    if (file !== undefined) checkFile(file, compilation.files);
    const page = htmlOf(reportOf(compilation), await pageFiles());
    if (file === undefined) io.out(page);
    else writeFile(file, page);
    const { findings, input } = compilation;
    const counts = countText(locate(findings, input));
    if (file !== undefined && counts !== '' && !isSet(call, 'quiet')) io.error(`${counts}, which the page says\n`);
    return ends(call, findings, io);
  },
};
