import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';

/** Stands where the writer's id would stand. */
export const UNSIGNED = 'unsigned';

const KINDS: Readonly<Record<string, (content: Readonly<Record<string, unknown>>) => boolean>> = {
  feedback: ({ isAnonymous }) => isAnonymous === true,
};

/** A record whose writer chose not to sign is stored without them. */
export const isUnsigned = (type: string, content: AnyContent): boolean => KINDS[type]?.(content) ?? false;
