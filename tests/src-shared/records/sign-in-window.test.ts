// One answer to when a phone may sign in, for the function, the host's screen, the sealing and the member's page.
import {
  CODE_SENT_MS,
  FRESH_TICKET_MS,
  isAfterClosing,
  isFreshTicket,
  isPastCodes,
  lastSignInMs,
  TICKET_RENEWED_MS,
  windowAt,
} from '../../../src-shared/records/sign-in-window';
import { CODE_GRACE_MS } from '../../../src-shared/kernel/rotating-code';

const OPENS = '2026-11-24T06:00:00.000Z';
const CLOSES = '2026-11-24T08:30:00.000Z';
const ms = (at: string, more = 0): number => Date.parse(at) + more;
const planned = { opensAt: OPENS, closesAt: CLOSES };
const ended = (closedAt: string) => ({ ...planned, closedAt });

describe('the window of a sign-in', () => {
  it.each([
    ['is early until it opens', planned, ms(OPENS, -1), 'early'],
    ['is open from its first millisecond', planned, ms(OPENS), 'open'],
    ['is open to its last', planned, ms(CLOSES), 'open'],
    ['is ended after it', planned, ms(CLOSES, 1), 'ended'],
    ['is closed once somebody has ended it', ended('2026-11-24T07:00:00.000Z'), ms('2026-11-24T07:10:00.000Z'), 'closed'],
    ['is closed, not early, when somebody ended it beforehand', ended('2026-11-24T05:00:00.000Z'), ms(OPENS, -1), 'closed'],
    ['is ended by its plan, whoever ended it before', ended('2026-11-24T07:00:00.000Z'), ms(CLOSES, 1), 'ended'],
  ] as const)('%s', (_, window, nowMs, state) => expect(windowAt(window, nowMs)).toBe(state));

  it('lets a code in for 90 seconds after its end, and a fresh ticket for 60 after somebody ended it', () => {
    expect([isPastCodes(CLOSES, ms(CLOSES, 90_000)), isPastCodes(CLOSES, ms(CLOSES, 90_001))]).toEqual([false, true]);
    expect([isFreshTicket(OPENS, ms(OPENS, 60_000)), isFreshTicket(OPENS, ms(OPENS, 60_001))]).toEqual([true, false]);
    const closed = ended('2026-11-24T07:00:00.000Z');
    expect([isAfterClosing('2026-11-24T07:01:00.000Z', closed), isAfterClosing('2026-11-24T07:01:00.001Z', closed)]).toEqual([false, true]);
    expect(isAfterClosing('2026-11-24T08:31:00.000Z', planned)).toBe(false);
  });

  it('is sealed over only after the last moment at which a phone may still be let in', () => {
    const last = (window: Parameters<typeof windowAt>[0], isPhoneOn = true): number => lastSignInMs({ ...window, isPhoneOn });
    expect(last(planned)).toBe(ms(CLOSES, 90_000));
    expect(last(ended('2026-11-24T07:00:00.000Z'))).toBe(ms('2026-11-24T07:01:00.000Z'));
    // Ended at its very end: the codes are taken no longer than they are anyway.
    expect(last(ended(CLOSES))).toBe(ms(CLOSES, 60_000));
    expect(last(planned, false)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('a phone sends what will still be good when it comes', () => {
    expect([FRESH_TICKET_MS - TICKET_RENEWED_MS, CODE_GRACE_MS - CODE_SENT_MS]).toEqual([10_000, 10_000]);
  });
});
