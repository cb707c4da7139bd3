import { mayEnter } from '../../../../src-shared/rights/register';
import { yearOf } from '../../../../src-shared/kernel/period';
import { isOfYear, kindsAt, recordsOf } from '../../../shared/register/reading/find';
import { lineOf } from '../../../shared/register/reading/lines';
import { saying } from '../../../shared/register/reading/names';
import { openStands, orgOf } from '../../../shared/register/life/roles';
import { waitingAt } from '../../../shared/register/standing/waiting-list';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { sheetKeysWithOpen } from '../../../../src-shared/records/ids/sheets';

const TAKEN_BACK: readonly string[] = ['voided', 'withdrawn'];

export const overview: QueryHandler<'register.overview'> = async (context, { orgId }) => {
  const org = await orgOf(context, orgId);
  const stand = await openStands(context)(org);
  await context.demand('readBranch', orgId, stand.isMember);
  const year = yearOf(context.today);
  const [records, waiting] = await Promise.all([
    recordsOf(context, { orgId, sheets: sheetKeysWithOpen(orgId, [year]) }),
    waitingAt(context, orgId),
  ]);
  const current = records.filter(({ record }) => isOfYear(record, year) && !TAKEN_BACK.includes(record.state));
  const kinds = kindsAt(stand, org.kind);
  return saying(context, (say) => ({
    orgId,
    orgName: org.name,
    year,
    kinds: kinds.map(({ type, writers }) => ({
      type,
      records: current.filter(({ record }) => record.type === type).length,
      mayWrite: mayEnter(stand, writers),
    })),
    waiting: waiting.map((listed) => ({ line: lineOf(listed, say), orgName: say.orgNameOf(listed.record.orgId) })),
  }));
};
