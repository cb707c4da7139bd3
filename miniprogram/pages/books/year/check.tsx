import { Text, View } from '@tarojs/components';
import type { AlteredRecord, BookCheck } from '@shared/contract/book';
import { dayWord } from '@shared/kernel/time-words';
import { TextField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { canHandleFiles } from '@/platform/files';
import { openPage } from '@/platform/navigation';
import { booksText } from '@/text/books';
import type { Books, BooksState, CheckState } from './use-books';

const openAltered = ({ recordId, isActivity }: AlteredRecord): void =>
  isActivity ? openPage('record', { activityId: recordId }) : openPage('registerRecord', { recordId });

/** Which records differ, each a way to it: 更正 seals it anew. */
const Altered = ({ result, today }: { result: BookCheck; today: string }) =>
  result.altered.length === 0 ? null : (
    <Card isFlush id="altered">
      {result.altered.map((line) => (
        <Row
          key={line.recordId}
          id={`altered-${line.recordId}`}
          title={line.title}
          note={`${line.kindName}·${dayWord(line.day, today)}`}
          onTap={() => openAltered(line)}
        />
      ))}
    </Card>
  );

const Result = ({ result, today }: Pick<CheckState, 'result'> & { today: string }) => {
  if (result === undefined) return null;
  if ('words' in result)
    return (
      <Say id="check-result" tone="attn">
        {result.words}
      </Say>
    );
  const since = booksText.since(result.confirmedSince, result.correctedSince);
  const differing = result.altered.length + result.alteredUnseen;
  if (differing > 0)
    return (
      <View>
        <Say id="check-result" tone="attn">
          {booksText.altered(differing, result.alteredUnseen)}
        </Say>
        <Altered result={result} today={today} />
      </View>
    );
  return (
    <Say
      id="check-result"
      tone={result.verdict === 'same' ? 'done' : 'attn'}
    >{`${booksText[result.verdict]}${result.verdict === 'same' ? since : ''}`}</Say>
  );
};

/** 校验: the end of the chain, and whether a printed book still agrees with it. */
export const Check = ({ books, state }: { books: Books; state: BooksState }) => {
  const { check } = state;
  return (
    <View>
      <Section title={booksText.check} />
      <Card>
        <Text className="block" id="chain-head">
          {books.chain === undefined ? booksText.noChain : booksText.chain(books.chain, books.today)}
        </Text>
        {books.chain === undefined ? null : (
          <Text className="block strong nowrap" id="chain-value">
            {booksText.value(books.chain)}
          </Text>
        )}
        <Text className="note block">{booksText.checkNote}</Text>
        <TextField
          id="check-value"
          label={booksText.typeHere}
          value={check.typed}
          onChange={check.type}
          max={40}
          placeholder="3FA1-09BC-77D2"
        />
        <Result result={check.result} today={books.today} />
        <View className="line-up wrap books-compare">
          <Button id="compare" kind="outlined" isBusy={check.isBusy} onTap={() => void check.check()}>
            {booksText.compare}
          </Button>
          {canHandleFiles && books.chain !== undefined ? (
            <Button id="export-chain" kind="text" icon="download" onTap={() => void state.exportChain()}>
              {booksText.exportChain}
            </Button>
          ) : null}
        </View>
      </Card>
    </View>
  );
};
