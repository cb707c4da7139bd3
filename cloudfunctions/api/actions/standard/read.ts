import { taken } from '../../../shared/ports/opened';
import type { Out } from '../../../../src-shared/contract';
import type { StandardVersion } from '../../../../src-shared/contract/standard';
import { inForce, type Cite } from '../../../../src-shared/kernel/dated';
import type { StoredPack } from '../../../../src-shared/records/rule-pack';
import type { ParamKey, RuleDated } from '../../../../src-shared/standard/params';
import { indicatorsOn, versionOn, weightIn, weightsOfPack, type RulePack } from '../../../../src-shared/rules/packs/pack';
import { SOURCES, type SourceId } from '../../../../src-shared/standard/sources';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { Org } from '../../../../src-shared/records/org';
import { thereOn } from '../../../../src-shared/roster/branch';
import { packInForce } from '../../../shared/score/pack';
import type { QueryHandler } from '../../../shared/pipeline/context';

type Read = Out<'standard.read'>;

const citesOf = (cites: readonly Cite<SourceId>[]): Read['rules'][number]['cite'] =>
  cites.map((cite) => ({
    source: cite.source,
    title: SOURCES[cite.source].title,
    article: cite.article,
    ...(cite.quote === undefined ? {} : { quote: cite.quote }),
    ...(cite.doubts === undefined ? {} : { doubts: cite.doubts }),
    checkedOn: SOURCES[cite.source].checkedOn,
  }));

const rulesOf = (pack: RulePack, today: string): Read['rules'] => {
  const weights = weightsOfPack(pack, today);
  return indicatorsOn(pack, today).map((indicator) => ({
    ruleId: indicator.id,
    itemId: indicator.item,
    kind: indicator.kind,
    period: indicator.period,
    weightHundredths: weightIn(weights, indicator),
    why: indicator.why,
    cite: citesOf(indicator.cite),
  }));
};

const valuesOf = (pack: RulePack, today: string): Read['values'] =>
  (Object.keys(pack.params) as ParamKey[])
    .filter((key) => key !== 'weightsHundredths')
    .flatMap((key) => {
      const param = pack.params[key] as RuleDated<number | string | { numerator: number; denominator: number }>;
      const found = inForce(param, today);
      const entry = [...param.values].reverse().find((candidate) => candidate.from <= today);
      return found === null || entry === undefined
        ? []
        : [{ key, label: param.label, unit: param.unit, value: found.value, fromOn: entry.from, cite: citesOf(found.cite) }];
    });

const versionOf = (pack: StoredPack, named: { byName: string; total: number }): StandardVersion => {
  const { version, ...change } = pack.tailoring;
  return {
    packId: pack._id,
    rev: pack.rev,
    version,
    state: pack.state,
    change,
    ...(pack.replay === undefined ? {} : { replay: pack.replay }),
    branchesTotal: named.total,
    createdAt: pack.createdAt,
    byName: named.byName,
    ...(pack.adoptedAt === undefined ? {} : { adoptedAt: pack.adoptedAt }),
  };
};

/** Once tried, a change was tried on so many; until then on those that there are. */
const totalOf = ({ state, replay }: StoredPack, branches: readonly Org[]): number =>
  state !== 'draft' && replay !== undefined ? replay.lines.length : branches.length;

/** The standard in force today, readable by everybody of the college; drafts only by those who may change it. */
export const read: QueryHandler<'standard.read'> = async (context) => {
  const { documents } = context.ports;
  const { committeeId } = context.roster.pointer;
  const [pack, stored, branches, committee] = await Promise.all([
    packInForce(documents),
    documents.find(COLLECTIONS.packs, { type: 'rulePack' }),
    context.roster.branchesEver(),
    committeeId === null ? Promise.resolve(null) : context.roster.org(committeeId),
  ]);
  const mayChange = committee !== null && context.has('administer', committee);
  const shown = stored
    .map((document) => taken('rulePack', document))
    .filter((entry) => entry.state === 'adopted' || (mayChange && entry.state !== 'withdrawn'));
  const names = new Map(
    await Promise.all(
      [...new Set(shown.map((entry) => entry.createdBy))].map(async (id) => [id, (await context.roster.member(id))?.name ?? ''] as const),
    ),
  );
  return {
    today: context.today,
    version: versionOn(pack, context.today),
    committeeId,
    rules: rulesOf(pack, context.today),
    values: valuesOf(pack, context.today),
    versions: shown
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .map((entry) => {
        const line = versionOf(entry, {
          byName: names.get(entry.createdBy) ?? '',
          total: totalOf(entry, thereOn(branches, context.today)),
        });
        // What a trial says of single branches is for those who decide on it.
        return mayChange || line.replay === undefined ? line : { ...line, replay: undefined };
      }),
    branchNames: mayChange ? Object.fromEntries(branches.map((branch) => [branch._id, branch.shortName])) : {},
    mayChange,
  };
};
