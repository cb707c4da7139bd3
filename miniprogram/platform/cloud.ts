import Taro from '@tarojs/taro';
import { isWeapp } from './environment';

/** What came back from the cloud, not yet looked at, or why nothing came. */
export type Transport = { ok: true; reply: unknown } | { ok: false; cause: 'network' | 'timeout' | 'platform'; detail: string };
export type Uploaded = { ok: true; fileId: string } | { ok: false; cause: 'network' | 'platform'; detail: string };

const wordsOf = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  const message = (error as { errMsg?: unknown } | null)?.errMsg;
  return typeof message === 'string' ? message : String(error);
};

const causeOf = (detail: string): 'network' | 'timeout' | 'platform' => {
  if (/time.?out/i.test(detail)) return 'timeout';
  return /fail|network|fetch|abort|interrupted/i.test(detail) ? 'network' : 'platform';
};

export const startCloud = (): void => {
  if (!isWeapp) return;
  const env = process.env.WUHUA_CLOUD_ENV;
  Taro.cloud.init(env ? { env, traceUser: false } : { traceUser: false });
};

const callOnWeapp = async (name: string, event: TaroGeneral.IAnyObject): Promise<Transport> => {
  const answer = await Taro.cloud.callFunction({ name, data: event });
  return { ok: true, reply: answer.result };
};

const callOnH5 = async (name: string, event: unknown): Promise<Transport> => {
  const answer = await fetch(`/functions/${name}`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event),
  });
  const text = await answer.text();
  if (!answer.ok) return { ok: false, cause: 'platform', detail: `${answer.status} ${text.slice(0, 200)}` };
  return { ok: true, reply: JSON.parse(text) as unknown };
};

/** Calls a cloud function. Never throws: a failure of the way is a value like any other. */
export const callFunction = async (name: string, event: TaroGeneral.IAnyObject): Promise<Transport> => {
  try {
    return await (isWeapp ? callOnWeapp(name, event) : callOnH5(name, event));
  } catch (error) {
    const detail = wordsOf(error);
    return { ok: false, cause: causeOf(detail), detail };
  }
};

const uploadOnH5 = async (cloudPath: string, filePath: string): Promise<Uploaded> => {
  const bytes = await (await fetch(filePath)).arrayBuffer();
  const answer = await fetch('/storage/upload', {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/octet-stream', 'x-cloud-path': encodeURIComponent(cloudPath) },
    body: bytes,
  });
  const text = await answer.text();
  if (!answer.ok) return { ok: false, cause: 'platform', detail: `${answer.status} ${text.slice(0, 200)}` };
  const fileId = (JSON.parse(text) as { fileID?: unknown }).fileID;
  if (typeof fileId !== 'string') return { ok: false, cause: 'platform', detail: 'no fileID' };
  return { ok: true, fileId };
};

/** Sends a whole file: `filePath` is a local path on a phone, a blob address in a browser. */
export const uploadFile = async (cloudPath: string, filePath: string): Promise<Uploaded> => {
  try {
    if (!isWeapp) return await uploadOnH5(cloudPath, filePath);
    const sent = await Taro.cloud.uploadFile({ cloudPath, filePath });
    return { ok: true, fileId: sent.fileID };
  } catch (error) {
    return { ok: false, cause: 'network', detail: wordsOf(error) };
  }
};
