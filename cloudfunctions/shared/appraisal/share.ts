import { taken } from '../ports/opened';
import { lastDayOf } from '../../../src-shared/kernel/period';
import { excellentMost, type ExcellentShare } from '../../../src-shared/records/excellent-share';
import type { DraftOf } from '../../../src-shared/records/kinds';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import type { Org } from '../../../src-shared/records/org';
import { valueOn, type Params } from '../../../src-shared/standard/params';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import type { RosterStore } from '../roster/roster-store';
import { participantsOf } from './participants';
import { sheetKey } from '../../../src-shared/records/ids/sheets';

type Asked = { ports: { documents: Documents }; roster: RosterStore; today: string };
type Said = { memberId?: string | undefined; grade?: string | undefined; noGradeReason?: string | undefined };

/** The share of a year's grades that may be 优秀, by the numbers in force at its end. */
export const shareOf = (year: string, { excellentShare }: Pick<Params, 'excellentShare'>): { numerator: number; denominator: number } =>
  valueOn(excellentShare, lastDayOf(year));

/** The sheets of a branch and year, and its appraisal; what is struck out is left out. */
export const sheetsOfYear = async (
  { ports }: Asked,
  orgId: string,
  year: string,
): Promise<{ results: StoredRecord[]; appraisal: StoredRecord | null }> => {
  const stored = await ports.documents.find(COLLECTIONS.records, {
    sheets: sheetKey(orgId, year),
    type: { in: ['appraisalResult', 'democraticAppraisal'] },
  });
  const records = stored
    .map((document) => taken('record', document))
    .filter((record) => record.orgId === orgId && record.state !== 'voided' && record.content.appraisalYear === year);
  return {
    results: records.filter((record) => record.type === 'appraisalResult'),
    appraisal: records.find((record) => record.type === 'democraticAppraisal') ?? null,
  };
};

const isLifted = (content: Readonly<Record<string, unknown>> | undefined): boolean =>
  typeof content?.overrideReason === 'string' && content.overrideReason !== '';

/**
 * How the grades of a year stand with one record as it is about to be. Those who are graded are the full members of the
 * roster for whom nobody has said why they get no grade: so the first excellent one is not measured against itself.
 * @param own the sheet or the appraisal that is about to be; what is stored of it does not count
 */
export const shareFor = async (
  asked: Asked,
  org: Org,
  at: {
    year: string;
    params: Pick<Params, 'excellentShare'>;
    sheet?: DraftOf<'appraisalResult'>;
    appraisal?: DraftOf<'democraticAppraisal'>;
  },
): Promise<ExcellentShare> => {
  const { year, params, sheet, appraisal: own } = at;
  const [{ results, appraisal }, participants] = await Promise.all([
    sheetsOfYear(asked, org._id, year),
    participantsOf(asked, org._id, year),
  ]);
  const said = new Map(
    results.filter((record) => record.state === 'confirmed').map((record) => [String(record.content.memberId), record.content as Said]),
  );
  if (sheet?.memberId !== undefined) said.set(sheet.memberId, sheet);
  const graded = participants.filter(({ member, standing }) => standing === 'full' && (said.get(member._id)?.noGradeReason ?? '') === '');
  return {
    graded: graded.length,
    excellent: [...said.values()].filter(({ grade }) => grade === 'excellent').length,
    most: excellentMost(graded.length, shareOf(year, params)),
    isLifted: isLifted(own ?? appraisal?.content),
  };
};
