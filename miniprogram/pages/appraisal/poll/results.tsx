import { Text, View } from '@tarojs/components';
import type { PollPage } from '@shared/contract/poll';
import { TextField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { pollText } from '@/text/appraisal';
import { wordsOf } from '@/text/errors';
import type { Poll } from './use-poll';

const nameOf = (page: PollPage, memberId: string): string => page.subjects.find((entry) => entry.memberId === memberId)?.name ?? '';

const Receipts = ({ poll }: { poll: Poll }) => (
  <View>
    <Section title={pollText.check} />
    <Card id="receipts">
      <TextField
        id="receipt-typed"
        label={pollText.receipt}
        hint={pollText.checkHint}
        max={12}
        value={poll.receipt}
        onChange={poll.setReceipt}
        error={poll.checkError}
      />
      <Button id="check-receipt" isWide onTap={() => void poll.check(wordsOf)}>
        {pollText.checkAct}
      </Button>
      {poll.found === undefined ? null : (
        <View className="poll-found">
          <Say tone={poll.found ? 'done' : 'attn'} id="receipt-found">
            {poll.found ? pollText.counted : pollText.notCounted}
          </Say>
        </View>
      )}
    </Card>
  </View>
);

/** After closing: the counts in roster order, who was lent a phone, and whether a receipt was counted. */
export const Results = ({ page, poll }: { page: PollPage; poll: Poll }) => (
  <View>
    {page.isTooFew ? (
      <Say tone="attn" id="too-few">
        {pollText.tooFew}
      </Say>
    ) : null}
    {page.results === null ? null : (
      <View>
        <Section title={page.results.length === 1 && !page.mayClose ? pollText.ownResult : pollText.results} />
        <Card isFlush id="results">
          {page.results.map(({ memberId, counts }) => (
            <Row key={memberId} title={nameOf(page, memberId)} note={pollText.grades(counts)} />
          ))}
        </Card>
      </View>
    )}
    {page.lentNames.length === 0 ? null : (
      <Text className="note block poll-lent" id="lent">
        {pollText.lent(page.lentNames.join('、'))}
      </Text>
    )}
    {page.canCheckReceipts ? <Receipts poll={poll} /> : <Text className="note block">{pollText.destroyed}</Text>}
  </View>
);
