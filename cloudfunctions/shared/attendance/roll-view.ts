import type { LiveLine, LiveRoll } from '../../../src-shared/contract/attendance';
import { countLive, countsAsExpected, type LivePerson } from '../../../src-shared/engines/attendance/live';
import type { Leave } from '../../../src-shared/records/attendance';
import { nameIn, type Found } from '../activities/load';
import { decryptField, type FieldKey } from '../field-cipher';
import { livePeople, type LiveState } from './live-documents';

const leaveOf = (found: Leave, key: FieldKey): NonNullable<LiveLine['leave']> => {
  const note = found.note === undefined ? null : decryptField(key, found.note, found._id);
  return { category: found.category, ...(note === null ? {} : { note }), state: found.state };
};

const lineOf = (entry: LivePerson, { branch }: Found, key: FieldKey): LiveLine => {
  const { member, groupId, standing } = entry.person;
  const groupName = branch.groups.find((group) => group._id === groupId)?.name;
  return {
    memberId: member._id,
    name: member.name,
    ...(groupName === undefined ? {} : { groupName }),
    standing,
    isExpected: countsAsExpected(entry) || entry.person.isExpected,
    status: entry.status,
    ...(entry.mode === undefined ? {} : { mode: entry.mode }),
    source: entry.source,
    ...(entry.at === undefined ? {} : { at: entry.at }),
    isLate: entry.isLate,
    isAfterClose: entry.isAfterClose,
    ...(entry.leave === undefined ? {} : { leave: leaveOf(entry.leave, key) }),
    ...(entry.claim === undefined ? {} : { claim: entry.claim }),
    ...(entry.markedBy === undefined ? {} : { markedBy: nameIn(branch, entry.markedBy) }),
  };
};

const WORDS: Readonly<Record<string, string>> = {
  codeExpired: '码已过期', codeWrong: '码不对', codeOfOther: '别的活动的码', paused: '连续输错，暂停五分钟', closed: '签到已结束',
  claimOther: '别人或别的活动的离线凭证', claimKey: '离线凭证不是现在绑定的手机', claimProof: '离线凭证对不上', claimCode: '离线签到的码不对', claimClock: '手机时间差得太多',
};

/** The roll as the recorder sees it: expected people first, then those who may also come. */
export const rollView = (found: Found, state: LiveState, asked: { key: FieldKey; nowAt: string }): LiveRoll => {
  const { activity, branch } = found;
  const people = livePeople(activity, branch, state);
  const lines = people.map((entry) => lineOf(entry, found, asked.key));
  const { expected, present, online, leave, absent, unmarked } = countLive(people);
  return {
    nowAt: asked.nowAt,
    activityId: activity._id,
    title: activity.title,
    startAt: activity.startAt,
    place: activity.place,
    branchName: branch.branch.name,
    lines: [...lines.filter((line) => line.isExpected), ...lines.filter((line) => !line.isExpected)],
    counts: { expected, present, online, leave, absent, unmarked },
    attempts: state.attempts.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 50).map((attempt) => ({ name: nameIn(branch, attempt.memberId), reason: WORDS[attempt.reason] ?? attempt.reason, at: attempt.at })),
    isSealed: activity.state === 'confirmed',
  };
};
