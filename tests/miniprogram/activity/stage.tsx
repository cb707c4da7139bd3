// Opens a page against replies the test gives, and taps it by id as a person would.
import { act, fireEvent, render } from '@testing-library/react';
import { call, send } from '@/api/call';
import { forgetSession } from '@/app/session-store';
import { hideNotice } from '@/app/notice-store';
import type { Code } from '@shared/contract/errors';
import type { Refused } from '@/text/errors';
import type { ReplyError } from '@/api/reply';
import { platform, resetPlatform } from '../mocks/taro';
import { sessionOfSecretary } from './samples';

type Answers = Record<string, unknown>;

export class Refusal {
  readonly error: ReplyError;
  constructor(code: Code, more: Omit<Refused, 'code'> & { requestId?: string } = {}) {
    this.error = { code, requestId: 'r-1', ...more } as ReplyError;
  }
}

let answers: Answers = {};

const reply = (name: string, input: unknown): unknown => {
  const known = answers[name];
  const value: unknown = typeof known === 'function' ? (known as (input: unknown) => unknown)(input) : known;
  if (value instanceof Refusal) return { ok: false, error: value.error };
  return value === undefined ? { ok: false, error: { code: 'common.unknownAction' } } : { ok: true, data: value };
};

/** Both doors of the client answer from the same table. */
export const answer = (given: Answers): void => {
  answers = { 'session.read': sessionOfSecretary, ...given };
  jest.mocked(call).mockImplementation((name, input) => Promise.resolve(reply(name, input)) as never);
  jest.mocked(send).mockImplementation((name, input) => Promise.resolve(reply(name, input)) as never);
};

export const sent = (name: string): { input: Record<string, unknown>; key: string }[] =>
  jest
    .mocked(send)
    .mock.calls.filter(([action]) => action === name)
    .map(([, input, key]) => ({ input: input as Record<string, unknown>, key }));
export const asked = (name: string): number => jest.mocked(call).mock.calls.filter(([action]) => action === name).length;

export const open = async (page: JSX.Element, parameters: Record<string, string> = {}): Promise<void> => {
  platform.parameters = parameters;
  await act(async () => void render(page));
};

export const byId = (id: string): HTMLElement | null => document.getElementById(id);
export const words = (id: string): string => byId(id)?.textContent ?? `(no ${id})`;

export const tap = async (id: string): Promise<void> => {
  const found = byId(id);
  if (!found) throw new Error(`Nothing to tap: ${id}`);
  await act(async () => void fireEvent.click(found));
};

export const type = async (id: string, value: string): Promise<void> => {
  const found = byId(id);
  if (!found) throw new Error(`Nothing to type into: ${id}`);
  await act(async () => void fireEvent.change(found, { target: { value } }));
};

/** Where the person was led last. */
export const ledTo = (): string | undefined =>
  (
    platform.asked.filter(({ name }) => ['navigateTo', 'redirectTo', 'reLaunch'].includes(name)).at(-1)?.options as
      | { url?: string }
      | undefined
  )?.url;

export const clearStage = (): void => {
  resetPlatform();
  forgetSession();
  hideNotice();
  jest.mocked(call).mockReset();
  jest.mocked(send).mockReset();
};
