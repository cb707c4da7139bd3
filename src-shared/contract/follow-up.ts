// 决议待办: what a meeting decided, by whom and until when; it comes back on the next agenda until it is closed.
import { count, day, id, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';
import { action } from './action';
import { registerLine } from './register';

export const followUpLine = z.strictObject({
  recordId: id,
  rev,
  text: z.string(),
  ownerId: id,
  ownerName: z.string(),
  dueOn: day,
  isOpen: z.boolean(),
  /** The word it was closed with. */
  result: z.optional(z.string()),
  closedOn: z.optional(day),
  mayClose: z.boolean(),
});
export type FollowUpLine = z.infer<typeof followUpLine>;

export const followUpActions = {
  /** What stands beside a meeting: what it decided, what former ones left open, and what was put to the vote. */
  'followUp.around': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({ activityId: id }),
    output: z.strictObject({
      activityId: id,
      today: day,
      day,
      /** Decided here. */
      own: z.array(followUpLine),
      /** Left open by former meetings of the same circle, the earliest day first; and those that were closed here. */
      former: z.array(followUpLine),
      votes: z.array(registerLine),
      /** Topics that ask for a vote which is not there yet. */
      votesMissing: count,
      people: z.array(z.strictObject({ memberId: id, name: z.string() })),
      mayAdd: z.boolean(),
    }),
    errors: [],
  }),
  'followUp.add': action({
    kind: 'command',
    may: { right: 'record', of: 'subject' },
    input: z.strictObject({ activityId: id, text: requiredText(100), ownerId: id, dueOn: day }),
    output: z.strictObject({ recordId: id, rev }),
    errors: ['register.refused', 'register.incomplete', 'register.exists'],
  }),
  /** At a meeting the recorder may close any of them; elsewhere the owner and the secretary may. */
  'followUp.close': action({
    kind: 'command',
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({ recordId: id, rev, activityId: z.optional(id), result: z.optional(text(200)) }),
    output: z.strictObject({ recordId: id, rev }),
    errors: ['register.refused', 'register.incomplete', 'register.wrongState', 'register.reasonNeeded'],
  }),
};
