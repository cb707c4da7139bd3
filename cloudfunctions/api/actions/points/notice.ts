import { taken } from '../../../shared/ports/opened';
import { noticeEnd, workingDaysLeft } from '../../../../src-shared/standard/working-days';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import { refusal } from '../../../shared/pipeline/refusal';
import { addDays, type Day } from '../../../../src-shared/kernel/day';
import { firstDayOf, lastDayOf, quarterOf, type Quarter } from '../../../../src-shared/kernel/period';
import type { NoticeView } from '../../../../src-shared/contract/points-public';
import { kindOf, type Content } from '../../../../src-shared/records/kinds';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import type { Org } from '../../../../src-shared/records/org';
import { periodWord } from '../../../../src-shared/kernel/time-words';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { schemesOf } from '../../../shared/points/books';
import { lastMonthOf, noticeStateOf, type NoticeLine } from '../../../shared/points/notice-lines';
import { objectionsOf, viewsOfObjections } from '../../../shared/points/objections';
import { openStands } from '../../../shared/register/life/roles';
import { mayLookAt } from '../../../../src-shared/rights/sight';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';
import { sheetKey } from '../../../../src-shared/records/ids/sheets';

const LEAST_DAYS = 5;
type Notice = Partial<Content<'publicNotice'>>;

/** The quarter that a notice is due for: the last one that is over. */
const quarterBefore = (today: Day): Quarter => quarterOf(addDays(firstDayOf(quarterOf(today)), -1));

/** The notice asked for, or the newest of the quarter that was not taken back. */
const foundNotice = async (
  context: BoundContext,
  orgId: string,
  asked: { quarter?: string | undefined; noticeId?: string | undefined },
): Promise<{ quarter: Quarter; record: StoredRecord | null }> => {
  const { documents } = context.ports;
  if (asked.noticeId !== undefined) {
    const stored = await documents.get(COLLECTIONS.records, asked.noticeId);
    const record = stored === null || stored.type !== 'publicNotice' || stored.orgId !== orgId ? null : taken('record', stored);
    const { noticeKind, quarter } = (record?.content ?? {}) as Notice;
    if (record === null || noticeKind !== 'points' || quarter === undefined) throw refusal('common.notFound');
    return { quarter, record };
  }
  const quarter = asked.quarter ?? quarterBefore(context.today);
  const stored = await documents.find(COLLECTIONS.records, { orgId, type: 'publicNotice', sheets: sheetKey(orgId, quarter.slice(0, 4)) });
  const own = stored
    .map((document) => taken('record', document))
    .filter(({ content, state }) => content.noticeKind === 'points' && content.quarter === quarter && state !== 'voided');
  const newest = own.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return { quarter, record: newest.find(({ state }) => state !== 'withdrawn') ?? newest[0] ?? null };
};

const isUp = (record: StoredRecord | null): record is StoredRecord =>
  record !== null && (record.state === 'published' || record.state === 'ended' || record.state === 'withdrawn');

const mayLook = async (context: BoundContext, org: Org, record: StoredRecord): Promise<boolean> =>
  mayLookAt(await openStands(context)(org), record, kindOf('publicNotice'));

/** Published, it is over by itself on the day after its last. */
const stateOf = (record: StoredRecord | null, endsOn: Day | undefined, today: Day): NoticeView['state'] => {
  if (record === null) return 'none';
  if (record.state === 'published' && endsOn !== undefined && today > endsOn) return 'ended';
  return record.state as NoticeView['state'];
};

export const notice: QueryHandler<'points.notice'> = async (context, input) => {
  const org = await context.demand('readBranch', input.orgId);
  const { documents } = context.ports;
  const { today } = context;
  const { quarter, record } = await foundNotice(context, org._id, input);
  const mayPublish = context.has('confirm', org);
  // Until it is put up, and once it was taken back, it is with those who write it.
  const isShown = isUp(record) && (record.state !== 'withdrawn' || (await mayLook(context, org, record)));
  if (!isShown && !mayPublish) throw refusal('common.notFound');
  const content = (record?.content ?? {}) as Notice;
  const ahead = isUp(record) ? null : await noticeStateOf(documents, context.roster, { orgId: org._id, quarter, shownOn: context.today });
  const [branch, objected, schemes] = await Promise.all([
    context.roster.branch(org._id),
    objectionsOf(documents, org._id),
    schemesOf(documents, org._id, [quarter.slice(0, 4)]),
  ]);
  const groups = new Map((branch?.groups ?? []).map((group) => [group._id, group.name]));
  const members = new Map((branch?.members ?? []).map((member) => [member._id, member]));
  const about = record === null ? [] : objected.filter((one) => one.content.noticeId === record._id && one.record.state !== 'withdrawn');
  const own = about.filter((one) => one.content.memberId === context.who.memberId);
  const scheme = schemes.find(({ content: stored }) => stored.version === content.schemeVersion);
  const end = noticeEnd(today, content.minWorkingDays ?? LEAST_DAYS);
  const endsOn = content.endsOn ?? end.endsOn;
  const lines: readonly NoticeLine[] = isUp(record) ? (content.lines ?? []) : (ahead?.lines ?? []);
  return {
    orgId: org._id,
    orgName: org.name,
    today,
    quarter,
    title: content.title ?? `${periodWord(quarter, today)}党员积分`,
    body: content.body ?? '',
    ...(record === null ? {} : { recordId: record._id, rev: record.rev }),
    state: stateOf(record, content.endsOn, today),
    ...(content.publishedOn === undefined ? {} : { publishedOn: content.publishedOn }),
    endsOn,
    workingDaysLeft: workingDaysLeft(today, endsOn),
    isCalendarDoubtful: isUp(record) ? content.isCalendarDoubtful === true : end.isDoubtful,
    scheme:
      ahead === null
        ? { version: content.schemeVersion ?? 0, schemeId: scheme?._id ?? null, adoptedOn: scheme?.content.adoptedOn ?? null }
        : { version: ahead.scheme.version, schemeId: ahead.scheme.schemeId, adoptedOn: ahead.scheme.adoptedOn },
    waiting: ahead?.waiting ?? 0,
    isMonthFrozen: ahead?.isFrozen ?? true,
    month: lastMonthOf(quarter),
    lines: lines.map((line) => {
      const member = members.get(line.memberId);
      return {
        ...line,
        name: member?.name ?? '',
        group: groups.get((member === undefined ? null : membershipOn(member, lastDayOf(quarter)))?.groupId ?? '') ?? '',
      };
    }),
    ownId: context.who.branchIds.includes(org._id) ? context.who.memberId : null,
    objections: {
      all: about.length,
      answered: about.filter((one) => one.record.state === 'answered').length,
      corrected: about.filter((one) => one.content.isUpheld === true).length,
    },
    mine: await viewsOfObjections(documents, own, () => undefined),
    mayPublish,
  };
};
