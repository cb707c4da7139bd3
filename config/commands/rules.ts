// npm run rules -- [--at YYYY-MM-DD] [--pack FILE] [--json]: every rule of the standard with what it asks and where it stands.
import { DEFAULT_PACK } from '../../src-shared/rules/packs/default';
import { indicatorsOn, versionOn, weightIn, weightsOfPack, type RulePack } from '../../src-shared/rules/packs/pack';
import { SOURCES } from '../../src-shared/standard/sources';
import { readArguments, runCommandLine } from './arguments';
import { dayAsked } from './day-asked';
import { packFrom } from './given-files';

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

const HELP = `用法：npm run rules -- [--at 日期] [--pack 文件] [--json]
  --at 日期　　　哪一天的标准，如 2026-11-24；不写就是今天
  --pack 文件　　换成这张分值和期限的表
  --json　　　　 每条规则的编号、分值、条文和依据`;

/** What the command line prints. Throws Refusal for words and files that are not understood. */
export const answer = (words: readonly string[]): string => {
  const { flags, values } = readArguments(words, { flags: ['json'], values: ['at', 'pack'] });
  if (flags.has('help')) return HELP;
  const day = dayAsked(values.get('at'));
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
