import type { Finding, FindingPart, Outcome } from '@shared/contract/score';
import type { Day } from '@shared/kernel/day';
import { periodSaid } from '@shared/text/duty-words';

/** People of one outcome: their names where they were sent, else how many they are. */
export type PeopleGroup = { outcome: Outcome; count: number; names: string[] };

// What is still open stands first.
const order: readonly Outcome[] = ['notMet', 'noData', 'notYetDue', 'met', 'notApplicable'];

const worst = (parts: readonly FindingPart[]): Outcome =>
  order.find((outcome) => parts.some((part) => part.outcome === outcome)) ?? 'notApplicable';

/** 「韩立」, and where only some months are owed, 「韩立 3月、4月」. */
const nameOf = (parts: readonly FindingPart[], outcome: Outcome, asOfOn: Day): string => {
  const name = parts[0]?.memberName ?? '';
  const owed = parts.filter((part) => part.outcome === outcome);
  const periods = owed.map(({ period }) => periodSaid(period, asOfOn)).filter((word) => word !== '');
  return outcome === 'notMet' && parts.length > 1 && periods.length > 0 ? `${name} ${periods.join('、')}` : name;
};

const isPersonal = ({ kind, parts }: Finding): boolean =>
  parts.some(({ memberId }) => memberId !== undefined) || kind === 'perMember' || kind === 'perPerson';

const inGroups = (outcomes: readonly { outcome: Outcome; name: string }[]): PeopleGroup[] =>
  order
    .map((outcome) => {
      const own = outcomes.filter((entry) => entry.outcome === outcome);
      return { outcome, count: own.length, names: own.map(({ name }) => name).filter((name) => name !== '') };
    })
    .filter(({ count }) => count > 0);

/** The persons a rule speaks of, each once, by how it stands with them; roster order within. */
export const peopleOf = (finding: Finding, asOfOn: Day): PeopleGroup[] => {
  if (!isPersonal(finding)) return [];
  const named = finding.parts.filter(({ memberId }) => memberId !== undefined);
  const others = finding.parts.filter(
    ({ memberId, period }) => memberId === undefined && finding.outcome !== 'notApplicable' && period !== undefined,
  );
  const ids = [...new Set(named.map(({ memberId }) => memberId))];
  const persons = ids.map((id) => {
    const own = named.filter(({ memberId }) => memberId === id);
    const outcome = worst(own);
    return { outcome, name: nameOf(own, outcome, asOfOn) };
  });
  return inGroups([...persons, ...others.map(({ outcome }) => ({ outcome, name: '' }))]);
};
