import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export type CipherField = { keyId: string; ciphertext: string };
/** `ivOf` only where the same text must come out the same twice, as in an invented college; everywhere else each is random. */
export type FieldKey = { fieldKey: string; fieldKeyId: string; ivOf?: (text: string, binding: string) => Buffer };

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM over one field; `binding` ties the ciphertext to the document it belongs to. Base64 of iv, tag and ciphertext. */
export const encryptField = (key: FieldKey, text: string, binding: string): CipherField => {
  const iv = key.ivOf?.(text, binding) ?? randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key.fieldKey, 'hex'), iv);
  cipher.setAAD(Buffer.from(binding));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { keyId: key.fieldKeyId, ciphertext: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64') };
};

/** The text of a field, or null when it was made with another key, for another document, or was altered. */
export const decryptField = (key: FieldKey, field: CipherField, binding: string): string | null => {
  if (field.keyId !== key.fieldKeyId) return null;
  const bytes = Buffer.from(field.ciphertext, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key.fieldKey, 'hex'), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(binding));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};
