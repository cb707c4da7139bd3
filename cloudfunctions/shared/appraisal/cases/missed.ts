import type { MissedDay } from '../../../../src-shared/contract/case';
import { activity, type Activity } from '../../../../src-shared/records/activity';
import { missedBy } from '../../../../src-shared/rules/indicators/2-4-c';
import { valueOn } from '../../../../src-shared/standard/params';
import { COLLECTIONS } from '../../ports/collections';
import { numbersInForce } from '../../score/pack';
import type { Asking } from '../../pipeline/context';

/** So many theme days missed without a word let a case be looked at, by the numbers in force. */
export const absencesForCase = async ({ ports, today }: Pick<Asking, 'ports' | 'today'>): Promise<number> =>
  valueOn((await numbersInForce(ports.documents)).absencesForCase, today);

/** Sealed theme days of a year at which these people were expected, in whichever branch (domain Q13), by day. */
const themeDaysOf = async ({ ports }: Pick<Asking, 'ports'>, memberIds: readonly string[], year: string): Promise<Activity[]> => {
  if (memberIds.length === 0) return [];
  const stored = await ports.documents.find(
    COLLECTIONS.records,
    { memberIds: { in: memberIds }, type: 'activity', state: 'confirmed', day: { from: `${year}-01-01`, to: `${year}-12-31` } },
    { without: ['sections', 'resolution', 'attachments'] },
  );
  return stored
    .map((document) => activity.parse({ ...document, sections: [], resolution: '', attachments: [] }))
    .filter((found) => found.kinds.includes('themeDay'))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
};

/** For each person the theme days missed without a word, three days after each. */
export const missedDaysOf = async (
  asking: Pick<Asking, 'ports' | 'roster' | 'today'>,
  memberIds: readonly string[],
  year: string,
): Promise<Map<string, MissedDay[]>> => {
  const days = (await themeDaysOf(asking, memberIds, year)).map((found) => ({ ...found, lines: found.roll?.lines }));
  const orgs = await asking.roster.orgsById([...new Set(days.map((found) => found.orgId))]);
  const nameOf = (orgId: string): string => orgs.find((org) => org._id === orgId)?.name ?? '';
  return new Map(
    memberIds.map((memberId) => [
      memberId,
      missedBy(days, memberId, asking.today).map((found) => ({
        activityId: found._id,
        day: found.day,
        title: found.title,
        orgName: nameOf(found.orgId),
      })),
    ]),
  );
};
