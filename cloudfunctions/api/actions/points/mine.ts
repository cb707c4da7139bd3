import { taken } from '../../../shared/ports/opened';
import { declarableMonthOn, declarationClosesOn, declarationOpensOn } from '../../../../src-shared/engines/points/calendar';
import { provenFacts } from '../../../../src-shared/engines/points/facts';
import { factsIn } from '../../../../src-shared/engines/points/sums';
import { schemeInForce, type Scheme } from '../../../../src-shared/engines/points/scheme';
import { foldPostings, totalOf, type Total } from '../../../../src-shared/engines/points/total';
import { branchIdsWithin, isExemptOn, membershipOn } from '../../../../src-shared/roster/on-day';
import { firstDayOf, lastDayOf } from '../../../../src-shared/kernel/period';
import { refusal } from '../../../shared/pipeline/refusal';
import type { LineView, NoticeLink } from '../../../../src-shared/contract/points';
import type { Member } from '../../../../src-shared/records/member';
import type { PointsPosting } from '../../../../src-shared/records/points';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { pointsBooksOf, schemesOf } from '../../../shared/points/books';
import { declarationsIn, POINTS, viewOfDeclaration } from '../../../shared/points/declarations';
import { entriesIn } from '../../../shared/points/entries';
import { viewsOfEntries } from '../../../shared/points/entry-view';
import { noticeLinksIn } from '../../../shared/points/notice-links';
import { resultOf, type StoredResult } from '../../../shared/points/result';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';
import { sheetKey } from '../../../../src-shared/records/ids/sheets';

/** The caller, or a member of a branch in which the caller confirms. */
const memberOf = async (context: BoundContext, memberId: string | undefined): Promise<{ member: Member; branchId: string | undefined }> => {
  const isOwn = memberId === undefined || memberId === context.who.memberId;
  const member = isOwn ? context.who.member : await context.roster.member(memberId);
  if (member === null) throw refusal('common.notFound');
  const branchId = membershipOn(member, context.today)?.branchId;
  if (!isOwn) {
    if (branchId === undefined) throw refusal('common.notFound');
    await context.demand('confirm', branchId);
  }
  return { member, branchId };
};

/** As they were closed in the branch of then; a month that two have closed stands as the branch of today has it. */
const monthsOf = async (
  context: BoundContext,
  at: { branchId: string | undefined; member: Member; year: string },
): Promise<{ month: string; isFrozen: boolean; yearToDateTenths: number }[]> => {
  if (at.branchId === undefined) return [];
  const within = branchIdsWithin(at.member, { first: firstDayOf(at.year), last: lastDayOf(at.year) });
  const orgIds = [...new Set([at.branchId, ...within])];
  const stored = await context.ports.documents.find(POINTS, { orgId: { in: orgIds }, year: at.year, type: 'pointsMonth' });
  const own = stored
    .map((document) => taken('pointsMonth', document))
    .flatMap(({ orgId, month, lines }) =>
      lines.filter(({ memberId }) => memberId === at.member._id).map(({ yearToDateTenths }) => ({ orgId, month, yearToDateTenths })),
    );
  return own
    .filter(({ orgId, month }) => orgId === at.branchId || !own.some((other) => other.orgId === at.branchId && other.month === month))
    .sort((a, b) => (a.month < b.month ? 1 : -1))
    .map(({ month, yearToDateTenths }) => ({ month, isFrozen: true, yearToDateTenths }));
};

const linesOf = (
  scheme: Scheme,
  entries: readonly PointsPosting[],
  { total, peerTenths }: { total: Total; peerTenths: number | null },
): LineView[] => {
  const sums = foldPostings(entries);
  return scheme.lines.map(({ key, label, rule, maxTenths }) => ({
    key,
    label,
    tenths: rule === 'poll' ? peerTenths : (total.lines[key] ?? 0),
    maxTenths,
    counts: { ...(sums.get(key) ?? {}) },
  }));
};

const ownResult = (result: StoredResult | null, memberId: string) => {
  const line = result?.lines.find((entry) => entry.memberId === memberId);
  if (result === null || line === undefined || !line.isInScheme) return null;
  return {
    stage: result.stage,
    totalTenths: line.totalTenths,
    peerTenths: line.peerTenths ?? null,
    isScaled: result.stage === 'complete' && line.peerTenths === undefined,
  };
};

/** 季度公示 of the branch: the way to what everybody may see. */
const noticesOf = async ({ ports, today }: BoundContext, branchId: string | undefined, year: string): Promise<NoticeLink[]> => {
  if (branchId === undefined) return [];
  const stored = await ports.documents.find(
    COLLECTIONS.records,
    { orgId: branchId, type: 'publicNotice', sheets: sheetKey(branchId, year) },
    { without: ['attachments', 'reasons'] },
  );
  return noticeLinksIn(
    stored.map((document) => taken('record', document)),
    today,
  );
};

/** What sealed records say of the open month so far; it is booked when the month is closed. */
const provenIn = async (
  context: BoundContext,
  at: { branchId: string | undefined; memberId: string; month: string | null },
): Promise<{ lineKey: PointsPosting['lineKey']; counts: PointsPosting['counts'] }[]> => {
  const { branchId, month } = at;
  if (branchId === undefined || month === null) return [];
  const { sources } = await pointsBooksOf(context.ports.documents, context.roster, { orgId: branchId, year: month.slice(0, 4) });
  const facts = factsIn(
    provenFacts(
      { ...sources, members: sources.members.filter(({ _id }) => _id === at.memberId) },
      { year: month.slice(0, 4), asOf: context.nowAt },
    ),
  );
  return facts
    .filter((fact) => fact.memberId === at.memberId && fact.factMonth === month)
    .map(({ lineKey, counts }) => ({ lineKey, counts }));
};

export const mine: QueryHandler<'points.mine'> = async (context, input) => {
  const openMonth = declarableMonthOn(context.today);
  const year = input.year ?? context.today.slice(0, 4);
  const { member, branchId } = await memberOf(context, input.memberId);
  const memberId = member._id;
  const { documents } = context.ports;
  const [stored, months, schemes, org, result, proven, notices] = await Promise.all([
    documents.find(POINTS, { memberId, year }),
    monthsOf(context, { branchId, member, year }),
    branchId === undefined ? [] : schemesOf(documents, branchId, [year]),
    branchId === undefined ? null : context.roster.org(branchId),
    branchId === undefined ? null : resultOf(documents, branchId, year),
    input.memberId === undefined ? provenIn(context, { branchId, memberId, month: openMonth }) : [],
    noticesOf(context, branchId, year),
  ]);
  const scheme = schemeInForce(schemes, year, context.today);
  const entries = entriesIn(stored);
  const declarations = declarationsIn(stored);
  const total = totalOf(scheme, entries);
  const own = ownResult(result, memberId);
  return {
    today: context.today,
    year,
    memberId,
    name: member.name,
    orgId: branchId ?? null,
    orgName: org?.name ?? '',
    isInScheme: !isExemptOn(member, context.today),
    scheme: { version: scheme.version, schemeId: scheme.schemeId, adoptedOn: scheme.adoptedOn },
    totalTenths: total.totalTenths,
    baseTenths: total.baseTenths,
    bonusTenths: total.bonusTenths,
    deductionTenths: total.deductionTenths,
    bonusMaxTenths: scheme.bonusMaxTenths,
    deductionMaxTenths: scheme.deductionMaxTenths,
    lines: linesOf(scheme, entries, { total, peerTenths: own?.peerTenths ?? null }),
    result: own,
    months,
    entries: await viewsOfEntries(context, { entries, declarations, scheme }),
    declarations: declarations
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .map((declaration) => viewOfDeclaration(declaration, { name: member.name, scheme })),
    notices,
    proven,
    openMonth,
    windowClosesOn: openMonth === null ? null : declarationClosesOn(openMonth),
    opensOn: declarationOpensOn(context.today),
  };
};
