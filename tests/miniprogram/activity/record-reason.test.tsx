// Why the record is not sealed yet, said where the thumb is.
import { waitFor } from '@testing-library/react';
import type { RecordPage } from '@shared/contract/record';
import RecordEditPage from '@/pages/record/edit/index';
import { on, recordPage } from './samples';
import { answer, asked, byId, clearStage, ledTo, open, Refusal, sent, tap, words } from './stage';

jest.mock('@/api/call', () => ({ call: jest.fn(), send: jest.fn() }));

const shown: string[] = [];

beforeEach(() => {
  clearStage();
  shown.length = 0;
  Element.prototype.scrollIntoView = function scrolled(this: Element) {
    shown.push(this.id);
  };
});

const secretary = { record: true, confirm: true };
const full = (over: Partial<RecordPage> = {}): RecordPage => recordPage({ missing: [], resolution: '无决议', may: secretary, ...over });
const incomplete = (...missing: string[]): Refusal => new Refusal('record.incomplete', { reason: { missing } });
/** The strip is a part of the dock, so it is on the screen wherever the page stands. */
const inDock = (id: string): boolean => byId(id)?.closest('.dock') instanceof Element;

describe('确认记录 pressed at the foot of the page', () => {
  it('with parts missing: the dock says which, the page goes to the first of them on the page, and each says so at its place', async () => {
    answer({
      'record.read': recordPage({ may: secretary }),
      'record.confirm': incomplete('resolution', 'sections.partyLecture.text', 'sections.partyLecture.lecturer'),
    });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(byId('error-resolution')).toBeNull();
    await tap('confirm-record');
    expect([words('record-reason'), inDock('record-reason')]).toEqual(['还差 3 项：决议、党课内容、主讲人', true]);
    expect(byId('record-reason')?.closest('[role=alert]')).not.toBeNull();
    expect(shown).toEqual(['field-lecturer']);
    expect([words('error-lecturer'), words('error-resolution'), words('error-text-partyLecture')]).toEqual([
      '还没选主讲人，点一位就好',
      '这一栏还空着，没有就点“无决议”',
      '这一栏还空着，写几句就好',
    ]);
    await tap('no-resolution');
    expect([words('record-reason'), byId('error-resolution')]).toEqual(['还差 2 项：党课内容、主讲人', null]);
  });

  it('before it is pressed the dock already says what is missing, the same number as on top, and 下一项 leads there', async () => {
    answer({ 'record.read': recordPage({ missing: ['resolution'], may: secretary }) });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(words('record-reason')).toBe(words('completeness'));
    await tap('to-missing');
    expect(shown).toEqual(['field-resolution']);
    await tap('no-resolution');
    expect(byId('record-reason')).toBeNull();
  });

  it('with nobody marked: the way leads to the roll call', async () => {
    answer({ 'record.read': full({ missing: ['roll'] }) });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(words('to-missing')).toBe('去点名');
    await tap('to-missing');
    expect(ledTo()).toBe('/pages/activity/roll-call/index?activityId=a1');
  });

  it('with the sign-in still open: says until when, ends it right there, and says from when it can be confirmed', async () => {
    const open1 = full({ nowAt: on('16:12'), signIn: { until: on('16:31'), isEnded: false } });
    answer({
      'record.read': open1,
      'record.confirm': new Refusal('record.signInOpen', { reason: { until: on('16:31') } }),
      'attendance.closeSignIn': { closedAt: on('16:12') },
    });
    await open(<RecordEditPage />, { activityId: 'a1' });
    await tap('confirm-record');
    expect(words('record-reason')).toContain('手机签到要到 16:31 才停');
    expect(inDock('end-sign-in')).toBe(true);
    answer({
      'record.read': full({ rev: 6, nowAt: on('16:12'), signIn: { until: on('16:13'), isEnded: true } }),
      'attendance.closeSignIn': { closedAt: on('16:12') },
    });
    await tap('end-sign-in');
    expect(sent('attendance.closeSignIn')[0]?.input).toEqual({ activityId: 'a1' });
    expect(words('record-reason')).toBe('签到已结束，正在收齐已经扫下的码，16:14 起可以确认。');
    expect(byId('end-sign-in')).toBeNull();
  });

  it('when the minute is over the reason goes by itself, and the seal is asked for with the revision of the ended sign-in', async () => {
    answer({
      'record.read': full({ rev: 6, nowAt: on('16:12'), signIn: { until: on('16:12'), isEnded: true } }),
      'record.confirm': { activityId: 'a1', rev: 7, seq: 42, hash: 'h', kinds: ['themeDay'] },
    });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(words('record-reason')).toContain('16:13 起可以确认');
    answer({
      'record.read': full({ rev: 6, nowAt: on('16:13') }),
      'record.confirm': { activityId: 'a1', rev: 7, seq: 42, hash: 'h', kinds: ['themeDay'] },
    });
    await waitFor(() => expect(byId('record-reason')).toBeNull(), { timeout: 3000 });
    expect(asked('record.read')).toBe(2);
    await tap('confirm-record');
    expect(sent('record.confirm')[0]?.input).toEqual({ activityId: 'a1', rev: 6 });
  });

  it('a recorder, who only hands it over, is not held up by the sign-in', async () => {
    answer({ 'record.read': full({ may: { record: true, confirm: false }, signIn: { until: on('16:31'), isEnded: false } }) });
    await open(<RecordEditPage />, { activityId: 'a1' });
    expect(byId('record-reason')).toBeNull();
  });
});
