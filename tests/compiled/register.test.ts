import { KIND_NAMES, kindOf } from '../../src-shared/records/kinds';
import { IDS } from '../cloudfunctions/small-college';
import { startCloudProcess, type CloudClient } from './simulate/cloud-client';
import { startPhone, type Phone } from './simulate/phone';

const branchKinds = KIND_NAMES.flatMap((name) => kindOf(name) ?? []).filter(
  ({ owners, writers }) => owners.includes('branch') && writers.includes('secretary'),
);
const at = (page: string, parameters: Record<string, string>): string =>
  `/pages/register/${page}/index?${Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

describe('登记 on a phone with the compiled mini-program, on the real functions', () => {
  let cloud: CloudClient;
  let phone: Phone;

  beforeAll(async () => {
    cloud = await startCloudProcess();
    phone = startPhone({
      callFunction: (name, event) => cloud.callFunction(IDS.secretary, name, event),
      uploadFile: () => Promise.reject(new Error('Nothing is sent here.')),
    });
    phone.store('consent', { version: 1, at: '2026-11-01T00:00:00.000Z' });
  });
  afterAll(() => cloud.close());

  it('lists the books of the branch', async () => {
    await phone.open(at('overview', { orgId: IDS.branchA }));
    await phone.until(() => phone.has('kind-heartTalk'), 'the book of talks');
    expect(phone.text()).toContain('谈心谈话');
  });

  it.each(branchKinds.map(({ type, name }) => [name, type]))('opens the form of %s', async (_name, type) => {
    await phone.open(at('form', { orgId: IDS.branchA, type }));
    await phone.until(() => phone.has('save'), 'the form');
    expect(phone.errors).toEqual([]);
  });

  it('enters a contact with people and shows it in its list', async () => {
    await phone.open(at('form', { orgId: IDS.branchA, type: 'massContact' }));
    await phone.until(() => phone.has('topic'), 'the form');
    await phone.type('contactName', '陈老师');
    await phone.type('topic', '图书馆晚上延时开放');
    await phone.tap('save');
    await phone.until(() => phone.textOf('record-title').includes('图书馆'), 'the record');
    expect(phone.textOf('state')).toBe('办理中');
    await phone.open(at('list', { orgId: IDS.branchA, type: 'massContact' }));
    await phone.until(() => phone.has('lines-0'), 'the line');
    expect(phone.textOf('lines-0')).toContain('图书馆晚上延时开放');
    expect(phone.errors).toEqual([]);
  });
});
