import { storedRecord } from '../../../src-shared/records/vocabulary/schema';
import { ACTIVITY_KIND_WORDS } from '../../../src-shared/records/vocabulary/shared-words';
import type { Content, DraftOf } from '../../../src-shared/records/kinds';
import type { Org } from '../../../src-shared/records/org';
import { periodWord } from '../../../src-shared/kernel/time-words';
import { COLLECTIONS } from '../ports/collections';
import type { Asking } from '../register/life/roles';

const BODY_MOST = 2000;

/** The year's plan made known to the members: as it was handed in, month by month; nobody types it again. */
export const planNotice = async (
  { ports }: Asking,
  org: Org,
  { noticeKind, year }: DraftOf<'publicNotice'>,
): Promise<DraftOf<'publicNotice'>> => {
  if (noticeKind !== 'annualPlan' || year === undefined) return {};
  const stored = await ports.documents.get(COLLECTIONS.records, `annualPlan:${org._id}:${year}`);
  if (stored === null) return {};
  const plan = storedRecord.parse(stored).content as Partial<Content<'annualPlan'>>;
  const lines = (plan.items ?? []).map(
    ({ month, activityKind, topic }) => `${periodWord(month, `${year}-01-01`)}　${ACTIVITY_KIND_WORDS[activityKind]}：${topic}`,
  );
  return {
    title: `${year}年支部工作计划`,
    body: [...lines, ...((plan.workText ?? '') === '' ? [] : [plan.workText ?? ''])].join('\n').slice(0, BODY_MOST),
  };
};
