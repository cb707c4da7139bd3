import { z } from '../kernel/schema';
import { count } from '../kernel/fields';

/** What keeps a roster from being taken: where it stands in the workbook, and what to do about it. */
export const importFault = z.strictObject({ sheet: z.string(), row: count, column: z.string(), value: z.string(), hint: z.string() });
export type ImportFault = z.infer<typeof importFault>;
