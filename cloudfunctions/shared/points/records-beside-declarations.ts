import type { DeclarationView } from '../../../src-shared/contract/points';
import { addDays, daysBetween } from '../../../src-shared/kernel/day';
import { COLLECTIONS } from '../ports/collections';
import { lineOf, listedIn } from '../register/reading/lines';
import { saying } from '../register/reading/names';
import type { Asking } from '../pipeline/context';

/** Records that speak of what members declare; what they prove by themselves is booked without declaring. */
const SPEAKING = ['pioneerActivity', 'massContact', 'careActivity', 'commendation'] as const;
const NEAR_DAYS = 3;

/** Records of the same person and days beside each declaration: a help to whoever confirms, never a demand. */
export const withBeside = async (asking: Asking, orgId: string, waiting: readonly DeclarationView[]): Promise<DeclarationView[]> => {
  const days = waiting.map(({ day }) => day).sort();
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return [];
  const stored = await asking.ports.documents.find(
    COLLECTIONS.records,
    { orgId, type: { in: SPEAKING }, day: { from: addDays(first, -NEAR_DAYS), to: addDays(last, NEAR_DAYS) } },
    { without: ['attachments', 'reasons'] },
  );
  const listed = (await listedIn(asking, stored)).filter(({ record }) => record.state !== 'voided' && record.state !== 'draft');
  const lines = await saying(asking, (say) => listed.map((entry) => ({ line: lineOf(entry, say), memberIds: entry.record.memberIds })));
  return waiting.map((declaration) => {
    const beside = lines
      .filter(
        ({ line, memberIds }) => memberIds.includes(declaration.memberId) && Math.abs(daysBetween(line.day, declaration.day)) <= NEAR_DAYS,
      )
      .map(({ line }) => ({ recordId: line.recordId, title: line.title }));
    return beside.length === 0 ? declaration : { ...declaration, beside };
  });
};
