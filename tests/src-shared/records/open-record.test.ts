import { bareRecord } from '../../../src-shared/engines/score/dataset';
import { openRecord } from '../../../src-shared/records/open-record';
import { openDataset } from '../../../src-shared/records/open-dataset';
import { activity } from '../../../src-shared/records/activity';
import { KINDS } from '../../../src-shared/records/kinds';
import { labelAt } from '../../../src-shared/records/vocabulary/labels';
import { missingIn } from '../../../src-shared/records/vocabulary/checks';
import { storedRecord } from '../../../src-shared/records/vocabulary/schema';
import { upgraded } from '../../../src-shared/kernel/versions';
import { RECORD_VERSION } from '../../../src-shared/records/vocabulary/version';

const BASE = {
  _id: 'annualPlan:b:1:2026',
  orgId: 'b:1',
  rev: 3,
  createdAt: '2026-01-05T02:00:00.000Z',
  createdBy: 'm:1',
  updatedAt: '2026-01-05T02:00:00.000Z',
  updatedBy: 'm:1',
  sheets: ['b:1:2026'],
  memberIds: [],
  day: '2026-01-05',
  state: 'draft',
  waitsFor: [],
};
const plan = (over: object = {}) => ({ ...BASE, v: 1, type: 'annualPlan', missing: ['包含'], content: { year: '2026' }, ...over });

const refusal = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('a record stored by the first version', () => {
  it('opens: the labels that were missing are paths, also in rows, and what it says of itself is today’s version', () => {
    const now = openRecord(plan({ type: 'relationCheck', missing: ['核对日期', '姓名（第 2 行）'], content: {} }));
    const labels = now.missing.map((path) => labelAt(KINDS.relationCheck.fields as never, path));
    expect([now.v, labels]).toEqual([RECORD_VERSION, ['核对日期', '姓名（第 2 行）']]);
    expect(openRecord(plan())).toEqual({ ...plan(), v: 2, missing: ['planKinds'] });
    expect(storedRecord.safeParse(openRecord(plan())).success).toBe(true);
  });

  it('opens without saying its version, as what says nothing is of the first', () => {
    const { v: _, ...silent } = plan();
    expect(openRecord(silent)).toEqual({ ...plan(), v: 2, missing: ['planKinds'] });
  });

  it('stays incomplete where no field bears the label any more', () =>
    expect(openRecord(plan({ missing: ['从前的一栏'] })).missing).toEqual(['从前的一栏']));

  it('of an activity opens with paths for the keys of then', () => {
    const held = { ...BASE, v: 1, type: 'activity', missing: ['text:themeDay', 'lecturer', 'lectureTopic', 'resolution', 'time'] };
    expect(openRecord(held)).toEqual({
      ...held,
      v: 2,
      missing: ['sections.themeDay.text', 'sections.partyLecture.lecturer', 'sections.partyLecture.lectureTopic', 'resolution', 'time'],
    });
    expect(activity.shape.v.safeParse(openRecord(held).v).success).toBe(true);
  });

  it('finds every field of every kind again by the label that it was missed by', () => {
    const lost = Object.values(KINDS).flatMap((kind) => {
      const rows = Object.fromEntries(
        Object.entries(kind.fields).flatMap(([name, field]) => (field.is === 'rows' ? [[name, [{}, {}]]] : [])),
      );
      const paths = [...missingIn(kind.fields, {}), ...missingIn(kind.fields, rows)];
      const labels = paths.map((path) => labelAt(kind.fields, path));
      const { missing } = openRecord({ type: kind.type, v: 1, missing: labels });
      return missing.flatMap((path, at) =>
        labelAt(kind.fields, path) === labels[at] && path !== labels[at] ? [] : [`${kind.type} ${labels[at]}`],
      );
    });
    expect(lost).toEqual([]);
  });

  it('that was sealed keeps beside it what was sealed', () => {
    const sealed = plan({ missing: [], sealSeq: 4, salt: 'aa', state: 'published' });
    expect(openRecord(sealed)).toEqual({ ...sealed, v: 2, sealedAs: { v: 1, missing: [] } });
  });
});

describe('a record of today', () => {
  it('is handed back as it is, not copied', () => {
    const now = plan({ v: 2, missing: ['planKinds'] });
    expect(openRecord(now)).toBe(now);
  });
  it('of a newer version is refused, and so is what is no version', () => {
    for (const v of [3, 99, 0, -1, 1.5, '1', null]) expect(refusal(() => openRecord(plan({ v })))).toBe('common.newer');
    expect(refusal(() => openRecord(plan({ v: 2, contentVersion: 2 })))).toBe('common.newer');
  });
});

describe('steps of versions', () => {
  const versions = {
    version: 3,
    upgrades: {
      2: ({ name, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, title: name }),
      3: (before: Readonly<Record<string, unknown>>) => ({ ...before, title: [before.title] }),
    },
  };
  it('are gone one after the other from where something was written', () => {
    expect(upgraded({ name: 'a' }, undefined, versions)).toEqual({ title: ['a'] });
    expect(upgraded({ title: 'a' }, 2, versions)).toEqual({ title: ['a'] });
    expect(upgraded({ title: ['a'] }, 3, versions)).toEqual({ title: ['a'] });
  });
  it('of every kind are there, one for each version after the first', () => {
    for (const kind of Object.values(KINDS) as { version?: number; upgrades?: object }[])
      expect(Object.keys(kind.upgrades ?? {}).map(Number)).toEqual(Array.from({ length: (kind.version ?? 1) - 1 }, (_, at) => at + 2));
  });
});

describe('a file for npm run score', () => {
  it('of the first version opens with paths, and a newer one is refused', () => {
    const { v: _, ...fact } = plan();
    const file = { version: 1, activities: [], records: [fact] };
    expect(openDataset(file)).toEqual({ version: 2, activities: [], records: [{ ...fact, missing: ['planKinds'] }] });
    expect(refusal(() => openDataset({ version: 3 }))).toBe('common.newer');
  });

  it('says the version of each content; without one it is the first and becomes today’s, and a newer one is refused', () => {
    const { v: _, ...fact } = plan();
    const kind = KINDS.annualPlan as unknown as { version?: number; upgrades?: object };
    const file = (contentVersion?: number) => ({
      version: 2,
      records: [{ ...fact, ...(contentVersion === undefined ? {} : { contentVersion }) }],
    });
    const read = (contentVersion?: number) =>
      (openDataset(file(contentVersion)) as { records: { contentVersion?: number; content: object }[] }).records[0];
    expect(read()).toEqual(fact);
    Object.assign(kind, { version: 2, upgrades: { 2: (before: object) => ({ ...before, planned: true }) } });
    try {
      expect(read()).toEqual({ ...fact, contentVersion: 2, content: { ...fact.content, planned: true } });
      expect(read(2)).toEqual({ ...fact, contentVersion: 2 });
      expect(refusal(() => read(3))).toBe('common.newer');
      expect(bareRecord(fact as never)).toHaveProperty('contentVersion', 2);
    } finally {
      delete kind.version;
      delete kind.upgrades;
    }
    expect(bareRecord(fact as never)).not.toHaveProperty('contentVersion');
  });
});
