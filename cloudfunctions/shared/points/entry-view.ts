import type { EntryView } from '../../../src-shared/contract/points';
import { effectsOf, inBookedOrder } from '../../../src-shared/engines/points/effects';
import type { Scheme } from '../../../src-shared/engines/points/scheme';
import { dayOfInstant } from '../../../src-shared/kernel/day';
import type { PointsDeclaration, PointsPosting } from '../../../src-shared/records/points';
import { linesOfNamed, namedRecords } from '../register/reading/linked';
import { namesOf, saying } from '../register/reading/names';
import type { Asking } from '../pipeline/context';
import { isDeclarationId } from '../../../src-shared/records/ids/points';

type Source = EntryView['sources'][number];
type Shown = { entries: readonly PointsPosting[]; declarations: readonly PointsDeclaration[]; scheme: Scheme };

const ofType = (type: string): Source['of'] => (type === 'activity' ? 'activity' : type === 'objection' ? 'objection' : 'record');

/** What the caller may see of where entries come from; of a record that is not theirs to see only that there is one. */
const sourcesOf = async (asking: Asking, { entries, declarations }: Shown): Promise<Map<string, Source>> => {
  const ids = [...new Set(entries.flatMap((entry) => entry.sourceIds))];
  const named = await namedRecords(
    asking,
    ids.filter((sourceId) => !isDeclarationId(sourceId)),
  );
  const lines = await saying(asking, (say) => linesOfNamed(named, say));
  const declared = declarations.map((one): Source => ({ sourceId: one._id, of: 'declaration', title: one.text, day: one.day }));
  return new Map(
    [
      ...declared,
      ...lines.map((line): Source => ({ sourceId: line.recordId, of: ofType(line.type), title: line.title, day: line.day })),
    ].map((source) => [source.sourceId, source]),
  );
};

/** The pending entry is told until a second one has posted or voided it. */
const isOpen = (entry: PointsPosting, entries: readonly PointsPosting[]): boolean =>
  entry.state !== 'pending' || !entries.some(({ resolves }) => resolves === entry._id);

/** Entries as a page shows them, the newest booked first: what each changed, where it came from, and who confirmed it. */
export const viewsOfEntries = async (asking: Asking, shown: Shown): Promise<EntryView[]> => {
  const { entries, scheme } = shown;
  const effects = effectsOf(scheme, entries);
  const [sources, names] = await Promise.all([
    sourcesOf(asking, shown),
    namesOf(asking, { people: entries.flatMap(({ confirmedBy }) => confirmedBy ?? []), orgs: [] }),
  ]);
  return inBookedOrder(entries)
    .reverse()
    .filter((entry) => isOpen(entry, entries))
    .map((entry) => ({
      entryId: entry._id,
      month: entry.month,
      factMonth: entry.factMonth,
      lineKey: entry.lineKey,
      counts: entry.counts,
      state: entry.state,
      effectTenths: effects.get(entry._id) ?? 0,
      sources: entry.sourceIds.flatMap((sourceId) => sources.get(sourceId) ?? []),
      ...(entry.confirmedBy === undefined ? {} : { confirmedByName: names.people.get(entry.confirmedBy) ?? '' }),
      ...(entry.confirmedAt === undefined ? {} : { confirmedOn: dayOfInstant(entry.confirmedAt) }),
      ...(entry.corrects === undefined ? {} : { corrects: entry.corrects }),
      ...(entry.reason === undefined ? {} : { reason: entry.reason }),
    }));
};
