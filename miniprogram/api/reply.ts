/** The shape of every answer a screen gets. The contract narrows `data` and `code` for each action. */
export type ReplyError = {
  code: string;
  fields?: Readonly<Record<string, string>>;
  reason?: Readonly<Record<string, unknown>>;
  requestId?: string;
};
export type Reply<T> = { ok: true; data: T } | { ok: false; error: ReplyError };
