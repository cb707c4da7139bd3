import { Text, View } from '@tarojs/components';
import type { AppraisalPage } from '@shared/contract/appraisal';
import { dayWord } from '@shared/kernel/time-words';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { appraisalText } from '@/text/appraisal';
import { wordsOf } from '@/text/errors';
import { People } from './people';
import { AppraisalSheets } from './sheets';
import { nextStepOf, useAppraisal, type AppraisalState, type NextStep } from './use-appraisal';
import './index.scss';

/** A line is pressable once what it leads to is there. */
const opening = <T,>(there: T | undefined, open: (one: T) => void): { onTap?: () => void } =>
  there === undefined ? {} : { onTap: () => open(there) };

const nextWord = (step: NextStep, page: AppraisalPage): string =>
  ({
    begin: appraisalText.begin(page.year),
    plan: appraisalText.plan,
    waitMeeting: appraisalText.meeting,
    hold: appraisalText.hold,
    closePoll: appraisalText.goResults,
    grade: appraisalText.grade,
    publish: appraisalText.publish,
    feedBack: appraisalText.feedBack,
  })[step];

/** The days of the steps are written down with the grades; what is plainly done says so before that. */
const stepWord = ({ people, poll, paper }: AppraisalPage, step: AppraisalPage['steps'][number]['step']): string | undefined => {
  if (step === 'selfDoneOn') return people.length > 0 && people.every(({ hasSelf }) => hasSelf) ? appraisalText.selfAllIn : undefined;
  if (step === 'pollDoneOn') return paper !== undefined || (poll?.state === 'closed' && !poll.isTooFew) ? appraisalText.polled : undefined;
  return undefined;
};

const StepChip = ({ page, at: { step, doneOn } }: { page: AppraisalPage; at: AppraisalPage['steps'][number] }) => {
  const word = doneOn === undefined ? stepWord(page, step) : dayWord(doneOn);
  return word === undefined ? <Chip word={appraisalText.stepOpen} icon="circle" /> : <Chip word={word} icon="check" tone="done" />;
};

const Steps = ({ page }: { page: AppraisalPage }) => (
  <Card isFlush id="steps">
    {page.steps.map((at, place) => (
      <Row
        key={at.step}
        id={`step-${at.step}`}
        title={`${place + 1}　${appraisalText.steps[at.step]}`}
        end={<StepChip page={page} at={at} />}
      />
    ))}
    <Row
      id="meeting"
      title={appraisalText.meeting}
      note={
        page.meeting === undefined
          ? appraisalText.noMeeting
          : page.meeting.state === 'confirmed'
            ? dayWord(page.meeting.day)
            : appraisalText.planned(dayWord(page.meeting.day))
      }
      {...opening(page.meeting, ({ activityId }) => openPage('activityDetail', { activityId }))}
    />
  </Card>
);

const pollNote = ({ poll, isPaperOnly, paper }: AppraisalPage): string => {
  if (paper !== undefined) return appraisalText.paperNote(paper.out, paper.in, paper.invalid);
  if (poll === undefined) return isPaperOnly ? appraisalText.paperOnly : `${appraisalText.pollNone}。${appraisalText.five}`;
  if (poll.state === 'closed') return poll.isTooFew ? appraisalText.five : appraisalText.pollClosed;
  return poll.hasVoted ? appraisalText.pollDone : appraisalText.pollOpen(dayWord(poll.lastOn));
};

/** A second poll where the first had too few ballots; paper where there is none that counts. */
const pollActions = (page: AppraisalPage, state: AppraisalState) => {
  const isBefore = page.state === 'preparing' || page.state === 'held';
  const mayOpen =
    isBefore && page.mayManage && !page.isPaperOnly && (page.poll === undefined || (page.poll.state === 'closed' && page.poll.isTooFew));
  const mayTally = isBefore && page.mayRecord && (page.poll === undefined || (page.poll.state === 'closed' && page.poll.isTooFew));
  return (
    <View className="appraisal-poll-actions">
      {mayOpen ? (
        <Button id="open-poll" isWide onTap={() => state.open({ is: 'poll' })}>
          {page.poll === undefined ? appraisalText.openPoll : appraisalText.openPollAgain}
        </Button>
      ) : null}
      {mayTally ? (
        <Button id="enter-tally" isWide onTap={() => openPage('appraisalTally', { orgId: page.orgId, year: page.year })}>
          {appraisalText.paper}
        </Button>
      ) : null}
    </View>
  );
};

const PollPart = ({ page, state }: { page: AppraisalPage; state: AppraisalState }) => (
  <View>
    <Section title={appraisalText.poll} />
    <Card isFlush id="poll">
      <Row
        id="go-poll"
        title={
          page.poll?.isVoter === true && page.poll.state === 'open' && !page.poll.hasVoted
            ? appraisalText.goPoll
            : page.paper !== undefined || page.isPaperOnly
              ? appraisalText.paperPoll
              : appraisalText.secretPoll
        }
        note={pollNote(page)}
        {...opening(page.poll, ({ pollId }) => openPage('poll', { pollId }))}
      />
    </Card>
    {pollActions(page, state)}
  </View>
);

const OwnSelf = ({ page, state }: { page: AppraisalPage; state: AppraisalState }) => {
  if (!page.mayWriteOwn || page.ownId === undefined) return null;
  const text = page.people.find((person) => person.memberId === page.ownId)?.selfText ?? '';
  return (
    <View>
      <Section title={appraisalText.selfMine} />
      <Card id="own-self">
        <Text className={text === '' ? 'note block' : 'body block'}>{text === '' ? appraisalText.selfNote : text}</Text>
        <Button id="write-self" isWide onTap={() => state.open({ is: 'self', memberId: page.ownId ?? '', name: '', isOwn: true, text })}>
          {text === '' ? appraisalText.selfEdit : appraisalText.selfChange}
        </Button>
      </Card>
    </View>
  );
};

const Content = ({ page, state }: { page: AppraisalPage; state: AppraisalState }) =>
  page.state === 'none' && !page.mayManage ? (
    <Card>
      <Empty id="not-begun" title={appraisalText.emptyTitle} next={appraisalText.emptyNext} />
    </Card>
  ) : (
    <View>
      <Text
        className="title block appraisal-title"
        id="appraisal-state"
      >{`${appraisalText.yearTitle(page.year)}·${appraisalText.states[page.state]}`}</Text>
      {state.error && state.sheet === undefined ? (
        <Say tone="attn" id="refused">
          {wordsOf(state.error)}
        </Say>
      ) : null}
      <Steps page={page} />
      {page.state === 'none' ? null : <PollPart page={page} state={state} />}
      {page.state === 'none' ? null : <OwnSelf page={page} state={state} />}
      {page.state === 'none' ? null : <People page={page} state={state} />}
    </View>
  );

export default function AppraisalScreen() {
  const state = useAppraisal();
  const page = state.remote.content;
  const next = page?.mayManage === true ? nextStepOf(page) : undefined;
  const dock =
    page === undefined || next === undefined ? undefined : (
      <Dock>
        <PrimaryButton id="next" isBusy={state.isBusy} onTap={() => state.takeNext(next)}>
          {nextWord(next, page)}
        </PrimaryButton>
      </Dock>
    );
  return (
    <Page title={appraisalText.title} dock={dock}>
      <View className="appraisal-page">
        <RemoteView remote={state.remote} skeleton={[4, 3, 5]} wordsOf={wordsOf}>
          {(content) => <Content page={content} state={state} />}
        </RemoteView>
        {page === undefined ? null : <AppraisalSheets page={page} state={state} />}
      </View>
    </Page>
  );
}
