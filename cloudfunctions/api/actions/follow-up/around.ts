import type { FollowUpLine } from '../../../../src-shared/contract/follow-up';
import { membersOn } from '../../../../src-shared/roster/branch';
import { isUnderWay } from '../../../../src-shared/records/kinds/follow-up';
import { demandActivity, mayDo, nameIn, type Found } from '../../../shared/meetings/activities/load';
import { followUpsOf, forMeeting, type FollowUp } from '../../../shared/meetings/open-follow-ups';
import { lineOf } from '../../../shared/register/reading/lines';
import { saying } from '../../../shared/register/reading/names';
import { mayTake } from '../../../../src-shared/rights/moves';
import { recordsOfActivity } from '../../../shared/meetings/votes/of-activity';
import { votesMissing } from '../../../shared/meetings/votes/required';
import type { QueryHandler } from '../../../shared/pipeline/context';

const lineFor = ({ record, kind, stand, content }: FollowUp, found: Found, isRecorder: boolean): FollowUpLine => {
  const close = kind.life.moves.find((move) => move.verb === 'close' && move.from.includes(record.state));
  return {
    recordId: record._id,
    rev: record.rev,
    text: content.text ?? '',
    ownerId: content.ownerId ?? '',
    ownerName: nameIn(found.branch, content.ownerId ?? ''),
    dueOn: content.dueOn ?? record.day,
    isOpen: isUnderWay(record.state),
    ...(content.result === undefined ? {} : { result: content.result }),
    ...(content.closedOn === undefined ? {} : { closedOn: content.closedOn }),
    mayClose: close !== undefined && (isRecorder || mayTake({ record, kind, stand }, close)),
  };
};

/** Decisions around a meeting: its own, and those of former ones until they are closed. */
export const around: QueryHandler<'followUp.around'> = async (context, { activityId }) => {
  const found = await demandActivity(context, activityId, 'readBranch');
  const { activity, branch } = found;
  const isRecorder = mayDo(context, found, 'record');
  const [all, votes] = await Promise.all([
    followUpsOf(context, activity.orgId, activity.sheets),
    recordsOfActivity(context, activity, ['vote']),
  ]);
  const isHere = ({ content }: FollowUp): boolean => content.activityId === activityId;
  const isFormer = (entry: FollowUp): boolean => {
    if (isHere(entry) || entry.record.state === 'dropped') return false;
    return entry.content.closedActivityId === activityId || (isUnderWay(entry.record.state) && activity.state !== 'confirmed');
  };
  const former = await forMeeting(context, all.filter(isFormer), activity);
  const voteLines = await saying(context, (say) => votes.map((entry) => lineOf(entry, say)));
  return {
    activityId,
    today: context.today,
    day: activity.day,
    own: all.filter(isHere).map((entry) => lineFor(entry, found, isRecorder)),
    former: former.map((entry) => lineFor(entry, found, isRecorder)),
    votes: voteLines,
    votesMissing: votesMissing(activity, votes),
    people: isRecorder
      ? membersOn(branch.members, activity.orgId, activity.day).map((member) => ({ memberId: member._id, name: member.name }))
      : [],
    mayAdd: isRecorder && activity.state !== 'cancelled',
  };
};
