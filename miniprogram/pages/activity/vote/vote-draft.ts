import type { In } from '@shared/contract';
import type { VoteForm } from '@shared/contract/vote';
import {
  countsWritten,
  isDevelopmentMatter,
  isSecretMatter,
  tallyOf,
  type VoteCount,
  type VoteMatter,
} from '@shared/records/vocabulary/vote-count';
import type { DraftOf } from '@/platform/kept-table';
import { voteText } from '@/text/vote';

type Order = In<'vote.record'>;

/** What is written on the page. A number that follows from the others stays undefined until somebody types another. */
export type VoteDraft = DraftOf<'vote'>;

export const draftOf = ({ suggested, cases, schemes }: VoteForm): VoteDraft => ({
  matter: suggested ?? '',
  subject: suggested !== undefined && isDevelopmentMatter(suggested) && cases.length === 1 ? (cases[0]?.recordId ?? '') : '',
  schemeId: schemes[0]?.recordId ?? '',
  isSecret: suggested === undefined || isSecretMatter(suggested),
  exclusions: [],
  candidates: [],
  tellerIds: [],
});

/** Another matter begins with what holds for it; numbers of the former are not carried over. */
export const withMatter = (draft: VoteDraft, matter: VoteMatter): VoteDraft => ({
  matter,
  subject: '',
  schemeId: draft.schemeId,
  isSecret: isSecretMatter(matter),
  exclusions: draft.exclusions,
  candidates: [],
  tellerIds: draft.tellerIds,
  writtenOpinions: undefined,
  yes: undefined,
  no: undefined,
  abstain: undefined,
  seats: undefined,
  ballotsOut: undefined,
  ballotsIn: undefined,
  ballotsInvalid: undefined,
});

/** Whether and about whom a matter is decided. */
export const subjectNeeded = (matter: VoteMatter): boolean => isDevelopmentMatter(matter) || matter === 'discipline' || matter === 'reward';

export type Counted = { expectedVoters: number; presentVoters: number; online: number; isOfExpected: boolean };

export const countedOf = ({ voters, isElectedByExpected }: VoteForm, { exclusions }: VoteDraft): Counted => {
  const counted = voters.filter(({ memberId }) => !exclusions.some((entry) => entry.memberId === memberId));
  const there = counted.filter(({ isPresent }) => isPresent);
  return {
    expectedVoters: counted.length,
    presentVoters: there.length,
    online: there.filter(({ isOnline }) => isOnline).length,
    isOfExpected: isElectedByExpected,
  };
};

/** The numbers with those that follow: everybody there got a ballot and all came back; once yes and no are known, the rest abstained. */
export const numbersOf = (draft: VoteDraft, { presentVoters }: Counted) => {
  const isElection = draft.matter === 'election';
  const written = draft.matter !== '' && countsWritten(draft.matter) ? (draft.writtenOpinions ?? 0) : 0;
  const out = draft.ballotsOut ?? presentVoters;
  const back = draft.ballotsIn ?? out;
  const invalid = draft.ballotsInvalid ?? 0;
  const valid = draft.isSecret ? back - invalid : presentVoters;
  const rest = draft.yes === undefined ? undefined : Math.max(0, valid + written - draft.yes);
  const no = draft.no ?? (rest === 0 ? 0 : undefined);
  const abstain = draft.abstain ?? (rest === undefined || no === undefined ? undefined : Math.max(0, rest - no));
  return {
    writtenOpinions: written,
    ...(isElection ? {} : { yes: draft.yes, no, abstain }),
    ...(draft.isSecret ? { ballotsOut: out, ballotsIn: back, ballotsInvalid: invalid } : {}),
  };
};

/** As the vote stands now, for the sentence under it; null while nothing is chosen. */
export const voteCountOf = (draft: VoteDraft, counted: Counted): VoteCount | null => {
  if (draft.matter === '') return null;
  const candidates = draft.candidates.map(({ memberId, yes }) => ({ memberId, yes: yes ?? 0 }));
  return {
    matter: draft.matter,
    expectedVoters: counted.expectedVoters,
    presentVoters: counted.presentVoters,
    isOfExpected: counted.isOfExpected,
    ...numbersOf(draft, counted),
    seats: draft.seats,
    candidates: draft.matter === 'election' ? candidates : [],
  };
};

/** What is still to be said before it can be entered. */
export const stillMissing = (draft: VoteDraft, counted: Counted): string[] => {
  if (draft.matter === '') return [];
  const isElection = draft.matter === 'election';
  return [
    ...(subjectNeeded(draft.matter) && draft.matter !== 'reward' && draft.subject === '' ? [voteText.subjectNeeded] : []),
    ...(!isElection && draft.yes === undefined ? [voteText.yesNeeded] : []),
    ...(!isElection && draft.yes !== undefined && numbersOf(draft, counted).no === undefined ? [voteText.noNeeded] : []),
    ...(isElection && (draft.candidates.length === 0 || draft.seats === undefined) ? [voteText.candidatesNeeded] : []),
    ...(draft.isSecret && draft.tellerIds.length < 2 ? [voteText.tellersNeeded] : []),
  ];
};

const aboutOf = (draft: VoteDraft, { cases }: VoteForm): Pick<Order, 'subjectMemberId' | 'caseId' | 'schemeId'> => {
  const isCase = cases.some(({ recordId }) => recordId === draft.subject);
  return {
    ...(draft.subject !== '' && isCase ? { caseId: draft.subject } : {}),
    ...(draft.subject !== '' && !isCase ? { subjectMemberId: draft.subject } : {}),
    ...(draft.matter === 'pointsScheme' && draft.schemeId !== '' ? { schemeId: draft.schemeId } : {}),
  };
};

/** What is sent. Without a quorum only that nothing was put to the vote. */
export const orderOf = (form: VoteForm, draft: VoteDraft, counted: Counted): Order | null => {
  const count = voteCountOf(draft, counted);
  if (count === null || draft.matter === '') return null;
  const isPut = tallyOf(count).hasQuorum;
  const { writtenOpinions, ...numbers } = numbersOf(draft, counted);
  return {
    activityId: form.activityId,
    matter: draft.matter,
    isPut,
    seen: { expectedVoters: counted.expectedVoters, presentVoters: counted.presentVoters },
    ...aboutOf(draft, form),
    isSecret: draft.isSecret,
    exclusions: draft.exclusions,
    ...(isPut
      ? { ...numbers, ...(writtenOpinions > 0 ? { writtenOpinions } : {}), ...(draft.isSecret ? { tellerIds: draft.tellerIds } : {}) }
      : {}),
    ...(isPut && draft.matter === 'election' ? { seats: draft.seats, candidates: count.candidates?.map((entry) => ({ ...entry })) } : {}),
  };
};
