import { declarableMonthOn, declarationOpensOn } from '../../../../src-shared/engines/points/calendar';
import { membershipOn } from '../../../../src-shared/engines/roster/on-day';
import { monthOf } from '../../../../src-shared/kernel/period';
import { Problem } from '../../../../src-shared/kernel/problem';
import type { Parsed } from '../../../../src-shared/contract';
import type { Member } from '../../../../src-shared/records/member';
import type { PointsDeclaration } from '../../../../src-shared/records/points';
import { keyedId } from '../../../shared/digests';
import { POINTS, viewOfDeclaration } from '../../../shared/points/declarations';
import type { BoundContext, CommandHandler } from '../../context';

type Input = Parsed<'points.declare'>;

/** The member the declaration is for: the caller, or somebody of a branch in which the caller may confirm. */
const memberFor = async (context: BoundContext, input: Input): Promise<{ member: Member; branchId: string }> => {
  const isOnBehalf = input.memberId !== undefined && input.memberId !== context.who.memberId;
  const member = isOnBehalf ? await context.roster.member(input.memberId ?? '') : context.who.member;
  const branchId = member === null ? undefined : membershipOn(member, input.day)?.branchId;
  if (member === null || branchId === undefined) throw isOnBehalf ? new Problem('common.notFound') : new Problem('points.refused', { fields: { day: 'notOfBranch' } });
  if (isOnBehalf) await context.demand('confirm', branchId);
  return { member, branchId };
};

const checkDays = (context: BoundContext, input: Input): void => {
  if (declarableMonthOn(context.today) !== input.month) throw new Problem('points.windowClosed', { reason: { opensOn: declarationOpensOn(context.today) } });
  if (monthOf(input.day) !== input.month) throw new Problem('points.refused', { fields: { day: 'notInMonth' } });
  if (input.day > context.today) throw new Problem('points.refused', { fields: { day: 'ahead' } });
};

export const declare: CommandHandler<'points.declare'> = async (context, input) => {
  checkDays(context, input);
  const { member, branchId } = await memberFor(context, input);
  const declaration: PointsDeclaration = {
    _id: keyedId('declare', [context.who.memberId, 'points.declare', context.key]),
    type: 'pointsDeclaration', orgId: branchId, year: input.month.slice(0, 4), memberId: member._id, month: input.month, lineKey: input.lineKey, day: input.day,
    text: input.text, count: input.count, state: 'submitted', isOnBehalf: member._id !== context.who.memberId, createdAt: context.nowAt, createdBy: context.who.memberId, rev: 0,
  };
  return { reply: viewOfDeclaration(declaration, member.name), writes: [{ kind: 'insert', collection: POINTS, document: declaration }], subject: { id: declaration._id, orgId: branchId } };
};
