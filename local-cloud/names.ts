/** What the platform would call this environment. */
export const environmentId = 'local';
export const bucket = `cloud://${environmentId}.6c6f-${environmentId}/`;
export const appId = 'wx0000000000000000';
export const region = 'ap-shanghai';
