// Seals what is confirmed or counts, in the order of the moments, as the functions do: one chain for each organisation.
import { contentOf } from '../../cloudfunctions/shared/ledger/seal';
import { digestOfContent, nextEntry } from '../../src-shared/engines/ledger/chain';
import type { At } from '../../src-shared/kernel/day';
import { hmacHex } from '../../src-shared/kernel/hash';
import type { Activity } from '../../src-shared/records/activity';
import type { StoredRecord } from '../../src-shared/records/vocabulary/schema';
import type { LedgerEntry } from '../../src-shared/records/ledger';
import type { Course } from './records/walk';

/** A former revision of a record, as it is kept. */
export type Former = StoredRecord & { recordId: string };
export type Sealed = { activities: Activity[]; records: StoredRecord[]; former: Former[]; ledger: LedgerEntry[] };

type Sealable = { _id: string; type: string; orgId: string; rev: number };
type Place = { salt: string; sealSeq: number };
type Waiting = { at: At; document: Sealable; place: number };

const isEarlier = (a: Waiting, b: Waiting): number => {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.document._id === b.document._id ? a.place - b.place : a.document._id < b.document._id ? -1 : 1;
};

const placeKey = (id: string, rev: number): string => `${id}~${rev}`;

/** Puts everything on the chains of its organisations; tells the place of each revision. */
const chained = (waiting: readonly Waiting[], digestKey: string): { ledger: LedgerEntry[]; places: Map<string, Place> } => {
  const heads = new Map<string, LedgerEntry>();
  const lastOf = new Map<string, number>();
  const places = new Map<string, Place>();
  const ledger = [...waiting].sort(isEarlier).map(({ at, document }) => {
    const { orgId, _id: subjectId, rev: subjectRev } = document;
    const salt = hmacHex(digestKey, `salt:${subjectId}~${subjectRev}`).slice(0, 32);
    const corrects = lastOf.get(subjectId);
    const entryKind = corrects === undefined ? 'confirmation' : 'correction';
    const entry = nextEntry(heads.get(orgId) ?? null, {
      orgId,
      entryKind,
      subjectId,
      subjectRev,
      digest: digestOfContent(salt, contentOf(document)),
      at,
      corrects,
    });
    heads.set(orgId, entry);
    lastOf.set(subjectId, entry.seq);
    places.set(placeKey(subjectId, subjectRev), { salt, sealSeq: entry.seq });
    return entry;
  });
  return { ledger, places };
};

/** The revisions of a record with their places: one that was not sealed itself stands under the seal of the one before, unless that was put aside. */
const placed = (course: Course, places: ReadonlyMap<string, Place>): StoredRecord[] => {
  let seal: Place | undefined;
  return course.map(({ document, isSealed, isKept }) => {
    seal = isSealed ? places.get(placeKey(document._id, document.rev)) : isKept ? undefined : seal;
    return seal === undefined ? document : { ...document, ...seal };
  });
};

const formerOf = (course: Course, revisions: readonly StoredRecord[]): Former[] =>
  course.flatMap(({ isKept }, index) => {
    const before = revisions[index - 1];
    return isKept && before !== undefined ? [{ ...before, _id: placeKey(before._id, before.rev), recordId: before._id }] : [];
  });

export const sealAll = (
  { activities, courses }: { activities: readonly Activity[]; courses: readonly Course[] },
  digestKey: string,
): Sealed => {
  const confirmed = activities.filter((activity) => activity.state === 'confirmed');
  const { ledger, places } = chained(
    [
      ...confirmed.map((activity): Waiting => ({ at: activity.confirmedAt ?? activity.updatedAt, document: activity, place: 0 })),
      ...courses.flatMap((course) =>
        course.flatMap(({ document, at, isSealed }, place): Waiting[] => (isSealed ? [{ at, document, place }] : [])),
      ),
    ],
    digestKey,
  );
  const revised = courses.map((course) => ({ course, revisions: placed(course, places) }));
  return {
    activities: activities.map((activity) => ({
      ...activity,
      ...(activity.state === 'confirmed' ? places.get(placeKey(activity._id, activity.rev)) : {}),
    })),
    records: revised.flatMap(({ revisions }) => revisions.slice(-1)),
    former: revised.flatMap(({ course, revisions }) => formerOf(course, revisions)),
    ledger,
  };
};
