import type { DuesBaseLine } from '../../../../src-shared/contract/dues';
import { baseLines, monthsToAssess, type BaseLine } from '../../../../src-shared/engines/dues/bases';
import { yearBefore, yearOf } from '../../../../src-shared/kernel/period';
import type { DuesBook } from '../../../../src-shared/facts/dues-book';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { demandKeeper } from '../../../shared/dues/keeper';
import { duesOf, type Assessed } from '../../../shared/dues/load';
import { demandKind, openContent } from '../../../shared/register/reading/load';
import type { Asking, QueryHandler } from '../../../shared/pipeline/context';

/** The base is stored as ciphertext; this page opens it for whoever enters it. */
const baseOf = (asking: Asking, assessed: StoredRecord | undefined): { baseFen?: number } => {
  if (assessed === undefined) return {};
  const { baseFen } = openContent(asking, assessed, demandKind('duesAssessment'));
  return typeof baseFen === 'number' ? { baseFen } : {};
};

const viewOf = (asking: Asking, { member, current, ...line }: BaseLine<Assessed>): DuesBaseLine => ({
  memberId: member._id,
  name: member.name,
  ...line,
  ...baseOf(asking, current),
  ...(current === undefined ? {} : { dueFen: current.content.dueFen, heldFrom: current.content.fromMonth }),
  assessmentId: current?._id ?? null,
  isQuarterly: current?.content.isQuarterly === true,
});

/** The year's first month until somebody is assessed in the year, then the month that runs: a new wage holds from its own month on. */
const usualMonth = (months: readonly string[], lines: (fromMonth: string) => readonly BaseLine[]): string => {
  const [january = '', ...later] = months;
  const isBegun = lines(january).some(({ isAssessed }) => isAssessed);
  const open = lines(january).filter(({ isAssessed }) => !isAssessed);
  return isBegun && open.length === 0 ? (later[later.length - 1] ?? january) : january;
};

export const bases: QueryHandler<'dues.bases'> = async (context, input) => {
  const org = await demandKeeper(context, input.orgId);
  const { today } = context;
  const year = yearOf(today);
  const months = monthsToAssess(today);
  const [members, { book }] = await Promise.all([
    context.roster.membersOf(org._id),
    duesOf(context.ports.documents, org._id, [yearBefore(year), year]),
  ]);
  const reading: { branchId: string; book: DuesBook<Assessed> } = { branchId: org._id, book };
  const linesFrom = (fromMonth: string) => baseLines(reading, members, { fromMonth, today });
  const fromMonth = input.fromMonth !== undefined && months.includes(input.fromMonth) ? input.fromMonth : usualMonth(months, linesFrom);
  return {
    orgId: org._id,
    orgName: org.name,
    today,
    fromMonth,
    months,
    lines: linesFrom(fromMonth).map((line) => viewOf(context, line)),
  };
};
