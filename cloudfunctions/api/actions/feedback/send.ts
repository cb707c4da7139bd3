import { endOfWorkingDays } from '../../../../src-shared/standard/working-days';
import { receiptOf } from '../../../../src-shared/kernel/receipt';
import { faultsIn } from '../../../../src-shared/records/vocabulary/checks';
import type { AnyContent, CheckContext } from '../../../../src-shared/records/vocabulary/kind';
import { kindOf } from '../../../../src-shared/records/kinds';
import { FEEDBACK_ANSWER_DAYS, feedback } from '../../../../src-shared/records/kinds/feedback';
import type { Org } from '../../../../src-shared/records/org';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { contentOf, recordIdOf } from '../../../shared/register/life/feedback';
import { recordIn } from '../../../shared/register/reading/load';
import { refused } from '../../../shared/register/life/parse';
import { documentOf } from '../../../shared/register/life/stored';
import { numbersInForce } from '../../../shared/score/pack';
import { UNSIGNED } from '../../../../src-shared/engines/register/revision';
import type { Context, Handler } from '../../../shared/pipeline/context';
import { refusal } from '../../../shared/pipeline/refusal';

/** Anybody may write, so a machine could fill the committee's desk: beyond so many unanswered ones people go there in person. */
const UNANSWERED_MOST = 300;

const demandCommittee = async ({ roster }: Context): Promise<Org> => {
  const { committeeId } = roster.pointer;
  const committee = committeeId === null ? null : await roster.org(committeeId);
  if (committee === null) throw refusal('common.notFound');
  return committee;
};

const demandSound = (context: Context<'register.refused'> & Pick<CheckContext, 'params'>, content: AnyContent, org: Org): void => {
  const kind = kindOf(feedback.type);
  const nobody: CheckContext = {
    today: context.today,
    params: context.params,
    org,
    state: 'open',
    nameOf: () => '',
    isMemberOn: () => true,
    isFullOn: () => true,
    mayVoteOn: () => true,
    membersOn: () => [],
    linked: () => null,
    isCommittee: false,
  };
  const faults = kind === undefined ? [] : faultsIn(kind, content, nobody);
  if (faults.length > 0) throw refused(context, faults);
};

/** What is stored of a letter: without a name, nothing of whoever wrote it. */
export const send: Handler<'feedback.send'> = async (context, input) => {
  const { ports, nowAt, today, who } = context;
  const { documents } = ports;
  const id = recordIdOf(input.feedbackId);
  const before = recordIn(await documents.get(COLLECTIONS.records, id));
  const known = before === null ? null : contentOf(before.record);
  if (known !== null) return { nowAt, number: known.number ?? '', answerDueOn: known.answerDueOn ?? today };
  const org = await demandCommittee(context);
  if ((await documents.count(COLLECTIONS.records, { orgId: org._id, type: feedback.type, state: 'open' })) >= UNANSWERED_MOST)
    throw context.refuse('feedback.tooMany');
  const author = input.isAnonymous || who === null ? null : who.memberId;
  const about = input.aboutOrgId === undefined ? null : await context.roster.org(input.aboutOrgId);
  const content = {
    text: input.text,
    isAnonymous: author === null,
    ...(author === null ? {} : { fromId: author }),
    ...(about === null ? {} : { aboutOrgId: about._id }),
    ...(input.page === undefined || input.page === '' ? {} : { page: input.page }),
    number: `T-${receiptOf(input.feedbackId)}`,
    answerDueOn: endOfWorkingDays(today, FEEDBACK_ANSWER_DAYS),
  } as AnyContent;
  demandSound({ ...context, params: await numbersInForce(documents) }, content, org);
  const kind = kindOf('feedback');
  const stamp = { nowAt, today, who: { memberId: author ?? UNSIGNED }, ports };
  // Stored by itself: a key or an audit line beside it would name whoever did not sign. A second one with this id is the same letter.
  await documents.insert(
    COLLECTIONS.records,
    documentOf(stamp, { kind, org, content, state: kind.life.initial, before: null, id }, { members: new Map() }),
  );
  return { nowAt, number: `T-${receiptOf(input.feedbackId)}`, answerDueOn: endOfWorkingDays(today, FEEDBACK_ANSWER_DAYS) };
};
