import { at, count, id, requiredText } from '../kernel/fields';
import { z } from '../kernel/schema';
import { CLAIM_FAULTS } from '../records/binding';
import { action } from './action';

/** With which a phone proves what it has kept without a network; it belongs to one binding. */
export const deviceKey = z.strictObject({ deviceKeyId: z.string(), deviceKey: z.string() });
export type DeviceKey = z.infer<typeof deviceKey>;

export const claimSlip = z.strictObject({
  name: z.string(),
  groupName: z.string(),
  code: z.string(),
  /** The last digits of the number, only beside a name that stands twice: for whoever hands the slips out, not on the paper. */
  numberEnd: z.optional(z.string()),
});
export type ClaimSlip = z.infer<typeof claimSlip>;

export const bindingActions = {
  /** Links this WeChat to a roster entry. Every failure reads the same, whatever was wrong; `locked` is not told apart either. */
  'binding.claim': action({
    kind: 'command',
    may: 'anyone',
    stores: 'itself',
    input: z.strictObject({ name: requiredText(20), memberNo: requiredText(20), code: requiredText(20) }),
    output: z.strictObject({ memberId: id, name: z.string(), branchName: z.string(), device: z.optional(deviceKey) }),
    errors: ['binding.refused'],
  }),
  /** A one-time code for one person: by the secretary of the branch or the committee. An earlier code of that person ends. */
  'binding.issueCode': action({
    kind: 'command',
    may: { right: 'confirm', of: 'subject' },
    input: z.strictObject({ memberId: id }),
    output: z.strictObject({
      memberId: id,
      name: z.string(),
      code: z.string(),
      expiresAt: at,
      /** A phone has claimed this entry; the code would hand it to another. Told here and nowhere else (domain 5.1: no list of who has not). */
      isClaimed: z.boolean(),
    }),
    errors: [],
  }),
  /**
   * Codes for everybody of a branch, to be printed and cut: a part of the roster from its `from`th person on, in its order.
   * Everybody gets one, claimed or not, so that the sheet tells nobody who has. Earlier codes of these people end.
   */
  'binding.issueSlips': action({
    kind: 'command',
    may: { right: 'confirm', of: 'subject' },
    input: z.strictObject({ orgId: id, from: count }),
    output: z.strictObject({
      branchName: z.string(),
      expiresAt: at,
      slips: z.array(claimSlip),
      /** Where the next part begins; undefined after the last. */
      next: z.optional(count),
    }),
    errors: [],
  }),
  /** Why the last try to claim this entry failed, where it did; the person who tried was told only that it did. */
  'binding.failure': action({
    kind: 'query',
    may: { right: 'confirm', of: 'subject' },
    input: z.strictObject({ memberId: id }),
    output: z.strictObject({ memberId: id, failure: z.nullable(z.strictObject({ why: z.enum(CLAIM_FAULTS), at })) }),
    errors: [],
  }),
  /** The key of this phone's own binding again: for a phone that has lost it, or was bound before there were any. */
  'binding.deviceKey': action({
    kind: 'command',
    may: 'member',
    input: z.strictObject({}),
    output: z.strictObject({ memberId: id, device: deviceKey }),
    errors: [],
  }),
  /** The person ends the binding of this phone. Records are not touched. */
  'binding.end': action({
    kind: 'command',
    may: 'member',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: [],
  }),
};
