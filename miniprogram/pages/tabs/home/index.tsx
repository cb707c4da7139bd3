import { Page } from '@/components/frame/page';
import { Card } from '@/components/parts/card';
import { PrimaryButton } from '@/components/parts/button';
import { frameText } from '@/text/frame';

export default function HomePage() {
  return (
    <Page title={frameText.productName} tab="home">
      <Card>
        <PrimaryButton id="go" icon="scan">{frameText.retry}</PrimaryButton>
      </Card>
    </Page>
  );
}
