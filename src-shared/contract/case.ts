// 三次未到·办理: the program proposes to the secretary to look at somebody's case; people hear them and decide.
import { count, day, id, rev, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { action } from './action';
import { openMove, registerLine } from './register';

/** A theme day that was missed without a word, and is three days over. */
export const missedDay = z.strictObject({ activityId: id, day, title: z.string(), orgName: z.string() });
export type MissedDay = z.infer<typeof missedDay>;

export const casePage = z.strictObject({
  recordId: id,
  rev,
  orgId: id,
  orgName: z.string(),
  line: registerLine,
  name: z.string(),
  isSubject: z.boolean(),
  /** As things stand today; a correction may have taken one away. */
  days: z.array(missedDay),
  /** Fewer than the standard speaks of: there is nothing left to look at. */
  isBelow: z.boolean(),
  /** What the caller may see of it. */
  content: z.record(z.string(), z.unknown()),
  moves: z.array(openMove),
});
export type CasePage = z.infer<typeof casePage>;

export const caseActions = {
  'case.proposals': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      year,
      threshold: count,
      proposals: z.array(z.strictObject({ memberId: id, name: z.string(), days: z.array(missedDay) })),
      running: z.array(registerLine),
    }),
    errors: [],
  }),
  /** Opens the case that was proposed; never a grade. */
  'case.open': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, memberId: id }),
    output: z.strictObject({ recordId: id }),
    errors: ['case.notReached', 'case.isOpen', 'register.refused', 'register.exists', 'register.incomplete'],
  }),
  'case.read': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({ recordId: id }),
    output: casePage,
    errors: [],
  }),
};
