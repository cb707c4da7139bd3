import { declarableMonthOn, declarationOpensOn } from '../../../../src-shared/engines/points/calendar';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import { firstDayOf, lastDayOf, monthOf } from '../../../../src-shared/kernel/period';
import { refusal } from '../../../shared/pipeline/refusal';
import type { Parsed } from '../../../../src-shared/contract';
import type { Member } from '../../../../src-shared/records/member';
import type { PointsDeclaration, PointsPosting } from '../../../../src-shared/records/points';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { keyedId } from '../../../shared/secrets/keyed-hash';
import { bookingFor, type Booking } from '../../../shared/points/booking';
import { countsOfDeclaration, declarationsIn, POINTS, viewOfDeclaration } from '../../../shared/points/declarations';
import type { Write } from '../../../shared/ports/documents';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';
import { pendingId } from '../../../../src-shared/records/ids/points';

type Input = Parsed<'points.declare'>;

/** The member the declaration is for: the caller, or somebody of a branch in which the caller may confirm. */
const memberFor = async (context: BoundContext<'points.refused'>, input: Input): Promise<{ member: Member; branchId: string }> => {
  const isOnBehalf = input.memberId !== undefined && input.memberId !== context.who.memberId;
  const member = isOnBehalf ? await context.roster.member(input.memberId ?? '') : context.who.member;
  const branchId = member === null ? undefined : membershipOn(member, input.day)?.branchId;
  if (member === null || branchId === undefined)
    throw isOnBehalf ? refusal('common.notFound') : context.refuse('points.refused', { fields: { day: 'notOfBranch' } });
  if (isOnBehalf) await context.demand('confirm', branchId);
  return { member, branchId };
};

/** One that was returned may be put right at any time: the return is not to cost the member the window. */
const returnedOne = async (
  context: BoundContext,
  input: Input,
  at: { member: Member; branchId: string },
): Promise<PointsDeclaration | null> => {
  if (input.declarationId === undefined) return null;
  const [before] = declarationsIn(await context.ports.documents.find(POINTS, { _id: input.declarationId }));
  if (before === undefined || before.memberId !== at.member._id || before.orgId !== at.branchId || before.month !== input.month)
    throw refusal('common.notFound');
  if (before.state !== 'returned' || before.rev !== input.rev)
    throw refusal('common.conflict', { reason: { byName: '', rev: before.rev } });
  return before;
};

const checkDays = (context: BoundContext<'points.windowClosed' | 'points.refused'>, input: Input): void => {
  if (input.declarationId === undefined && declarableMonthOn(context.today) !== input.month)
    throw context.refuse('points.windowClosed', { reason: { opensOn: declarationOpensOn(context.today) } });
  if (monthOf(input.day) !== input.month) throw context.refuse('points.refused', { fields: { day: 'notInMonth' } });
  if (input.day > context.today) throw context.refuse('points.refused', { fields: { day: 'ahead' } });
};

/** The same thing declared before, or recorded as a commendation and so booked without declaring. */
const demandNoTwin = async (
  context: BoundContext<'points.declaredBefore' | 'points.recordedAlready'>,
  input: Input,
  memberId: string,
): Promise<void> => {
  const { documents } = context.ports;
  const own = declarationsIn(await documents.find(POINTS, { memberId, year: input.month.slice(0, 4), type: 'pointsDeclaration' }));
  const isTwin = (one: PointsDeclaration): boolean =>
    one._id !== input.declarationId && one.lineKey === input.lineKey && one.day === input.day && one.text === input.text;
  if (own.some(isTwin)) throw context.refuse('points.declaredBefore');
  if (input.lineKey !== 'bonus.award') return;
  const month = { from: firstDayOf(input.month), to: lastDayOf(input.month) };
  const praised = await documents.find(COLLECTIONS.records, { memberIds: memberId, type: 'commendation', state: 'recorded', day: month });
  const level = input.awardLevel ?? 'college';
  if (praised.some(({ content }) => (content as { level?: unknown }).level === level)) throw context.refuse('points.recordedAlready');
};

const pendingOf = (declaration: PointsDeclaration, { year, month, scheme }: Booking): PointsPosting => ({
  _id: pendingId(declaration._id, declaration.rev),
  type: 'pointsPosting',
  orgId: declaration.orgId,
  year,
  memberId: declaration.memberId,
  month,
  factMonth: declaration.month,
  lineKey: declaration.lineKey,
  counts: countsOfDeclaration(declaration),
  sourceIds: [declaration._id],
  schemeVersion: scheme.version,
  state: 'pending',
});

/** As it stands once handed in; a changed line leaves nothing of the former one behind. */
const declarationOf = (
  context: BoundContext,
  input: Input,
  { member, branchId, before }: { member: Member; branchId: string; before: PointsDeclaration | null },
): PointsDeclaration => ({
  _id: before?._id ?? keyedId('declare', [context.who.memberId, 'points.declare', context.key]),
  type: 'pointsDeclaration',
  orgId: branchId,
  year: input.month.slice(0, 4),
  memberId: member._id,
  month: input.month,
  lineKey: input.lineKey,
  day: input.day,
  text: input.text,
  count: input.lineKey === 'bonus.award' ? 1 : input.count,
  ...(input.lineKey === 'bonus.award' ? { awardLevel: input.awardLevel ?? 'college' } : {}),
  state: 'submitted',
  isOnBehalf: member._id !== context.who.memberId,
  createdAt: before?.createdAt ?? context.nowAt,
  createdBy: before?.createdBy ?? context.who.memberId,
  ...(before?.spotChecks === undefined ? {} : { spotChecks: before.spotChecks }),
  rev: before === null ? 0 : before.rev + 1,
});

/** A declaration and its pending entry; a returned one is handed in again with its next revision. */
export const declare: CommandHandler<'points.declare'> = async (context, input) => {
  checkDays(context, input);
  const { member, branchId } = await memberFor(context, input);
  const before = await returnedOne(context, input, { member, branchId });
  await demandNoTwin(context, input, member._id);
  const booking = await bookingFor(context.ports.documents, { orgId: branchId, factMonth: input.month, nowAt: context.nowAt });
  const declaration = declarationOf(context, input, { member, branchId, before });
  const own: Write =
    before === null
      ? { kind: 'insert', collection: POINTS, document: declaration }
      : { kind: 'replace', collection: POINTS, document: declaration, expectedRev: before.rev };
  return {
    reply: viewOfDeclaration(declaration, { name: member.name, scheme: booking.scheme }),
    writes: [own, { kind: 'insert', collection: POINTS, document: pendingOf(declaration, booking) }],
    subject: { id: declaration._id, orgId: branchId },
  };
};
