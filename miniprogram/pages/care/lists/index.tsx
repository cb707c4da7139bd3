import { View } from '@tarojs/components';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Card } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { useCare } from '@/features/care/use-care';
import { owedIn, summaryOf } from '@/features/care/words';
import { openPage, useParameters } from '@/platform/navigation';
import { careListText, careText } from '@/text/care';
import { wordsOf } from '@/text/errors';
import './index.scss';

/** Every list in a line, with what is owed in it and by when. */
export default function CareListsPage() {
  const remote = useCare(useParameters('careLists').orgId);
  return (
    <Page title={careText.title} wideHead={remote.content ? { over: remote.content.orgName } : undefined}>
      <RemoteView remote={remote} skeleton={[6]} wordsOf={wordsOf}>
        {({ orgId, today, me, lists }) =>
          lists.length === 0 ? (
            <Empty id="care-nothing" title={careText.nothing} next={careText.nothingNext} />
          ) : (
            <View className="care-lists">
              <Card isFlush id="care-lists">
                {lists.map((list) => {
                  const owed = owedIn(list).length;
                  return (
                    <Row
                      key={list.list}
                      id={`list-${list.list}`}
                      title={careListText[list.list].title}
                      note={summaryOf(list, { today, me })}
                      {...(owed === 0 ? {} : { end: <Chip word={String(owed)} icon="clock" tone="attn" /> })}
                      onTap={() => openPage('careList', { orgId, list: list.list })}
                    />
                  );
                })}
              </Card>
            </View>
          )
        }
      </RemoteView>
    </Page>
  );
}
