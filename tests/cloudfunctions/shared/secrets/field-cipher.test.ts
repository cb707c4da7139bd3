import fc from 'fast-check';
import { decryptField, encryptField, type FieldKey } from '../../../../cloudfunctions/shared/secrets/field-cipher';

const KEY: FieldKey = { fieldKey: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', fieldKeyId: '2026' };
const LEAVE = 'leave:activity:1:m:a05';

describe('a field that is stored as ciphertext', () => {
  it('comes back as it was, whatever was written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => decryptField(KEY, encryptField(KEY, text, LEAVE), LEAVE) === text));
  });

  it('looks different each time, says nothing of its text, and names its key', () => {
    const [first, second] = [encryptField(KEY, '家中老人住院手术', LEAVE), encryptField(KEY, '家中老人住院手术', LEAVE)];
    expect(first.ciphertext).not.toBe(second.ciphertext);
    expect(Buffer.from(first.ciphertext, 'base64').toString('utf8')).not.toContain('手术');
    expect(first.keyId).toBe('2026');
  });

  it('is nothing in the document of somebody else, with another key or under the name of another key', () => {
    const field = encryptField(KEY, '病假', LEAVE);
    expect(decryptField(KEY, field, 'leave:activity:1:m:a06')).toBeNull();
    expect(decryptField({ ...KEY, fieldKey: KEY.fieldKey.replace('00', '01') }, field, LEAVE)).toBeNull();
    expect(decryptField({ ...KEY, fieldKeyId: '2027' }, field, LEAVE)).toBeNull();
  });

  it('is nothing once a single bit of it was altered or its end was cut off', () => {
    const bytes = Buffer.from(encryptField(KEY, '病假', LEAVE).ciphertext, 'base64');
    const read = (altered: Buffer): string | null => decryptField(KEY, { keyId: '2026', ciphertext: altered.toString('base64') }, LEAVE);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const altered = Buffer.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(read(altered)).toBeNull();
    }
    for (let length = 0; length < bytes.length; length += 1) expect(read(bytes.subarray(0, length))).toBeNull();
    expect(read(bytes)).toBe('病假');
    // A tag that was shortened would be easier to guess.
    const empty = Buffer.from(encryptField(KEY, '', LEAVE).ciphertext, 'base64');
    for (let length = 0; length < empty.length; length += 1) expect(read(empty.subarray(0, length))).toBeNull();
    expect(read(empty)).toBe('');
  });
});
