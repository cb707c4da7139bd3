import type { LiveLine } from '../../../../src-shared/contract/attendance';
import type { LeaveSight } from '../../../../src-shared/rights/leave';
import type { Leave } from '../../../../src-shared/records/attendance';
import { decryptField, type FieldKey } from '../../secrets/field-cipher';

/** A leave as somebody with this sight may read it: the only way by which one gets into a reply. Without a key the note stays locked. */
export const leaveAs = (found: Leave, sight: LeaveSight, key?: FieldKey): NonNullable<LiveLine['leave']> => {
  if (sight === 'fact') return { state: found.state, isReasonHidden: true };
  const note = sight === 'words' && key !== undefined && found.note !== undefined ? decryptField(key, found.note, found._id) : null;
  return { ...(found.category === undefined ? {} : { category: found.category }), ...(note === null ? {} : { note }), state: found.state };
};
