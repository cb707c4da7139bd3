// What would be wrong with any part of any rule, whatever it asks: its days, its reasons, what it rests on.
import { isDay } from '../../src-shared/kernel/day';
import { NOT_APPLICABLE_REASONS, type Finding, type Part } from '../../src-shared/rules/indicator';
import type { Situation } from './situations';

const nameOf = (part: Part): string =>
  [part.period, part.groupId, part.memberId, part.orgId, part.subjectId].map((word) => word ?? '').join('/');
const idsIn = ({ facts }: Situation): Set<string> =>
  new Set(
    [
      ...('branch' in facts ? [facts.branch, ...facts.groups, ...facts.superiors] : facts.orgs),
      ...facts.members,
      ...facts.posts,
      ...facts.terms,
      ...facts.activities,
      ...facts.records,
    ].map(({ _id }) => _id),
  );

/** In words; the same words for the same fault of every rule. */
export const faultsOfParts = (situation: Situation, finding: Finding): string[] => {
  const known = idsIn(situation);
  const { day } = situation;
  const ofPart = (part: Part): string[] => {
    const isOpen = (part.outcome === 'notYetDue' || part.outcome === 'notMet') && day <= part.makeUpUntilOn;
    const said: Readonly<Record<string, boolean>> = {
      'does not apply without a reason':
        part.outcome === 'notApplicable' && !NOT_APPLICABLE_REASONS.some((reason) => reason === part.notApplicableBecause),
      'gives a reason though it applies': part.outcome !== 'notApplicable' && part.notApplicableBecause !== undefined,
      'does not apply and leads on': part.outcome === 'notApplicable' && part.remedy !== null,
      // noData is there for what a superior has still to enter, and never pays anybody else.
      'is no data though nobody above has to enter it': part.outcome === 'noData' && part.waitsFor === undefined,
      'waits for somebody though it is judged': part.outcome !== 'noData' && part.waitsFor !== undefined,
      'is met and leads on': part.outcome === 'met' && part.remedy !== null,
      'is made up and not met': part.isMadeUp && part.outcome !== 'met',
      'has a day that is none': ![part.lastOn, part.countsFromOn, part.makeUpUntilOn].every(isDay),
      'is made up though it counts on its last day': part.isMadeUp && part.countsFromOn <= part.lastOn,
      'is met without evidence': part.outcome === 'met' && part.evidenceIds.length === 0,
      'rests on what is not there': part.evidenceIds.some((id) => !known.has(id)),
      'is begun by what is not there': part.openIds.some((id) => !known.has(id)),
      'can be put right before it is owed': part.makeUpUntilOn < part.lastOn,
      'counts before its last day': part.countsFromOn < part.lastOn,
      'is short before it counts': part.outcome === 'notMet' && day < part.countsFromOn,
      'is not yet due after it counts': part.outcome === 'notYetDue' && day > part.countsFromOn,
      'is open and leads nowhere': isOpen && part.remedy === null && part.openIds.length === 0,
      'leads on when it is too late': !isOpen && part.remedy !== null && part.outcome !== 'noData',
      'has a share outside 0 to 1': part.share !== undefined && (part.share.numerator < 0 || part.share.numerator > part.share.denominator),
      'lies in another year': part.period !== undefined && !part.period.startsWith(situation.year),
    };
    return Object.entries(said).flatMap(([words, isSo]) => (isSo ? [words] : []));
  };
  const { parts, remedy } = finding;
  const whole = {
    'has two parts of one name': new Set(parts.map(nameOf)).size !== parts.length,
    'leads on as none of its parts does': remedy !== null && !parts.some((part) => part.remedy === remedy),
    'leads nowhere though a part does': remedy === null && parts.some((part) => part.remedy !== null),
  };
  return [...parts.flatMap(ofPart), ...Object.entries(whole).flatMap(([words, isSo]) => (isSo ? [words] : []))];
};
