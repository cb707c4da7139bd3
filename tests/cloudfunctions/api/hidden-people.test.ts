// Where a record is shown without a person it names, nothing beside its content may tell who that is: not its history, its
// names, its ids, its line, a search, an export or a refusal. Walked over every kind and everybody who may look.
import readXlsxFile from 'read-excel-file/node';
import { concernedIn } from '../../../src-shared/records/vocabulary/checks';
import type { AnyContent, Kind } from '../../../src-shared/records/vocabulary/kind';
import { KIND_NAMES, kindOf } from '../../../src-shared/records/kinds';
import { anyContent } from '../any-content';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

const [HIDDEN, NAME] = ['m:a06', '谢雨桐'];
const VIEWERS = [
  IDS.secretary,
  IDS.deputy,
  IDS.organizer,
  IDS.leader,
  IDS.plain,
  IDS.probationary,
  IDS.overseer,
  IDS.admin,
  IDS.secretaryB,
  IDS.plainB,
];
const KINDS = KIND_NAMES.flatMap((name) => kindOf(name) ?? []);
const OWNERS = { branch: IDS.branchA, generalBranch: IDS.general, partyCommittee: IDS.committee, partyGroup: IDS.groupOne } as const;
const AT = '2026-11-03T02:00:00.000Z';
const ENTRY = `post:${IDS.branchA}:2026-09:${HIDDEN}:base.orgLife:auto`;

const ownerOf = (kind: Kind): string => OWNERS[kind.owners[0] ?? 'branch'];
const idOf = (kind: Kind): string => `walked:${kind.type}`;

/** What the walk would not come to by itself: ids that tell of a person, and a list that shows people beside one that hides them. */
const ALSO: Readonly<Record<string, object>> = { objection: { entryId: ENTRY, correctionEntryId: ENTRY }, vote: { candidates: [] } };

const recordFor = (kind: Kind) => {
  const content = { ...anyContent(kind.fields, { hidden: HIDDEN, shown: 'm:a07', listed: IDS.plain }), ...ALSO[kind.type] };
  return {
    _id: idOf(kind),
    v: 1,
    type: kind.type,
    orgId: ownerOf(kind),
    rev: 3,
    createdAt: AT,
    createdBy: HIDDEN,
    updatedAt: AT,
    updatedBy: HIDDEN,
    sheets: [`${ownerOf(kind)}:2026`],
    memberIds: concernedIn(kind.fields, content as AnyContent),
    day: '2026-11-02',
    state: kind.life.counting[0] ?? kind.life.initial,
    missing: [],
    waitsFor: [],
    content,
  };
};

/** The hidden person has done everything that can be done to it. */
const auditFor = (kind: Kind) =>
  [
    ['register.save', 'registered'],
    ['register.save', 'changed'],
    ['register.save', 'corrected'],
    ['register.attachPhoto', 'done'],
    ...kind.life.moves.map((move) => ['register.move', move.verb]),
  ].map(([action = '', outcome = ''], place) => ({
    _id: `audit:${kind.type}:${place}`,
    type: 'auditLine',
    at: AT,
    personId: HIDDEN,
    action,
    subjectId: idOf(kind),
    orgId: ownerOf(kind),
    outcome,
    requestId: `r${place}`,
  }));

describe('a person whom a record names and the reader may not know', () => {
  let college: TestCloud;
  beforeAll(async () => {
    college = await startTestCloud();
    await college.cloud.database.insertMany('records', KINDS.map(recordFor));
    await college.cloud.database.insertMany('audit', KINDS.flatMap(auditFor));
  }, 60_000);
  afterAll(() => college.close());

  const tableOf = async (who: string, kind: Kind): Promise<unknown> => {
    const reply = await college.call(who, 'register.export', { orgId: ownerOf(kind), type: kind.type });
    return reply.ok ? await readXlsxFile(Buffer.from(reply.data.base64, 'base64')) : reply;
  };

  /** Everything that somebody can be told about one record, but the choice of people that a form offers. */
  const toldOf = async (who: string, kind: Kind): Promise<Record<string, unknown>> => {
    const [recordId, orgId, type] = [idOf(kind), ownerOf(kind), kind.type];
    const form = await college.call(who, 'register.form', { orgId, type, recordId });
    return {
      read: await college.call(who, 'register.read', { recordId }),
      list: await college.call(who, 'register.list', { orgId, type }),
      found: await college.call(who, 'register.list', { orgId, type, search: NAME }),
      form: form.ok ? { ...form.data, people: [] } : form,
      table: await tableOf(who, kind),
      stale: await college.call(who, 'register.save', { orgId, type, recordId, rev: 0, content: {}, reason: '看看是谁' }),
      moved: await Promise.all(
        kind.life.moves.map((move) => college.call(who, 'register.move', { recordId, rev: 0, verb: move.verb, reason: '看看是谁' })),
      ),
    };
  };

  it('is told by no reply to anybody who sees the record without the person, of any kind', async () => {
    const walked = new Map<string, number>();
    const told: string[] = [];
    for (const kind of KINDS) {
      for (const who of VIEWERS) {
        const read = await college.call(who, 'register.read', { recordId: idOf(kind) });
        if (
          !read.ok ||
          JSON.stringify(read.data.content).includes(`"${HIDDEN}"`) ||
          !JSON.stringify(recordFor(kind).content).includes(HIDDEN)
        )
          continue;
        walked.set(kind.type, (walked.get(kind.type) ?? 0) + 1);
        for (const [part, reply] of Object.entries(await toldOf(who, kind)))
          if (new RegExp(`${NAME}|${HIDDEN}`).test(JSON.stringify(reply))) told.push(`${kind.type}.${part} to ${who}`);
      }
    }
    expect(told).toEqual([]);
    expect([...walked.keys()]).toEqual(
      expect.arrayContaining(['careActivity', 'objection', 'trainingSession', 'vote', 'pointsAnnualResult']),
    );
    expect(walked.get('objection')).toBeGreaterThanOrEqual(4);
  }, 300_000);

  it('stands in the history by the part they had, which follows from the step and not from the person', async () => {
    const { history, names } = await college.ask(IDS.organizer, 'register.read', { recordId: 'walked:objection' });
    expect(new Set(history.map(({ word, byName }) => `${word}：${byName}`))).toEqual(
      new Set([
        '登记：登记人',
        '修改：登记人',
        '更正：登记人',
        '加照片：登记人',
        '成立，更正并答复：书记',
        '答复：书记',
        '请党委答复：本人或书记',
        '党委答复：学院党委',
        '撤回：本人',
      ]),
    );
    expect(names).toEqual({});
    // To those who may know, all names stand as before.
    expect(
      (await college.ask(IDS.secretary, 'register.read', { recordId: 'walked:objection' })).history.every(({ byName }) => byName === NAME),
    ).toBe(true);
    expect(
      (await college.ask(IDS.organizer, 'register.read', { recordId: 'walked:annualPlan' })).history.every(({ byName }) => byName === NAME),
    ).toBe(true);
  });

  it('and is not told by the list of objections either: forwarded ones without a name, a person’s id or an entry’s id, others not at all', async () => {
    const forwarded = { ...recordFor(KINDS.find(({ type }) => type === 'objection') as Kind), _id: 'walked:forwarded', state: 'forwarded' };
    const { superiorAnsweredOn: _, ...content } = forwarded.content as Record<string, unknown>;
    const answeredAbove = { ...forwarded, _id: 'walked:answeredAbove', state: 'answered' };
    await college.cloud.database.insertMany('records', [
      { ...forwarded, content },
      { ...forwarded, _id: 'walked:answered', state: 'answered', content },
      { ...forwarded, _id: 'walked:open', state: 'open', content },
      answeredAbove,
    ]);
    const { objections } = await college.ask(IDS.admin, 'points.objections', { orgId: IDS.branchA });
    expect(
      objections
        .map(({ objectionId }) => objectionId)
        .filter((objectionId) => objectionId !== 'walked:objection')
        .sort(),
    ).toEqual(['walked:answeredAbove', 'walked:forwarded']);
    expect(JSON.stringify(objections)).not.toMatch(new RegExp(`${NAME}|${HIDDEN}`));
    expect(
      (await college.ask(IDS.secretary, 'points.objections', { orgId: IDS.branchA })).objections.filter(
        ({ name, entryId }) => name === NAME && entryId === ENTRY,
      ),
    ).toHaveLength(5);
  });
});
