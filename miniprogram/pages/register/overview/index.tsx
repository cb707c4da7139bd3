import { Text, View } from '@tarojs/components';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Files } from '@/features/register/files';
import { LineRows, openLine } from '@/features/register/lines';
import { SearchBox } from '@/features/register/pick-sheet';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { careListOf, careText } from '@/text/care';
import { overviewText, workTitle } from '@/text/register';
import { areasOf, kindsNamed, useOverview, type KindRow, type Overview, type OverviewState } from './use-overview';
import './index.scss';

const Waiting = ({ overview, today }: { overview: Overview; today: string }) => {
  const [first, ...others] = overview.waiting;
  if (first === undefined) return null;
  const from = (recordId: string): string => overview.waiting.find(({ line }) => line.recordId === recordId)?.orgName ?? '';
  return (
    <View>
      <Section title={overviewText.waiting} more={overviewText.waitingCount(overview.waiting.length)} />
      <Card isFlush id="waiting-first">
        <Row
          title={first.line.title}
          note={[first.orgName, first.line.note].filter((word) => word !== '').join('·')}
          isStrong
          end={
            <Button id="handle-first" kind="primary" isSmall onTap={() => openLine(first.line)}>
              {overviewText.handle}
            </Button>
          }
        />
      </Card>
      {others.length === 0 ? null : (
        <View className="waiting-others">
          <LineRows id="waiting" lines={others.map(({ line }) => line)} today={today} before={({ recordId }) => from(recordId)} />
        </View>
      )}
    </View>
  );
};

/** Books have a page on which they are made. */
const openKind = (orgId: string, type: string): void =>
  type === 'book' ? openPage('books', { orgId }) : openPage('registerList', { orgId, type });

const KindRows = ({ orgId, kinds }: { orgId: string; kinds: readonly KindRow[] }) => (
  <View>
    {kinds.map(({ type, name, purpose, records }) => (
      <Row
        key={type}
        id={`kind-${type}`}
        title={name}
        note={purpose}
        {...(records === 0 ? {} : { end: <Text className="nowrap">{overviewText.count(records)}</Text> })}
        onTap={() => openKind(orgId, type)}
      />
    ))}
  </View>
);

const Kinds = ({ overview }: { overview: Overview }) => {
  const areas = areasOf(overview);
  if (areas.length === 0) return <Empty id="no-kinds" title={overviewText.emptyTitle} next={overviewText.emptyNext} />;
  return (
    <View className="areas">
      {areas.map(({ area, word, kinds }) => (
        <View key={area} className="area">
          <Section title={word} />
          <Card isFlush id={`area-${area}`}>
            {area === 'care' && kinds.some(({ type }) => careListOf(type) !== undefined) ? (
              <Row
                id="go-care-lists"
                title={careText.title}
                note={careText.open}
                isStrong
                onTap={() => openPage('careLists', { orgId: overview.orgId })}
              />
            ) : null}
            <KindRows orgId={overview.orgId} kinds={kinds} />
          </Card>
        </View>
      ))}
    </View>
  );
};

const Found = ({ state }: { state: OverviewState }) => {
  const overview = state.remote.content;
  const kinds = overview === undefined ? [] : kindsNamed(overview, state.word.trim());
  return (
    <View className="found">
      {overview === undefined || kinds.length === 0 ? null : (
        <Card isFlush id="found-kinds">
          <KindRows orgId={overview.orgId} kinds={kinds} />
        </Card>
      )}
      <RemoteView remote={state.found} skeleton={[3]} wordsOf={wordsOf}>
        {({ lines }) =>
          lines.length === 0 ? (
            kinds.length > 0 ? null : (
              <Text className="note block" id="nothing-found">
                {overviewText.nothingFound}
              </Text>
            )
          ) : (
            <View>
              <Text className="note block found-count">{overviewText.found(lines.length)}</Text>
              <LineRows id="found" lines={lines} today={state.today} saysKind />
            </View>
          )
        }
      </RemoteView>
    </View>
  );
};

export default function RegisterOverviewPage() {
  const state = useOverview();
  const { remote } = state;
  const title = workTitle[state.kind];
  return (
    <Page title={title} wideHead={{ ...(remote.content ? { over: remote.content.orgName } : {}) }}>
      <View className="overview-search">
        <SearchBox id="register-search" label={overviewText.search} value={state.word} onSearch={state.search} />
      </View>
      {state.isSearching ? (
        <Found state={state} />
      ) : (
        <RemoteView remote={remote} skeleton={[2, 4, 4]} wordsOf={wordsOf}>
          {(overview) => (
            <View>
              <Waiting overview={overview} today={state.today} />
              <Kinds overview={overview} />
              <Files orgId={overview.orgId} year={overview.year} hasBranchBook={state.mayOversee} />
            </View>
          )}
        </RemoteView>
      )}
    </Page>
  );
}
