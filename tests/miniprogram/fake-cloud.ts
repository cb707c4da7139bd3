import type { ActionName, In, Out } from '../../src-shared/contract';
import type { ReplyError } from '@/api/reply';
import { forgetSession } from '@/app/session-store';
import { giveConsent } from '@/app/consent';
import { platform } from './mocks/taro';

type Request = { v: number; action: ActionName; input: unknown; key?: string };
type Answers = { [N in ActionName]?: Out<N> | { error: ReplyError } | ((input: In<N>) => Out<N> | { error: ReplyError }) };

const isRefusal = (value: unknown): value is { error: ReplyError } => typeof value === 'object' && value !== null && 'error' in value;

/** What was asked of the cloud, oldest first. */
export type FakeCloud = { asked: Request[]; answers: Answers };

/** A cloud that answers each action as the contract says it may; an action without an answer is refused. */
export const fakeCloud = (answers: Answers): FakeCloud => {
  const cloud: FakeCloud = { asked: [], answers };
  forgetSession();
  giveConsent();
  const reply = (request: Request): unknown => {
    cloud.asked.push(request);
    const answer = cloud.answers[request.action];
    const value: unknown = typeof answer === 'function' ? (answer as (input: unknown) => unknown)(request.input) : answer;
    if (value === undefined) return { ok: false, error: { code: 'common.internal', requestId: 'r-none' } };
    return isRefusal(value) ? { ok: false, error: { requestId: 'r-1', ...value.error } } : { ok: true, data: value };
  };
  platform.callFunction = ({ data }) => Promise.resolve({ result: reply(data as Request) });
  // On h5, which these tests run as, the same request goes by fetch.
  globalThis.fetch = ((_address: string, options: { body: string }) => {
    const text = JSON.stringify(reply(JSON.parse(options.body) as Request));
    return Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(text) });
  }) as unknown as typeof fetch;
  return cloud;
};

/** The pages that were opened, as `name?query`. */
export const opened = (): string[] =>
  platform.asked
    .filter(({ name }) => /navigateTo|redirectTo|reLaunch|switchTab/.test(name))
    .map(({ options }) => (options as { url: string }).url);
