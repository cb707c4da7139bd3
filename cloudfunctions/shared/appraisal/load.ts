import { activity, type Activity } from '../../../src-shared/records/activity';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import type { PollBox } from '../../../src-shared/records/poll';
import { COLLECTIONS } from '../ports/collections';
import { boxesOf } from './polls/box';
import type { Asking } from '../pipeline/context';
import { participantsOf, type Participant } from './participants';
import { sheetsOfYear } from './share';
import { refusal } from '../pipeline/refusal';
import { sheetKey } from '../../../src-shared/records/ids/sheets';

/** Everything that is stored about a branch's appraisal of a year. */
export type YearOfAppraisal = {
  appraisal: StoredRecord | null;
  results: ReadonlyMap<string, StoredRecord>;
  participants: Participant[];
  polls: PollBox[];
  meetings: Activity[];
};

const ENDED: readonly string[] = ['cancelled'];

const meetingsOf = async ({ ports }: Asking, orgId: string, year: string): Promise<Activity[]> => {
  const stored = await ports.documents.find(
    COLLECTIONS.records,
    { sheets: sheetKey(orgId, year), type: 'activity' },
    { without: ['sections', 'resolution', 'attachments'] },
  );
  return stored
    .map((document) => activity.parse({ ...document, sections: [], resolution: '', attachments: [] }))
    .filter(
      (found) =>
        found.orgId === orgId && found.kinds.includes('appraisalMeeting') && found.appraisalYear === year && !ENDED.includes(found.state),
    )
    .sort((one, other) => (one.day < other.day ? 1 : -1));
};

export const loadAppraisal = async (asking: Asking, orgId: string, year: string): Promise<YearOfAppraisal> => {
  const [{ results, appraisal }, participants, polls, meetings] = await Promise.all([
    sheetsOfYear(asking, orgId, year),
    participantsOf(asking, orgId, year),
    boxesOf(asking.ports.documents, orgId, year),
    meetingsOf(asking, orgId, year),
  ]);
  return { appraisal, results: new Map(results.map((record) => [String(record.content.memberId), record])), participants, polls, meetings };
};

/** The poll that says how members think: the last one that was closed with enough ballots. */
export const countedPoll = ({ polls }: Pick<YearOfAppraisal, 'polls'>): PollBox | undefined =>
  [...polls].reverse().find((box) => box.closing !== undefined && box.closing.results !== null);

/** The appraisal where somebody means the revision they saw. */
export const demandAppraisal = (found: YearOfAppraisal, rev: number): StoredRecord => {
  if (found.appraisal === null) throw refusal('common.notFound');
  if (found.appraisal.rev !== rev) throw refusal('common.conflict', { reason: { byName: '', rev: found.appraisal.rev } });
  return found.appraisal;
};
