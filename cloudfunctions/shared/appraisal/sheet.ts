import { kindOf } from '../../../src-shared/records/kinds';
import { missingIn } from '../../../src-shared/records/vocabulary/checks';
import { labelAt } from '../../../src-shared/records/vocabulary/labels';
import type { AnyContent, ContentOf, Fault } from '../../../src-shared/records/vocabulary/kind';
import type { RecordState } from '../../../src-shared/records/vocabulary/life';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { type appraisalResult } from '../../../src-shared/records/kinds/appraisal-result';
import type { Org } from '../../../src-shared/records/org';
import type { Write } from '../ports/documents';
import { checkedFaults, knownFor, type Known } from '../register/life/check';
import { openContent } from '../register/reading/load';
import type { Asking } from '../pipeline/context';
import { documentOf } from '../register/life/stored';
import { storing } from '../register/life/write';

const kind = kindOf('appraisalResult');

type Sheet = Partial<ContentOf<typeof appraisalResult>>;

export type SheetOf = { memberId: string; year: string; before: StoredRecord | null };

/** What stands on a person's sheet, open; a new one holds whom and which year. */
export const contentOfSheet = (asking: Asking, { memberId, year, before }: SheetOf): AnyContent =>
  (before === null ? { memberId, appraisalYear: year } : openContent(asking, before, kind)) as AnyContent;

/** A sheet as it was typed; empty where there is none. */
export const openSheet = (asking: Asking, before: StoredRecord | null): Sheet =>
  before === null ? {} : (openContent(asking, before, kind) as Sheet);

/** What checks of sheets may ask, read once for all of them. */
export const knownForSheets = (asking: Asking, org: Org): Promise<Known> =>
  knownFor(asking, { org, kind, content: {} as AnyContent, state: 'draft' });

/** What is wrong with a sheet as it shall stand. The share of the excellent is looked at over all of them at once. */
export const faultsOfSheet = (org: Org, known: Known, at: { content: AnyContent; state: RecordState }): Fault[] => {
  const { shareOfExcellent: _, ...context } = known.context;
  const faults = checkedFaults({ org, kind, ...at }, { ...known, context: { ...context, state: at.state } });
  return faults.length > 0 || at.state === 'draft'
    ? faults
    : missingIn(kind.fields, at.content).map((path) => ({ field: 'memberId', words: `还差${labelAt(kind.fields, path)}` }));
};

/** The writes that put a sheet in place. */
export const writesOfSheet = async (
  asking: Asking,
  org: Org,
  at: SheetOf & { content: AnyContent; state: RecordState; known: Known },
): Promise<Write[]> => {
  const { before, content, state, known } = at;
  const id = before?._id ?? kind.idOf?.(content, org._id) ?? '';
  const document = documentOf(
    asking,
    { kind, org, content, state, before: before === null ? null : { record: before, content: contentOfSheet(asking, at) }, id },
    known,
  );
  return (await storing(asking, { before, document, isKept: before?.sealSeq !== undefined, isSealed: state === 'confirmed' })).writes;
};
