// The forms of care as they really open: after others of the kind have been entered, for the secretary and for a member.
import { namedIn } from '../../../src-shared/rights/content';
import { KIND_NAMES, kindOf } from '../../../src-shared/records/kinds';
import type { AnyContent } from '../../../src-shared/records/vocabulary/kind';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeAll(async () => {
  college = await startTestCloud();
  const [day, memberId] = ['2026-11-20', IDS.plain];
  const former: [type: string, content: Record<string, unknown>][] = [
    ['heartTalk', { talkerId: IDS.secretary, withId: memberId, day, talkKind: 'daily' }],
    ['mobileContact', { memberId: IDS.mobile, day, way: 'phone', hostOrganization: '外地党支部', nextOn: '2027-05-20' }],
    ['pioneerActivity', { carrier: 'volunteering', title: '义诊', day, memberIds: [memberId, IDS.leader], isPublic: true }],
    ['careActivity', { careKind: 'visit', title: '走访', day, byIds: [IDS.deputy], memberIds: [IDS.ill] }],
    ['pledge', { memberId, text: '每周答疑', day }],
  ];
  for (const [type, content] of former) await college.ask(IDS.secretary, 'register.save', { orgId: IDS.branchA, type, content });
}, 60_000);
afterAll(() => college.close());

const CARE = KIND_NAMES.filter(
  (name) => kindOf(name).owners.includes('branch') && (kindOf(name).area === 'care' || name === 'mobileContact'),
);
const opened = async (who: string, type: string, memberId?: string) => {
  const asked = { orgId: IDS.branchA, type, ...(memberId === undefined ? {} : { memberId }) };
  const { content } = await college.ask(who, 'register.form', asked);
  return { content, named: namedIn(kindOf(type)?.fields ?? {}, content as AnyContent) };
};

it.each(CARE)('a new %s opens with nobody in it but who writes it, and says of nothing that others may know it', async (type) => {
  const { content, named } = await opened(IDS.secretary, type);
  expect(named.filter((memberId) => memberId !== IDS.secretary)).toEqual([]);
  expect(Object.entries(content).filter(([name, value]) => /public|publish/i.test(name) && value === true)).toEqual([]);
});

it.each(['heartTalk', 'mobileContact', 'careActivity', 'hardshipEntry', 'pledge', 'pairing', 'pioneerPost'])(
  'a %s that opens from somebody’s line is about them, and about nobody else',
  async (type) => {
    const { named } = await opened(IDS.secretary, type, IDS.ill);
    expect(named.filter((memberId) => memberId !== IDS.secretary)).toEqual([IDS.ill]);
  },
);

it('a member who promises something is named because they said so', async () => {
  expect((await opened(IDS.plain, 'pledge')).named).toEqual([]);
  expect((await opened(IDS.plain, 'pledge', IDS.plain)).named).toEqual([IDS.plain]);
});
