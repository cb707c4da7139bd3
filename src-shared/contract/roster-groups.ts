// 党小组 of a branch: what its secretary sets up, names, gives a leader and dissolves, each from a day on.
import { day, id, requiredText, rev } from '../kernel/fields';
import { z } from '../kernel/schema';
import { action } from './action';

/** A branch has at most so many people in one group that is moved at once. */
const PEOPLE_MAX = 60;
const NAME_MAX = 20;

const confirm = { right: 'confirm', of: 'orgId' } as const;
const done = z.strictObject({ groupId: id });
const person = z.strictObject({ memberId: id, rev });

const groupLine = z.strictObject({
  groupId: id,
  name: z.string(),
  rev,
  foundedOn: day,
  memberCount: z.int(),
  leader: z.optional(z.strictObject({ memberId: id, name: z.string(), fromOn: day })),
});
export type GroupLine = z.infer<typeof groupLine>;

const groupPerson = z.strictObject({ ...person.shape, name: z.string(), groupId: z.optional(id) });

export const rosterGroupActions = {
  /** The groups of today in the order of their codes, those that have been dissolved, and everybody of the branch. */
  'roster.groups': action({
    kind: 'query',
    tellsApart: true,
    may: confirm,
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      name: z.string(),
      today: day,
      groups: z.array(groupLine),
      former: z.array(z.strictObject({ groupId: id, name: z.string(), foundedOn: day, lastOn: day })),
      people: z.array(groupPerson),
    }),
    errors: [],
  }),
  /** With its people, who leave their former groups that day. */
  'roster.setUpGroup': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject({
      orgId: id,
      name: requiredText(NAME_MAX),
      fromOn: day,
      people: z.array(person).check(z.maxLength(PEOPLE_MAX)),
      leaderId: z.nullable(id),
    }),
    output: done,
    errors: ['roster.refused'],
  }),
  'roster.renameGroup': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject({ orgId: id, groupId: id, rev, name: requiredText(NAME_MAX) }),
    output: done,
    errors: ['roster.refused'],
  }),
  /** From `fromOn` on it is no more; whoever is in it goes where it is said: to another group, or (null) to none. */
  'roster.dissolveGroup': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject({ orgId: id, groupId: id, rev, fromOn: day, toGroupId: z.optional(z.nullable(id)) }),
    output: done,
    errors: ['roster.refused'],
  }),
  /** Who leads it from a day on, or nobody; the former one does until the day before. */
  'roster.leadGroup': action({
    kind: 'command',
    may: confirm,
    input: z.strictObject({ orgId: id, groupId: id, memberId: z.nullable(id), fromOn: day }),
    output: done,
    errors: ['roster.refused'],
  }),
};
