// 1.2.b, 1.2.c: cases of development with a step closed in the year; all their earlier steps are read.
import { own, rows, text, type Books, type Content, type Paper } from './books';
import { plusMonths, type Day } from './calendar';
import { allOrNothing, notApplicable, sum, type Judged } from './verdicts';

const isAsked = (books: Books): boolean => books.existedOn(books.readOn) && !books.isLetOffOn(books.readOn);

/** Which materials belong to which step (records.md §4, MaterialKey). */
const MATERIALS: readonly [step: number, key: string][] = [
  [1, 'application'],
  [2, 'talkNote'],
  [3, 'recommendation'],
  [4, 'activistFiling'],
  [5, 'contactAssignment'],
  [6, 'thoughtReports'],
  [6, 'inspectionForm'],
  [7, 'opinions'],
  [8, 'targetFiling'],
  [9, 'sponsorAssignment'],
  [10, 'reviewConclusion'],
  [11, 'trainingProof'],
  [12, 'committeeReview'],
  [13, 'preReview'],
  [14, 'admissionForm'],
  [15, 'admissionResolution'],
  [16, 'superiorTalk'],
  [17, 'approval'],
  [18, 'upperFiling'],
  [19, 'placement'],
  [20, 'oath'],
  [21, 'probationInspection'],
  [22, 'conversionApplication'],
  [23, 'conversionResolution'],
  [24, 'conversionApproval'],
  [25, 'archiveList'],
];

type Step = { step: number; doneOn: Day; voteId?: string | undefined };

const stepsOf = (books: Books, { content }: Paper): Step[] =>
  rows(content, 'steps')
    .flatMap((row) => {
      const doneOn = text(row, 'doneOn');
      return doneOn !== undefined && doneOn <= books.readOn ? [{ step: Number(row.step), doneOn, voteId: text(row, 'voteId') }] : [];
    })
    .sort((one, other) => one.step - other.step);

const casesOf = (books: Books): { paper: Paper; steps: Step[] }[] =>
  own(books, 'developmentCase')
    .map((paper) => ({ paper, steps: stepsOf(books, paper) }))
    .filter(({ steps }) => steps.some(({ doneOn }) => doneOn.startsWith(String(books.year)) && doneOn >= books.countsFrom));

const count = (vote: Content, key: string): number => Number(vote[key] ?? 0);

/** Admission and conversion: more than half of those expected are present, and more than half of them say yes (§7). */
const isCarried = (books: Books, voteId: string | undefined): boolean => {
  const vote = own(books, 'vote').find(({ _id }) => _id === voteId)?.content;
  if (vote === undefined) return false;
  const expected = count(vote, 'expectedVoters');
  return count(vote, 'presentVoters') * 2 > expected && count(vote, 'yes') * 2 > expected;
};

/** “hard: order of steps, <1 year between 3 and 7, invalid vote at 15 or 23, >6 months for 17, probation not 1 year”. */
const isHardlyViolated = (books: Books, { content }: Paper, steps: readonly Step[]): boolean => {
  const at = (step: number): Step | undefined => steps.find((one) => one.step === step);
  const isOutOfOrder = ({ step, doneOn }: Step, index: number): boolean =>
    step !== (steps[index - 1]?.step ?? 0) + 1 || doneOn < (steps[index - 1]?.doneOn ?? doneOn);
  const [three, seven, admitted, approved, converted] = [at(3), at(7), at(15), at(17), at(23)];
  const isTooSoon = three !== undefined && seven !== undefined && seven.doneOn < plusMonths(three.doneOn, 12);
  const isTooLate = admitted !== undefined && approved !== undefined && approved.doneOn > plusMonths(admitted.doneOn, 6);
  const probationEnd = text(content, 'extendedToOn') ?? (admitted === undefined ? undefined : plusMonths(admitted.doneOn, 12));
  const isCutShort = converted !== undefined && probationEnd !== undefined && converted.doneOn < probationEnd;
  const faulty = [
    ...steps.filter(isOutOfOrder),
    ...(isTooSoon ? [seven] : []),
    ...(isTooLate ? [approved] : []),
    ...(isCutShort ? [converted] : []),
    ...[admitted, converted].filter((step): step is Step => step !== undefined && !isCarried(books, step.voteId)),
  ];
  return faulty.some(({ doneOn }) => doneOn >= books.countsFrom);
};

/** 1.2.b */
export const procedure = (books: Books): Judged =>
  isAsked(books)
    ? sum(
        books,
        casesOf(books).map(({ paper, steps }) => ({ is: isHardlyViolated(books, paper, steps) ? 'short' : 'met' })),
      )
    : notApplicable;

/** 1.2.c: 1 or 0. */
export const materials = (books: Books): Judged =>
  !isAsked(books)
    ? notApplicable
    : allOrNothing(
        sum(
          books,
          casesOf(books).map(({ paper, steps }) => {
            const have = (paper.content.materials ?? {}) as Record<string, unknown>;
            const closed = new Set(steps.map(({ step }) => step));
            return {
              is: MATERIALS.every(([step, key]) => !closed.has(step) || have[key] === true) ? 'met' : 'short',
              until: `${books.year}-12-31`,
            };
          }),
        ),
      );
