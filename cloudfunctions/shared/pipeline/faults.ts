import type { FieldFault, Fields } from '../../../src-shared/contract/errors';

type Issue = { path: readonly PropertyKey[]; message: string; code?: string; maximum?: unknown };

const FAULTS_MOST = 20;
/** What the schema library says where a check of ours has no code of its own. */
const UNNAMED = 'Invalid input';

/** What the contract found wrong with an input, by code; a bound that was passed goes along as a number. */
export const faultsOfIssues = (issues: readonly Issue[]): FieldFault[] =>
  issues.slice(0, FAULTS_MOST).map(({ path, message, code = 'invalid', maximum }) => ({
    path: path.map(String).join('.') || 'input',
    code: message === UNNAMED || message === '' ? code : message,
    ...(typeof maximum === 'number' ? { args: { most: maximum } } : {}),
  }));

/** The same as phones of last month read it: one text for each place, the first that was said of it. */
export const fieldsOf = (faults: readonly FieldFault[]): Fields => {
  const fields: Record<string, string> = {};
  for (const fault of faults) {
    const said = 'words' in fault ? fault.words : fault.code === 'most' ? `most:${fault.args?.most ?? ''}` : fault.code;
    fields[fault.path] ??= said;
  }
  return fields;
};
