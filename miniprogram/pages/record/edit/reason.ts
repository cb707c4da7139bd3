// Why the record cannot be handed over or sealed yet: said above the dock, with the way to put it right.
import { timeOfInstant } from '@shared/kernel/day';
import type { ActivityKind } from '@shared/records/activity';
import { KIND_WORDS } from '@shared/text/activity-words';
import type { Reason } from '@/components/frame/reason-strip';
import { openPage } from '@/platform/navigation';
import { showPart } from '@/platform/page-life';
import { codedFaults } from '@/text/faults';
import { wordsOf } from '@/text/errors';
import { missingWord, recordText, refusedWord } from '@/text/record';
import { firstMissing, partOfMissing } from './record-form';
import type { RecordError, RecordState } from './use-record';

const minuteMs = 60_000;
const kindWord = (kind: string): string => KIND_WORDS[kind as ActivityKind] ?? kind;

/** 「还差 2 项：决议、主讲人」 */
export const missingWords = (missing: readonly string[]): string =>
  recordText.missing(missing.length, missing.map((key) => missingWord(key, kindWord)).join(recordText.missingJoin));

const isOnRollCall = (key: string): boolean => key === 'roll' || key === 'claims';

export const goToMissing = ({ page }: RecordState, key: string): void => {
  if (isOnRollCall(key)) openPage('rollCall', { activityId: page.activityId });
  else showPart(partOfMissing(key));
};

/** The code's words, then the fields to put right. */
const refusalOf = (error: RecordError): string => [wordsOf(error), ...codedFaults(error).map(refusedWord)].join(' ');

type SignIn = RecordState['page']['signIn'];

/** What the record was read with, or what the seal was refused for since. */
const signInOf = ({ page, error }: RecordState): SignIn => {
  const until = error?.code === 'record.signInOpen' ? error.reason?.until : undefined;
  return until !== undefined ? { until, isEnded: page.signIn?.isEnded ?? false } : page.signIn;
};

/** The first whole minute at which it may be sealed. */
export const sealableAt = (until: string): string => timeOfInstant(new Date(Date.parse(until) + minuteMs).toISOString());

const id = 'record-reason';

/** The first thing in the way; undefined when the button will do what it says. */
export const reasonOf = (record: RecordState): Reason | undefined => {
  const { page, form, error, missing } = record;
  if (error !== undefined && error.code !== 'record.incomplete' && error.code !== 'record.signInOpen')
    return { id, words: refusalOf(error) };
  const first = firstMissing(form, missing);
  if (first !== undefined)
    return {
      id,
      words: missingWords(missing),
      way: {
        id: 'to-missing',
        word: isOnRollCall(first) ? recordText.toRoll : recordText.toMissing,
        onTap: () => goToMissing(record, first),
      },
    };
  const signIn = page.may.confirm ? signInOf(record) : undefined;
  if (signIn === undefined) return undefined;
  if (signIn.isEnded) return { id, words: recordText.signInEnded(sealableAt(signIn.until)) };
  return {
    id,
    words: recordText.signInOpen(timeOfInstant(signIn.until)),
    way: { id: 'end-sign-in', word: recordText.endSignIn, isBusy: record.isEnding, onTap: () => void record.endSignIn() },
  };
};

/** A correction is judged by the function alone. */
export const correctionReason = ({ error }: RecordState): Reason | undefined =>
  error === undefined ? undefined : { id, words: refusalOf(error) };
