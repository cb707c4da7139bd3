// Another person in the place of one who leaves: the right to it is the roster's, and whoever leaves need not agree.
import { afterChange } from '../../../../src-shared/engines/register/step';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import type { Write } from '../../ports/documents';
import type { Asking } from '../../pipeline/context';
import { demandRecord } from '../reading/load';
import { knownFor } from './check';
import { stampOf } from './stored';
import { storing } from './write';

/** The writes by which a record of the register that is under way stands with a changed content; the former revision is kept. */
export const handedOn = async (asking: Asking, recordId: string, change: (content: AnyContent) => AnyContent): Promise<Write[]> => {
  const found = await demandRecord(asking, recordId);
  const { record, kind, org } = found;
  const content = change(found.content);
  const known = await knownFor(asking, { org, kind, content, state: record.state, before: found.content });
  const next = afterChange(stampOf(asking), found, { content, reason: undefined, wasSealed: record.sealSeq !== undefined, known });
  return (await storing(asking, { before: record, ...next })).writes;
};
