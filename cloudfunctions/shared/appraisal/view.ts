import { APPRAISAL_STEPS, type Appraised, type AppraisalPage } from '../../../src-shared/contract/appraisal';
import type { Right } from '../../../src-shared/rights/right';
import type { Activity } from '../../../src-shared/records/activity';

import { BALLOTS_MIN, type GradeCounts } from '../../../src-shared/records/poll';
import type { Org } from '../../../src-shared/records/org';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { dayOfInstant } from '../../../src-shared/kernel/day';
import type { Params } from '../../../src-shared/standard/params';
import { withoutUndefined } from '../pipeline/without-undefined';
import { insideOf } from './polls/box';
import { votersOn } from './polls/view';
import { openStands } from '../register/life/roles';
import type { Asking } from '../pipeline/context';
import { countedPoll, type YearOfAppraisal } from './load';
import { openSheet } from './sheet';
import { shareOf } from './share';
import { suggestedOf } from './suggested';

type Looking = Asking & { has: (right: Right, org: Org) => boolean };
/** How far the caller sees: a secretary all, whoever sat in the meeting what was read out there, everybody the own, the branch what is published. */
type Sight = { me: string; isSecretary: boolean; isOfficer: boolean; wasThere: boolean; isPublished: boolean; isEvaluated: boolean };

type Sheet = ReturnType<typeof openSheet>;

const votesOf = (sheet: Sheet, polled: GradeCounts | undefined): GradeCounts | undefined => {
  if (polled !== undefined) return polled;
  if (sheet.votesExcellent === undefined) return undefined;
  return {
    excellent: sheet.votesExcellent,
    qualified: sheet.votesQualified ?? 0,
    basicallyQualified: sheet.votesBasicallyQualified ?? 0,
    unqualified: sheet.votesUnqualified ?? 0,
  };
};

const personOf = (
  sheet: Sheet,
  base: Pick<Appraised, 'memberId' | 'name' | 'isFull'>,
  at: { sight: Sight; polled: GradeCounts | undefined; isSuggested: boolean },
): Appraised => {
  const { sight } = at;
  const isOwn = base.memberId === sight.me;
  const seesOwnResult = isOwn && sight.isEvaluated;
  const seesGrade = sight.isSecretary || seesOwnResult || sight.isPublished || (sight.isOfficer && sight.isEvaluated);
  return {
    ...base,
    hasSelf: (sheet.selfText ?? '') !== '',
    ...withoutUndefined({
      selfText: isOwn || sight.isSecretary || sight.wasThere ? sheet.selfText : undefined,
      grade: seesGrade ? sheet.grade : undefined,
      noGradeReason: sight.isOfficer || seesOwnResult ? sheet.noGradeReason : undefined,
      opinion: sight.isOfficer || seesOwnResult ? sheet.opinion : undefined,
      votes: isOwn || sight.isSecretary ? votesOf(sheet, at.polled) : undefined,
      feedbackOn: isOwn || sight.isOfficer ? sheet.feedbackOn : undefined,
      isSuggestedUnqualified: at.isSuggested && (isOwn || sight.isSecretary) ? true : undefined,
    }),
  };
};

const wasAt = (meeting: Activity | undefined, memberId: string): boolean =>
  meeting?.state === 'confirmed' && (meeting.roll?.lines.some((line) => line.memberId === memberId && line.status === 'present') ?? false);

const text = (content: StoredRecord['content'] | undefined, name: string): string | undefined => {
  const value = content?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const pollPart = (asking: Looking, { polls }: YearOfAppraisal): AppraisalPage['poll'] => {
  const box = polls.at(-1);
  if (box === undefined) return undefined;
  const me = asking.who.memberId;
  return {
    pollId: box._id,
    state: box.state,
    lastOn: box.lastOn,
    isVoter: box.eligibleIds.includes(me),
    hasVoted: insideOf(asking.ports.secrets, box)?.votedIds.includes(me) ?? false,
    isTooFew: box.closing !== undefined && box.closing.ballotCount < BALLOTS_MIN,
  };
};

/** Steps not yet entered stand on the day of the meeting, the poll on that of its closing if that came later. */
const proposedSteps = (content: StoredRecord['content'] | undefined, closedAt: string | undefined): AppraisalPage['proposed'] => {
  const heldOn = text(content, 'heldOn');
  if (heldOn === undefined) return undefined;
  const closedOn = closedAt === undefined ? heldOn : dayOfInstant(closedAt);
  const selfDoneOn = text(content, 'selfDoneOn') ?? heldOn;
  const mutualDoneOn = text(content, 'mutualDoneOn') ?? (selfDoneOn > heldOn ? selfDoneOn : heldOn);
  const pollDoneOn = text(content, 'pollDoneOn') ?? [mutualDoneOn, closedOn].sort()[1] ?? heldOn;
  return { selfDoneOn, mutualDoneOn, pollDoneOn };
};

const paperOf = (content: StoredRecord['content'] | undefined): AppraisalPage['paper'] =>
  typeof content?.ballotsOut === 'number' && typeof content.ballotsIn === 'number'
    ? { out: content.ballotsOut, in: content.ballotsIn, invalid: Number(content.ballotsInvalid ?? 0) }
    : undefined;

/** The whole of an appraisal as the caller may see it. */
export const appraisalView = async (
  asking: Looking,
  org: Org,
  at: { year: string; found: YearOfAppraisal; params: Params },
): Promise<AppraisalPage> => {
  const { found, year } = at;
  const [stand, voterIds, suggested] = await Promise.all([
    openStands(asking)(org),
    votersOn(asking, org._id),
    suggestedOf(asking, org._id, year),
  ]);
  const content = found.appraisal?.content;
  const linkedId = text(content, 'activityId');
  const meeting = found.meetings.find((activity) => activity._id === linkedId) ?? found.meetings[0];
  const state = (found.appraisal?.state ?? 'none') as AppraisalPage['state'];
  const isEvaluated = state === 'evaluated' || state === 'published';
  const sight: Sight = {
    me: asking.who.memberId,
    isSecretary: stand.isSecretary,
    isOfficer: stand.isOfficer || stand.looksFromAbove,
    wasThere: wasAt(meeting, asking.who.memberId),
    isPublished: state === 'published',
    isEvaluated,
  };
  const counted = countedPoll(found);
  const names = new Map((await asking.roster.membersById(voterIds)).map((member) => [member._id, member.name]));
  return {
    ...withoutUndefined({
      recordId: found.appraisal?._id,
      rev: found.appraisal?.rev,
      heldOn: text(content, 'heldOn'),
      proposed: proposedSteps(content, counted?.closing?.closedAt),
      poll: pollPart(asking, found),
      paper: counted === undefined ? paperOf(content) : undefined,
    }),
    ...(meeting === undefined
      ? {}
      : { meeting: { activityId: meeting._id, title: meeting.title, day: meeting.day, state: meeting.state } }),
    orgId: org._id,
    orgName: org.name,
    today: asking.today,
    year,
    state,
    steps: APPRAISAL_STEPS.map((step) => ({ step, ...withoutUndefined({ doneOn: text(content, step) }) })),
    people: found.participants.map(({ member, standing }) => {
      const polled = counted?.closing?.results?.find((entry) => entry.memberId === member._id)?.counts;
      const sheet = openSheet(asking, found.results.get(member._id) ?? null);
      return personOf(
        sheet,
        { memberId: member._id, name: member.name, isFull: standing === 'full' },
        { sight, polled, isSuggested: suggested.has(member._id) },
      );
    }),
    share: shareOf(year, at.params),
    isLifted: text(content, 'overrideReason') !== undefined,
    isPaperOnly: voterIds.length < BALLOTS_MIN,
    voters: asking.has('record', org) ? voterIds.map((memberId) => ({ memberId, name: names.get(memberId) ?? '' })) : [],
    ...(found.participants.some(({ member }) => member._id === asking.who.memberId) ? { ownId: asking.who.memberId } : {}),
    mayManage: asking.has('confirm', org),
    mayRecord: asking.has('record', org),
    mayWriteOwn: !isEvaluated && found.participants.some(({ member }) => member._id === asking.who.memberId),
  };
};
