// npm run rules -- --json: every rule of the standard with what it asks and where it stands.
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import { versionOn } from '../../src-shared/rules/packs/pack';
import { valueOn } from '../../src-shared/standard/params';
import { SOURCES } from '../../src-shared/standard/sources';
import { RULE_WORDS } from '../../src-shared/text/rules';
import { readArguments, runCommandLine } from './arguments';

/** The standard as a list; weights in points as of a day. */
export const listRules = (day: string) => {
  const weights = valueOn(DEFAULT_PACK.params.weightsHundredths, day);
  return {
    version: versionOn(DEFAULT_PACK, day),
    day,
    rules: DEFAULT_PACK.indicators.map((indicator) => ({
      id: indicator.id,
      name: RULE_WORDS[indicator.id].name,
      statement: indicator.statement,
      item: indicator.item,
      dimension: indicator.dimension,
      kind: indicator.kind,
      weight: indicator.weightKey === null ? 0 : weights[indicator.weightKey] / 100,
      period: indicator.period,
      subject: indicator.subject,
      page: indicator.page,
      provedBy: { activities: indicator.activityKinds, records: indicator.recordKinds },
      hasFloor: indicator.hasFloor,
      why: indicator.why,
      citations: indicator.cite.map((cite) => ({
        ...cite,
        title: SOURCES[cite.source].title,
        issuedBy: SOURCES[cite.source].issuedBy,
        issuedOn: SOURCES[cite.source].issuedOn,
        checkedOn: SOURCES[cite.source].checkedOn,
      })),
    })),
  };
};

export const answer = (words: readonly string[]): string => {
  const { flags, values } = readArguments(words, { flags: ['json'], values: ['at'] });
  const list = listRules(values.get('at') ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
  if (flags.has('json')) return JSON.stringify(list, null, 2);
  return list.rules
    .map(
      (rule) =>
        `${rule.id.padEnd(6)} ${String(rule.weight).padStart(5)}  ${rule.name}（${rule.citations.map((cite) => `${cite.title}${cite.article}`).join('；')}）`,
    )
    .join('\n');
};

if (require.main === module) runCommandLine(answer);
