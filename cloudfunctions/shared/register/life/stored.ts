import type { AnyContent, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { revisionOf, type Named, type Revision, type Stamp } from '../../../../src-shared/engines/register/revision';
import { keyedId } from '../../secrets/keyed-hash';
import type { FieldKey } from '../../secrets/field-cipher';
import type { Asking } from '../../pipeline/context';
import { withSecretsLocked } from './secrets';

/** Who writes a revision, when, and the key of its secret fields. */
export type Writing = Pick<Asking, 'nowAt' | 'today'> & { who: Pick<Asking['who'], 'memberId'>; ports: { secrets: FieldKey } };

export const stampOf = ({ nowAt, today, who, ports }: Writing): Stamp => ({
  nowAt,
  today,
  by: who.memberId,
  lock: ({ fields }, content, recordId) => withSecretsLocked(fields, content, { key: ports.secrets, recordId }),
});

/** Where there may be one only, the content says which; otherwise each command makes its own, and a repeated one the same. */
export const idOfNew = ({ key, who }: Asking, at: { kind: Kind; content: AnyContent; orgId: string }): string =>
  at.kind.idOf?.(at.content, at.orgId) ?? keyedId(at.kind.type, [who.memberId, 'register.save', key]);

/** The document of a revision, its secret fields locked. */
export const documentOf = (writing: Writing, revision: Revision, known: Named): StoredRecord =>
  revisionOf(stampOf(writing), revision, known);
