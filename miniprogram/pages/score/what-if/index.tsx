import { Page } from '@/components/frame/page';
import { scoreText } from '@/text/score';

export default function ComingPage() {
  return <Page title={scoreText.title}>{null}</Page>;
}
