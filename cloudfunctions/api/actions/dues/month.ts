import type { DuesLine } from '../../../../src-shared/contract/dues';
import { duesSheet, type DuesLine as Line } from '../../../../src-shared/engines/dues/sheet';
import { monthOf, periodsOfYear, yearBefore, type Month } from '../../../../src-shared/kernel/period';
import { monthAhead } from '../../../../src-shared/standard/dues/ahead';
import { demandKeeper } from '../../../shared/dues/keeper';
import { duesOf } from '../../../shared/dues/load';
import { numbersInForce } from '../../../shared/score/pack';
import type { QueryHandler } from '../../../shared/pipeline/context';

const viewOf = ({ member, ...line }: Line): DuesLine => ({ memberId: member._id, name: member.name, ...line });

/** This year's months and last year's, the latest first; one that has not begun only where the college receives dues ahead. */
const monthsUntil = (now: Month, last: Month): Month[] => {
  const year = now.slice(0, 4);
  const years = new Set([yearBefore(year), year, last.slice(0, 4)]);
  return [...years]
    .flatMap((one) => periodsOfYear(one, 'month'))
    .filter((one) => one <= last)
    .reverse();
};

export const month: QueryHandler<'dues.month'> = async (context, input) => {
  const org = await demandKeeper(context, input.orgId);
  const now = monthOf(context.today);
  const months = monthsUntil(now, monthAhead(context.today, await numbersInForce(context.ports.documents)));
  const asked = input.month !== undefined && months.includes(input.month) ? input.month : now;
  const year = asked.slice(0, 4);
  const [members, { book }] = await Promise.all([
    context.roster.membersOf(org._id),
    duesOf(context.ports.documents, org._id, [yearBefore(year), year]),
  ]);
  return {
    orgId: org._id,
    orgName: org.name,
    today: context.today,
    month: asked,
    months,
    lines: duesSheet({ branchId: org._id, book }, members, { month: asked, today: context.today }).map(viewOf),
  };
};
