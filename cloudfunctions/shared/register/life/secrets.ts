import type { Field, Fields } from '../../../../src-shared/records/vocabulary/field';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import { cipher } from '../../../../src-shared/records/vocabulary/schema';
import { decryptField, encryptField, type FieldKey } from '../../secrets/field-cipher';

type Turn = (value: unknown, binding: string) => unknown;

const isSecret = (field: Field): boolean => field.isSecret === true;

/** Applies a turn to each secret field, rows included. The binding names record and field, so that no ciphertext can be moved to another place. */
const turned = (fields: Fields, content: AnyContent, at: { binding: string; turn: Turn }): AnyContent =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      const field = fields[name];
      const binding = `${at.binding}/${name}`;
      if (field === undefined || value === undefined) return [name, value];
      if (isSecret(field)) return [name, at.turn(value, binding)];
      return [name, field.is === 'rows' ? (value as AnyContent[]).map((row) => turned(field.of, row, { ...at, binding })) : value];
    }),
  ) as AnyContent;

/** The content as it is stored: secret fields as ciphertext, whatever their kind. */
export const withSecretsLocked = (fields: Fields, content: AnyContent, at: { key: FieldKey; recordId: string }): AnyContent =>
  turned(fields, content, { binding: at.recordId, turn: (value, binding) => encryptField(at.key, JSON.stringify(value), binding) });

/** The content as it was typed. What cannot be opened (an old key) is left out and never guessed. */
export const withSecretsOpen = (fields: Fields, content: AnyContent, at: { key: FieldKey; recordId: string }): AnyContent =>
  turned(fields, content, {
    binding: at.recordId,
    turn: (value, binding) => {
      const locked = cipher.safeParse(value);
      const text = locked.success ? decryptField(at.key, locked.data, binding) : null;
      return text === null ? undefined : (JSON.parse(text) as unknown);
    },
  });

/** The content without its secret fields: what a list may know of it. */
export const withoutSecrets = (fields: Fields, content: AnyContent): AnyContent =>
  Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) => {
      const field = fields[name];
      if (field === undefined || isSecret(field)) return [];
      return [
        [name, field.is === 'rows' && Array.isArray(value) ? (value as AnyContent[]).map((row) => withoutSecrets(field.of, row)) : value],
      ];
    }),
  ) as AnyContent;
