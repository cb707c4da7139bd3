import { Text, View } from '@tarojs/components';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { sentencesOf, wordsOf } from '@/text/errors';
import { regroupText } from '@/text/roster-regroup';
import type { Table } from './choices';
import { PlanView } from './plan';
import { Branches, Exceptions, Head } from './table';
import { useRegroup, type Regroup } from './use-regroup';

const Choosing = ({ regroup, table }: { regroup: Regroup; table: Table }) => (
  <View className="stack">
    <Text className="note block">{regroupText.note}</Text>
    <Head regroup={regroup} />
    <Branches regroup={regroup} table={table} />
    <Exceptions regroup={regroup} table={table} />
    {regroup.error === undefined ? null : (
      <Say tone="attn" id="regroup-refused">
        {sentencesOf(regroup.error)[0] ?? wordsOf(regroup.error)}
      </Say>
    )}
    {regroup.count === 0 ? (
      <Text className="note block" id="regroup-none">
        {regroupText.preview(0)}
      </Text>
    ) : (
      <PrimaryButton id="regroup-look" isBusy={regroup.isBusy} onTap={() => void regroup.look()}>
        {regroupText.preview(regroup.count)}
      </PrimaryButton>
    )}
  </View>
);

/** 调整编组: whole groups and classes to other branches, exceptions by name, looked at, then done in one confirm. */
export default function RegroupPage() {
  const regroup = useRegroup();
  const { plan } = regroup;
  return (
    <Page title={plan === undefined ? regroupText.title : regroupText.planTitle}>
      <View className="regroup-page">
        <RemoteView remote={regroup.remote} skeleton={[2, 5]} wordsOf={wordsOf}>
          {(table) => {
            if (table.branches.length === 0) return <Empty title={regroupText.emptyTitle} next={regroupText.emptyNext} />;
            return plan === undefined ? <Choosing regroup={regroup} table={table} /> : <PlanView regroup={regroup} plan={plan} />;
          }}
        </RemoteView>
      </View>
    </Page>
  );
}
