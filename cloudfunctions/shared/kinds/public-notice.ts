import { taken } from '../ports/opened';
import { freezeInstantOf } from '../../../src-shared/engines/points/calendar';
import { dayOfInstant } from '../../../src-shared/kernel/day';
import { kindOf, type Content, type DraftOf } from '../../../src-shared/records/kinds';
import { dayWord, periodWord } from '../../../src-shared/kernel/time-words';
import { COLLECTIONS } from '../ports/collections';
import type { Write } from '../ports/documents';
import type { Found } from '../register/reading/load';
import { refused } from '../register/life/parse';
import type { Asking } from '../pipeline/context';
import { documentOf } from '../register/life/stored';
import { noticeStateOf } from '../points/notice-lines';
import { ACTIVITY_KIND_WORDS } from '../../../src-shared/records/vocabulary/shared-words';
import type { Org } from '../../../src-shared/records/org';
import type { Behaviour } from './behaviour';
import { disclosureId } from '../../../src-shared/records/ids/points';
import { annualPlanId } from '../../../src-shared/records/ids/records';

const BODY_MOST = 2000;

/** The year's plan made known to the members: as it was handed in, month by month; nobody types it again. */
const planNotice = async ({ ports }: Asking, org: Org, { noticeKind, year }: DraftOf<'publicNotice'>): Promise<DraftOf<'publicNotice'>> => {
  if (noticeKind !== 'annualPlan' || year === undefined) return {};
  const stored = await ports.documents.get(COLLECTIONS.records, annualPlanId(org._id, year));
  if (stored === null) return {};
  const plan = taken('record', stored).content as Partial<Content<'annualPlan'>>;
  const lines = (plan.items ?? []).map(
    ({ month, activityKind, topic }) => `${periodWord(month, `${year}-01-01`)}　${ACTIVITY_KIND_WORDS[activityKind]}：${topic}`,
  );
  return {
    title: `${year}年支部工作计划`,
    body: [...lines, ...((plan.workText ?? '') === '' ? [] : [plan.workText ?? ''])].join('\n').slice(0, BODY_MOST),
  };
};

/** The item on the 公开栏, for its keeper to let out: what was shown, how long and for how many; nobody's name and nobody's points. */
const disclosureDraft = (asking: Asking, { org, record }: Found, content: DraftOf<'publicNotice'>): Write => {
  const people = content.lines?.filter(({ isInScheme }) => isInScheme).length ?? 0;
  const until = content.endsOn === undefined ? '' : `，公示到 ${dayWord(content.endsOn, asking.today)}`;
  const shown: DraftOf<'disclosureEntry'> = {
    board: 'notices',
    subBoard: 'points',
    title: content.title,
    noticeId: record._id,
    text: `${periodWord(content.quarter ?? '', asking.today)}党员积分已在支部内公示${until}，共 ${people} 人，按名册顺序，不排名。有不同意见可以书面提出，支部 5 个工作日内书面答复。`,
  };
  const document = documentOf(
    asking,
    {
      kind: kindOf('disclosureEntry'),
      org,
      content: shown,
      state: 'draft',
      before: null,
      id: disclosureId(record._id),
    },
    { members: new Map() },
  );
  return { kind: 'insert', collection: COLLECTIONS.records, document };
};

export const publicNotice: Behaviour<'publicNotice'> = {
  prefill: planNotice,
  /** Publishing a quarter's points takes down what is frozen, and leaves a draft for the 公开栏. */
  effect: async (asking, found, { move, content: notice }) => {
    if (move.verb !== 'publish' || notice.noticeKind !== 'points' || notice.quarter === undefined) return null;
    const { isFrozen, month, waiting, lines, scheme } = await noticeStateOf(asking.ports.documents, asking.roster, {
      orgId: found.org._id,
      quarter: notice.quarter,
      shownOn: asking.today,
    });
    if (!isFrozen)
      throw refused(asking, [
        {
          field: 'quarter',
          words: `${periodWord(month, asking.today)}还没有结账，${dayWord(dayOfInstant(freezeInstantOf(month)), asking.today)}结账后再公示`,
        },
      ]);
    if (waiting > 0) throw refused(asking, [{ field: 'quarter', words: `还有 ${waiting} 条待审，先审完再公示` }]);
    const shown = { ...notice, lines, schemeVersion: scheme.version };
    return { content: shown, writes: [disclosureDraft(asking, found, shown)] };
  },
};
