import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { giveConsent, isConsentGiven } from '@/app/consent';
import { openPage, openTab } from '@/platform/navigation';
import { privacyText } from '@/text/entry';
import { feedbackText } from '@/text/feedback';
import './index.scss';

type Answer = 'open' | 'refused' | 'given';

export default function PrivacyPage() {
  const [answer, setAnswer] = useState<Answer>(() => (isConsentGiven() ? 'given' : 'open'));
  const agree = () => {
    giveConsent();
    openTab('home');
  };
  const dock =
    answer === 'given' ? null : (
      <Dock>
        {answer === 'open' ? (
          <Button id="refuse" kind="quiet" onTap={() => setAnswer('refused')}>
            {privacyText.notYet}
          </Button>
        ) : null}
        <Button id="agree" kind="primary" onTap={agree}>
          {privacyText.agree}
        </Button>
      </Dock>
    );
  return (
    <Page title={privacyText.title} dock={dock}>
      <Text className="title privacy-head">{privacyText.head}</Text>
      <Card isFlush id="stored">
        {privacyText.stored.map((line) => (
          <Row key={line} title={line} icon="check" />
        ))}
      </Card>
      <View className="stack privacy-rest">
        <Say tone="done" id="not-stored">
          {privacyText.notStored}
        </Say>
        <Text className="note">{privacyText.use}</Text>
        <Text className="note">{privacyText.rights}</Text>
        {answer === 'refused' ? <Say id="refused">{privacyText.stays}</Say> : null}
        {answer === 'refused' ? (
          <Button id="go-feedback" isWide onTap={() => openPage('feedback')}>
            {feedbackText.title}
          </Button>
        ) : null}
        {answer === 'given' ? (
          <Text className="note" id="agreed">
            {privacyText.agreed}
          </Text>
        ) : null}
      </View>
    </Page>
  );
}
