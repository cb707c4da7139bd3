import type { Parsed } from '../../../../src-shared/contract';
import { excellentMost, isTooManyExcellent } from '../../../../src-shared/records/excellent-share';
import type { AnyContent, CheckContext, Fault } from '../../../../src-shared/records/vocabulary/kind';
import { countedPoll, demandAppraisal, loadAppraisal, type YearOfAppraisal } from '../../../shared/appraisal/load';
import { shareOf } from '../../../shared/appraisal/share';
import { contentOfSheet, faultsOfSheet, knownForSheets, writesOfSheet } from '../../../shared/appraisal/sheet';
import { withoutUndefined } from '../../../shared/pipeline/without-undefined';
import type { Write } from '../../../shared/ports/documents';
import { refused } from '../../../shared/register/life/parse';
import { step } from '../../../shared/register/life/step';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { refusal, type Refusing } from '../../../shared/pipeline/refusal';

type Input = Parsed<'appraisal.grade'>;

const demandShare = (
  { refuse, params }: Refusing<'appraisal.tooManyExcellent'> & Pick<CheckContext, 'params'>,
  found: YearOfAppraisal,
  { results, year }: Input,
): void => {
  const graded = results.filter((entry) => entry.grade !== undefined).length;
  const excellent = results.filter((entry) => entry.grade === 'excellent').length;
  const most = excellentMost(graded, shareOf(year, params));
  const reason = found.appraisal?.content.overrideReason;
  const isLifted = typeof reason === 'string' && reason !== '';
  if (isTooManyExcellent({ graded, excellent, most, isLifted }))
    throw refuse('appraisal.tooManyExcellent', { reason: { graded, most, excellent } });
};

/** Everybody who takes part, each once, and nobody else. */
const demandEverybody = ({ refuse }: Refusing<'register.incomplete'>, { participants }: YearOfAppraisal, { results }: Input): void => {
  const said = results.map((entry) => entry.memberId);
  const missing = participants.filter(({ member }) => !said.includes(member._id));
  const isStrange =
    new Set(said).size !== said.length || said.some((memberId) => !participants.some(({ member }) => member._id === memberId));
  if (isStrange) throw refusal('common.conflict', { reason: { byName: '' } });
  if (missing.length > 0) throw refuse('register.incomplete', { reason: { missing: missing.map(({ member }) => member._id) } });
};

const contentWith = (
  before: AnyContent,
  entry: Input['results'][number],
  at: { evaluatedOn: string; found: YearOfAppraisal },
): AnyContent => {
  const counts = countedPoll(at.found)?.closing?.results?.find(({ memberId }) => memberId === entry.memberId)?.counts;
  const { grade: _, noGradeReason: __, opinion: ___, ...kept } = before as Record<string, unknown>;
  return {
    ...kept,
    ...withoutUndefined({
      grade: entry.grade,
      noGradeReason: entry.noGradeReason,
      opinion: entry.opinion,
      gradedOn: entry.grade === undefined && (entry.noGradeReason ?? '') === '' ? undefined : at.evaluatedOn,
    }),
    ...(counts === undefined
      ? {}
      : {
          votesExcellent: counts.excellent,
          votesQualified: counts.qualified,
          votesBasicallyQualified: counts.basicallyQualified,
          votesUnqualified: counts.unqualified,
        }),
  } as AnyContent;
};

/** 组织评定 in one act: every sheet confirmed and sealed and the appraisal taken to 已评定, all or nothing. */
export const grade: CommandHandler<'appraisal.grade'> = async (context, input) => {
  const org = await context.demand('confirm', input.orgId);
  const found = await loadAppraisal(context, org._id, input.year);
  const appraisal = demandAppraisal(found, input.rev);
  if (appraisal.state !== 'held') throw context.refuse('appraisal.notHeld');
  if (found.polls.some((box) => box.state === 'open')) throw context.refuse('appraisal.pollOpen');
  demandEverybody(context, found, input);
  const asking = { ...context, chain: {} };
  const known = await knownForSheets(asking, org);
  demandShare({ ...context, params: known.context.params }, found, input);
  const faults: Fault[] = [];
  const writes: Write[] = [];
  for (const entry of input.results) {
    const sheet = { memberId: entry.memberId, year: input.year, before: found.results.get(entry.memberId) ?? null };
    const content = contentWith(contentOfSheet(asking, sheet), entry, { evaluatedOn: input.evaluatedOn, found });
    const wrong = faultsOfSheet(org, known, { content, state: 'confirmed' });
    faults.push(...wrong.map(({ words }) => ({ field: entry.memberId, words })));
    if (faults.length === 0) writes.push(...(await writesOfSheet(asking, org, { ...sheet, content, state: 'confirmed', known })));
  }
  if (faults.length > 0) throw refused(context, faults);
  const counted = countedPoll(found);
  const ballots =
    counted === undefined
      ? {}
      : { ballotsOut: counted.eligibleIds.length, ballotsIn: counted.closing?.ballotCount ?? 0, ballotsInvalid: 0 };
  const { stored, writes: ofAppraisal } = await step(asking, {
    recordId: appraisal._id,
    rev: input.rev,
    verb: 'evaluate',
    content: { ...input.steps, evaluatedOn: input.evaluatedOn },
    computed: ballots,
  });
  return {
    reply: { state: 'evaluated', rev: stored.rev },
    writes: [...writes, ...ofAppraisal],
    subject: { id: appraisal._id, orgId: org._id, outcome: 'evaluate' },
  };
};
