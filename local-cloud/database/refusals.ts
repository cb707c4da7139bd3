import { failed, invalid, notSupported } from './failures';
import { isDocument, type Document } from './values';

const refused = new Set([
  '$geoNear',
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
  '$jsonSchema',
  '$text',
  '$where',
  '$function',
  '$accumulator',
  '$out',
  '$merge',
]);

/** Throws for an operator which only a real environment has, wherever it stands in the query or pipeline. */
export const refuseUnsupported = (value: unknown): void => {
  if (Array.isArray(value)) return value.forEach(refuseUnsupported);
  if (!isDocument(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (refused.has(key)) throw notSupported(`the operator ${key}`);
    refuseUnsupported(inner);
  }
};

/** Throws for a field name that no stored document may have. */
export const refuseFieldNames = (document: Document): void => {
  for (const [key, inner] of Object.entries(document)) {
    if (key.startsWith('$')) throw failed(`The dollar ($) prefixed field '${key}' is not valid for storage.`);
    if (key === '__proto__') throw invalid(`The field name '${key}' is not valid for storage.`);
    for (const element of Array.isArray(inner) ? inner : [inner]) if (isDocument(element)) refuseFieldNames(element);
  }
};
