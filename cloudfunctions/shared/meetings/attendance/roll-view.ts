import type { LiveLine, LiveRoll } from '../../../../src-shared/contract/attendance';
import type { Caller } from '../../../../src-shared/rights/rights';
import { leaveSightOf } from '../../../../src-shared/rights/leave';
import { countLive, countsAsExpected, type LivePerson } from '../../../../src-shared/engines/attendance/live';
import { askedOf } from '../../../../src-shared/engines/attendance/presence';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import { nameIn, type Found } from '../activities/load';
import type { FieldKey } from '../../secrets/field-cipher';
import { leaveAs } from './leave-view';
import { livePeople, type LiveState } from './live-documents';

/** `links` are of recordings and of the pictures that host branches' confirmations carry, where somebody looks at them. */
type Asked = { who: Caller; key: FieldKey; nowAt: string; links?: ReadonlyMap<string, string> };

const leaveOf = ({ person: { member }, leave }: LivePerson, { activity }: Found, { who, key }: Asked): Pick<LiveLine, 'leave'> => {
  if (leave === undefined) return {};
  const sight = leaveSightOf(who, {
    memberId: member._id,
    branchId: membershipOn(member, activity.day)?.branchId,
    recorderId: activity.recorderId,
  });
  return { leave: leaveAs(leave, sight, key) };
};

/** What the recorder may want to know of somebody who is away before saying 到 or 未到. It decides nothing. */
const afarOf = (
  entry: LivePerson,
  { rounds, presences, signIns, hosts }: LiveState,
  asked: Asked,
): Pick<LiveLine, 'presence' | 'contribution' | 'voiceUrl' | 'host'> => {
  const isOf = (document: { memberId: string }): boolean => document.memberId === entry.person.member._id;
  const [own, host, signedIn] = [presences.find(isOf), hosts.find(isOf), signIns.find(isOf)];
  const questions =
    signedIn?.mode === 'online' && rounds !== null ? Math.max(own?.asked ?? 0, askedOf(rounds.roundsAt, signedIn.at, asked.nowAt)) : 0;
  const voiceUrl = own?.voice === undefined ? undefined : asked.links?.get(own.voice.fileId);
  const photoUrl = host?.photo === undefined ? undefined : asked.links?.get(host.photo.fileId);
  return {
    ...(questions === 0
      ? {}
      : {
          presence: {
            asked: questions,
            answered: own?.answered ?? 0,
            isOver: (rounds?.roundsAt ?? []).every((roundAt) => roundAt <= asked.nowAt),
          },
        }),
    ...(own?.contribution === undefined ? {} : { contribution: own.contribution }),
    ...(voiceUrl === undefined ? {} : { voiceUrl }),
    ...(host === undefined
      ? {}
      : {
          host: {
            hostOrganization: host.hostOrganization,
            words: host.words,
            state: host.state,
            ...(photoUrl === undefined ? {} : { photoUrl }),
          },
        }),
  };
};

const lineOf = (entry: LivePerson, found: Found, { state, asked }: { state: LiveState; asked: Asked }): LiveLine => {
  const { branch } = found;
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
    ...leaveOf(entry, found, asked),
    ...(entry.claim === undefined ? {} : { claim: entry.claim }),
    ...(entry.markedBy === undefined ? {} : { markedBy: nameIn(branch, entry.markedBy) }),
    ...afarOf(entry, state, asked),
  };
};

/** The roll as whoever takes it sees it: expected people first, then those who may also come. */
export const rollView = (found: Found, state: LiveState, asked: Asked): LiveRoll => {
  const { activity, branch } = found;
  const people = livePeople(activity, branch, state);
  const lines = people.map((entry) => lineOf(entry, found, { state, asked }));
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
    attempts: state.attempts
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, 50)
      .map((attempt) => ({ name: nameIn(branch, attempt.memberId), reason: attempt.reason, at: attempt.at })),
    isSealed: activity.state === 'confirmed',
    presence: {
      isOn: state.rounds?.isOn ?? false,
      rounds: state.rounds?.roundsAt.length ?? 0,
      mayTurnOn: activity.isRemoteAllowed && activity.state === 'published' && asked.nowAt < activity.endAt,
    },
  };
};
