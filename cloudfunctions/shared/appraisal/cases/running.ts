import type { Listed } from '../../register/reading/lines';
import { recordsOf } from '../../register/reading/find';
import type { Asking } from '../../pipeline/context';

/** The cases of three absences of a year, newest first; one that was closed because the facts changed makes room for another. */
export const casesOfYear = async (asking: Asking, orgId: string, year: string): Promise<Listed[]> =>
  (await recordsOf(asking, { orgId, types: ['memberCase'] })).filter(
    ({ record }) =>
      record.content.caseKind === 'threeAbsences' && record.state !== 'closed' && String(record.content.openedOn).startsWith(year),
  );
