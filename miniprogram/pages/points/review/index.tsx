import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { DeclarationView } from '@shared/contract/points';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { useLook } from '@/theme/look';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { pointsLinks } from '@/text/points-pages';
import { declarationStates, lineWords, pointsText, reviewText, worthWord } from '@/text/points';
import { ConfirmAllSheet, EnterSheet, MonthSheet, ReturnSheet } from './sheets';
import { byMember, useEntering, useReview, type Declarations, type Review } from './use-review';
import './index.scss';

const factOf = (declaration: DeclarationView): string =>
  [lineWords[declaration.lineKey], dayWord(declaration.day), ...(declaration.isOnBehalf ? [reviewText.onBehalf] : [])].join('·');

const Waiting = ({ waiting, review }: { waiting: readonly DeclarationView[]; review: Review }) => (
  <View>
    {byMember(waiting).map(({ memberId, name, declarations }) => (
      <View key={memberId}>
        <Section title={name} />
        <Card isFlush id={`waiting-${memberId}`}>
          {declarations.map((declaration) => (
            <View key={declaration.declarationId}>
              <Row
                id={`declaration-${declaration.declarationId}`}
                title={declaration.text}
                note={`${factOf(declaration)}·${worthWord(declaration.worthTenths)}`}
                end={
                  <Button id={`return-${declaration.declarationId}`} isSmall kind="quiet" onTap={() => review.askReturn(declaration)}>
                    {reviewText.giveBack}
                  </Button>
                }
              />
              {(declaration.beside ?? []).map(({ recordId, title }) => (
                <Row
                  key={recordId}
                  id={`beside-${recordId.replace(/[:.]/g, '-')}`}
                  title={reviewText.beside(title)}
                  onTap={() => openPage('registerRecord', { recordId })}
                />
              ))}
            </View>
          ))}
        </Card>
      </View>
    ))}
  </View>
);

const Links = ({ orgId }: { orgId: string }) => {
  const links = [
    { id: 'go-scheme', title: pointsLinks.scheme, note: pointsLinks.schemeNote, page: 'pointsScheme' },
    { id: 'go-notice', title: pointsLinks.notice, note: pointsLinks.noticeNote, page: 'pointsNotice' },
    { id: 'go-objections', title: pointsLinks.objections, note: pointsLinks.objectionsNote, page: 'pointsObjections' },
    { id: 'go-year', title: pointsLinks.year, note: pointsLinks.yearNote, page: 'pointsYear' },
  ] as const;
  return (
    <View>
      <Section title={pointsLinks.title} />
      <Card isFlush id="links">
        {links.map(({ id, title, note, page }) => (
          <Row key={id} id={id} title={title} note={note} onTap={() => openPage(page, { orgId })} />
        ))}
      </Card>
    </View>
  );
};

/** Roster order; each leads to the entries of one person. */
const People = ({ people }: { people: Declarations['people'] }) => (
  <View>
    <Section title={pointsLinks.people} />
    <Text className="note block">{pointsLinks.peopleNote}</Text>
    <Card isFlush id="people">
      {people.map(({ memberId, name }) => (
        <Row
          key={memberId}
          id={`person-${memberId.replace(/[:.]/g, '-')}`}
          title={name}
          onTap={() => openPage('pointsMine', { memberId })}
        />
      ))}
    </Card>
  </View>
);

const Past = ({ content }: { content: Declarations }) => {
  const [month, setMonth] = useState<Declarations['months'][number]>();
  return (
    <View>
      {content.decided.length === 0 ? null : (
        <View>
          <Section title={reviewText.decided} />
          <Card isFlush id="decided">
            {content.decided.map((entry) => (
              <Row
                key={entry.declarationId}
                title={`${entry.name}：${entry.text}`}
                note={[
                  factOf(entry),
                  ...(entry.state === 'returned' ? [pointsText.returned(entry.stateReason ?? '')] : []),
                  ...(entry.spotChecks ?? []).map(({ on, isFine, note }) => reviewText.spotChecked(dayWord(on), isFine ? undefined : note)),
                ].join('·')}
                end={<Text>{entry.state === 'confirmed' ? worthWord(entry.worthTenths) : declarationStates[entry.state]}</Text>}
              />
            ))}
          </Card>
        </View>
      )}
      {content.months.length === 0 ? null : (
        <View>
          <Section title={reviewText.months} />
          <Card isFlush id="months">
            {content.months.map((entry) => (
              <Row
                key={entry.month}
                id={`month-${entry.month}`}
                title={periodWord(entry.month)}
                note={reviewText.frozenOn(dayWord(entry.frozenOn))}
                onTap={() => setMonth(entry)}
              />
            ))}
          </Card>
          <MonthSheet month={month} onClose={() => setMonth(undefined)} />
        </View>
      )}
    </View>
  );
};

export default function ReviewPage() {
  const review = useReview();
  const { remote } = review;
  const { isWide } = useLook();
  const entering = useEntering(() => void remote.refresh());
  const waiting = remote.content?.waiting ?? [];
  const action =
    waiting.length === 0 ? undefined : (
      <Button id="confirm-all" kind="primary" isWide onTap={review.askConfirm}>
        {reviewText.confirmAll(Math.min(50, waiting.length))}
      </Button>
    );
  return (
    <Page title={reviewText.title} dock={action && !isWide ? <Dock>{action}</Dock> : undefined} wideHead={{ actions: action }}>
      <View className="review-page">
        <RemoteView remote={remote} skeleton={[3, 3]} wordsOf={wordsOf}>
          {(content) => (
            <View>
              {content.waiting.length === 0 ? (
                <Card>
                  <Empty id="nothing-waiting" title={reviewText.emptyTitle} next={reviewText.emptyNext} />
                </Card>
              ) : (
                <Waiting waiting={content.waiting} review={review} />
              )}
              <View className="review-enter">
                <Button id="enter" isWide icon="plus" onTap={entering.open}>
                  {reviewText.enter}
                </Button>
              </View>
              <Links orgId={review.orgId} />
              <Past content={content} />
              <People people={content.people} />
              <ConfirmAllSheet review={review} count={Math.min(50, content.waiting.length)} />
              <ReturnSheet review={review} />
              <EnterSheet entering={entering} people={content.people} />
            </View>
          )}
        </RemoteView>
      </View>
    </Page>
  );
}
