import type { Out } from '../../../../src-shared/contract';
import { contactLines, talkLines, type CareLine } from '../../../../src-shared/engines/care/lists';
import type { Day } from '../../../../src-shared/kernel/day';
import { yearOf } from '../../../../src-shared/kernel/period';
import { by } from '../../../../src-shared/kernel/order';
import type { Content, KindName } from '../../../../src-shared/records/kinds';
import { kindOf } from '../../../../src-shared/records/kinds';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { refusal } from '../../../shared/pipeline/refusal';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';
import { openContent } from '../../../shared/register/reading/load';
import { knownOf } from '../../../shared/score/duties/branch-duties';

const viewOf = ({ member, ...line }: CareLine): Out<'care.lists'>['talks'][number] => ({
  memberId: member._id,
  name: member.name,
  ...line,
});

/** Counting records of a kind, whatever year they are of. */
const countingOf = (records: readonly StoredRecord[], type: KindName): StoredRecord[] => {
  const counting: readonly string[] = kindOf(type).life.counting;
  return records.filter((record) => record.type === type && counting.includes(record.state));
};
const contentsOf = <K extends KindName>(records: readonly StoredRecord[], type: K): Content<K>[] =>
  countingOf(records, type).map(({ content }) => content as unknown as Content<K>);

const SHOWN = ['open', 'approved', 'done'] as const;
const shownState = (state: string): (typeof SHOWN)[number] | undefined => SHOWN.find((shown) => shown === state);

type Named = (memberId: string) => string;

const hardshipsOf = (context: BoundContext, records: readonly StoredRecord[], nameOf: Named): Out<'care.lists'>['hardships'] =>
  records
    .filter(({ type, state }) => type === 'hardshipEntry' && state === 'open')
    .map((record) => {
      const content = openContent(context, record, kindOf('hardshipEntry')) as Partial<Content<'hardshipEntry'>>;
      const last = (content.help ?? [])
        .map(({ day }) => day)
        .sort()
        .pop();
      const memberId = content.memberId ?? '';
      return {
        recordId: record._id,
        memberId,
        name: nameOf(memberId),
        openedOn: content.openedOn ?? record.day,
        ...(last === undefined ? {} : { lastOn: last }),
      };
    })
    .sort(
      by(
        ({ lastOn, openedOn }) => lastOn ?? openedOn,
        ({ recordId }) => recordId,
      ),
    );

type Undertakings = Out<'care.lists'>['undertakings'];

/** What was kept in a former year is in the register. */
const undertakingOf = (record: StoredRecord, today: Day, nameOf: Named): Undertakings => {
  const state = record.type === 'undertaking' ? shownState(record.state) : undefined;
  if (state === undefined || (state === 'done' && yearOf(record.day) !== yearOf(today))) return [];
  const { memberId, carrier, text, untilOn } = record.content as unknown as Content<'undertaking'>;
  const isOwed = state === 'open' || (state === 'approved' && untilOn !== undefined && untilOn < today);
  return [
    { recordId: record._id, memberId, name: nameOf(memberId), carrier, text, state, ...(untilOn === undefined ? {} : { untilOn }), isOwed },
  ];
};

const undertakingsOf = ({ today }: BoundContext, records: readonly StoredRecord[], nameOf: Named): Undertakings =>
  records
    .flatMap((record) => undertakingOf(record, today, nameOf))
    .sort(
      by(
        ({ isOwed }) => (isOwed ? 0 : 1),
        ({ state }) => SHOWN.indexOf(state),
        ({ untilOn }) => untilOn ?? '9999-12-31',
        ({ recordId }) => recordId,
      ),
    );

/** Everything a branch owes to its people, for its secretary. To whom a talk is owed is what the rule that talks prove says. */
export const lists: QueryHandler<'care.lists'> = async (context, { orgId }) => {
  const { today } = context;
  const known = await context.roster.branch(orgId);
  if (known === null) throw refusal('common.notFound');
  const { year } = await knownOf(context.ports.documents, known, context);
  const records = year.records.filter((record) => record.orgId === orgId);
  const names = new Map(known.members.map(({ _id, name }) => [_id, name]));
  const nameOf: Named = (memberId) => names.get(memberId) ?? '';
  const talks = year.sheet.findings.find(({ indicator }) => kindOf('heartTalk').proves.includes(indicator.id));
  const reviews = contentsOf(records, 'hardshipLedger').filter((review) => review.year === year.year);
  return {
    orgId,
    orgName: known.branch.name,
    today,
    year: year.year,
    talks: talkLines(known.members, contentsOf(records, 'heartTalk'), talks?.parts ?? []).map(viewOf),
    contacts: contactLines(known.members, contentsOf(records, 'mobileContact'), {
      branchId: orgId,
      today,
      params: year.pack.params,
    }).map(viewOf),
    hardships: hardshipsOf(context, records, nameOf),
    reviewedOn:
      reviews
        .map(({ reviewedOn }) => reviewedOn)
        .sort()
        .pop() ?? null,
    undertakings: undertakingsOf(context, records, nameOf),
  };
};
