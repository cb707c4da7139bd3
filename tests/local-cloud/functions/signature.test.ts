import { init } from '@cloudbase/node-sdk';
import type { LocalCloud } from '../../../local-cloud/start';
import { endClouds, fixtureCloud } from '../fixtures/cloud';

afterEach(endClouds);

const notesWith = (cloud: LocalCloud, secretKey: string) => {
  const secretId = cloud.sdkEnvironment.TENCENTCLOUD_SECRETID ?? '';
  return init({ env: 'local', secretId, secretKey, serviceUrl: `${cloud.url}/admin`, region: 'ap-shanghai' })
    .database()
    .collection('notes');
};

const key = (cloud: LocalCloud): string => cloud.sdkEnvironment.TENCENTCLOUD_SECRETKEY ?? '';

describe('the key of a cloud', () => {
  let before: string | undefined;
  beforeAll(() => {
    // Outside the platform the SDK asks the network where it is, which takes its time.
    before = process.env.TENCENTCLOUD_RUNENV;
    Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'local' });
  });
  afterAll(() => {
    for (const name of ['TENCENTCLOUD_REGION', 'SCF_NAMESPACE']) delete process.env[name];
    if (before === undefined) delete process.env.TENCENTCLOUD_RUNENV;
  });

  it('opens it to a script outside a function', async () => {
    const cloud = await fixtureCloud();
    await notesWith(cloud, key(cloud)).add({ _id: 'a', text: '一' });
    expect(cloud.database.get('notes', 'a')).toMatchObject({ text: '一' });
  });

  it('is asked for: another key is refused', async () => {
    const cloud = await fixtureCloud();
    await expect(notesWith(cloud, 'another-key').add({ _id: 'a' })).rejects.toMatchObject({ code: 'SIGN_PARAM_INVALID' });
    expect(cloud.database.all('notes')).toEqual([]);
  });

  it('is each folder’s own', async () => {
    const [one, other] = [await fixtureCloud(), await fixtureCloud()];
    expect(key(one)).not.toBe(key(other));
    await expect(notesWith(one, key(other)).add({ _id: 'a' })).rejects.toMatchObject({ code: 'SIGN_PARAM_INVALID' });
  });

  it.each([undefined, 'Bearer anything'])('is not replaced by %s', async (authorization) => {
    const cloud = await fixtureCloud();
    const body = JSON.stringify({ action: 'database.addCollection', collectionName: 'more' });
    const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
    const reply = await fetch(`${cloud.url}/admin?env=local&seqId=1`, { method: 'POST', body, headers });
    expect(await reply.json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' });
  });

  it('covers the whole body: a word added on the way is refused', async () => {
    const cloud = await fixtureCloud();
    const { sign } = await import('@cloudbase/signature-nodejs');
    const url = `${cloud.url}/admin?env=local&seqId=1`;
    const params = { action: 'database.addCollection', collectionName: 'more' };
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = { host: new URL(url).host, 'content-type': 'application/json' };
    const { authorization } = sign({
      secretId: cloud.sdkEnvironment.TENCENTCLOUD_SECRETID ?? '',
      secretKey: key(cloud),
      method: 'post',
      url,
      params,
      headers,
      withSignedParams: true,
      timestamp,
    });
    const send = async (body: object): Promise<unknown> =>
      (
        await fetch(url, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', authorization, 'x-timestamp': String(timestamp) },
        })
      ).json();
    expect(await send({ ...params, transactionId: 'added' })).toMatchObject({ code: 'SIGN_PARAM_INVALID' });
    expect(await send({ ...params, collectionName: 'other' })).toMatchObject({ code: 'SIGN_PARAM_INVALID' });
    expect(await send(params)).not.toHaveProperty('code');
  });
});
