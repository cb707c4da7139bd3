// Everything around the content of a record that follows from it, field by field.
import { revisionOf, UNSIGNED, withReason, type Revision, type Stamp } from '../../../../src-shared/engines/register/revision';
import { kindOf, type KindName } from '../../../../src-shared/records/kinds';
import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { person } from '../people';
import { orgFor } from './people';

const STAMP: Stamp = {
  nowAt: '2026-07-20T02:00:00.000Z',
  today: '2026-07-20',
  by: 'm:secretary',
  lock: (kind, content, id) =>
    Object.fromEntries(
      Object.entries(content).map(([name, value]) => [name, kind.fields[name]?.isSecret === true ? `locked ${id}` : value]),
    ) as AnyContent,
};
const KNOWN = {
  members: new Map(
    [
      person('林某', { memberships: [{ id: '1', branchId: 'o:b2', fromOn: '2018-01-01' }] }),
      person('走了的', { memberships: [{ id: '2', branchId: 'o:b2', fromOn: '2018-01-01', toOn: '2020-01-01' }] }),
    ].map((one) => [one._id, one]),
  ),
};
type Content = Readonly<Record<string, unknown>>;
const revised = (type: KindName, content: Content, over: Partial<Revision> = {}, stamp: Stamp = STAMP): StoredRecord => {
  const kind = kindOf(type) as Kind;
  return revisionOf(
    stamp,
    {
      id: 'r:1',
      kind,
      org: orgFor(kind.owners.includes('branch') ? 'branch' : 'partyCommittee'),
      content: content as AnyContent,
      state: kind.life.initial,
      before: null,
      ...over,
    },
    KNOWN,
  );
};
/** The next revision of a record, by somebody else a day later. */
const again = (before: StoredRecord, content: Content, opened: Content = before.content as Content): StoredRecord =>
  revised(
    before.type as KindName,
    content,
    { before: { record: before, content: opened as AnyContent } },
    { ...STAMP, by: 'm:organization', nowAt: '2026-07-21T02:00:00.000Z', today: '2026-07-21' },
  );

describe('the pages a record stands on', () => {
  it('are those of its day, of the years its kind says, and the open one while it is open', () => {
    expect(revised('heartTalk', { day: '2025-12-31' }).sheets).toEqual(['o:b:2025']);
    expect(revised('annualPlan', { year: '2027' }).sheets).toEqual(['o:b:2027']);
    expect(revised('annualPlan', {}).sheets).toEqual(['o:b:2026']);
    expect(revised('activityRoom', { openedOn: '2025-03-01', closedOn: '2026-03-01' }, { state: 'closed' }).sheets).toEqual([
      'o:b:2025',
      'o:b:2026',
    ]);
    expect(revised('activityRoom', { openedOn: '2026-03-01' }, { state: 'open' }).sheets).toContain('o:b:open');
  });
  it('are those of every organisation it names, and of the branches of the people of the college it names', () => {
    expect(revised('feedback', { aboutOrgId: 'o:b7' }, { state: 'answered' }).sheets).toEqual(['o:c:2026', 'o:b7:2026']);
    const signed = (fromId: string) => revised('feedback', { fromId }, { state: 'answered' }).sheets;
    expect(signed('m:林某')).toEqual(['o:c:2026', 'o:b2:2026']);
    expect(signed('m:走了的')).toEqual(['o:c:2026']);
    expect(signed('m:nobody')).toEqual(['o:c:2026']);
  });
});

describe('who and when', () => {
  it('the first writer and the first day stand, each revision counts one more', () => {
    const first = revised('heartTalk', { talkerId: 'm:secretary', withId: 'm:1', day: '2026-07-01', talkKind: 'daily' });
    expect(first).toMatchObject({
      _id: 'r:1',
      type: 'heartTalk',
      orgId: 'o:b',
      rev: 0,
      createdAt: STAMP.nowAt,
      createdBy: 'm:secretary',
      updatedAt: STAMP.nowAt,
      updatedBy: 'm:secretary',
      day: '2026-07-01',
    });
    const next = again(first, { ...first.content, day: '2026-07-02' });
    expect(next).toMatchObject({
      rev: 1,
      createdAt: STAMP.nowAt,
      createdBy: 'm:secretary',
      updatedAt: '2026-07-21T02:00:00.000Z',
      updatedBy: 'm:organization',
      day: '2026-07-02',
    });
    expect(again(next, next.content).rev).toBe(2);
  });
  it('a record of a kind without a day stands under the day it was first written', () => {
    const first = revised('feedback', { text: '甲' });
    expect([first.day, again(first, { text: '乙' }).day]).toEqual(['2026-07-20', '2026-07-20']);
  });
  it('录入日 is the first day on which nothing was missing, and stays', () => {
    const draft = revised('heartTalk', { withId: 'm:1' });
    expect(draft).not.toHaveProperty('recordedOn');
    expect(draft.missing).toContain('day');
    const whole = again(draft, { talkerId: 'm:secretary', withId: 'm:1', day: '2026-07-01', talkKind: 'daily' });
    expect([whole.missing, whole.recordedOn]).toEqual([[], '2026-07-21']);
    const less = again({ ...whole, recordedOn: '2026-07-05' }, { withId: 'm:1' });
    expect(less.recordedOn).toBe('2026-07-05');
  });
  it('a letter whose writer chose not to sign is stored without them, and with a signature with', () => {
    expect(revised('feedback', { text: '甲', isAnonymous: true })).toMatchObject({ createdBy: UNSIGNED, updatedBy: UNSIGNED });
    expect(revised('feedback', { text: '甲', isAnonymous: false })).toMatchObject({ createdBy: 'm:secretary' });
    const answered = again(revised('feedback', { text: '甲', isAnonymous: true }), { text: '甲', isAnonymous: true, answer: '好' });
    expect(answered).toMatchObject({ createdBy: UNSIGNED, updatedBy: 'm:organization' });
  });
  it('typed for the person it concerns is on their behalf; by themselves, of nobody, or of a kind that members do not write, it is not', () => {
    const behalf = (type: KindName, content: Content, by = 'm:secretary') => revised(type, content, {}, { ...STAMP, by }).isOnBehalf;
    expect(behalf('massContact', { memberId: 'm:1' })).toBe(true);
    expect(behalf('massContact', { memberId: 'm:1' }, 'm:1')).toBeUndefined();
    expect(behalf('massContact', {})).toBeUndefined();
    expect(behalf('bonusItem', {})).toBeUndefined();
    const first = revised('massContact', { memberId: 'm:1' }, {}, { ...STAMP, by: 'm:1' });
    expect(again(first, { memberId: 'm:1', day: '2026-07-01' })).not.toHaveProperty('isOnBehalf');
  });
});

describe('what is secret', () => {
  const content = { memberId: 'm:1', fromMonth: '2026-07', baseFen: 500_000 };
  it('is locked for its record; left alone it keeps its very writing, and so its seal', () => {
    const first = revised('duesAssessment', content);
    expect(first.content).toMatchObject({ baseFen: 'locked r:1', memberId: 'm:1' });
    const kept = { ...first, content: { ...first.content, baseFen: 'old key' } };
    expect(again(kept, content, content).content).toMatchObject({ baseFen: 'old key' });
    expect(again(kept, { ...content, fromMonth: '2026-08' }, content).content).toMatchObject({ baseFen: 'locked r:1' });
  });
  it('and could not be opened is carried on when another field is changed, and gives way to what is typed', () => {
    const first = { ...revised('duesAssessment', content), content: { ...content, baseFen: 'unreadable' } };
    const { baseFen: _, ...opened } = content;
    expect(again(first, { ...opened, fromMonth: '2026-08' }, opened).content).toMatchObject({
      baseFen: 'unreadable',
      fromMonth: '2026-08',
    });
    expect(again(first, { ...opened, baseFen: 1 }, opened).content).toMatchObject({ baseFen: 'locked r:1' });
    expect(again(first, { memberId: 'm:1' }, opened).content).not.toHaveProperty('fromMonth');
  });
});

it('to whom it was handed in stands until it is handed in anew', () => {
  const filedTo = [
    { receiver: 'partyCommittee' as const, receiverOrgId: 'o:c', state: 'submitted' as const, firstSubmittedOn: '2026-07-01' },
  ];
  const first = revised('halfYearReport', { half: '2026-H1' }, { filedTo, state: 'submitted' });
  expect(first.filedTo).toEqual(filedTo);
  expect(again(first, { half: '2026-H1' }).filedTo).toEqual(filedTo);
  expect(revised('halfYearReport', { half: '2026-H1' })).not.toHaveProperty('filedTo');
});

it('the reasons of the last fifty steps stay, and a step without one adds none', () => {
  const record = revised('heartTalk', {});
  expect(withReason(record, 'void', undefined)).toBe(record);
  let next = record;
  for (let at = 1; at <= 52; at += 1) next = withReason(next, 'corrected', `理由${at}`);
  expect(next.reasons).toHaveLength(50);
  expect([next.reasons?.[0]?.words, next.reasons?.[49]]).toEqual(['理由3', { at: record.updatedAt, step: 'corrected', words: '理由52' }]);
});
