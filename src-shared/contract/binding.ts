import { at, id, requiredText } from '../kernel/fields';
import { z } from '../kernel/schema';
import { action } from './action';

/** With which a phone proves what it has kept without a network; it belongs to one binding. */
export const deviceKey = z.strictObject({ deviceKeyId: z.string(), deviceKey: z.string() });
export type DeviceKey = z.infer<typeof deviceKey>;

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
    output: z.strictObject({ memberId: id, name: z.string(), code: z.string(), expiresAt: at }),
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
