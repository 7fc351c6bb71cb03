/** What `explain` answers, as text and as JSON. */

import type { Finding, Found, ObjectRef, OtherSide, Resource, ThanosPart } from '../../lib/core';
import { explainInput, type InputExplanation } from '../../lib/shared/explain/input';
import type { InstanceExplanation } from '../../lib/shared/explain/instance';
import { textOfInput, textOfInstance, type Words } from '../../lib/shared/explain/text';
import type { Input } from '../../lib/shared/input/objects';
import { placeData, placeText } from '../../lib/shared/input/places';
import { ofInput } from '../../lib/shared/wording';
import type { Compilation } from '../compilation';
import { locate, textOfFinding } from './findings';
import { findingsJson, objectJson } from './reports';

export interface Explained {
  readonly ofInput?: InputExplanation;
  readonly ofInstance?: InstanceExplanation;
}

/** Files are no app, and the answer does not speak of one. */
export function explainedInput(resource: Resource, compilation: Compilation, side?: OtherSide): InputExplanation {
  const explained = explainInput(resource, compilation, side);
  const { verdicts, missed } = explained;
  if (compilation.written !== undefined || verdicts === undefined) return explained;
  const spoken = verdicts.map(({ reasons, ...verdict }) => ({
    ...verdict,
    reasons: reasons.map((reason) => ({ ...reason, text: ofInput(reason.text) })),
  }));
  return { ...explained, missed: missed.map(ofInput), verdicts: spoken };
}

export const EXPLAIN_FORMATS: Readonly<Record<string, (explained: Explained, input: Input) => string>> = {
  text: ({ ofInput, ofInstance }, input) => {
    const words = wordsFor(input);
    return ofInput === undefined ? textOfInstance(ofInstance!, words) : textOfInput(ofInput, words);
  },
  json: ({ ofInput, ofInstance }, input) => {
    const answer = ofInput === undefined ? jsonOfInstance(ofInstance!, input) : jsonOfInput(ofInput, input);
    return `${JSON.stringify(answer, undefined, 2)}\n`;
  },
};

function wordsFor(input: Input): Words {
  return {
    place: (object) => {
      const place = input.placeOf(object, '');
      return place === undefined ? (object.origin ?? '') : placeText(place);
    },
    finding: (finding) => locate([finding], input).map((each) => textOfFinding(each, false).trimEnd())[0]!,
  };
}

/** By the names that the answer has in code, `Explanation` and `InstanceExplanation`; with places, and more of each. */
function jsonOfInput({ object, verdicts = [], found, missed, findings }: InputExplanation, input: Input): object {
  return {
    object: placed(object, input),
    takenBy: verdicts.filter(({ outcome }) => outcome === 'taken').map(({ instance }) => placed(instance, input)),
    instances: verdicts.map((each) => jsonOfVerdict(each, input)),
    ...(found === undefined ? {} : { targets: found.map(jsonOfTarget) }),
    ...(missed.length === 0 ? {} : { missed }),
    findings: jsonOfFindings(findings, input),
  };
}

function jsonOfTarget({ ports, behind, podless, ...object }: Found): object {
  const pods = behind.map(({ kind, namespace, name }) => ({ kind, namespace, name }));
  return { object, ports, pods, ...(podless === undefined ? {} : { podless }) };
}

function jsonOfVerdict(
  { instance, instanceFindings, ...verdict }: NonNullable<InputExplanation['verdicts']>[number],
  input: Input,
): object {
  const said = instanceFindings.length === 0 ? {} : { findings: jsonOfFindings(instanceFindings, input) };
  return { instance: placed(instance, input), ...verdict, ...said };
}

function jsonOfInstance(
  { object, takes, references, findings, part, ...more }: InstanceExplanation,
  input: Input,
): object {
  return {
    object: placed(object, input),
    takes: takes.map((each) => placed(each, input)),
    ...more,
    ...(part && { thanos: jsonOfPart(part, input) }),
    references: references.map(({ neededBy, ...reference }) => ({
      ...reference,
      neededBy: neededBy.map(({ object: by, field }) => ({ object: placed(by, input), field })),
    })),
    findings: jsonOfFindings(findings, input),
  };
}

function jsonOfPart({ asks, passesOver, askedBy, bucket, replicaLabels }: ThanosPart, input: Input): object {
  const named = ({ object, ...more }: { readonly object?: ObjectRef }) => ({
    ...(object && { object: placed(object, input) }),
    ...more,
  });
  const all = (refs: readonly ObjectRef[]) => refs.map((each) => placed(each, input));
  return {
    asks: asks.map(named),
    passesOver: passesOver.map(named),
    replicaLabels,
    askedBy: all(askedBy),
    ...(bucket && {
      bucket: {
        ...bucket,
        filledBy: all(bucket.filledBy),
        servedBy: all(bucket.servedBy),
        compactedBy: all(bucket.compactedBy),
      },
    }),
  };
}

function jsonOfFindings(findings: readonly Finding[], input: Input): readonly object[] {
  return findingsJson(locate(findings, input), input);
}

function placed(object: ObjectRef, input: Input): object {
  const place = input.placeOf(object, '');
  const where = place === undefined ? object.origin && { construct: object.origin } : placeData(place);
  return { ...objectJson(object), ...where };
}
