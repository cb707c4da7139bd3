import { Text, View } from '@tarojs/components';
import type { CareListView } from '@shared/contract/care';
import { CARE_LISTS, KIND_OF_LIST } from '@shared/records/vocabulary/care';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { CareRows } from '@/features/care/rows';
import { useCare, type Care } from '@/features/care/use-care';
import { reviewWords } from '@/features/care/words';
import { openPage, useParameters } from '@/platform/navigation';
import { careListText, careText } from '@/text/care';
import { wordsOf } from '@/text/errors';
import { useLook } from '@/theme/look';
import './index.scss';

const Review = ({ care, list: { review } }: { care: Care; list: CareListView }) => {
  if (review === undefined) return null;
  const { reviewedOn, mayEnter } = review;
  return (
    <View className="care-review">
      <Card isFlush id="care-review">
        <Row
          title={reviewWords(review, care.today)}
          {...(mayEnter
            ? {
                end: (
                  <Button
                    id="review"
                    isSmall
                    kind={reviewedOn === undefined ? 'outlined' : 'quiet'}
                    onTap={() => openPage('registerForm', { orgId: care.orgId, type: 'hardshipLedger', period: care.year })}
                  >
                    {careText.review}
                  </Button>
                ),
              }
            : {})}
        />
      </Card>
    </View>
  );
};

/** Begins a new line. For oneself one is named by one's own tap; for others nobody is. */
const Add = ({ care: { orgId, me }, list: { list, mayAdd } }: { care: Care; list: CareListView }) => {
  if (mayAdd === 'nobody') return null;
  const word = list === 'hardships' ? careText.addHardship : mayAdd === 'self' ? careText.addOwn[list] : careText.addForOther;
  return (
    <Button
      id="add"
      kind="primary"
      icon="plus"
      onTap={() => openPage('registerForm', { orgId, type: KIND_OF_LIST[list], ...(mayAdd === 'self' ? { memberId: me } : {}) })}
    >
      {word}
    </Button>
  );
};

/** One list: who is owed what until when, each with its form a tap away. */
export default function CareListPage() {
  const { orgId, list: asked } = useParameters('careList');
  const remote = useCare(orgId);
  const { isWide } = useLook();
  const name = CARE_LISTS.find((one) => one === asked);
  const care = remote.content;
  const list = care?.lists.find((one) => one.list === name);
  const add = care && list && list.mayAdd !== 'nobody' ? <Add care={care} list={list} /> : null;
  if (name === undefined || (care && list === undefined))
    return (
      <Page title={careText.title}>
        <Empty id="care-unknown" title={careText.unknown} next={careText.unknownNext} />
      </Page>
    );
  return (
    <Page
      title={careListText[name].title}
      dock={add && !isWide ? <Dock>{add}</Dock> : undefined}
      wideHead={{ ...(care ? { over: care.orgName } : {}), actions: add }}
    >
      <Text className="note block care-purpose" id="purpose">
        {careListText[name].purpose}
      </Text>
      <RemoteView remote={remote} skeleton={[4, 2]} wordsOf={wordsOf}>
        {(content) => {
          const shown = content.lists.find((one) => one.list === name);
          return shown === undefined ? null : (
            <View className="care-list">
              <Review care={content} list={shown} />
              {/* Whoever reads only that the register was gone through is shown no empty list of it. */}
              {shown.review !== undefined && !shown.seesAll && shown.rows.length === 0 ? null : <CareRows care={content} list={shown} />}
            </View>
          );
        }}
      </RemoteView>
    </Page>
  );
}
