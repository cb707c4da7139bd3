import type { Out } from '../../../../src-shared/contract';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { contentOf, feedbackIdOf, lettersTo, recordIdOf } from '../../../shared/register/life/feedback';
import type { Handler } from '../../../shared/pipeline/context';

type Mine = Out<'feedback.mine'>;
const PUBLIC_MOST = 20;

const letterOf = (record: StoredRecord): Mine['letters'][number] => {
  const { text, isAnonymous, number = '', answer, answeredOn, answerDueOn } = contentOf(record);
  return {
    feedbackId: feedbackIdOf(record._id),
    number,
    text,
    isAnonymous,
    sentOn: record.day,
    ...(answerDueOn === undefined ? {} : { answerDueOn }),
    ...(answer === undefined ? {} : { answer }),
    ...(answeredOn === undefined ? {} : { answeredOn }),
  };
};

export const mine: Handler<'feedback.mine'> = async ({ ports, roster, nowAt, today, who, has }, { feedbackIds }) => {
  const { committeeId } = roster.pointer;
  const committee = committeeId === null ? null : await roster.org(committeeId);
  if (committee === null) return { nowAt, today, letters: [], publicAnswers: [], mayAnswer: false, committeeId: null };
  const all = await lettersTo(ports.documents, committee._id);
  const kept = new Set(feedbackIds.map(recordIdOf));
  const isMine = (record: StoredRecord): boolean => kept.has(record._id) || (who !== null && contentOf(record).fromId === who.memberId);
  const shown = all
    .filter((record) => contentOf(record).isAnswerPublic === true && contentOf(record).answer !== undefined)
    .slice(0, PUBLIC_MOST);
  const orgs = await roster.orgsById([...new Set(shown.flatMap((record) => contentOf(record).aboutOrgId ?? []))]);
  return {
    nowAt,
    today,
    letters: all.filter(isMine).map(letterOf),
    publicAnswers: shown.map((record) => {
      const { number = '', aboutOrgId, answer = '', answeredOn = record.day } = contentOf(record);
      return { number, aboutOrgName: orgs.find((org) => org._id === aboutOrgId)?.name ?? '', answer, answeredOn };
    }),
    mayAnswer: who !== null && has('administer', committee),
    committeeId: committee._id,
  };
};
