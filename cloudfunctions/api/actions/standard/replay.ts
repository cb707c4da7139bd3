import { replayBranch } from '../../../../src-shared/engines/score/replay';
import { asIfAlways } from '../../../../src-shared/rules/packs/tailoring';
import { verdictDay } from '../../../../src-shared/standard/year-end';
import { branchRecordsOf } from '../../../shared/score/branch-year';
import { packInForce } from '../../../shared/score/pack';
import { demandPack, replacePack } from '../../../shared/score/packs';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** So many branches a call, so that no call is long. */
const AT_ONCE = 6;

/** Tries a change on last year's records: some branches a call; what is done stays done, and the last call makes it tried. */
export const replay: CommandHandler<'standard.replay'> = async (context, { orgId, packId, rev }) => {
  const { documents } = context.ports;
  const pack = await demandPack(context, { packId, rev });
  const year = String(Number(context.today.slice(0, 4)) - 1);
  const [before, branches] = await Promise.all([packInForce(documents), context.roster.branchesOn(context.today)]);
  const known = pack.replay?.year === year ? pack.replay.lines : [];
  const open = branches.filter((branch) => !known.some((line) => line.branchId === branch._id));
  const after = asIfAlways(before, pack.tailoring);
  const latest = verdictDay(year, before.params);
  const asOfOn = context.today < latest ? context.today : latest;
  const lines = await Promise.all(
    open.slice(0, AT_ONCE).map(async (branch) => {
      const roster = await context.roster.branch(branch._id);
      if (roster === null) throw new Error(`No branch ${branch._id}`);
      const { facts } = await branchRecordsOf(documents, roster, [year]);
      return replayBranch(facts, { before, after }, { year, asOfOn });
    }),
  );
  const all = [...known, ...lines];
  const isDone = open.length <= AT_ONCE;
  const next = replacePack(pack, { state: isDone ? 'tried' : 'draft', replay: { year, triedAt: context.nowAt, lines: all } });
  return {
    reply: { packId, rev: next.after.rev, year, done: all.length, total: known.length + open.length },
    writes: [next.write],
    subject: { id: packId, orgId, outcome: isDone ? 'tried' : 'trying' },
  };
};
