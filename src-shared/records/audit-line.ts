import { at, id, text } from '../kernel/fields';
import { z } from '../kernel/schema';

/** 操作日志: who did what to which document; no content. */
export const auditLine = z.strictObject({
  _id: id,
  type: z.literal('auditLine'),
  at,
  personId: id,
  action: z.string(),
  subjectId: z.optional(id),
  orgId: z.optional(id),
  outcome: text(40),
  requestId: z.string(),
});
export type AuditLine = z.infer<typeof auditLine>;
