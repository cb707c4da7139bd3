import { Text, View } from '@tarojs/components';
import { TextField } from '@/components/forms/field';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Say } from '@/components/parts/say';
import { canHandleFiles } from '@/platform/files';
import { booksText } from '@/text/books';
import type { Books, BooksState, CheckState } from './use-books';

const Result = ({ result }: Pick<CheckState, 'result'>) => {
  if (result === undefined) return null;
  if ('words' in result)
    return (
      <Say id="check-result" tone="attn">
        {result.words}
      </Say>
    );
  const since = booksText.since(result.confirmedSince, result.correctedSince);
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
        <Result result={check.result} />
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
