import { cloudbasePorts } from '../../cloudfunctions/shared/adapters/cloudbase/ports';
import type { Ports } from '../../cloudfunctions/shared/ports';
import { memberIdOf } from '../../cloudfunctions/shared/roster/import/existing';
import { AdministratorRefused, firstAdministrator } from '../../config/start/first-administrator';
import { rosterEntry, rosterPointer } from '../../src-shared/records/roster';
import { startTestCloud, type TestCloud } from '../cloudfunctions/harness';
import { sendFile } from '../cloudfunctions/send-file';
import { IDS, smallCollege } from '../cloudfunctions/small-college';
import { collegeLines, workbookOf } from '../cloudfunctions/workbook';

const HE_JING = { name: '何静', memberNo: 'A001', collegeName: '示例石化职业学院' };
const DAY_MS = 86_400_000;

let college: TestCloud;
const former = { ...process.env };

const start = async (options: Parameters<typeof startTestCloud>[0]): Promise<Ports> => {
  college = await startTestCloud(options);
  Object.assign(process.env, college.cloud.sdkEnvironment, college.secrets);
  return { ...cloudbasePorts(), now: () => new Date(college.clock.now()).toISOString() };
};

const claim = (who: string, code: string) => college.call(who, 'binding.claim', { name: '何静', memberNo: 'A001', code });

afterEach(async () => {
  await college.close();
  process.env = { ...former };
});

describe('in an environment that is empty', () => {
  test('being the first WeChat to come grants nothing: without the code the claim is refused and nobody is bound', async () => {
    const ports = await start({ roster: [] });
    expect(await claim('wx:first', 'ABCDEFGH')).toMatchObject({ ok: false, error: { code: 'binding.refused' } });
    await firstAdministrator(ports, HE_JING);
    expect(await claim('wx:first', 'ABCDEFGH')).toMatchObject({ ok: false, error: { code: 'binding.refused' } });
    expect(college.cloud.database.all('bindings').filter((entry) => entry.type === 'binding')).toEqual([]);
    expect(await college.call('wx:first', 'roster.template', {})).toMatchObject({ ok: false, error: { code: 'common.notBound' } });
  });

  test('the code binds the person, who then administers the committee and may fetch the template', async () => {
    const ports = await start({ roster: [] });
    const { code, isNew } = await firstAdministrator(ports, HE_JING);
    expect(isNew).toBe(true);
    expect(await claim('wx:first', code)).toMatchObject({ ok: true, data: { name: '何静' } });
    expect(await college.call('wx:first', 'roster.template', {})).toMatchObject({ ok: true });
  });

  test('the code ends after 24 hours', async () => {
    const ports = await start({ roster: [] });
    const { code, expiresAt } = await firstAdministrator(ports, HE_JING);
    expect(Date.parse(expiresAt) - college.clock.now()).toBe(DAY_MS);
    await college.clock.advance(DAY_MS);
    expect(await claim('wx:first', code)).toMatchObject({ ok: false, error: { code: 'binding.refused' } });
  });

  test('a new code for the same person takes the place of the former, and founds nothing twice', async () => {
    const ports = await start({ roster: [] });
    const first = await firstAdministrator(ports, HE_JING);
    const second = await firstAdministrator(ports, HE_JING);
    expect(second.isNew).toBe(false);
    expect(await claim('wx:first', first.code)).toMatchObject({ ok: false, error: { code: 'binding.refused' } });
    expect(await claim('wx:first', second.code)).toMatchObject({ ok: true });
    expect(college.cloud.database.all('posts')).toHaveLength(1);
  });

  test('what is founded keeps to the schemas and stands under the ids that an import of the same number finds', async () => {
    const ports = await start({ roster: [] });
    await firstAdministrator(ports, HE_JING);
    const { database } = college.cloud;
    const memberId = memberIdOf(college.secrets.WUHUA_DIGEST_KEY, 'A001');
    expect(rosterEntry.parse(database.get('members', memberId))).toMatchObject({ live: { name: '何静', memberships: [] } });
    expect(rosterEntry.parse(database.get('orgs', 'o:DW'))).toMatchObject({
      live: { kind: 'partyCommittee', name: '示例石化职业学院党委' },
    });
    expect(rosterEntry.parse(database.all('posts')[0])).toMatchObject({ live: { memberId, postKind: 'administrator', orgId: 'o:DW' } });
    expect(rosterPointer.parse(database.get('settings', 'roster'))).toMatchObject({ committeeId: 'o:DW', generation: 0 });
  });
});

describe('the first import after it', () => {
  test('updates the committee, the administrator and the post that were founded, and doubles none of them', async () => {
    const ports = await start({ roster: [] });
    const { code } = await firstAdministrator(ports, HE_JING);
    await claim('wx:first', code);
    const fileId = await sendFile(college, 'wx:first', await workbookOf(collegeLines()), 'xlsx');
    const report = await college.ask('wx:first', 'roster.checkImport', { orgId: 'o:DW', fileId, fileName: '名册.xlsx' });
    expect(report).toMatchObject({ state: 'clean', added: 5, updated: 1 });
    await college.ask('wx:first', 'roster.switchImport', { orgId: 'o:DW', jobId: report.jobId });
    const { database } = college.cloud;
    expect([database.all('orgs').length, database.all('members').length]).toEqual([5, 6]);
    expect(database.all('posts').filter((entry) => String(entry._id).includes(':administrator:'))).toHaveLength(1);
    const session = await college.ask('wx:first', 'session.read', {});
    expect(JSON.stringify(session)).toContain('炼油技术教工党支部');
  });
});

describe('in an environment with a roster', () => {
  const administrator = { name: '何静', memberNo: IDS.admin.slice(2).toUpperCase(), collegeName: '' };

  test('its administrator is given a code for a new phone', async () => {
    const ports = await start({ roster: smallCollege() });
    const { code, isNew } = await firstAdministrator(ports, administrator);
    expect(isNew).toBe(false);
    expect(await college.call('wx:new-phone', 'binding.claim', { name: '何静', memberNo: administrator.memberNo, code })).toMatchObject({
      ok: true,
      data: { memberId: IDS.admin },
    });
  });

  test.each([
    ['somebody who is not on it', { name: '何静', memberNo: 'A001', collegeName: '' }],
    ['a secretary', { name: '林晓雯', memberNo: 'A01', collegeName: '' }],
    ['the right number under another name', { ...administrator, name: '高建国' }],
  ])('%s is given none, and nothing is changed', async (_, person) => {
    const ports = await start({ roster: smallCollege() });
    const before = ['members', 'posts', 'bindings', 'audit'].map((name) => college.cloud.database.all(name));
    await expect(firstAdministrator(ports, person)).rejects.toThrow(AdministratorRefused);
    expect(['members', 'posts', 'bindings', 'audit'].map((name) => college.cloud.database.all(name))).toEqual(before);
  });
});
