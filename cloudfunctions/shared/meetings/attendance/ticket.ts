import { createHmac, timingSafeEqual } from 'node:crypto';
import { at, count, id } from '../../../../src-shared/kernel/fields';
import { z } from '../../../../src-shared/kernel/schema';
import { dayOfInstant } from '../../../../src-shared/kernel/day';
import type { Activity } from '../../../../src-shared/records/activity';

/** 签到票: who, for which activity, within which window. Good for attending and for nothing else. */
const ticketContent = z.strictObject({
  o: z.string(),
  m: id,
  a: id,
  g: id,
  n: z.string(),
  opens: at,
  closes: at,
  v: count,
  p: z.boolean(),
  r: z.boolean(),
  iat: at,
  exp: at,
});
export type Ticket = z.infer<typeof ticketContent>;

const LONGEST_MS = 2 * 3_600_000;

const signatureOf = (key: string, body: string): string => createHmac('sha256', key).update(`ticket:${body}`).digest('base64url');

/** The key of a meeting's rotating code. It follows from the activity, so a sign-in need not read it; a new version of the sign-in has another. */
export const codeKeyOf = (ticketKey: string, activityId: string, version: number): string =>
  createHmac('sha256', ticketKey).update(`code:${activityId}:${version}`).digest('hex');

/** Issues a ticket for the caller. It ends after two hours; the sign-in's own closing is asked apart. */
export const issueTicket = (
  key: string,
  activity: Activity,
  who: { openidDigest: string; memberId: string; recorderName: string; nowAt: string },
): { ticket: string; expiresAt: string } => {
  const closes = activity.signIn.closedAt ?? activity.signIn.closesAt;
  const expiresAt = new Date(Date.parse(who.nowAt) + LONGEST_MS).toISOString();
  const content: Ticket = {
    o: who.openidDigest,
    m: who.memberId,
    a: activity._id,
    g: activity.orgId,
    n: who.recorderName,
    opens: activity.signIn.opensAt,
    closes,
    v: activity.signIn.version,
    p: activity.signIn.isPhoneOn,
    r: activity.isRemoteAllowed,
    iat: who.nowAt,
    exp: expiresAt,
  };
  const body = Buffer.from(JSON.stringify(content)).toString('base64url');
  return { ticket: `${body}.${signatureOf(key, body)}`, expiresAt };
};

/** The content of a ticket this program has signed and nobody has altered, or null. */
export const readTicket = (key: string, ticket: string): Ticket | null => {
  const [body = '', signature = ''] = ticket.split('.');
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(key, body))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const parsed = ticketContent.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  return parsed.success ? parsed.data : null;
};

export const dayOfTicket = (ticket: Ticket): string => dayOfInstant(ticket.opens);
