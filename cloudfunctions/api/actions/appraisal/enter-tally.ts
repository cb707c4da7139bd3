import type { Parsed } from '../../../../src-shared/contract';
import type { AnyContent, Fault } from '../../../../src-shared/records/vocabulary/kind';
import { countedPoll, loadAppraisal, type YearOfAppraisal } from '../../../shared/appraisal/load';
import { contentOfSheet, faultsOfSheet, knownForSheets, writesOfSheet } from '../../../shared/appraisal/sheet';
import type { Write } from '../../../shared/ports/documents';
import { change } from '../../../shared/register/life/change';
import { refused } from '../../../shared/register/life/parse';
import { openContent, readRecord } from '../../../shared/register/reading/load';
import type { CommandHandler } from '../../../shared/pipeline/context';

type Input = Parsed<'appraisal.enterTally'>;

/** Everybody to be graded got as many marks as there were ballots that could be read, or fewer. */
const countFaults = ({ participants }: YearOfAppraisal, input: Input): Fault[] => {
  const valid = input.in - input.invalid;
  const full = participants.filter(({ standing }) => standing === 'full').map(({ member }) => member._id);
  return input.results.flatMap(({ memberId, counts }) => {
    const marks = counts.excellent + counts.qualified + counts.basicallyQualified + counts.unqualified;
    if (!full.includes(memberId)) return [{ field: memberId, words: '这位同志不定等次，不测评' }];
    return marks > valid ? [{ field: memberId, words: `有效票 ${valid} 张，这里填了 ${marks} 票` }] : [];
  });
};

/** Paper ballots: the counts of two tellers go onto each sheet, their number onto the appraisal. */
export const enterTally: CommandHandler<'appraisal.enterTally'> = async (context, input) => {
  const org = await context.demand('record', input.orgId);
  const found = await loadAppraisal(context, org._id, input.year);
  const { appraisal } = found;
  if (appraisal === null) throw context.refuse('appraisal.notBegun');
  if (countedPoll(found) !== undefined || found.polls.some((box) => box.state === 'open')) throw context.refuse('appraisal.hasPoll');
  if (appraisal.state !== 'preparing' && appraisal.state !== 'held') throw context.refuse('appraisal.isGraded');
  const faults = countFaults(found, input);
  if (faults.length > 0) throw refused(context, faults);
  const { record, kind } = await readRecord(context, appraisal._id);
  const content = {
    ...openContent(context, record, kind),
    ballotsOut: input.out,
    ballotsIn: input.in,
    ballotsInvalid: input.invalid,
    tellerIds: input.tellerIds,
  };
  const changed = await change(context, { recordId: record._id, orgId: org._id, type: record.type, rev: record.rev, content });
  const known = await knownForSheets(context, org);
  const writes: Write[] = [];
  for (const { memberId, counts } of input.results) {
    const before = found.results.get(memberId) ?? null;
    if (before !== null && before.state !== 'draft') throw context.refuse('appraisal.isGraded');
    const sheet = { memberId, year: input.year, before };
    const next = {
      ...contentOfSheet(context, sheet),
      votesExcellent: counts.excellent,
      votesQualified: counts.qualified,
      votesBasicallyQualified: counts.basicallyQualified,
      votesUnqualified: counts.unqualified,
    } as AnyContent;
    const wrong = faultsOfSheet(org, known, { content: next, state: 'draft' });
    if (wrong.length > 0) throw refused(context, wrong);
    writes.push(...(await writesOfSheet(context, org, { ...sheet, content: next, state: 'draft', known })));
  }
  return {
    reply: { state: appraisal.state, rev: changed.stored.rev },
    writes: [...changed.writes, ...writes],
    subject: { id: appraisal._id, orgId: org._id, outcome: 'tallied' },
  };
};
