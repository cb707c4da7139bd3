import { Text, View } from '@tarojs/components';
import type { PollPage } from '@shared/contract/poll';
import { dayWord } from '@shared/kernel/time-words';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { RemoteView } from '@/components/feedback/remote-view';
import { PickField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { pollText } from '@/text/appraisal';
import { wordsOf } from '@/text/errors';
import { Questions } from './questions';
import { Results } from './results';
import { usePoll, type Poll } from './use-poll';
import './index.scss';

/** Whether the caller, or whoever holds the phone now, can cast a ballot here. */
const isCasting = (page: PollPage, { ballot }: Poll): boolean =>
  page.state === 'open' && !page.isOver && (ballot.lentTo !== '' || (page.isVoter && !page.hasVoted));

const Status = ({ page, poll }: { page: PollPage; poll: Poll }) => {
  const { ballot, ownReceipt } = poll;
  return (
    <View className="stack poll-status">
      <Card id="poll">
        <Text className="title block">{pollText.about(page.year)}</Text>
        <Text className="note block" id="poll-until">
          {page.isOver ? pollText.over : pollText.until(dayWord(page.lastOn))}
        </Text>
        {page.ballotCount === undefined ? null : (
          <Text className="note block" id="poll-count">
            {pollText.count(page.ballotCount, page.eligible)}
          </Text>
        )}
        {page.reason === undefined ? null : <Text className="note block">{page.reason}</Text>}
      </Card>
      {ballot.lentReceipt === undefined ? null : (
        <Say tone="done" id="lent-receipt">
          {pollText.lendDone(ballot.lentReceipt)}
        </Say>
      )}
      {ballot.lentTo === '' && page.hasVoted ? (
        <Say tone="done" id="receipt">
          {ownReceipt === undefined ? pollText.voted : pollText.cast(ownReceipt)}
        </Say>
      ) : null}
      {ballot.lentTo === '' && page.hasVoted && ownReceipt !== undefined ? <Text className="note block">{pollText.keep}</Text> : null}
      {ballot.lentTo === '' && !page.isVoter ? (
        <Text className="note block" id="not-voter">
          {pollText.notVoter}
        </Text>
      ) : null}
    </View>
  );
};

const Lending = ({ page, poll }: { page: PollPage; poll: Poll }) =>
  page.lendTo.length === 0 ? null : (
    <Card id="lending">
      <PickField
        id="lend-to"
        label={pollText.lend}
        hint={pollText.lendNote}
        options={[{ value: '', word: pollText.lendOwn }, ...page.lendTo.map(({ memberId, name }) => ({ value: memberId, word: name }))]}
        value={poll.ballot.lentTo}
        onChange={poll.ballot.lend}
      />
    </Card>
  );

const Sheets = ({ poll }: { poll: Poll }) => {
  const { ballot } = poll;
  return (
    <View>
      <ConfirmSheet
        isOpen={ballot.isAsking}
        title={pollText.sheetTitle}
        words={pollText.secret}
        stay={pollText.stay}
        act={pollText.vote}
        isBusy={ballot.isBusy}
        onStay={ballot.stay}
        onAct={() => void ballot.submit()}
      >
        {ballot.error ? (
          <View className="poll-refused">
            <Say tone="attn" id="cast-refused">
              {wordsOf(ballot.error)}
            </Say>
          </View>
        ) : null}
        {ballot.isWithoutSource ? (
          <View className="poll-refused">
            <Say tone="attn" id="no-source">
              {pollText.noSource}
            </Say>
          </View>
        ) : null}
      </ConfirmSheet>
      <ConfirmSheet
        isOpen={poll.isClosing}
        title={pollText.closeTitle}
        words={pollText.closeWords}
        stay={pollText.closeStay}
        act={pollText.close}
        isBusy={poll.isBusy}
        onStay={poll.stay}
        onAct={() => void poll.close()}
      >
        {poll.error ? (
          <View className="poll-refused">
            <Say tone="attn">{wordsOf(poll.error)}</Say>
          </View>
        ) : null}
      </ConfirmSheet>
    </View>
  );
};

const dockOf = (page: PollPage, poll: Poll) => {
  const left = page.subjects.filter(({ memberId }) => poll.ballot.answers[memberId] === undefined).length;
  if (isCasting(page, poll)) {
    return (
      <Dock note={left > 0 ? pollText.left(left) : pollText.secret}>
        <PrimaryButton id="vote" onTap={() => (left === 0 ? poll.ballot.ask() : undefined)}>
          {pollText.vote}
        </PrimaryButton>
      </Dock>
    );
  }
  return page.mayClose ? (
    <Dock>
      <PrimaryButton id="close-poll" onTap={poll.askClose}>
        {pollText.close}
      </PrimaryButton>
    </Dock>
  ) : undefined;
};

export default function PollScreen() {
  const poll = usePoll();
  const page = poll.remote.content;
  return (
    <Page title={pollText.title} dock={page === undefined ? undefined : dockOf(page, poll)}>
      <View className="poll-page">
        <RemoteView remote={poll.remote} skeleton={[2, 4]} wordsOf={wordsOf}>
          {(content) => (
            <View>
              <Status page={content} poll={poll} />
              {isCasting(content, poll) ? <Questions page={content} ballot={poll.ballot} /> : null}
              <Lending page={content} poll={poll} />
              {content.state === 'closed' ? <Results page={content} poll={poll} /> : null}
              {isCasting(content, poll) && content.mayClose ? (
                <View className="poll-close">
                  <Button id="close-poll" isWide onTap={poll.askClose}>
                    {pollText.close}
                  </Button>
                </View>
              ) : null}
              <Text className="mini block poll-limits">{pollText.limits}</Text>
              <Sheets poll={poll} />
            </View>
          )}
        </RemoteView>
      </View>
    </Page>
  );
}
