import { isCommitteeOnly } from '../../../src-shared/roster/expected';
import type { Activity } from '../../../src-shared/records/activity';
import type { Content } from '../../../src-shared/records/kinds';
import { isUnderWay } from '../../../src-shared/records/kinds/follow-up';
import { COLLECTIONS } from '../ports/collections';
import { recordsOf } from '../register/reading/find';
import type { Listed } from '../register/reading/lines';
import type { Asking } from '../pipeline/context';
import { briefActivity } from '../score/branch-year';
import { openSheetKey } from '../../../src-shared/records/ids/sheets';

type Meeting = Pick<Activity, 'kinds' | 'scope'> & { groupId?: string | undefined };

export type FollowUp = Listed & { content: Partial<Content<'followUp'>> };

/** Committee, group or branch: what was decided in one circle is reported there. */
const circleOf = (meeting: Meeting): string =>
  isCommitteeOnly(meeting) ? 'committee' : meeting.scope === 'group' ? `group:${meeting.groupId ?? ''}` : 'branch';

const contentOf = (listed: Listed): FollowUp => ({ ...listed, content: listed.record.content as Partial<Content<'followUp'>> });

const byDueDay = (one: FollowUp, other: FollowUp): number => {
  const [a, b] = [`${one.content.dueOn ?? ''} ${one.record.createdAt}`, `${other.content.dueOn ?? ''} ${other.record.createdAt}`];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** Decisions of a branch that stand open or belong to the given sheets, the earliest day first. */
export const followUpsOf = async (asking: Asking, orgId: string, sheets: readonly string[] = []): Promise<FollowUp[]> =>
  (await recordsOf(asking, { orgId, types: ['followUp'], sheets: [openSheetKey(orgId), ...sheets] })).map(contentOf).sort(byDueDay);

/** Those of them that a meeting of this circle hears of. One that names no meeting is everybody's. */
export const forMeeting = async (asking: Asking, found: readonly FollowUp[], meeting: Meeting): Promise<FollowUp[]> => {
  const sources = [...new Set(found.flatMap(({ content }) => content.activityId ?? []))];
  const stored =
    sources.length === 0
      ? []
      : await asking.ports.documents.find(
          COLLECTIONS.records,
          { _id: { in: sources } },
          { without: ['sections', 'resolution', 'attachments'] },
        );
  const circles = new Map(
    stored.filter((document) => document.type === 'activity').map((document) => [document._id, circleOf(briefActivity.parse(document))]),
  );
  const wanted = circleOf(meeting);
  return found.filter(({ content }) => (circles.get(content.activityId ?? '') ?? wanted) === wanted);
};

/** Decisions left open that a meeting of this circle has to hear of. */
export const openFor = async (asking: Asking, orgId: string, meeting: Meeting): Promise<FollowUp[]> =>
  forMeeting(
    asking,
    (await followUpsOf(asking, orgId)).filter(({ record }) => isUnderWay(record.state)),
    meeting,
  );
