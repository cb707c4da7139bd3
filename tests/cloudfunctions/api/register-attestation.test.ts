import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const save = (
  who: string,
  type: string,
  content: Record<string, unknown>,
  part: { recordId?: string; rev?: number; reason?: string } = {},
) => college.call(who, 'register.save', { orgId: IDS.branchA, type, content, ...part });
const contact = { memberId: IDS.plain, day: '2026-11-20', contactName: '三班班长', way: 'meeting', topic: '了解实习安排' };

it('a falsified record is a finding of the committee: the branch can neither enter nor change nor void it', async () => {
  const about = await save(IDS.plain, 'massContact', contact);
  if (!about.ok) throw new Error(JSON.stringify(about.error));
  const finding = {
    attestKind: 'falsifiedRecord',
    isTrue: true,
    attestedOn: '2026-11-24',
    eventOn: '2026-11-24',
    recordId: about.data.recordId,
  };
  expect(await save(IDS.secretary, 'attestation', finding)).toMatchObject({
    error: { code: 'register.refused', fields: { attestKind: '记录不实只能由学院党委认定' } },
  });
  const found = await save(IDS.admin, 'attestation', finding);
  expect(found).toMatchObject({ ok: true, data: { state: 'recorded' } });
  const recordId = `attest:${IDS.branchA}:falsifiedRecord:2026-11-24`;
  expect(college.cloud.database.get('records', recordId)).toMatchObject({
    orgId: IDS.branchA,
    sheets: [`${IDS.branchA}:2026`],
    createdBy: IDS.admin,
  });
  expect(await save(IDS.secretary, 'attestation', { ...finding, isTrue: false }, { recordId, rev: 0, reason: '不认可' })).toMatchObject({
    error: { code: 'register.refused' },
  });
  expect(
    await save(
      IDS.secretary,
      'attestation',
      { attestKind: 'duesBook', isTrue: true, attestedOn: '2026-11-24', year: '2026' },
      { recordId, rev: 0, reason: '不认可' },
    ),
  ).toMatchObject({ error: { code: 'register.refused' } });
  expect(await college.call(IDS.secretary, 'register.move', { recordId, rev: 0, verb: 'void', reason: '不认可' })).toMatchObject({
    error: { code: 'common.forbidden' },
  });
  expect(await college.call(IDS.admin, 'register.move', { recordId, rev: 0, verb: 'void', reason: '复核后撤销' })).toMatchObject({
    ok: true,
    data: { state: 'voided' },
  });
});

it('the yearly tick of the dues book is the branch’s own', async () => {
  const tick = { attestKind: 'duesBook', isTrue: true, attestedOn: '2026-11-24', year: '2026' };
  expect(await save(IDS.organizer, 'attestation', tick)).toMatchObject({ ok: true, data: { state: 'recorded' } });
  expect(await save(IDS.secretary, 'attestation', tick)).toMatchObject({ error: { code: 'register.exists' } });
  expect(await save(IDS.plain, 'attestation', tick)).toMatchObject({ error: { code: 'common.forbidden' } });
});
