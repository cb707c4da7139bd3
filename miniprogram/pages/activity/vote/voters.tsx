import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { noQuorumWords, quorumWords } from '@shared/records/vocabulary/vote-words';
import { dayWord } from '@shared/kernel/time-words';
import { tallyOf } from '@shared/records/vocabulary/vote-count';
import { EXCLUSION_REASONS, type ExclusionReason } from '@shared/records/kinds/vote';
import { Sheet } from '@/components/feedback/sheet';
import { MomentField, PickField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Citation, Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { voteText } from '@/text/vote';
import type { VoteState } from './use-vote';

const reasons = (Object.keys(EXCLUSION_REASONS) as ExclusionReason[]).map((value) => ({ value, word: EXCLUSION_REASONS[value] }));

/** Nobody is left out of those expected without consent from above and a decision of the general meeting. */
const ExcludeSheet = ({ vote, onClose }: { vote: VoteState; onClose: () => void }) => {
  const { form, draft, change } = vote;
  const [line, setLine] = useState({
    memberId: '',
    reason: 'longTermBedridden' as ExclusionReason,
    superiorConsentOn: form.day,
    decidedActivityId: '',
  });
  const [isAsked, setAsked] = useState(false);
  const put = (part: Partial<typeof line>): void => setLine({ ...line, ...part });
  const people = form.voters
    .filter(({ memberId, isPresent }) => !isPresent && !draft.exclusions.some((entry) => entry.memberId === memberId))
    .map(({ memberId, name }) => ({ value: memberId, word: name }));
  const meetings = form.meetings.map(({ activityId, title, day }) => ({ value: activityId, word: `${dayWord(day, form.today)} ${title}` }));
  const blank = { value: '', word: voteText.choose };
  const take = (): void => {
    setAsked(true);
    if (line.memberId === '' || line.decidedActivityId === '') return;
    change({ exclusions: [...draft.exclusions, line] });
    onClose();
  };
  return (
    <Sheet id="exclude-sheet" isOpen onClose={onClose} title={voteText.excludeTitle}>
      <View className="stack">
        <Text className="note">{voteText.excludeHint}</Text>
        <PickField
          id="exclude-who"
          label={voteText.excludeWho}
          options={[blank, ...people]}
          value={line.memberId}
          onChange={(memberId) => put({ memberId })}
        />
        <PickField
          id="exclude-why"
          label={voteText.excludeWhy}
          options={reasons}
          value={line.reason}
          onChange={(reason) => put({ reason: reason as ExclusionReason })}
        />
        <MomentField
          id="exclude-consent"
          mode="date"
          label={voteText.consentOn}
          value={line.superiorConsentOn}
          onChange={(superiorConsentOn) => put({ superiorConsentOn })}
        />
        <PickField
          id="exclude-meeting"
          label={voteText.decidedAt}
          options={[blank, ...meetings]}
          value={line.decidedActivityId}
          onChange={(decidedActivityId) => put({ decidedActivityId })}
          hint={meetings.length === 0 ? voteText.noMeetings : undefined}
        />
        {isAsked ? (
          <Say tone="attn" id="exclude-refused">
            {voteText.exclusionNeeded}
          </Say>
        ) : null}
        <Button id="exclude-done" kind="primary" isWide onTap={take}>
          {voteText.excludeDone}
        </Button>
      </View>
    </Sheet>
  );
};

const Excluded = ({ vote }: { vote: VoteState }) => {
  const { form, draft, change } = vote;
  return (
    <Card isFlush>
      {draft.exclusions.map((entry) => (
        <Row
          key={entry.memberId}
          id={`excluded-${entry.memberId}`}
          title={form.voters.find(({ memberId }) => memberId === entry.memberId)?.name ?? ''}
          note={voteText.excludedLine(EXCLUSION_REASONS[entry.reason], dayWord(entry.superiorConsentOn, form.today))}
          end={
            <Button
              id={`take-back-${entry.memberId}`}
              isSmall
              kind="quiet"
              onTap={() => change({ exclusions: draft.exclusions.filter((other) => other.memberId !== entry.memberId) })}
            >
              {voteText.takeBack}
            </Button>
          }
        />
      ))}
    </Card>
  );
};

/** 应到、到会 and whether a vote may be held, with the paragraph, before anything is voted on. */
export const Voters = ({ vote }: { vote: VoteState }) => {
  const [isOpen, setOpen] = useState(false);
  const { form, draft, counted, count } = vote;
  const cite = draft.matter === '' ? undefined : form.cites[draft.matter];
  const figures = [
    ['expected', counted.expectedVoters],
    ['present', counted.presentVoters],
    ['excluded', draft.exclusions.length],
  ] as const;
  return (
    <View>
      <Card id="voters">
        <View className="vote-counts">
          {figures.map(([name, value]) => (
            <View key={name}>
              <Text className="vote-figure" id={`voters-${name}`}>
                {value}
              </Text>
              <Text className="note">{voteText.counts[name]}</Text>
            </View>
          ))}
        </View>
        <Text className="note block">{voteText.ofVoters}</Text>
        {counted.online > 0 ? <Text className="note block">{voteText.online(counted.online)}</Text> : null}
        {form.unmarked > 0 ? (
          <Text className="note block" id="unmarked">
            {voteText.unmarked(form.unmarked)}
          </Text>
        ) : null}
        <View className="line-up wrap vote-ways">
          {form.state === 'confirmed' ? null : (
            <Button id="to-roll" isSmall onTap={() => openPage('rollCall', { activityId: form.activityId })}>
              {voteText.toRoll}
            </Button>
          )}
          <Button id="exclude" isSmall kind="quiet" onTap={() => setOpen(true)}>
            {voteText.exclude}
          </Button>
        </View>
      </Card>
      {draft.exclusions.length > 0 ? <Excluded vote={vote} /> : null}
      {count === null ? null : (
        <View className="vote-says stack">
          {tallyOf(count).hasQuorum ? (
            <Say tone="done" id="quorum">
              {quorumWords(count.matter)}
            </Say>
          ) : (
            <Say tone="attn" id="quorum">
              {noQuorumWords(count)}
            </Say>
          )}
          {cite === undefined ? null : (
            <Citation
              {...(cite.quote === undefined ? {} : { words: cite.quote })}
              source={`${cite.title}${cite.article}·${voteText.checkedOn(cite.checkedOn)}`}
              {...(cite.doubts === undefined ? {} : { doubt: cite.doubts })}
            />
          )}
        </View>
      )}
      {isOpen ? <ExcludeSheet vote={vote} onClose={() => setOpen(false)} /> : null}
    </View>
  );
};
