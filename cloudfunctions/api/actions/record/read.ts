import { taken } from '../../../shared/ports/opened';
import type { RecordPage } from '../../../../src-shared/contract/record';
import { countLive } from '../../../../src-shared/engines/attendance/live';
import { sealRoll } from '../../../../src-shared/engines/attendance/seal';
import { membersOn } from '../../../../src-shared/roster/branch';
import { branchesOf } from '../../../../src-shared/roster/expected';
import { addDays } from '../../../../src-shared/kernel/day';
import type { Activity, Roll } from '../../../../src-shared/records/activity';
import type { LedgerEntry } from '../../../../src-shared/records/ledger';
import { demandActivity, mayDo, nameIn, type Found } from '../../../shared/meetings/activities/load';
import { liveDocumentsOf, livePeople } from '../../../shared/meetings/attendance/live-documents';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { lateClaimsOf } from '../../../shared/meetings/attendance/late-claims';
import { lastSignInMs } from '../../../../src-shared/records/sign-in-window';
import { missingOfRoll } from '../../../shared/meetings/minutes/ready';
import { missingVotes } from '../../../shared/meetings/votes/required';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

const LATE_AFTER_DAYS = 7;

type RollState = { roll: Roll; unmarked: number; missing: string[] };

/** The sealed roll of a confirmed record; of an open one, what it would be if it were sealed now. */
const rollStateOf = async (context: BoundContext, { activity, branch }: Found): Promise<RollState> => {
  if (activity.roll !== undefined && activity.state === 'confirmed') return { roll: activity.roll, unmarked: 0, missing: activity.missing };
  const people = livePeople(activity, branch, await liveDocumentsOf(context.ports.documents, activity._id));
  const counts = countLive(people);
  return {
    roll: sealRoll(activity, people),
    unmarked: counts.unmarked,
    missing: [...activity.missing, ...missingOfRoll(people), ...(await missingVotes(context, activity))],
  };
};

const photosOf = async (context: BoundContext, { attachments }: Activity): Promise<RecordPage['photos']> => {
  const links = await context.ports.files.links(attachments.map((attachment) => attachment.fileId));
  return attachments.map(({ sha256, mime, sizeBytes, caption, fileId }) => ({
    sha256,
    mime,
    sizeBytes,
    ...(caption === undefined ? {} : { caption }),
    url: links.get(fileId) ?? '',
  }));
};

const chainOf = async (context: BoundContext, activityId: string): Promise<LedgerEntry[]> =>
  (await context.ports.documents.find(COLLECTIONS.ledger, { subjectId: activityId }))
    .map((entry) => taken('ledgerEntry', entry))
    .sort((a, b) => b.seq - a.seq);

/** Each correction with its reason; the reason of a revision stands in the revision itself. */
const correctionsOf = async (context: BoundContext, found: Found, chain: readonly LedgerEntry[]): Promise<RecordPage['corrections']> => {
  const corrections = chain.filter((entry) => entry.entryKind === 'correction');
  if (corrections.length === 0) return [];
  const stored = await context.ports.documents.find(COLLECTIONS.revisions, {
    _id: { in: corrections.map((entry) => `${found.activity._id}~${entry.subjectRev}`) },
  });
  const byRev = new Map<number, Activity>([[found.activity.rev, found.activity]]);
  for (const document of stored) {
    const { activityId: _, ...rest } = document;
    const revision = taken('activity', rest);
    byRev.set(revision.rev, revision);
  }
  return corrections.map((entry) => {
    const revision = byRev.get(entry.subjectRev);
    return {
      at: entry.at,
      byName: nameIn(found.branch, revision?.updatedBy ?? ''),
      reason: revision?.correctionReason ?? '',
      seq: entry.seq,
      corrects: entry.corrects ?? 0,
    };
  });
};

/** What demandSignInOver will say, before anybody presses. */
const signInOf = ({ nowAt }: BoundContext, { activity: { signIn, state } }: Found): Pick<RecordPage, 'signIn'> => {
  const lastMs = lastSignInMs(signIn);
  if (state === 'confirmed' || state === 'cancelled' || Date.parse(nowAt) > lastMs) return {};
  return { signIn: { until: new Date(lastMs).toISOString(), isEnded: signIn.closedAt !== undefined || nowAt >= signIn.closesAt } };
};

/** Absences are the recorder's, the officers' and the person's own business; everybody of the branch may know who came. */
const linesFor = (roll: Roll, asked: { seesAll: boolean; memberId: string }): RecordPage['lines'] =>
  roll.lines.filter((line) => asked.seesAll || line.status === 'present' || line.memberId === asked.memberId);

const textOf = ({
  activity,
  branch,
}: Found): Pick<
  RecordPage,
  | 'activityId'
  | 'orgId'
  | 'branchName'
  | 'rev'
  | 'state'
  | 'stateReason'
  | 'kinds'
  | 'title'
  | 'day'
  | 'startAt'
  | 'endAt'
  | 'place'
  | 'hostId'
  | 'hostName'
  | 'recorderId'
  | 'recorderName'
  | 'agenda'
  | 'sections'
  | 'observers'
  | 'resolution'
> => ({
  activityId: activity._id,
  orgId: activity.orgId,
  branchName: branch.branch.name,
  rev: activity.rev,
  state: activity.state,
  stateReason: activity.stateReason,
  kinds: activity.kinds,
  title: activity.title,
  day: activity.day,
  startAt: activity.startAt,
  endAt: activity.endAt,
  place: activity.place,
  hostId: activity.hostId,
  hostName: nameIn(branch, activity.hostId),
  recorderId: activity.recorderId,
  recorderName: nameIn(branch, activity.recorderId),
  agenda: activity.agenda.map((entry) => entry.title),
  sections: activity.sections,
  observers: activity.observers,
  resolution: activity.resolution,
});

export const read: QueryHandler<'record.read'> = async (context, { activityId }) => {
  const found = await demandActivity(context, activityId, 'readBranch');
  const { activity, branch } = found;
  const may = { record: mayDo(context, found, 'record'), confirm: mayDo(context, found, 'confirm') };
  const seesAll = may.record || may.confirm || context.has('oversee', branch.branch);
  const isSealed = activity.state === 'confirmed';
  const [state, photos, chain, lateClaims] = await Promise.all([
    rollStateOf(context, found),
    photosOf(context, activity),
    isSealed ? chainOf(context, activityId) : [],
    isSealed && may.record ? lateClaimsOf(context, found) : [],
  ]);
  const { roll } = state;
  const head = chain[0];
  return {
    ...textOf(found),
    nowAt: context.nowAt,
    photos,
    missing: state.missing,
    counts: {
      expected: roll.expected,
      present: roll.present,
      online: roll.online,
      excused: roll.excused,
      absent: roll.unexcused - state.unmarked,
      unmarked: state.unmarked,
    },
    lines: linesFor(roll, { seesAll, memberId: context.who.memberId }),
    isRecordedLate: activity.recordedOn !== undefined && activity.recordedOn > addDays(activity.day, LATE_AFTER_DAYS),
    ...(activity.confirmedAt === undefined
      ? {}
      : { confirmedAt: activity.confirmedAt, confirmedByName: nameIn(branch, activity.confirmedBy ?? '') }),
    ...(head === undefined ? {} : { seal: { seq: head.seq, hash: head.hash } }),
    lateClaims,
    ...signInOf(context, found),
    corrections: await correctionsOf(context, found, chain),
    people: may.record
      ? branchesOf(activity)
          .flatMap((orgId) => membersOn(branch.members, orgId, activity.day))
          .map((member) => ({ memberId: member._id, name: member.name }))
      : [],
    may,
  };
};
