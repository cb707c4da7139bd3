import { act, renderHook } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { useDraft } from '@/hooks/use-draft';
import { closeOutbox, deviceOutbox } from '@/features/offline/device-outbox';
import { DRAFTS } from '@/platform/kept-drafts';
import { KEPT, type KeptName, type Row } from '@/platform/kept-table';
import { onHeldBack, readStored, removeStored, writeStored, type HeldBack } from '@/platform/storage';
import { keptText } from '@/text/kept';
import { resetPlatform } from '../mocks/taro';

const proved = {
  claim: {
    claimId: 'c'.repeat(16),
    activityId: 'a1',
    memberId: 'm5',
    deviceKeyId: '0'.repeat(16),
    code: 'K7M4QD',
    claimedAt: '2026-11-27T06:30:00.000Z',
  },
  proof: 'f'.repeat(64),
};
const entry = { memberId: 'm5', activityId: 'a1', state: 'waiting' };
const marks = {
  activityId: 'a1',
  isPaper: false,
  markedAt: '2026-11-27T06:30:00.000Z',
  marks: [
    { memberId: 'm6', status: 'present' },
    { memberId: 'm7', status: null },
  ],
};
const plan = {
  kinds: ['themeDay'],
  title: '主题党日',
  scope: 'branch',
  place: '三楼会议室',
  hostId: 'm1',
  recorderId: 'm2',
  isPhoneOn: true,
  isRemoteAllowed: false,
  topics: [],
  day: '2026-12-05',
  startTime: '14:00',
  endTime: '15:00',
  agendaText: '学习',
  agenda: [{ title: '学习', minutes: 30 }],
  materialsText: '',
  meetingLink: '',
  groupId: '',
  makesUp: [],
};

/** As the program before there were versions left it on a phone: the bare value under its key. */
const YESTERDAY: Readonly<Record<string, unknown>> = {
  outbox: [
    { ...entry, kind: 'claim', id: 'f'.repeat(64), proved },
    { ...entry, kind: 'scan', id: 'e'.repeat(64), proved, scannedAt: '2026-11-27T06:31:00.000Z' },
    { ...entry, kind: 'marks', id: 'k1', input: marks },
    { ...entry, kind: 'presence', id: 'a1:1', answered: 1 },
  ],
  photos: [{ activityId: 'a1', sha256: 'ab', extension: 'jpg', state: 'failed', key: 'key-0', code: 'common.network' }],
  'draft:plan': plan,
  'draft:vote': {
    matter: '',
    subject: '',
    schemeId: '',
    isSecret: true,
    exclusions: [],
    candidates: [{ memberId: 'm6' }],
    tellerIds: [],
    yes: 3,
  },
  'draft:record': {
    startTime: '14:00',
    endTime: '15:00',
    place: '三楼',
    hostId: 'm1',
    recorderId: 'm2',
    sections: [{ kind: 'themeDay', text: '学了' }],
    observers: '',
    resolution: '',
    base: '[]',
  },
  'draft:roll': { changes: { m6: { status: 'present', mode: 'inPerson' }, m7: { status: null } }, isPaper: false },
  'draft:say': { text: '说两句' },
  'draft:host': { hostOrganization: '示例街道党委', words: '参加了学习' },
  'draft:grade': {
    lines: { m6: { choice: 'excellent' }, m7: { choice: 'none', reason: '长期在外' } },
    evaluatedOn: '2026-12-01',
    selfDoneOn: '2026-12-01',
    mutualDoneOn: '2026-12-01',
    pollDoneOn: '2026-12-01',
  },
  'draft:tally': { out: '9', in: '9', invalid: '0', tellerIds: ['m6', 'm7'], counts: { m8: { excellent: '9' } } },
  'draft:declare': {
    form: { lineKey: '', day: '2026-11-25', text: '', count: '1' },
    waiting: [{ key: 'k1', lineKey: 'bonus.volunteering', day: '2026-11-25', text: '献血', count: 1 }],
  },
  'draft:feedback': { text: '字太小', isAnonymous: true, feedbackId: 'f'.repeat(32) },
  'draft:register': { title: '半年计划', lines: [{ text: '一' }], days: 3 },
  ballot: 'ab'.repeat(16),
  letters: ['f'.repeat(32)],
  presence: ['2026-11-27T06:30:00.000Z'],
  deviceKey: { memberId: 'm5', name: '陈思齐', deviceKeyId: '0'.repeat(16), deviceKey: 'k'.repeat(64) },
  consent: { version: 1, at: '2026-11-01T00:00:00.000Z' },
  look: { theme: 'dark', care: 'on' },
  place: 'branch-1',
  session: { person: { memberId: 'm5', places: [] } },
  meetingKeys: [{ activityId: 'a1', codeKey: 'k', closesAt: '2026-11-27T08:00:00.000Z' }],
  pages: [{ key: 'page:m5:home:o1', at: '2026-11-27T06:30:00.000Z' }],
  page: { title: '首页' },
};
const NAMES = Object.keys(KEPT) as KeptName[];
const rowOf = (name: KeptName): Row => KEPT[name];
const isDraft = (name: string): boolean => name.startsWith('draft:');
const valueOf = (name: string): unknown =>
  isDraft(name) ? { savedAt: '2026-11-27T06:30:00.000Z', value: YESTERDAY[name] } : YESTERDAY[name];
const put = (key: string, value: unknown): void => Taro.setStorageSync(key, JSON.stringify(value));
const rawAt = (key: string): unknown => JSON.parse((Taro.getStorageSync(key) as string) || 'null');

beforeEach(() => {
  resetPlatform();
  closeOutbox();
});

describe('what the phone keeps', () => {
  it('has every draft in its table, and something of yesterday to open for each row', () => {
    expect(NAMES.filter(isDraft)).toEqual(expect.arrayContaining(Object.keys(DRAFTS).map((name) => `draft:${name}`)));
    expect(Object.keys(YESTERDAY).sort()).toEqual([...NAMES].sort());
  });

  it.each(NAMES)('of yesterday, without a version, is the first version and opens: %s', (name) => {
    put(rowOf(name).key, valueOf(name));
    expect(readStored(name)).toEqual(valueOf(name));
    expect(writeStored(name, '', valueOf(name) as never)).toBe(true);
    expect(rawAt(rowOf(name).key)).toEqual({ v: rowOf(name).version, kept: valueOf(name) });
    expect(readStored(name)).toEqual(valueOf(name));
  });

  it('of yesterday in the outbox waits on, every kind of entry', () => {
    put('outbox', YESTERDAY.outbox);
    expect(deviceOutbox().current()).toEqual(YESTERDAY.outbox);
  });

  it.each(NAMES.filter((name) => !rowOf(name).isCache))(
    'of a newer program is left as it is and told, neither written over nor removed: %s',
    async (name) => {
      const newer = { v: 99, kept: { of: 'the day after tomorrow' } };
      put(`${rowOf(name).key}:x`, newer);
      const told: HeldBack[] = [];
      const stop = onHeldBack((held) => told.push(held));
      told.length = 0;
      expect(readStored(name, 'x')).toBeUndefined();
      expect(writeStored(name, 'x', valueOf(name) as never)).toBe(false);
      removeStored(name, 'x');
      await Promise.resolve();
      stop();
      expect(rawAt(`${rowOf(name).key}:x`)).toEqual(newer);
      expect(told).toEqual([{ name, why: 'newer' }]);
      expect(keptText.heldBack({ name, why: 'newer' })).toContain('原样留着，没有动。请更新小程序');
    },
  );

  it.each(NAMES.filter((name) => rowOf(name).isCache))('that can come again is dropped when another version wrote it: %s', (name) => {
    put(rowOf(name).key, { v: 99, kept: valueOf(name) });
    expect(readStored(name)).toBeUndefined();
    expect(writeStored(name, '', valueOf(name) as never)).toBe(true);
    expect(readStored(name)).toEqual(valueOf(name));
  });
});

describe('what cannot be read', () => {
  it('stays in its queue when it is an entry of an unknown kind, and the others are there', () => {
    const strange = { kind: 'of tomorrow', id: 'x' };
    put('outbox', [strange, null, ...(YESTERDAY.outbox as unknown[])]);
    const outbox = deviceOutbox();
    expect(outbox.current()).toEqual(YESTERDAY.outbox);
    outbox.forgetSent();
    expect(rawAt('outbox')).toEqual({ v: 1, kept: [...(YESTERDAY.outbox as unknown[]), strange, null] });
  });

  it('is laid beside before another draft takes its place, also where it is no JSON at all', () => {
    put('draft:say:a1', { savedAt: 5, value: { words: 'of an old form' } });
    Taro.setStorageSync('draft:say:a2', '{"torn');
    for (const rest of ['a1', 'a2']) {
      expect(readStored('draft:say', rest)).toBeUndefined();
      expect(writeStored('draft:say', rest, { savedAt: 'now', value: { text: '说' } })).toBe(true);
      expect(readStored('draft:say', rest)).toEqual({ savedAt: 'now', value: { text: '说' } });
    }
    expect(rawAt('draft:say:a1~aside')).toEqual([{ savedAt: 5, value: { words: 'of an old form' } }]);
    expect(rawAt('draft:say:a2~aside')).toEqual(['{"torn']);
  });
});

describe('the draft of a content with versions of its own', () => {
  const versions = { version: 2, upgrades: { 2: ({ name, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, title: name }) } };
  const write = (title: string, rest: string) => {
    const { result, unmount } = renderHook(() => useDraft(['register', rest], {}, versions));
    const found = result.current.value;
    act(() => result.current.change({ title } as never));
    unmount();
    return found;
  };

  it('goes through the steps of that content and says the version it is of', () => {
    put('draft:register:r1', { savedAt: '2026-11-27T06:30:00.000Z', value: { name: '半年计划', days: 3 } });
    expect(write('全年计划', 'r1')).toEqual({ title: '半年计划', days: 3 });
    expect(rawAt('draft:register:r1')).toMatchObject({ v: 1, kept: { value: { title: '全年计划', days: 3 }, valueVersion: 2 } });
  });

  it('is left as it is where a newer program wrote the content', () => {
    const newer = { v: 1, kept: { savedAt: '2026-11-27T06:30:00.000Z', value: { titles: [] }, valueVersion: 3 } };
    put('draft:register:r2', newer);
    expect(write('全年计划', 'r2')).toEqual({});
    expect(rawAt('draft:register:r2')).toEqual(newer);
  });
});
