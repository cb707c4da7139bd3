import { baseLines, monthsToAssess } from '../../../../src-shared/engines/dues/bases';
import { firstDayOf, yearBefore, yearOf } from '../../../../src-shared/kernel/period';
import { dueFenOf, paysByBase } from '../../../../src-shared/standard/dues/due';
import { demandKeeper } from '../../../shared/dues/keeper';
import { duesOf } from '../../../shared/dues/load';
import { refusal } from '../../../shared/pipeline/refusal';
import { enter } from '../../../shared/register/life/enter';
import { refused } from '../../../shared/register/life/parse';
import type { CommandHandler } from '../../../shared/pipeline/context';
import type { Write } from '../../../shared/ports/documents';

/** The first of a month has the plain id; one that puts it right has the next number, and counts because it is the newer. */
const idAfter = (memberId: string, fromMonth: string, current: { _id: string; content: { fromMonth: string } } | undefined): string => {
  const plain = `duesA:${memberId}:${fromMonth}`;
  if (current === undefined || current.content.fromMonth !== fromMonth) return plain;
  const times = current._id === plain ? 1 : Number(current._id.slice(plain.length + 1));
  return `${plain}:${String(times + 1).padStart(3, '0')}`;
};

/** 核定全支部: one assessment for each, in one command. Who pays by the quarter goes on doing so; what was reduced is assessed by itself. */
export const assess: CommandHandler<'dues.assess'> = async (context, { orgId, fromMonth, lines }) => {
  const org = await demandKeeper(context, orgId);
  const { today } = context;
  if (!monthsToAssess(today).includes(fromMonth)) throw refusal('common.badInput', { fields: { fromMonth: 'month' } });
  if (new Set(lines.map(({ memberId }) => memberId)).size < lines.length)
    throw refusal('common.badInput', { fields: { lines: 'memberId' } });
  const year = yearOf(today);
  const [members, { book }] = await Promise.all([
    context.roster.membersOf(org._id),
    duesOf(context.ports.documents, org._id, [yearBefore(year), year]),
  ]);
  const known = new Map(baseLines({ branchId: org._id, book }, members, { fromMonth, today }).map((line) => [line.member._id, line]));
  const asking = { ...context, chain: {} };
  const writes: Write[] = [];
  for (const { memberId, payerKind, baseFen, seenId } of lines) {
    const line = known.get(memberId);
    if (line === undefined) throw refusal('common.notFound');
    const { current } = line;
    if ((current?._id ?? null) !== seenId) throw context.refuse('dues.assessedMeanwhile', { reason: { name: line.member.name } });
    const dueFen = dueFenOf({ payerKind, baseFen, day: firstDayOf(line.fromMonth) });
    if (dueFen === null) throw refused(context, [{ field: `baseFen.${memberId}`, words: `还差${line.member.name}的核定基数` }]);
    const { isQuarterly, consentActivityId } = current?.content ?? {};
    const content = {
      memberId,
      payerKind,
      ...(paysByBase(payerKind) ? { baseFen } : {}),
      dueFen,
      fromMonth: line.fromMonth,
      assessedOn: today,
      ...(isQuarterly === true && consentActivityId !== undefined ? { isQuarterly, consentActivityId } : {}),
    };
    const id = idAfter(memberId, line.fromMonth, current);
    writes.push(...(await enter(asking, { orgId: org._id, type: 'duesAssessment', content, id })).writes);
  }
  return { reply: { assessed: lines.length }, writes, subject: { id: org._id, orgId: org._id, outcome: 'registered' } };
};
