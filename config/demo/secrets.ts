import { createHmac } from 'node:crypto';
import type { FieldKey } from '../../cloudfunctions/shared/secrets/field-cipher';

const IV_BYTES = 12;

/** The key for secret fields of the demo. The nonce follows from key, place and text, so that the same college comes out the same; two texts share none. */
export const demoSecrets = ({ fieldKey, fieldKeyId }: Pick<FieldKey, 'fieldKey' | 'fieldKeyId'>): FieldKey => ({
  fieldKey,
  fieldKeyId,
  ivOf: (text, binding) => createHmac('sha256', Buffer.from(fieldKey, 'hex')).update(`${binding}\n${text}`).digest().subarray(0, IV_BYTES),
});

/** For a college in a file, which nobody reads with a program's key. */
export const fileKey = (digestKey: string): Pick<FieldKey, 'fieldKey' | 'fieldKeyId'> => ({
  fieldKey: createHmac('sha256', digestKey).update('field').digest('hex'),
  fieldKeyId: 'file',
});
