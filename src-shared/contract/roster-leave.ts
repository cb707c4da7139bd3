// 办理离开: one form for one person and for a whole class, and what puts it right.
import { day, id, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';
import { endKind, leaveKind } from '../records/member';
import { action } from './action';

const PEOPLE_MAX = 60;

/** Whoever confirms for the branch, or administers the college above it. */
const confirm = { right: 'confirm', of: 'subject' } as const;
const person = z.strictObject({ memberId: id, rev });

export const leavingPerson = z.strictObject({
  memberId: id,
  name: z.string(),
  rev,
  groupId: z.optional(id),
  standing: z.enum(['probationary', 'full', 'suspended']),
  /** 应到 of the whole branch today. */
  isExpected: z.boolean(),
  department: z.optional(z.string()),
  /** The last digits of the number, to tell people of one name apart. */
  numberTail: z.string(),
});
export type LeavingPerson = z.infer<typeof leavingPerson>;

/** Something that would be without a hand: a post, a decision to carry out, an applicant to look after. */
export const heldItem = z.strictObject({
  key: z.string(),
  memberId: id,
  is: z.enum(['post', 'followUp', 'contact']),
  title: z.string(),
  note: z.string(),
  /** A post may stay vacant; who takes over those of a branch is entered by whoever administers it. */
  mayStayVacant: z.boolean(),
  mayHandOn: z.boolean(),
});
export type HeldItem = z.infer<typeof heldItem>;

export const leftPerson = z.strictObject({
  memberId: id,
  name: z.string(),
  rev,
  kind: z.union([endKind, z.literal('suspended')]),
  /** The first day on which they are gone. */
  fromOn: day,
  destination: z.optional(z.string()),
  /** The day on which their own data are deleted; of a suspension none. */
  clearsOn: z.optional(day),
  mayRestore: z.boolean(),
});
export type LeftPerson = z.infer<typeof leftPerson>;

export const rosterLeaveActions = {
  /** What the form needs: everybody of the branch, and what each has in hand. */
  'roster.leaving': action({
    kind: 'query',
    tellsApart: true,
    may: confirm,
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      name: z.string(),
      today: day,
      groups: z.array(z.strictObject({ groupId: id, name: z.string() })),
      people: z.array(leavingPerson),
      held: z.array(heldItem),
    }),
    errors: [],
  }),
  /** All of them or nobody: from one day on, with what each had in hand handed over. */
  'roster.leave': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject({
      orgId: id,
      kind: leaveKind,
      fromOn: day,
      people: z
        .array(z.strictObject({ ...person.shape, destination: z.optional(text(40)) }))
        .check(z.minLength(1), z.maxLength(PEOPLE_MAX)),
      handovers: z.array(z.strictObject({ key: z.string().check(z.maxLength(200)), toMemberId: z.nullable(id) })).check(z.maxLength(200)),
    }),
    output: z.strictObject({ people: z.array(person), clearsOn: z.optional(day) }),
    errors: ['roster.refused', 'roster.stillHeld', 'roster.inSealedList'],
  }),
  /** 恢复: what was entered by mistake has never held; a suspension ends with the day before `fromOn`. Both entries stay. */
  'roster.restore': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject({ orgId: id, people: z.array(person).check(z.minLength(1), z.maxLength(PEOPLE_MAX)), fromOn: day }),
    output: z.strictObject({ people: z.array(person) }),
    errors: ['roster.refused'],
  }),
  /** 去向, where it was not known when they left. */
  'roster.setDestination': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject({ orgId: id, ...person.shape, destination: text(40) }),
    output: person,
    errors: ['roster.refused'],
  }),
  /** 院内互转: who is on the way to the branch, until it says that they have arrived. */
  'roster.incoming': action({
    kind: 'query',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      today: day,
      transfers: z.array(z.strictObject({ recordId: id, rev, name: z.string(), fromName: z.string(), openedOn: day, untilOn: day })),
    }),
    errors: [],
  }),
  /** The receiving end: from that day on they are this branch's, and no more the other's. */
  'roster.receiveTransfer': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, recordId: id, rev, receivedOn: day }),
    output: z.strictObject({ recordId: id, rev }),
    errors: ['register.refused', 'register.incomplete', 'register.wrongState', 'register.reasonNeeded'],
  }),
  /** Who has left the branch in the last two years, and whose membership is suspended; the latest first. */
  'roster.left': action({
    kind: 'query',
    tellsApart: true,
    may: confirm,
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ orgId: id, today: day, people: z.array(leftPerson) }),
    errors: [],
  }),
};
