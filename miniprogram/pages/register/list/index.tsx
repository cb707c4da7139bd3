import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Segment } from '@/components/forms/choices';
import { PickField } from '@/components/forms/field';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { LineRows, LineTable } from '@/features/register/lines';
import { SearchBox } from '@/features/register/pick-sheet';
import { watchKeys } from '@/platform/keyboard';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { careListOf, careText } from '@/text/care';
import { listText } from '@/text/register';
import { useLook } from '@/theme/look';
import { useList, yearsOf, type List, type ListState } from './use-list';
import './index.scss';

const segmentsUpTo = 3;

/** Of what runs there is a list of who is owed what; this is its book. */
const Running = ({ type, orgId }: { type: string; orgId: string }) => {
  const list = careListOf(type);
  return list === undefined ? null : (
    <Button id="open-care" kind="text" icon="people" onTap={() => openPage('careList', { list, orgId })}>
      {careText.open}
    </Button>
  );
};

const Years = ({ list, state }: { list: List; state: ListState }) => {
  const options = yearsOf(list.years, state.thisYear, state.year).map((value) => ({ value, word: listText.yearWord(value) }));
  if (options.length < 2) return null;
  if (options.length <= segmentsUpTo)
    return <Segment id="year" label={listText.year} options={options} chosen={state.year} onChoose={state.chooseYear} />;
  return <PickField id="year" label={listText.year} options={options} value={state.year} onChange={state.chooseYear} />;
};

const Content = ({ list, state, isWide }: { list: List; state: ListState; isWide: boolean }) => {
  const word = state.word.trim();
  const lines = list.lines.filter(({ title, note }) => word === '' || title.includes(word) || note.includes(word));
  const name = state.kind?.name ?? '';
  if (list.lines.length === 0)
    return (
      <Empty
        id="list-empty"
        title={listText.emptyTitle(name, state.year, state.year === state.thisYear)}
        next={list.mayWrite ? listText.emptyMayWrite : listText.emptyRead}
      />
    );
  if (lines.length === 0)
    return (
      <Text className="note block" id="nothing-found">
        {listText.nothingFound}
      </Text>
    );
  return isWide ? <LineTable id="lines" lines={lines} today={state.today} /> : <LineRows id="lines" lines={lines} today={state.today} />;
};

/** On a keyboard: 「n」 begins a new record. */
const useAddKey = (mayWrite: boolean, add: () => void): void =>
  useEffect(() =>
    watchKeys((key) => {
      if (key !== 'n' || !mayWrite) return false;
      add();
      return true;
    }),
  );

export default function RegisterListPage() {
  const state = useList();
  const { isWide } = useLook();
  const { kind, remote } = state;
  const list = remote.content;
  useAddKey(list?.mayWrite === true, state.add);
  if (kind === undefined)
    return (
      <Page title={listText.title}>
        <Empty title={listText.unknown} next={listText.unknownNext} />
      </Page>
    );
  const add = list?.mayWrite ? (
    <Button id="add" kind="primary" icon="plus" onTap={state.add}>
      {listText.add}
    </Button>
  ) : null;
  const save =
    list && list.lines.length > 0 ? (
      <Button
        id="export"
        kind={isWide ? 'outlined' : 'text'}
        icon="download"
        isBusy={state.isExporting}
        onTap={() => void state.exportTable()}
      >
        {listText.export}
      </Button>
    ) : null;
  return (
    <Page
      title={kind.name}
      dock={add && !isWide ? <Dock>{add}</Dock> : undefined}
      wideHead={{
        ...(list ? { over: list.orgName } : {}),
        actions: (
          <View className="line-up">
            {save}
            {add}
          </View>
        ),
      }}
    >
      <Text className="note block" id="purpose">
        {kind.purpose}
      </Text>
      <RemoteView remote={remote} skeleton={[1, 6]} wordsOf={wordsOf}>
        {(content) => (
          <View>
            <Running type={kind.type} orgId={content.orgId} />
            <View className="line-up wrap list-tools">
              <Years list={content} state={state} />
              {isWide ? null : <View className="push">{save}</View>}
            </View>
            {content.lines.length > 4 || state.word !== '' ? (
              <View className="list-search">
                <SearchBox id="list-search" label={listText.search} value={state.word} onSearch={state.search} />
              </View>
            ) : null}
            <Content list={content} state={state} isWide={isWide} />
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
