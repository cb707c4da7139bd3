import type { Action } from '../../../src-shared/contract/action';
import { CONTRACT, type ActionName } from '../../../src-shared/contract';
import { REFUSALS, type Code, type FieldFault, type Fields } from '../../../src-shared/contract/errors';
import type { Json } from '../../../src-shared/kernel/canonical';
import { z } from '../../../src-shared/kernel/schema';
import { Newer } from '../../../src-shared/kernel/versions';
import { digestOf, keyedId } from '../secrets/keyed-hash';
import type { Ports } from '../ports';
import type { Stored } from '../ports/documents';
import { contextOf, type OpenCall } from './caller';
import { toldApart } from './apart';
import { doOnce } from './commit';
import type { Context, Done } from './context';
import { faultsOfIssues, fieldsOf } from './faults';
import { Problem } from './problem';
import { refusal } from './refusal';
import type { SomeHandlers } from './registry';
import { auditId } from '../../../src-shared/records/ids/binding';

/** 100 KB is what the platform lets through as text; what is larger never gets here, what is near it is refused in words. */
const INPUT_MAX = 100_000;

const request = z.object({
  v: z.literal(1),
  action: z.string().check(z.maxLength(60)),
  input: z.unknown(),
  key: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/))),
});

export type Reply =
  | { ok: true; data: unknown }
  | {
      ok: false;
      error: { code: Code; faults?: readonly FieldFault[]; fields?: Fields; reason?: Readonly<Record<string, unknown>>; requestId: string };
    };

type AnyHandler = (context: OpenCall, input: unknown) => Promise<unknown>;

const isAction = (name: string): name is ActionName => Object.prototype.hasOwnProperty.call(CONTRACT, name);

const parseInput = (entry: Action, input: unknown): unknown => {
  const parsed = entry.input.safeParse(input);
  if (!parsed.success) throw new Problem('common.badInput', { faults: faultsOfIssues(parsed.error.issues) });
  return parsed.data;
};

const isStoredByPipeline = ({ kind, stores = 'byPipeline' }: Action): boolean => kind === 'command' && stores === 'byPipeline';

const guard = async (entry: Action, context: Context, input: unknown): Promise<void> => {
  if (entry.may === 'anyone' || entry.may === 'ticket') return;
  if (context.who === null) throw refusal('common.notBound');
  if (typeof entry.may === 'object' && entry.may.of === 'orgId') {
    await context.demand(entry.may.right, (input as { orgId: string }).orgId);
  }
};

const auditOf = (call: { name: string; context: Context; done: Done<ActionName> }): Stored => ({
  _id: auditId(call.context.nowAt, call.context.requestId),
  type: 'auditLine',
  at: call.context.nowAt,
  personId: call.context.who?.memberId ?? 'unbound',
  action: call.name,
  ...(call.done.subject === undefined ? {} : { subjectId: call.done.subject.id }),
  ...(call.done.subject?.orgId === undefined ? {} : { orgId: call.done.subject.orgId }),
  outcome: call.done.subject?.outcome ?? 'done',
  requestId: call.context.requestId,
});

type Running = { name: ActionName; entry: Action; handler: AnyHandler; context: OpenCall; input: unknown };

const checkDemanded = ({ name, entry, context }: Running): void => {
  if (typeof entry.may === 'object' && !context.wasDemanded()) throw new Error(`${name} answered without demanding its right.`);
};

const runCommand = async (running: Running, ports: Ports): Promise<unknown> => {
  const { name, handler, context, input } = running;
  let audit: Stored | null = null;
  const command = {
    keyId: keyedId('key', [context.who?.memberId ?? context.openidDigest, name, context.key]),
    inputDigest: digestOf(input as Json),
    requestId: context.requestId,
    subjectOf: () => audit,
  };
  let isAgain = false;
  return doOnce(ports, command, async () => {
    // Somebody was faster: what this call has read of the roster may be what they changed.
    if (isAgain) context.roster.forget();
    isAgain = true;
    const done = (await handler(context, input)) as Done<ActionName>;
    checkDemanded(running);
    audit = auditOf({ name, context, done });
    return {
      reply: parseOutput(running.entry, done.reply),
      writes: done.writes,
      isReplyKept: done.isReplyKept ?? true,
      afterwards: done.afterwards,
    };
  });
};

/** A reply that does not fit the contract is a fault of ours and must not reach a screen. */
const parseOutput = (entry: Action, reply: unknown): unknown => {
  const parsed = entry.output.safeParse(reply);
  if (!parsed.success) throw new Error(`The reply does not fit the contract: ${JSON.stringify(parsed.error.issues.slice(0, 5))}`);
  return parsed.data;
};

const runOther = async (running: Running): Promise<unknown> => {
  const { entry, context, input } = running;
  const reply = await running.handler(context, input);
  checkDemanded(running);
  const isApart = entry.tellsApart === true && (input as { forPrint?: boolean } | null)?.forPrint !== true;
  return parseOutput(entry, isApart ? await toldApart(context, reply) : reply);
};

const answer = async (
  ports: Ports,
  handlers: SomeHandlers,
  call: { openid: string | undefined; event: unknown; requestId: string },
): Promise<unknown> => {
  const asked = request.safeParse(call.event);
  if (!asked.success) throw new Problem('common.badInput', { faults: faultsOfIssues(asked.error.issues) });
  const { action: name, input, key } = asked.data;
  const handler = isAction(name) ? (handlers[name] as AnyHandler | undefined) : undefined;
  if (!isAction(name) || handler === undefined) throw refusal('common.unknownAction');
  if (JSON.stringify(input ?? null).length > INPUT_MAX) throw refusal('common.tooLarge');
  const entry: Action = CONTRACT[name];
  const parsed = parseInput(entry, input);
  if (isStoredByPipeline(entry) && key === undefined) throw refusal('common.badInput', { fields: { key: 'required' } });
  if (call.openid === undefined) throw refusal('common.notBound');
  const context = await contextOf(ports, {
    openid: call.openid,
    requestId: call.requestId,
    key: key ?? '',
    needsWho: entry.may !== 'ticket',
  });
  await guard(entry, context, parsed);
  const running: Running = { name, entry, handler, context, input: parsed };
  return isStoredByPipeline(entry) ? runCommand(running, ports) : runOther(running);
};

/** A line beside a ballot would say when somebody voted; that it failed the voter sees. */
const leavesNoTrace = (event: unknown): boolean => {
  const asked = request.safeParse(event);
  return asked.success && isAction(asked.data.action) && (CONTRACT[asked.data.action] as Action).stores === 'withoutTrace';
};

/** A code the action does not declare, or a reason that is not what the catalogue says, is a fault of ours and must not reach a screen. */
const faultOf = (event: unknown, { code, reason }: Problem): string | null => {
  const asked = request.safeParse(event);
  const entry: Action | null = asked.success && isAction(asked.data.action) ? CONTRACT[asked.data.action] : null;
  const isDeclared = code.startsWith('common.') || entry?.errors.includes(code) === true;
  if (!isDeclared) return `${asked.data?.action ?? ''} refused with ${code}, which its contract does not declare.`;
  const wanted: unknown = REFUSALS[code];
  const isFit = typeof wanted === 'object' && wanted !== null ? (wanted as z.ZodMiniType).safeParse(reason).success : reason === undefined;
  return isFit ? null : `The reason of ${code} does not fit the catalogue: ${JSON.stringify(reason)}`;
};

/** The only try/catch of the function: a refusal is told with its code, anything else is ours and is told as such. */
export const serve = async (
  ports: Ports,
  handlers: SomeHandlers,
  call: { openid: string | undefined; event: unknown; requestId: string },
): Promise<Reply> => {
  const { requestId } = call;
  try {
    return { ok: true, data: await answer(ports, handlers, call) };
  } catch (thrown) {
    const error: unknown = thrown instanceof Newer ? refusal('common.newer') : thrown;
    const fault = error instanceof Problem ? faultOf(call.event, error) : null;
    if (error instanceof Problem && fault === null) {
      const { code, faults, reason } = error;
      return {
        ok: false,
        error: {
          code,
          ...(faults === undefined ? {} : { faults, fields: fieldsOf(faults) }),
          ...(reason === undefined ? {} : { reason }),
          requestId,
        },
      };
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!leavesNoTrace(call.event)) ports.log({ level: 'error', requestId, message: fault === null ? message : `${fault}\n${message}` });
    return { ok: false, error: { code: 'common.internal', ...(fault === null ? {} : { reason: { message: fault } }), requestId } };
  }
};

/** A function that lacks a secret serves nobody, and says which. */
export const unconfigured = (message: string, requestId: string): Reply => {
  console.error(message);
  return { ok: false, error: { code: 'common.internal', reason: { message }, requestId } };
};
