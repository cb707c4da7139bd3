import { Text, View } from '@tarojs/components';
import type { Reconciled } from '@shared/contract/reconcile';
import { Empty } from '@/components/feedback/empty';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { originOfLinks } from '@/platform/device';
import { useLook } from '@/theme/look';
import { reconcileText } from '@/text/reconcile';
import { listsOf, type ReconcileList } from './lists';
import { useReconcile, type Reconcile } from './use-reconcile';
import './index.scss';

const List = ({ list: { id, title, note, count, lines } }: { list: ReconcileList }) => (
  <Card id={id}>
    <Text className="head">
      {title} {reconcileText.people(count)}
    </Text>
    <Text className="note block">{note}</Text>
    {lines.map(({ key, name, branch, words }) => (
      <Row key={key} title={name} note={[branch, words].filter((word) => word !== '').join('·')} />
    ))}
    {count > lines.length ? <Text className="note block">{reconcileText.more(count - lines.length)}</Text> : null}
  </Card>
);

const notesOf = (found: Reconciled): string[] => [
  reconcileText.counts({ listed: found.listedCount, roster: found.rosterCount, same: found.sameCount }),
  ...(found.lacks.length > 0 ? [reconcileText.lacks(found.lacks)] : []),
  ...(found.unreadRows > 0 ? [reconcileText.unread(found.unreadRows)] : []),
  ...(found.repeatedRows > 0 ? [reconcileText.repeated(found.repeatedRows)] : []),
  ...(found.ignoredColumns > 0 ? [reconcileText.ignored(found.ignoredColumns)] : []),
];

const Result = ({ found, state }: { found: Reconciled; state: Reconcile }) => {
  if (found.listedCount === 0) return <Empty id="no-people" title={reconcileText.none} next={reconcileText.noneNext} />;
  const lists = listsOf(found);
  const total = lists.reduce((sum, { count }) => sum + count, 0);
  return (
    <View className="reconciled">
      <Card>
        <Text className="head" id="reconcile-verdict">
          {total === 0 ? reconcileText.same(found.sameCount) : reconcileText.found(total)}
        </Text>
        {notesOf(found).map((note) => (
          <Text key={note} className="note block">
            {note}
          </Text>
        ))}
        {total === 0 ? null : (
          <Button id="save-reconciled" kind="quiet" icon="download" onTap={state.save}>
            {reconcileText.save}
          </Button>
        )}
      </Card>
      {lists.map((list) => (
        <List key={list.id} list={list} />
      ))}
    </View>
  );
};

const WideReconcile = () => {
  const state = useReconcile();
  const { found, stage, refusal } = state;
  return (
    <View className="stack">
      {refusal === undefined ? null : (
        <Say tone="attn" id="reconcile-refusal">
          {refusal}
        </Say>
      )}
      {stage === 'idle' ? null : (
        <Say icon="clock" id="reconcile-busy">
          {reconcileText.busy[stage]}
        </Say>
      )}
      <Card>
        <Text className="body">{reconcileText.what}</Text>
        <Text className="note block">{reconcileText.reads}</Text>
        <View className="reconcile-choose">
          <Button id="choose-export" kind="primary" icon="upload" isBusy={stage !== 'idle'} onTap={() => void state.choose()}>
            {found === undefined ? reconcileText.choose : reconcileText.chooseOther}
          </Button>
          <Text className="note">{reconcileText.hint}</Text>
        </View>
      </Card>
      {found === undefined ? null : <Result found={found} state={state} />}
      <Text className="note block">{reconcileText.foot}</Text>
    </View>
  );
};

export default function ReconcilePage() {
  const { isWide } = useLook();
  return (
    <Page title={reconcileText.title} wideHead={{ over: reconcileText.over }}>
      {isWide ? (
        <WideReconcile />
      ) : (
        <Empty id="on-phone" title={reconcileText.onPhoneTitle} next={reconcileText.onPhone(originOfLinks())} />
      )}
    </Page>
  );
}
