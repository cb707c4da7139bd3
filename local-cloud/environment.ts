import type { Secrets } from './files/secrets';
import { environmentId, region } from './names';

/** The variables by which the unchanged SDK finds this cloud; each function instance has an address of its own. */
export const sdkEnvironmentFor = (adminUrl: string, secrets: Secrets): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: region,
  TENCENTCLOUD_SECRETID: secrets.secretId,
  TENCENTCLOUD_SECRETKEY: secrets.secretKey,
  SCF_NAMESPACE: environmentId,
  TCB_ENV: environmentId,
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_UUID,TCB_SOURCE',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
});
