import type { Field, Fields } from '../../records/kind/field';
import type { AnyContent } from '../../records/kind/kind';
import { kindOf } from '../../records/kinds';
import type { BranchFacts, RecordFact } from './facts';

const LONG_TEXT = 60;

/** Long texts prove nothing and secrets are nobody's: both stay out of what is computed with. Short words stand, since some rules read them. */
const isLeftOut = (field: Field): boolean => field.isSecret === true || (field.is === 'text' && field.most > LONG_TEXT);

const bareContent = (fields: Fields, content: AnyContent): AnyContent =>
  Object.fromEntries(
    Object.entries(content).flatMap(([name, value]): [string, AnyContent[string]][] => {
      const field = fields[name];
      if (field === undefined || isLeftOut(field)) return [];
      return [[name, field.is === 'rows' && Array.isArray(value) ? (value as AnyContent[]).map((row) => bareContent(field.of, row)) as AnyContent[string] : value]];
    }),
  );

/** A record as it may be computed with elsewhere: without secrets and without long texts. */
export const bareRecord = (record: RecordFact): RecordFact => {
  const kind = kindOf(record.type);
  return kind === undefined ? record : { ...record, content: bareContent(kind.fields, record.content as AnyContent) as RecordFact['content'] };
};

/** The facts of a branch without secrets and long texts. */
export const withoutSecretFields = (facts: BranchFacts): BranchFacts => ({ ...facts, records: facts.records.map(bareRecord) });
