import { Text, View } from '@tarojs/components';
import { BOOK_KINDS, BOOK_NAMES, type BookKind } from '@shared/records/kinds/book';
import { wholeDayWord } from '@shared/kernel/time-words';
import { Empty } from '@/components/feedback/empty';
import { Progress } from '@/components/feedback/progress';
import { RemoteView } from '@/components/feedback/remote-view';
import { PickField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { booksText } from '@/text/books';
import { wordsOf } from '@/text/errors';
import { Check } from './check';
import { useBooks, type Books, type BooksState } from './use-books';
import './index.scss';

const BookRow = ({ bookKind, books, state }: { bookKind: BookKind; books: Books; state: BooksState }) => {
  const made = books.books.find((book) => book.bookKind === bookKind);
  const name = BOOK_KINDS[bookKind];
  const formats =
    made === undefined ? null : (
      <View className="books-formats">
        {made.files.map(({ format }) => (
          <View key={format} aria-label={booksText.open(name, format)}>
            <Button id={`open-${bookKind}-${format}`} kind="quiet" isSmall onTap={() => void state.openBook(books.orgName, made, format)}>
              {booksText.formats[format]}
            </Button>
          </View>
        ))}
      </View>
    );
  const empty = bookKind === 'contactBook' && books.now.contacts === 0 ? booksText.noContacts : booksText.none;
  return (
    <Row
      id={`book-${bookKind}`}
      title={name}
      isStrong
      note={made === undefined ? empty : booksText.madeNote(made, books.today)}
      {...(formats === null ? {} : { end: formats })}
    />
  );
};

const Work = ({ books, state }: { books: Books; state: BooksState }) => {
  const { working } = state;
  if (working === undefined)
    return books.work?.state === 'failed' ? (
      <Say id="work-failed" tone="attn">
        {booksText.failed}
      </Say>
    ) : null;
  if (working.stopped !== undefined)
    return (
      <Say id="work-stopped" tone="attn">
        {booksText.stopped(working.stopped)}
      </Say>
    );
  const { done, total } = working.work;
  return (
    <View className="books-work">
      <Progress
        id="work"
        share={total === 0 ? 0.02 : done / total}
        words={total === 0 ? booksText.gathering : booksText.working(working.work)}
      />
      <Text className="note block">{booksText.mayLeave}</Text>
    </View>
  );
};

const Content = ({ books, state }: { books: Books; state: BooksState }) => (
  <View>
    {books.years.length < 2 ? null : (
      <PickField
        id="year"
        label={booksText.year}
        options={books.years.map((value) => ({ value, word: booksText.yearWord(value) }))}
        value={books.year}
        onChange={state.chooseYear}
      />
    )}
    {books.now.held === 0 && books.books.length === 0 ? (
      <Empty
        id="books-empty"
        title={booksText.emptyTitle}
        next={booksText.emptyNext}
        {...(books.mayMake
          ? {
              action: (
                <Button id="plan" kind="outlined" onTap={() => openPage('activityPlan', { orgId: books.orgId })}>
                  {booksText.plan}
                </Button>
              ),
            }
          : {})}
      />
    ) : (
      <View>
        <View className="books-now">
          <Text className="block" id="books-now">
            {booksText.now(books.now)}
          </Text>
          {books.now.unconfirmed === 0 ? null : (
            <Text className="note block" id="unconfirmed">
              {booksText.unconfirmed(books.now.unconfirmed)}
            </Text>
          )}
        </View>
        <Text className="note block" id="books-kept">
          {booksText.kept(wholeDayWord(books.keeping.untilOn), wholeDayWord(books.keeping.deletedFromOn))}
        </Text>
        <Card isFlush id="books">
          {BOOK_NAMES.map((bookKind) => (
            <BookRow key={bookKind} bookKind={bookKind} books={books} state={state} />
          ))}
        </Card>
        <Work books={books} state={state} />
      </View>
    )}
    <Check books={books} state={state} />
  </View>
);

/** Red only while something waits for it: to be made for the first time, or to go on. While it is made the progress says so. */
const MakeDock = ({ books, state }: { books: Books; state: BooksState }) => {
  if (!books.mayMake || books.now.held === 0 || state.isWorking) return null;
  const isStopped = state.working?.stopped !== undefined;
  const isMade = books.books.length > 0 && !isStopped;
  return (
    <Dock>
      <Button id="make" kind={isMade ? 'outlined' : 'primary'} isBusy={state.isBusy} onTap={() => void state.make()}>
        {isStopped ? booksText.goOn : isMade ? booksText.makeAgain : booksText.make}
      </Button>
    </Dock>
  );
};

export default function BooksPage() {
  const state = useBooks();
  const books = state.remote.content;
  return (
    <Page
      title={booksText.title}
      wideHead={{ ...(books ? { over: books.orgName } : {}) }}
      dock={books ? <MakeDock books={books} state={state} /> : undefined}
    >
      <View className="books">
        <RemoteView remote={state.remote} skeleton={[1, 3, 2]} wordsOf={wordsOf}>
          {(content) => <Content books={content} state={state} />}
        </RemoteView>
      </View>
    </Page>
  );
}
