import { scoreText } from '@/text/score';

export default definePageConfig({ navigationBarTitleText: scoreText.export });
