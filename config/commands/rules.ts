// npm run rules -- [--at YYYY-MM-DD] [--pack FILE] [--json]: every rule of the standard with what it asks and where it stands.
import { isDay } from '../../src-shared/kernel/day';
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import { indicatorsOn, versionOn, weightIn, weightsOfPack, type RulePack } from '../../src-shared/rules/packs/pack';
import { SOURCES } from '../../src-shared/standard/sources';
import { readArguments, Refusal, runCommandLine } from './arguments';
import { packFrom } from './pack-file';

/** The standard as a list: the rules in force on a day, with their weights on it, in points. */
export const listRules = (pack: RulePack, day: string) => {
  const weights = weightsOfPack(pack, day);
  return {
    version: versionOn(pack, day),
    day,
    rules: indicatorsOn(pack, day).map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      statement: indicator.statement,
      item: indicator.item,
      dimension: indicator.dimension,
      kind: indicator.kind,
      weight: weightIn(weights, indicator) / 100,
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

/** What the command line prints. Throws Refusal for words and files that are not understood. */
export const answer = (words: readonly string[]): string => {
  const { flags, values } = readArguments(words, { flags: ['json'], values: ['at', 'pack'] });
  const day = values.get('at') ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (!isDay(day)) throw new Refusal(`--at 要写成 2026-11-24 这样的日期，现在是“${day}”。`);
  const [firstOn] = DEFAULT_PACK.versions.map(({ fromOn }) => fromOn);
  if (firstOn !== undefined && day < firstOn) throw new Refusal(`标准从 ${firstOn} 起才有，没有 ${day} 的。`);
  const list = listRules(packFrom(values.get('pack'), DEFAULT_PACK), day);
  if (flags.has('json')) return JSON.stringify(list, null, 2);
  return list.rules
    .map(
      (rule) =>
        `${rule.id.padEnd(6)} ${String(rule.weight).padStart(5)}  ${rule.name}（${rule.citations.map((cite) => `${cite.title}${cite.article}`).join('；')}）`,
    )
    .join('\n');
};

if (require.main === module) runCommandLine(answer);
