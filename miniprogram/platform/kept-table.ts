// Everything that the phone keeps, once: under which key, in which version and shape, and how a former version becomes
// today's. What is stored without a version is of the first.
import type { Code } from '@shared/contract/errors';
import type { ClaimState } from '@shared/records/attendance';
import type { Upgrade } from '@shared/kernel/versions';
import { DRAFTS, mark } from './kept-drafts';
import {
  choice,
  either,
  flag,
  listOf,
  maybe,
  number,
  parts,
  replyTo,
  text,
  textOf,
  type Shape,
  type Told,
  type TypeOf,
} from './kept-shape';

export type Row = {
  key: string;
  version: number;
  shape: Told;
  /** From 2 to `version`; a change of a shape that is not one of adding wants one (`npm run pins`). */
  upgrades?: Readonly<Record<number, Upgrade<unknown>>>;
  /** Came from the cloud and can come again, or is a mere liking: dropped when it is of another version, or not readable. */
  isCache?: true;
};

const proved = parts({
  claim: parts({ claimId: text, activityId: text, memberId: text, deviceKeyId: text, code: text, claimedAt: text }),
  proof: text,
});
const waiting = { id: text, memberId: text, activityId: text, code: maybe(textOf<Code>()) };
const sent = choice('waiting', 'sent', 'refused');
const unsent = choice('waiting', 'refused');

/** A member's own sign-in, a proof the recorder's phone has scanned, the marks of a roll call, or how many questions were answered: kept until the cloud has them. */
const outbox = listOf(
  either(
    parts({ ...waiting, kind: choice('claim'), proved, state: sent, result: maybe(textOf<ClaimState>()), isSealed: maybe(flag) }),
    parts({
      ...waiting,
      kind: choice('scan'),
      proved,
      scannedAt: text,
      state: sent,
      name: maybe(text),
      outcome: maybe(textOf<'verified' | 'handedOver' | 'refused'>()),
    }),
    parts({
      ...waiting,
      kind: choice('marks'),
      input: parts({
        activityId: text,
        isPaper: flag,
        markedAt: maybe(text),
        marks: listOf(parts({ ...mark, memberId: text, isLate: maybe(flag) })),
      }),
      state: unsent,
    }),
    // No times, and the larger number holds.
    parts({ ...waiting, kind: choice('presence'), answered: number, state: unsent }),
  ),
);

/** Photos and recordings on their way. At first none had an owner, and none a name in the cloud. */
const photos = listOf(
  parts({
    activityId: text,
    sha256: text,
    extension: text,
    state: choice('waiting', 'sending', 'failed', 'refused'),
    key: text,
    uploadName: maybe(text),
    code: maybe(textOf<Code>()),
    owner: maybe(textOf<'activity' | 'register' | 'host' | 'voice'>()),
  }),
);

const draftOf = <const W extends string, T>(word: W, value: Shape<T>) =>
  ({ key: `draft:${word}`, version: 1, shape: parts({ savedAt: text, value, valueVersion: maybe(number) }) }) as const;

export const KEPT = {
  outbox: { key: 'outbox', version: 1, shape: outbox },
  photos: { key: 'photos', version: 1, shape: photos },
  'draft:plan': draftOf('plan', DRAFTS.plan),
  'draft:vote': draftOf('vote', DRAFTS.vote),
  'draft:record': draftOf('record', DRAFTS.record),
  'draft:roll': draftOf('roll', DRAFTS.roll),
  'draft:say': draftOf('say', DRAFTS.say),
  'draft:host': draftOf('host', DRAFTS.host),
  'draft:grade': draftOf('grade', DRAFTS.grade),
  'draft:tally': draftOf('tally', DRAFTS.tally),
  'draft:declare': draftOf('declare', DRAFTS.declare),
  'draft:feedback': draftOf('feedback', DRAFTS.feedback),
  'draft:register': draftOf('register', DRAFTS.register),
  /** The id of the own ballot, without which its receipt is gone. */
  ballot: { key: 'ballot', version: 1, shape: text },
  /** Letters sent without a name: nobody else knows that they are from here. */
  letters: { key: 'feedback:sent', version: 1, shape: listOf(text) },
  /** Which questions of a meeting were answered here. */
  presence: { key: 'presence', version: 1, shape: listOf(text) },
  deviceKey: {
    key: 'device-key',
    version: 1,
    shape: parts({ deviceKey: text, deviceKeyId: text, memberId: text, name: text }),
    isCache: true,
  },
  consent: { key: 'consent', version: 1, shape: parts({ version: number, at: text }), isCache: true },
  look: { key: 'look', version: 1, shape: parts({ theme: text, care: text }), isCache: true },
  place: { key: 'place', version: 1, shape: text, isCache: true },
  session: { key: 'session', version: 1, shape: replyTo('session.read'), isCache: true },
  meetingKeys: { key: 'meeting-keys', version: 1, shape: listOf(replyTo('attendance.hostCode')), isCache: true },
  pages: { key: 'kept-pages', version: 1, shape: listOf(parts({ key: text, at: text })), isCache: true },
  page: { key: 'page', version: 1, shape: replyTo('home.read', 'attendance.roll', 'activity.read'), isCache: true },
} as const satisfies Readonly<Record<string, Row>>;

export type KeptName = keyof typeof KEPT;
export type Kept<N extends KeptName> = TypeOf<(typeof KEPT)[N]['shape']>;
export type DraftName = keyof typeof DRAFTS;
export type DraftOf<N extends DraftName> = TypeOf<(typeof DRAFTS)[N]>;
