import { contentSchema } from '../../../src-shared/records/vocabulary/schema';
import { KIND_NAMES, kindOf } from '../../../src-shared/records/kinds';
import type { Kind } from '../../../src-shared/records/vocabulary/kind';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeAll(async () => {
  college = await startTestCloud();
}, 60_000);
afterAll(() => college.close());

const WRITER_OF: Readonly<Record<string, { who: string; orgId: string }>> = {
  branch: { who: IDS.secretary, orgId: IDS.branchA },
  generalBranch: { who: IDS.overseer, orgId: IDS.general },
  partyCommittee: { who: IDS.admin, orgId: IDS.committee },
};
const kindNamed = (name: string): Kind => {
  const kind = kindOf(name);
  if (kind === undefined) throw new Error(name);
  return kind;
};
/** Whoever writes a kind, and where. */
const placeOf = ({ owners, writers }: Kind): { who: string; orgId: string } => {
  const place = WRITER_OF[owners[0] ?? 'branch'];
  if (place === undefined) throw new Error(String(owners));
  if (writers.every((writer) => writer === 'above')) return { ...place, who: IDS.overseer };
  return writers.every((writer) => writer === 'committee') ? { ...place, who: IDS.admin } : place;
};

/** Books are made, not entered; tests/cloudfunctions/books has them. */
const written = KIND_NAMES.filter((name) => kindNamed(name).writers.length > 0);

describe.each(written)('%s', (name) => {
  const kind = kindNamed(name);
  const { who, orgId } = placeOf(kind);

  it('opens a form whose defaults fit it, shows an empty list, and hands out an empty register', async () => {
    const form = await college.ask(who, 'register.form', { orgId, type: name });
    expect(contentSchema(kind.fields).safeParse(form.content)).toMatchObject({ success: true });
    expect(await college.ask(who, 'register.list', { orgId, type: name })).toMatchObject({ lines: [], mayWrite: true, years: ['2026'] });
    expect((await college.ask(who, 'register.export', { orgId, type: name, year: '2026' })).base64.length).toBeGreaterThan(1000);
    expect((await college.ask(who, 'register.overview', { orgId })).kinds).toContainEqual({ type: name, records: 0, mayWrite: true });
  });

  it('answers an empty record with a draft or with what is missing or wrong, and never with a fault of ours', async () => {
    const reply = await college.call(who, 'register.save', { orgId, type: name, content: {} });
    if (reply.ok) {
      expect(kind.life.editable).toContain(reply.data.state);
      expect(await college.ask(who, 'register.read', { recordId: reply.data.recordId })).toMatchObject({
        line: { type: name, state: reply.data.state },
        mayEdit: true,
      });
    } else expect(['register.refused', 'register.incomplete']).toContain(reply.error.code);
  });
});

it('refuses a form and a record of what nobody writes', async () => {
  for (const type of KIND_NAMES.filter((name) => !written.includes(name))) {
    const { who, orgId } = placeOf({ ...kindNamed(type), writers: ['secretary'] });
    expect(await college.call(who, 'register.save', { orgId, type, content: {} })).toMatchObject({
      ok: false,
      error: { code: 'common.forbidden' },
    });
    expect((await college.ask(who, 'register.list', { orgId, type })).mayWrite).toBe(false);
  }
});

it('is everything that the books of the three kinds of organisation hold', async () => {
  const shown = await Promise.all(
    Object.values(WRITER_OF).map(async ({ who, orgId }) =>
      (await college.ask(who, 'register.overview', { orgId })).kinds.map(({ type }) => type),
    ),
  );
  expect([...new Set(shown.flat())].sort()).toEqual([...KIND_NAMES].sort());
});
