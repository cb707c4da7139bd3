// What is wrong at a place of a form, in words: what every form says alike. What a page says of its own stands in its file.
import type { FieldFault } from '@shared/contract/errors';

export type CodedFault = Extract<FieldFault, { code: string }>;

/** Words for what any text may be; undefined for what only its page knows. */
export const commonFaultWords = ({ code, args }: Pick<CodedFault, 'code' | 'args'>): string | undefined => {
  if (code === 'most') return args?.most === undefined ? '太长了，请写短些' : `最多 ${args.most} 个字`;
  return code === 'required' ? '这一项要填' : undefined;
};

type Refused = { faults?: readonly FieldFault[] | undefined } | undefined;

/** What is said at places, by path; nothing of what is told by code. */
export const wordsByPath = (error: Refused): Readonly<Record<string, string>> =>
  Object.fromEntries((error?.faults ?? []).flatMap((fault) => ('words' in fault ? [[fault.path, fault.words]] : [])));

/** What is told by code, in its order. */
export const codedFaults = (error: Refused): CodedFault[] => (error?.faults ?? []).filter((fault): fault is CodedFault => 'code' in fault);
