import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { dayOfInstant } from '@shared/kernel/day';
import { Failed } from '@/components/feedback/failed';
import { Toggle } from '@/components/forms/choices';
import { TextField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { feedbackText } from '@/text/feedback';
import { useLetter, type LetterForm } from './use-letter';
import './index.scss';

type Mine = Out<'feedback.mine'>;
type Letter = Mine['letters'][number];

const TEXT_MAX = 900;

const standingOf = ({ answeredOn, answerDueOn }: Letter, today: string): string => {
  if (answeredOn !== undefined) return feedbackText.answered(answeredOn, today);
  if (answerDueOn === undefined) return '';
  return answerDueOn < today ? feedbackText.overdue(answerDueOn, today) : feedbackText.waiting(answerDueOn, today);
};

const Own = ({ mine }: { mine: Mine }) =>
  mine.letters.length === 0 ? null : (
    <View>
      <Section title={feedbackText.own} />
      <Card id="own">
        {mine.letters.map((letter) => (
          <View key={letter.feedbackId} className="letter">
            <Text className="body block">{letter.text}</Text>
            <Text className="note block">
              {[letter.number, letter.isAnonymous ? feedbackText.unsigned : '', standingOf(letter, mine.today)]
                .filter((word) => word !== '')
                .join('·')}
            </Text>
            {letter.answer === undefined ? null : <Say tone="done">{letter.answer}</Say>}
          </View>
        ))}
      </Card>
    </View>
  );

const Public = ({ mine }: { mine: Mine }) =>
  mine.publicAnswers.length === 0 ? null : (
    <View>
      <Section title={feedbackText.publicAnswers} />
      <Card isFlush id="public-answers">
        {mine.publicAnswers.map(({ number, aboutOrgName, answer, answeredOn }) => (
          <Row
            key={`${number}${answeredOn}`}
            title={answer}
            note={[number, aboutOrgName, feedbackText.answered(answeredOn, mine.today)].filter((word) => word !== '').join('·')}
          />
        ))}
      </Card>
    </View>
  );

const Write = ({ letter }: { letter: LetterForm }) => (
  <View>
    {letter.sent ? (
      <Say tone="done" id="sent">
        {feedbackText.done(letter.sent.number, letter.sent.answerDueOn, dayOfInstant(letter.sent.nowAt))}
      </Say>
    ) : null}
    <Card>
      <TextField
        id="text"
        label={feedbackText.ask}
        isLong
        max={TEXT_MAX}
        value={letter.text}
        error={letter.words}
        hint={letter.page === undefined ? undefined : feedbackText.from(letter.page)}
        onChange={(text) => letter.change({ text })}
      />
      {letter.person ? (
        <Toggle
          id="anonymous"
          label={feedbackText.anonymous}
          note={letter.isAnonymous ? feedbackText.anonymousNote : feedbackText.signed(letter.person.name)}
          isOn={letter.isAnonymous}
          onChange={(isAnonymous) => letter.change({ isAnonymous })}
        />
      ) : (
        <Text className="note block" id="unbound">
          {feedbackText.unbound}
          {feedbackText.anonymousNote}
        </Text>
      )}
    </Card>
    {letter.error ? (
      <Say tone="attn" id="refusal">
        {wordsOf(letter.error)}
      </Say>
    ) : null}
  </View>
);

/** 投诉建议: one text, signed or not; below it what became of the earlier ones. */
export default function LetterPage() {
  const letter = useLetter();
  const { content, error } = letter.remote;
  return (
    <Page
      title={feedbackText.title}
      dock={
        <Dock>
          <PrimaryButton id="submit" isBusy={letter.isBusy} onTap={() => void letter.submit()}>
            {feedbackText.submit}
          </PrimaryButton>
        </Dock>
      }
    >
      <View className="letter-page">
        {content?.mayAnswer ? (
          <Card isFlush>
            <Row
              id="desk"
              icon="list"
              title={feedbackText.desk}
              note={feedbackText.deskNote}
              onTap={() => openPage('registerList', { orgId: content.committeeId ?? undefined, type: 'feedback' })}
            />
          </Card>
        ) : null}
        <Write letter={letter} />
        {content ? <Own mine={content} /> : null}
        {content ? <Public mine={content} /> : null}
        {error && !content ? <Failed note={wordsOf(error)} onRetry={() => void letter.remote.refresh()} /> : null}
      </View>
    </Page>
  );
}
